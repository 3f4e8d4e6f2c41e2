"""`rename` and `merge` killed at each write: the record is there, a second run ends the work."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import killed
from tests.cli.conftest import Run, write
from tests.waiting import SECONDS

OTHER = """\
title: Another statement
date: 2022-06-08
summary: See [[2022-03-03-pause#pause|the pause]] of [[canada]].
sources:
  - {id: wire, title: A report, url: "https://example.org/wire"}
statements:
  - id: more
    by: [canada]
    act: declare
    quote: We go on.
    sources: [wire]
    issues: [talks]
    in_response_to: [2022-03-03-pause#pause]
"""

KANADA = """\
name: Kanada
kind: state
aliases: [Dominion]
links: {website: "https://example.org/"}
"""

COMMANDS = {
    "an actor": ("rename", "canada", "dominion-of-canada"),
    "an issue": ("rename", "talks", "the-talks"),
    "a briefing": ("rename", "2022-03-03-pause", "2022-03-03-halt"),
    "a statement": ("rename", "2022-03-03-pause#pause", "halt"),
    "two actors": ("merge", "kanada", "canada"),
}


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def copies(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    write(site / "briefings", {"2022/2022-06-08-more.yaml": OTHER, "actors/kanada.yaml": KANADA})
    return tmp_path_factory.mktemp("copies")


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_record_is_always_there_and_a_second_run_ends_the_work(
    site: Path, run: Run, copies: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, killed.__file__, site, copies, *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
    )
    count = int(done.stdout.splitlines()[-1])
    assert count > len(("written beside", "given its permissions", "put in place"))
    before, whole = tree(site / "briefings"), tree(copies / str(count) / "briefings")
    for copy in (copies / str(number) for number in range(1, count)):
        monkeypatch.chdir(copy)
        left = tree(copy / "briefings")
        assert {name: text for name, text in left.items() if text == b""} == {}
        assert {*before} - {*left} <= {*before} - {*whole}  # nothing but what is to go is gone
        assert {*whole} <= {*left} or {*before} <= {*left}  # and that only when all is written
        second = run(*arguments)
        assert second.exit_code == 0, second.stderr
        assert tree(copy / "briefings") == whole
        shutil.rmtree(copy)
