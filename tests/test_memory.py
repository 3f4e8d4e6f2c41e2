"""What is held of a site while it is built: a site of thousands of briefings is bounded by it.

It is counted in blocks, which are what Python's own memory is given out in, and not in bytes, which
differ from one version of Python to the next.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.generate import write_content
from tests.whole_sites import REPOSITORY

SIZES = (4, 20, 50)
"""Briefings of three sites: what the first takes more than its own is what any site takes once."""

MOST = {"read": 850, "left": 550, "built": 500}
"""Blocks for a briefing with its statements: read; left for pages; kept of its pages."""


def test_a_briefing_holds_little_while_a_site_is_built(tmp_path: Path) -> None:
    folders = [tmp_path / str(size) for size in SIZES]
    for folder, size in zip(folders, SIZES, strict=True):
        write_content(folder, size, actors=12, issues=4)

    _, few, many = (dict(zip(MOST, held, strict=True)) for held in held_of(folders))

    held = {what: (many[what] - few[what]) // (SIZES[2] - SIZES[1]) for what in MOST}
    assert {what: blocks for what, blocks in held.items() if blocks > MOST[what]} == {}, held


def held_of(folders: list[Path]) -> list[list[int]]:
    """Count apart: here, all that the other tests have made would be looked through each time."""
    ran = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.held", *map(str, folders)],
        cwd=REPOSITORY,
        capture_output=True,
        check=True,
        text=True,
        timeout=300,
    )
    counted: list[list[int]] = json.loads(ran.stdout)
    return counted
