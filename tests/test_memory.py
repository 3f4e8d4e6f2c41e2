"""What is held of a site while it is built: a site of thousands of briefings is bounded by it.

It is counted in blocks, which are what Python's own memory is given out in, and not in bytes, which
differ from one version of Python to the next.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest

from benchmarks.generate import write_content
from briefing_site.document.write_html import Titles, write_html
from briefing_site.interface import speaking
from briefing_site.pages import library, made
from briefing_site.pages.site import planned_pages
from briefing_site.pipeline import read_folder
from briefing_site.settings import Settings

SIZES = (4, 20, 50)
"""Briefings of three sites: what the first takes more than its own is what any site takes once."""

MOST = {"read": 850, "left": 550, "built": 500}
"""Blocks for a briefing with its statements: read; left for pages; kept of its pages."""


def blocks() -> int:
    """Count the blocks of memory that are held, without garbage and caches that have an end."""
    gc.unfreeze()
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper) and one.cache_parameters()["maxsize"]:
            one.cache_clear()
    gc.collect()
    return sys.getallocatedblocks()


def write_pages(shown: library.Library) -> None:
    """Build and write each page, and keep none."""
    with speaking(shown.settings.language):
        for planned in planned_pages(shown):
            assert write_html(planned.path, planned.build().body, str, Titles("", ""))


def held_of(folder: Path) -> Iterator[int]:
    """Count what is held of a site once it is read, when its pages can be made, and after that."""
    before = blocks()
    outcome = read_folder(folder)
    yield blocks() - before
    shown = library.Library(outcome.kb, Settings(briefings=folder))
    del outcome
    left = blocks()
    yield left - before
    write_pages(shown)
    yield blocks() - left


def test_a_briefing_holds_little_while_a_site_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(made, "MOST_NEAR", 8)  # so that few briefings are enough
    for size in SIZES:
        write_content(tmp_path / str(size), size, actors=12, issues=4)

    _, few, many = (dict(zip(MOST, held_of(tmp_path / str(size)), strict=True)) for size in SIZES)

    held = {what: (many[what] - few[what]) // (SIZES[2] - SIZES[1]) for what in MOST}
    assert {what: blocks for what, blocks in held.items() if blocks > MOST[what]} == {}, held
