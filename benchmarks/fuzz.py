"""Commands over files gone wrong: takes minutes, keeps each site at which one of them fails.

No input may make a command crash, hang, or lose a file. The tests try some inputs each time;
this tries others for as long as it may.

Run it with `python -m benchmarks.fuzz --minutes 480 --to FOLDER`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from random import Random
from types import FrameType

from click.testing import CliRunner, Result

from benchmarks.generate import write_content
from benchmarks.mutations import spoil
from briefing_site.cli import briefings

COMMANDS = (
    ("check",),
    ("check", "--format", "github"),
    ("render", "--to", "out"),
    ("diff", "HEAD"),
    ("diff", "HEAD", "--format", "markdown"),
    ("fmt",),
)
"""The last one alone changes files of the content."""

EXPECTED = {0, 1, 2}
"""The exit statuses that a contributor's fault may have; another one is ours."""

LONGEST = 60
"""Seconds after which a command hangs."""

GIT = shutil.which("git") or "git"

AUTHOR = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")


class Hung(BaseException):
    """A command took too long; no `Exception`, so that no command takes it for one of its own."""


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """End what takes too long."""

    def end(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise Hung(seconds)

    before = signal.signal(signal.SIGALRM, end)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def commit(site: Path) -> None:
    """Make a repository of a site, to which changes are compared."""
    for arguments in (("init", "-q"), ("add", "-A"), (*AUTHOR, "commit", "-qm", "x")):
        subprocess.run(  # noqa: S603 - git over a folder of our own
            [GIT, "-C", site, *arguments], check=True, timeout=LONGEST
        )


def faults(site: Path) -> Iterator[str]:
    """Run every command in a site that is committed, and give what none of them may do."""
    for command in COMMANDS:
        before = contents(site / "briefings")
        try:
            with chdir(site), limited(LONGEST):
                done = CliRunner().invoke(briefings, command, prog_name="briefings")
        except Hung:
            yield f"{command}: takes longer than {LONGEST} seconds"
            continue
        yield from wrong(command, done)
        after = contents(site / "briefings")
        if set(after) != set(before) or (after != before and command != ("fmt",)):
            yield f"{command}: changes files"
    yield from unsettled(site)


def wrong(command: tuple[str, ...], done: Result) -> Iterator[str]:
    """Give what is wrong with how a command ended and with what it said."""
    if done.exit_code not in EXPECTED:
        yield f"{command}: exit status {done.exit_code}: {done.output[-300:]}"
    if "BRF016" in done.output or "Traceback" in done.output:
        yield f"{command}: the program failed: {done.output[-300:]}"


def unsettled(site: Path) -> Iterator[str]:
    """Say whether a second run of `fmt` would change what the first one made."""
    with chdir(site):
        done = CliRunner().invoke(briefings, ["fmt", "--check"], prog_name="briefings")
    if done.stdout:
        yield f"fmt: a second run changes {done.stdout}"


def contents(folder: Path) -> dict[str, bytes]:
    """Give what every file of a folder holds."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fuzz(minutes: float, to: Path, seed: int) -> int:
    """Try inputs for some minutes; give at how many a command failed.

    Args:
        minutes: How long.
        to: Where each site goes at which one failed, with what it did.
        seed: The first input; each further one is one more.
    """
    end, failed, first = time.monotonic() + minutes * 60, 0, seed
    while time.monotonic() < end:
        with tempfile.TemporaryDirectory() as folder:
            site = Path(folder)
            write_content(site / "briefings", 4, seed, actors=6, issues=3)
            commit(site)
            spoil(site / "briefings", Random(seed))  # noqa: S311 - made anew by the same number
            shutil.copytree(site / "briefings", site / "spoilt")
            if said := list(faults(site)):
                failed += 1
                keep(site / "spoilt", to / str(seed), said)
        seed += 1
    print(f"{seed - first} inputs, {failed} failures")  # noqa: T201 - a program
    return failed


def keep(spoilt: Path, place: Path, said: list[str]) -> None:
    """Keep a site at which a command failed, and what it did."""
    shutil.copytree(spoilt, place / "briefings")
    (place / "failures.txt").write_text("\n".join(said), encoding="utf-8")
    print(f"{place}: {said[0]}")  # noqa: T201 - a program


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--to", type=Path, default=Path("fuzz-failures"))
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4)))
    asked = parser.parse_args()
    sys.exit(bool(fuzz(asked.minutes, asked.to, asked.seed)))


if __name__ == "__main__":
    main()
