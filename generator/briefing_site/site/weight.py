"""What a site weighs: takes its folder, gives what to say where it nears what Pages publishes."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing_site.frozen import frozen
from briefing_site.pages import export_paths, links
from briefing_site.pages.api_paths import API
from briefing_site.pages.feeds import CORRECTED, HAPPENED

MOST_ON_PAGES = 1_000_000_000
"""Bytes of a site that GitHub Pages publishes."""

NEAR = 800_000_000
"""Bytes from which on it is said: a site grows by some percent with each month."""

WORTH_LEAVING_OUT = 10_000_000
"""Bytes that are worth a word."""

FEEDS = frozenset(f"/{name}" for clock in (HAPPENED, CORRECTED) for _, name in clock.files)
IN_OTHER_FORMATS = (
    *(export_paths.STIX_FILE, export_paths.FTM_FILE, export_paths.FTM_STATEMENTS_FILE),
    *(export_paths.PLOVER_FILE, export_paths.PLOVER_COUNTS_FILE, export_paths.AKN_FILE),
)


@frozen
class Cure:
    """What can be left out of a site.

    Attributes:
        setting: What to say below `briefings` in mkdocs.yml.
        what: What it leaves out.
        has: Whether a file is of it, by its path with a slash before it.
    """

    setting: str
    what: str
    has: Callable[[str], bool]


def ends(*names: str) -> Callable[[str], bool]:
    """Give what tells whether a path ends in one of some names."""
    return lambda path: path.endswith(names)


CURES = (
    Cure("api: false", "the API", lambda path: f"/{API}" in path),
    Cure("markdown: false", "pages as plain Markdown", ends(".md")),
    Cure("cards: false", "cards", ends(f"/{links.CARD_FILE}", f"/{links.OEMBED_FILE}")),
    Cure("tables: false", "tables", lambda path: f"/{export_paths.TABLES_FOLDER}" in path),
    Cure("database: false", "the database", ends(f"/{export_paths.DATABASE_FILE}")),
    Cure("rdf: false", "the graph", ends(f"/{export_paths.DUMP_FILE}")),
    Cure("formats: []", "other fields' formats", ends(*IN_OTHER_FORMATS)),
    Cure("feeds: site", "feeds of single actors, issues and tags", ends(*FEEDS)),
)
"""A file belongs to the first that has it."""


def told_of_weight(site: Path) -> list[str]:
    """Give the lines to print; none where a site is far from what is published."""
    total = sum(size for _, size in each_file(site))
    if total < NEAR:
        return []
    limit, weight = gigabytes(MOST_ON_PAGES), gigabytes(total)
    return [
        f"warning: the site is {weight}, and GitHub Pages publishes at most {limit}",
        *cures(site),
    ]


def cures(site: Path) -> Iterator[str]:
    """Say what can be left out, the heaviest first, and where a larger site goes."""
    weights = Counter[Cure]()
    for path, size in each_file(site):
        if cure := next((cure for cure in CURES if cure.has(path)), None):
            weights[cure] += size
    for cure, weight in weights.most_common():
        if weight > WORTH_LEAVING_OUT:
            yield (
                f"  hint: `{cure.setting}` below `briefings` in mkdocs.yml leaves out "
                f"{gigabytes(weight)} of {cure.what}"
            )
    yield "  hint: any other web server takes a site of any size: docs/publishing.md says how"


def gigabytes(size: int) -> str:
    """Write a number of bytes."""
    return f"{size / 1e9:.2f} GB"


def each_file(folder: Path | str, path: str = "/") -> Iterator[tuple[str, int]]:
    """Go through the files of a folder: the path of each, from there, and its size."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from each_file(entry.path, f"{path}{entry.name}/")
            else:
                yield f"{path}{entry.name}", entry.stat(follow_symlinks=False).st_size
