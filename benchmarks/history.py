"""How long the history of a site takes: takes briefings and commits, gives seconds of three runs.

Run it with `python -m benchmarks.history --briefings 100 --commits 300`. Times are of this process'
processor, with those of git. Each commit makes one edit in content that was made up: of a summary,
a title, an issue's title or an actor's name, in turn.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterator
from itertools import cycle, islice
from os import times
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.generate import write_content
from benchmarks.machine import describe
from benchmarks.patching import Edit, edits, made
from briefing_site.history.everything import past_of
from briefing_site.settings import History, Settings

OWN = (
    "-c",
    "user.name=Nobody",
    "-c",
    "user.email=nobody@example.org",
    "-c",
    "commit.gpgsign=false",
)


def git(root: Path, *arguments: str) -> None:
    """Run git in a folder."""
    command = ["git", "-C", str(root), *OWN, *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603


def all_edits(folder: Path) -> Iterator[Edit]:
    """Make up edits of what is there, one after the other."""
    for place in cycle(range(len(list(folder.glob("issues/*.yaml"))))):
        yield from (one for one in edits(folder, place) if one.text and one.file.exists())


def write_repository(root: Path, briefings: int, commits: int) -> None:
    """Make a repository of made-up content, and as many commits that change it."""
    folder = root / "briefings"
    write_content(folder, briefings)
    git(root, "init", "--quiet")
    commit(root)
    for edit in islice(all_edits(folder), commits):
        made(edit)
        commit(root)


def commit(root: Path) -> None:
    """Commit what there is."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "Change")


def timed(settings: Settings) -> tuple[float, int]:
    """Give the seconds that a run takes, and how many commits are told of on pages."""
    before = times()
    past = past_of(settings)
    after = times()
    spent = sum(after[:4]) - sum(before[:4])
    told = {moment.commit.id for moments in past.moments.values() for moment in moments}
    return spent, len(told)


def table(briefings: int, commits: int) -> Iterator[str]:
    """Go through the lines of the table."""
    yield "| | seconds | commits told of |"
    yield "|---|---:|---:|"
    with TemporaryDirectory(prefix="history-") as room:
        root = Path(room, "site")
        root.mkdir()
        write_repository(root, briefings, commits)
        cache = Path(room, "cache")
        settings = Settings(root / "briefings", history=History.WHOLE, cache=cache)
        yield row("first build", *timed(settings))
        yield row("second build, nothing new", *timed(settings))
        made(next(all_edits(root / "briefings")))
        commit(root)
        yield row("one commit more", *timed(settings))


def row(name: str, seconds: float, told: int) -> str:
    """Give a line of the table."""
    return f"| {name} | {seconds:.2f} | {told} |"


def main(arguments: list[str] | None = None) -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--briefings", type=int, default=100)
    parser.add_argument("--commits", type=int, default=300)
    typed = parser.parse_args(arguments)
    print(describe())  # noqa: T201 - what it is for
    for line in table(typed.briefings, typed.commits):
        print(line, flush=True)  # noqa: T201 - likewise


if __name__ == "__main__":
    main()
