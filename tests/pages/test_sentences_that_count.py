"""Every sentence that counts records: a page that a test counts afresh says it, rare as it may be.

Some are said only where a list is cut, which no list of a small site is. So each site is built with
limits so low that every list exceeds its own as well, and its numbers are counted again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from briefing_site.pages import bounds
from tests.counts import BESIDE, NUMBER, wrong_counts, wrong_on
from tests.lines import lines
from tests.stances import kept_pages, pages_of
from tests.whole_sites import GOLDEN_SITES
from tools.catalogues import found

RARELY = Path(__file__).parent / "rarely"
"""Content of which pages say what no golden site has a reason to."""

SITES = [*(site for site in GOLDEN_SITES if site.name != "frozen"), RARELY]

PAGES = "generator/briefing_site/pages/"
OF_CARDS = f"{PAGES}embedding/"
EACH = {"count": NUMBER, "total": NUMBER}
"""What stands for what numbers are called by."""

IN_DESCRIPTIONS = {
    "{count} statement in order: who stands behind it, and what changed in the words.",
}
"""Sentences that stand in no page's text: what is said of a page in lists of search engines."""

OF_LONG_LISTS = {
    "{count} other signed one long list with this actor and nothing else: {lists}",
}
"""Sentences of lists that are longer than any here: `test_near` brings them about and counts."""


def limit(patch: pytest.MonkeyPatch, most: int) -> None:
    """Set the same limit for every list."""
    for name in vars(bounds):
        if name.startswith("MOST_"):
            patch.setattr(bounds, name, most)


def counting() -> Iterator[tuple[str, ...]]:
    """Go through what pages say with a number beside a word for records, one and several."""
    for path, message, _context in found():
        forms = (message,) if isinstance(message, str) else message
        is_of_pages = path.startswith(PAGES) and not path.startswith(OF_CARDS)
        if is_of_pages and EACH.keys() & names(forms[-1]) and BESIDE.search(filled(forms[-1])):
            yield forms


def names(form: str) -> set[str]:
    return {name for _, name, *_ in Formatter().parse(form) if name}


def filled(form: str) -> str:
    return form.format_map(dict.fromkeys(names(form), "7"))


def pattern(form: str) -> str:
    """Give the regular expression of what a page says by a message."""
    parts = ((text, name or "") for text, name, *_ in Formatter().parse(form))
    return "".join(re.escape(text) + EACH.get(name, ".+?" if name else "") for text, name in parts)


def test_every_rare_count_is_what_the_records_say() -> None:
    assert wrong_counts(RARELY) == []


@pytest.mark.parametrize("most", [1, 2])
@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_every_count_beside_a_list_that_is_cut_is_what_the_records_say(
    site: Path, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit(monkeypatch, most)
    assert wrong_on(pages_of(site), site) == []


def test_every_sentence_that_counts_records_is_said_where_they_are_counted_afresh(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sites = [kept_pages(site) for site in SITES]
    limit(monkeypatch, 1)
    sites += [pages_of(site) for site in SITES]
    every = (lines(path, page) for pages in sites for path, page in pages.items())
    told = "\n".join(dict.fromkeys(line.text for found in every for line in found))
    unsaid = {
        forms[0]
        for forms in counting()
        if not any(re.search(pattern(form), told) for form in forms)
    }
    assert unsaid == IN_DESCRIPTIONS | OF_LONG_LISTS
