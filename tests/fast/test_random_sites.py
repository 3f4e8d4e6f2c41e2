"""Random sites: MkDocs makes of each page's Markdown what fast builds write.

Of 16 sites some pages of each are converted, and a few sites are built whole, both ways and
without some part of a fast build; most of them only in a thorough run.
`python -m benchmarks.equality` builds 200 whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from random import Random

import pytest

from benchmarks.equality import build_by_mkdocs, build_fast
from briefing_site.site.contents import Entry, entries
from briefing_site.site.speedups import ALL
from tests.conversion import Converted, converted, gathered
from tests.equality import differences
from tests.html_trees import compare
from tests.random_sites import lay_out_random
from tests.thorough import some_of
from tests.writing import documents, written_of

SITES = 16
A_TEST = 4
PAGES = 24
"""Of each site."""

DEEPEST = 3
"""The headings in a table of contents, as mkdocs.yml has it."""


@pytest.mark.parametrize("first", some_of(range(0, SITES, A_TEST), {0}, "more random sites"))
def test_pages_of_random_sites_are_the_same_both_ways(first: int, tmp_path: Path) -> None:
    for number in range(first, first + A_TEST):
        assert differing_pages(lay_out_random(tmp_path / str(number), number), number) == {}


def differing_pages(config: Path, number: int) -> dict[str, str]:
    """Give where some pages of a site differ in the two ways, by their paths."""
    with gathered(config) as site:
        by_path = {page.path: page for page in documents(site)}
        chosen = Random(number).sample(sorted(by_path), PAGES)  # noqa: S311 - nothing here is secret
        ours = dict(written_of(site, (by_path[path] for path in chosen)))
        pages = [*converted(site, lambda _, path: path in chosen)]
    assert sorted(page.path for page in pages) == sorted(chosen)
    compared = {page.path: difference(page, ours[page.path]) for page in pages}
    return {path: found for path, found in compared.items() if found}


def difference(page: Converted, html: str) -> str:
    """Say how a page's content differs from our own, else its table of contents."""
    if first := compare(page.html, html, naming=False).first:
        return first
    ours, other = shown(entries(html, DEEPEST)), shown(page.contents)
    return "" if ours == other else f"contents\n  < {other}\n  > {ours}"


def shown(contents: Iterable[Entry]) -> list[Entry]:
    """Give a table of contents with each character written in one way.

    What says where a direction of its own begins and ends is put into both builds behind this.
    """
    return [
        (level, anchor, unescape(re.sub("[\u2068\u2069]", "", words)))
        for level, anchor, words in contents
    ]


@pytest.mark.parametrize(
    "number", some_of(range(SITES, SITES + 4), {SITES}, "more random sites, built whole")
)
def test_a_random_site_is_built_the_same_both_ways(number: int, tmp_path: Path) -> None:
    config = lay_out_random(tmp_path / "random", number)
    build_by_mkdocs(config, tmp_path / "slow")
    build_fast(config, tmp_path / "fast")
    assert differences(tmp_path / "fast", tmp_path / "slow") == []
    left_out = sorted(ALL)[number % len(ALL)]
    build_fast(config, tmp_path / "without", ALL - {left_out})
    assert differences(tmp_path / "without", tmp_path / "slow") == []
