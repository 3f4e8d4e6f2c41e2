"""The step of .ci/run that holds quotes to the copies of their sources beside the repository."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.waiting import SECONDS

ROOT = Path(__file__).resolve().parents[2]
RELEASE = "Canada said on Friday: “We are pausing all meetings.”\n"
BRIEFING = """\
title: A pause
date: 2022-03-03
summary: Canada paused its meetings.
issues: [talks]
sources:
  - id: release
    title: A release
    publisher: A ministry
    url: https://example.org/release
    kind: official
    snapshot: release.txt
statements:
  - id: pause
    by: [canada]
    act: declare
    quote: We are pausing all meetings.
    sources: [release]
    issues: [talks]
"""
CONTENT = {
    "2022/2022-03-03-pause.yaml": BRIEFING,
    "actors/canada.yaml": "name: Canada\nkind: state\n",
    "issues/talks.yaml": "title: Talks\nproposition: They should talk.\n",
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository with one quote, nothing beside it."""
    folder = tmp_path / "repository"
    shutil.copytree(ROOT / ".ci", folder / ".ci")
    for name, text in CONTENT.items():
        (folder / "briefings" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "briefings" / name).write_text(text, "utf-8")
    command = folder / ".venv/bin/briefings"
    command.parent.mkdir(parents=True)
    around = f'PYTHONPATH="{ROOT}/generator" exec "{sys.executable}"'
    command.write_text(f'#!/bin/sh\n{around} -m briefing_site "$@"\n', "utf-8")
    command.chmod(0o755)
    return folder


def hold(repository: Path) -> tuple[int, list[str]]:
    """Run the step from elsewhere; give how it ends, and the lines that it says."""
    ran = subprocess.run(  # noqa: S603 - our own script
        [repository / ".ci/quotes"],
        cwd=repository.parent,
        capture_output=True,
        check=False,
        text=True,
        timeout=SECONDS,
    )
    assert ran.stderr == ""
    return ran.returncode, ran.stdout.splitlines()


def beside(repository: Path, name: str, text: str) -> None:
    path = repository.parent / "shared" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_without_copies_it_says_that_there_are_none(repository: Path) -> None:
    none = (
        "quotes: nothing to hold them to, for neither ../shared/sources nor ../shared/seed is there"
    )
    assert hold(repository) == (0, [none])


@pytest.mark.parametrize("folder", ["sources", "seed"])
def test_it_says_how_many_quotes_were_held(repository: Path, folder: str) -> None:
    beside(repository, f"{folder}/release.txt", RELEASE)
    assert hold(repository) == (
        0,
        [
            f"quotes, held to ../shared/{folder}:",
            "no findings in 3 files; 1 quote checked, 0 unchecked",
        ],
    )


def test_it_says_how_many_were_not(repository: Path) -> None:
    beside(repository, "sources/another.txt", RELEASE)
    beside(repository, "seed/more.txt", RELEASE)
    assert hold(repository) == (
        0,
        [
            "quotes, held to ../shared/sources ../shared/seed:",
            "no findings in 3 files; 0 quotes checked, 1 unchecked",
        ],
    )


def test_it_fails_where_a_quote_differs(repository: Path) -> None:
    beside(repository, "sources/release.txt", RELEASE.replace("all", "most"))
    status, said = hold(repository)
    assert (status, said[-1]) == (1, "1 error in 3 files; 1 quote checked, 0 unchecked")
