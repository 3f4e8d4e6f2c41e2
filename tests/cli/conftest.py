"""A small briefings folder to run commands on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing_site.cli import briefings

CANADA = "name: Canada\nkind: state\n"
TALKS = "title: Talks\nproposition: There should be talks.\n"
BRIEFING = """\
title: A statement
date: 2022-03-03
summary: Canada spoke.
sources:
  - id: release
    title: A release
    url: https://example.org/release
    snapshot: release.txt
statements:
  - id: pause
    by: [canada]
    act: declare
    quote: We are pausing.
    sources: [release]
    issues: [talks]
  - id: rest
    by: [canada]
    act: declare
    summary: It said more.
    sources: [release]
"""

Run = Callable[..., Result]


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a clean briefings folder."""
    write(
        tmp_path / "briefings",
        {
            "actors/canada.yaml": CANADA,
            "issues/talks.yaml": TALKS,
            "2022/2022-03-03-pause.yaml": BRIEFING,
        },
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run() -> Run:
    """Run a command as it is typed; an exception of ours is not swallowed."""

    def runner(*arguments: str) -> Result:
        return CliRunner().invoke(
            briefings, arguments, prog_name="briefings", catch_exceptions=False
        )

    return runner
