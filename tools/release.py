"""A release: takes a tag, says whether version and changelog agree with it, gives what is new.

`python -m tools.release v0.1.0` prints what CHANGELOG.md says of that version, or ends with 1.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from briefing_site import __version__

ROOT = Path(__file__).resolve().parent.parent
HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<day>\S+))?$", re.MULTILINE)
"""As Keep a Changelog has it."""


def sections(changelog: str) -> dict[str, tuple[str, str]]:
    """Give the day and the text of each version, the newest first."""
    found = [*HEADING.finditer(changelog)]
    ends = [one.start() for one in found[1:]] + [len(changelog)]
    return {
        one["version"]: (one["day"] or "", changelog[one.end() : end].strip())
        for one, end in zip(found, ends, strict=True)
    }


def faults(tag: str, project: str, package: str, changelog: str) -> Iterator[str]:
    """Say what does not agree.

    Args:
        tag: As it was pushed.
        project: The version in pyproject.toml.
        package: The version that the package says of itself.
        changelog: The text of CHANGELOG.md.
    """
    if tag != f"v{project}":
        yield f'the tag "{tag}" is not "v{project}", as pyproject.toml has the version'
    if package != project:
        yield f'briefing_site.__version__ is "{package}", and pyproject.toml has "{project}"'
    written = sections(changelog)
    if project not in written:
        yield f'CHANGELOG.md has no heading "## [{project}] - YYYY-MM-DD"'
        return
    day, text = written[project]
    newest = next(version for version in written if version != "Unreleased")
    if newest != project:
        yield f'the newest version in CHANGELOG.md is "{newest}"'
    if not is_day(day):
        yield f'the heading "## [{project}]" in CHANGELOG.md has no day'
    if not text:
        yield f'CHANGELOG.md says nothing of "{project}"'
    if written.get("Unreleased", ("", ""))[1]:
        yield 'CHANGELOG.md has something under "## [Unreleased]" that this release would lack'


def is_day(text: str) -> bool:
    """Whether it is a day of the calendar."""
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def main(tag: str) -> int:
    """Print what is new, or what is wrong."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    wrong = [*faults(tag, project, __version__, changelog)]
    for fault in wrong:
        print(f"error: {fault}", file=sys.stderr)  # noqa: T201 - a program's output
    if not wrong:
        print(sections(changelog)[project][1])  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
