"""What a site weighs: takes its folder, gives what to say where it nears what Pages publishes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from briefing_site.pages.feeds import CORRECTED, HAPPENED

MOST_ON_PAGES = 1_000_000_000
"""Bytes of a site that GitHub Pages publishes."""

NEAR = 800_000_000
"""Bytes from which on it is said: a site grows by some percent with each month."""

WORTH_LEAVING_OUT = 10_000_000
"""Bytes of feeds that are worth a word."""

FEEDS = frozenset(name for clock in (HAPPENED, CORRECTED) for _, name in clock.files)


def told_of_weight(site: Path) -> list[str]:
    """Give the lines to print; none where a site is far from what is published."""
    total = feeds = 0
    for name, size in each_file(site):
        total += size
        feeds += size if name in FEEDS else 0
    if total < NEAR:
        return []
    limit, weight = gigabytes(MOST_ON_PAGES), gigabytes(total)
    return [
        f"warning: the site is {weight}, and GitHub Pages publishes at most {limit}",
        *cures(feeds),
    ]


def cures(feeds: int) -> Iterator[str]:
    """Say what can be left out, and where a larger site goes."""
    if feeds > WORTH_LEAVING_OUT:
        yield (
            f"  hint: `feeds: site` below `briefings` in mkdocs.yml leaves out {gigabytes(feeds)} "
            "of feeds of single actors, issues and tags"
        )
    yield "  hint: any other web server takes a site of any size: docs/publishing.md says how"


def gigabytes(size: int) -> str:
    """Write a number of bytes."""
    return f"{size / 1e9:.2f} GB"


def each_file(folder: Path | str) -> Iterator[tuple[str, int]]:
    """Go through the files of a folder, with their sizes."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from each_file(entry.path)
            else:
                yield entry.name, entry.stat(follow_symlinks=False).st_size
