"""Other engines read every link: what readers of CommonMark make of pages, and of any text.

Hugo and Zensical are measured by `python -m benchmarks.engines`, which needs their programs.
"""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.engines.commonmark import READERS
from benchmarks.engines.pages import body_of, pages_of, referred
from benchmarks.engines.unread import Part, parts, unread
from briefing_site.document.nodes import Blocks
from briefing_site.document.write_markdown import write_markdown
from briefing_site.interface.catalogues import known_languages
from briefing_site.pipeline import read_site, render_pages
from briefing_site.settings import Settings
from tests.document.every_node import EVERY_NODE, HERE
from tests.document.test_any_document import SEVERAL, with_field, with_text
from tests.document.test_escape import HOSTILE
from tests.hostile import write_hostile
from tests.prose.test_to_markdown import SAMPLES
from tests.site.test_parity import MARKDOWN, PLAIN
from tests.thorough import examples, some_of, some_of_each_folder, thorough
from tests.whole_sites import EVERYTHING, REPOSITORY

GOLDEN = sorted((REPOSITORY / "tests/sites").glob("*/expected*"))
BEYOND = {"anchor", "definition"}
"""What CommonMark does not know, and by which no link is lost: `{ #anchor }`, and `:` of a term."""

OTHERS = sorted({*known_languages()} - {"en"})
"""The languages of which each reads its share of the pages: together they read every page."""

PROPERTY = settings(derandomize=True, max_examples=examples(30, 100), database=None)

OF_EACH_FOLDER = examples(3, 1_000)

SOME = 3
"""Of so many pages of the frozen site one is read: each takes a tenth of a second."""


def misread_in(pages: Mapping[str, str]) -> dict[str, list[Part]]:
    """List for each page what a reader leaves unread or takes for more than it is."""
    found = {}
    for path, reference in referred(pages):
        for reader in READERS:
            made = reader.page(pages[path])
            misread = [*unread(reference, made), *unread(made, reference)]
            found[f"{path} in {reader.name}"] = [one for one in misread if one[0] not in BEYOND]
    return {where: misread for where, misread in found.items() if misread}


def links_in(pages: Mapping[str, str]) -> int:
    """Count the links that there are to be read."""
    found = (part for _, page in referred(pages) for part in parts(page, str))
    return sum(kind == "link" for kind, *_ in found)


def rendered(briefings: Path, docs: Path, language: str = "en") -> dict[str, str]:
    """Render a site, front matter taken off."""
    chosen = Settings(briefings, docs=docs, language=language, site_url="https://example.org/")
    pages = render_pages(read_site(chosen).kb, chosen)
    return {page.path: body_of(page.text) for page in pages}


def written(body: Blocks) -> dict[str, str]:
    """Write a page."""
    return {HERE: write_markdown(HERE, body)}


WHOLE = {path for path in GOLDEN if path.parent.name in ("answers", "everything", "votes")}


@pytest.mark.parametrize(
    "folder",
    some_of(GOLDEN, WHOLE, "smaller sites of the same kinds of pages"),
    ids=lambda path: f"{path.parent.name}-{path.name}",
)
def test_the_pages_of_a_golden_site_are_read(folder: Path) -> None:
    assert misread_in(pages_of(folder)) == {}


@thorough(
    "real words in place of those of the golden sites",
    smaller="test_the_pages_of_a_golden_site_are_read",
)
def test_the_pages_of_the_frozen_site_are_read(frozen: Path) -> None:
    every = rendered(frozen / "briefings", frozen / "docs")
    pages = dict([*every.items()][::SOME])
    assert misread_in(pages) == {}
    assert links_in(pages) > 10 * len(pages) > 1000


@pytest.mark.parametrize(
    "language", some_of(OTHERS, {"ar"}, "other pages in other languages, of which there is one")
)
def test_the_pages_of_another_language_are_read(language: str) -> None:
    pages = rendered(EVERYTHING / "briefings", EVERYTHING / "docs", language)
    share = dict([*pages.items()][OTHERS.index(language) :: len(OTHERS)])
    assert misread_in(share) == {}


def test_pages_whose_every_text_is_hostile_are_read(tmp_path: Path) -> None:
    write_hostile(EVERYTHING / "briefings", tmp_path / "briefings")
    pages = rendered(tmp_path / "briefings", EVERYTHING / "docs")
    some = dict(some_of_each_folder(pages.items(), itemgetter(0), OF_EACH_FOLDER))
    assert misread_in(some) == {}


@pytest.mark.parametrize("node", EVERY_NODE)
def test_a_page_with_each_node_is_read(node: str) -> None:
    assert misread_in(written(EVERY_NODE[node])) == {}


def test_a_page_with_any_text_in_any_place_is_read() -> None:
    @PROPERTY
    @example(HOSTILE)
    @given(PLAIN)
    def holds(text: str) -> None:
        assert misread_in(written(with_text(text))) == {}

    holds()


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_page_with_a_field_of_markdown_is_read(sample: str) -> None:
    assert misread_in(written(with_field(SAMPLES[sample]))) == {}


def test_a_page_with_any_field_of_markdown_is_read() -> None:
    @PROPERTY
    @given(st.one_of(MARKDOWN, SEVERAL))
    def holds(field: str) -> None:
        assert misread_in(written(with_field(field))) == {}

    holds()
