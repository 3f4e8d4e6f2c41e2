"""The stemmers of the search in a browser: each gives the stems with which the index is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from briefing_site.search.stems import ALGORITHMS, stemmer, stemmer_script
from tests.browser import visiting
from tests.whole_sites import PUBLISHED

LOCALES = Path("generator/briefing_site/interface/locales")
OF_SITES = ("en", "de", "es", "fr", "ar", "fa")
SOME = 20  # of each so many words, one is tried in a language that the interface does not speak

STEMS = """([script, words]) => {
  const made = eval(script);
  return words.map((word) => made.stemWord(word));
}"""


@cache
def words_of_catalogues(name: str) -> tuple[str, ...]:
    """Give all words of a catalogue: its language's, and the English ones that are translated."""
    text = (LOCALES / f"{name}.po").read_text("utf-8").lower()
    return tuple(sorted(set(re.findall(r"[^\W\d_]+(?:['’]\w+)?", text))))


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("stems")
    (folder / "index.html").write_text("<!doctype html><title>-</title>", "utf-8")
    with visiting(browser, folder) as visit:
        visit.page.goto(PUBLISHED)
        yield visit.page


@pytest.mark.parametrize("tag", sorted(ALGORITHMS))
def test_a_browser_finds_the_same_stems(page: Page, tag: str) -> None:
    words = words_of_catalogues(tag if tag in OF_SITES[1:] else "de")[:: 1 + (tag == "en")]
    if tag not in OF_SITES:
        words = words_of_catalogues("fr")[::SOME] + words_of_catalogues("ar")[::SOME]
    stem = stemmer(tag)
    theirs = page.evaluate(STEMS, [stemmer_script(tag), words])
    ours = [stem(word) for word in words]
    assert len(words) > 100
    wrong = [each for each in zip(words, theirs, ours, strict=True) if each[1] != each[2]]
    assert wrong == []
