"""Counts what is held of sites while they are built, in a process that holds nothing else.

`python -m tests.held FOLDER…` prints for each folder of briefings the blocks held at each step.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path

from briefing_site.document.write_html import Titles, write_html
from briefing_site.interface import speaking
from briefing_site.pages import library, made
from briefing_site.pages.site import planned_pages
from briefing_site.pipeline import read_folder
from briefing_site.settings import Settings

NEAR = 8
"""How many pages are kept that others look like: few, so that few briefings are enough."""


def blocks() -> int:
    """Count the blocks of memory that are held, without garbage and caches that have an end."""
    gc.unfreeze()  # a reading freezes what it leaves
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


if __name__ == "__main__":
    made.MOST_NEAR = NEAR
    print(json.dumps([[*held_of(Path(folder))] for folder in sys.argv[1:]]))  # noqa: T201
