"""Lists that are divided by letters: which pages there are, and what stands on each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing_site.document.runs import bullets, run
from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages import bounds
from briefing_site.pages.issues_list import issues_pages
from briefing_site.pages.library import Library
from briefing_site.pages.parted import Named
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.records import write_record

NAMES = ("Öre", "alpha", "Apple", "9 o’clock", "Ἀθῆναι", "avocado", "Bear")


def named(items: Sequence[str], lines: int = 1) -> Named[str]:
    """List names on a page of their own."""
    return Named(
        path="things/index.md",
        owner="Things",
        name="Names",
        first="things/names/index.md",
        items=items,
        name_of=str,
        show=lambda shown: bullets(map(run, shown)),
        lines=lines,
    )


@pytest.fixture
def library(tmp_path: Path) -> Library:
    settings = Settings(briefings=tmp_path)
    return Library(read_site(settings).kb, settings)


@pytest.fixture
def most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_ON_PAGE", 2)


def texts_of(listed: Named[str], library: Library) -> dict[str, str]:
    """Write each page of a list."""
    pages = (one.build() for one in listed.pages(library))
    return {page.path: write_markdown(page.path, page.body) for page in pages}


def test_letters_are_told_apart_without_accents_and_case() -> None:
    letters = {one.slug: one.items for one in named(NAMES).letters}
    assert letters == {
        "other": ["9 o’clock"],
        "a": ["alpha", "Apple", "avocado"],
        "b": ["Bear"],
        "o": ["Öre"],
        "u0391": ["Ἀθῆναι"],
    }


def test_a_short_list_stands_whole_on_its_one_page(library: Library) -> None:
    (path, text), *others = texts_of(named(NAMES), library).items()
    assert (path, others) == ("things/names/index.md", [])
    assert [line[2:].strip() for line in text.splitlines() if line[:2] == "- "] == [*NAMES]


@pytest.mark.usefixtures("most")
def test_a_long_list_leads_to_a_page_for_each_letter_and_all_stand_there(library: Library) -> None:
    texts = texts_of(named(NAMES), library)
    first = texts.pop("things/names/index.md")
    assert "7 in all, too many for one page. By letter&#58;" in first
    assert [name for name in NAMES if f"- {name}" in first] == []
    assert {path.removeprefix("things/names/") for path in texts} == {
        *("other.md", "a.md", "a/2.md", "b.md", "o.md", "u0391.md")
    }
    assert "3 stand here, on several pages: **1** · [2](a/2.md)" in texts["things/names/a.md"]
    shown = [
        line[2:].strip()
        for text in texts.values()
        for line in text.splitlines()
        if line[:2] == "- "
    ]
    assert sorted(shown) == sorted(NAMES)


@pytest.mark.usefixtures("most")
def test_of_what_takes_two_lines_a_page_holds_half_as_much(library: Library) -> None:
    assert "things/names/a/3.md" in texts_of(named(NAMES, lines=2), library)


@pytest.mark.usefixtures("most")
def test_issues_below_one_that_is_cut_have_pages_and_each_issue_stands_somewhere(
    tmp_path: Path,
) -> None:
    for id_, above in (("above", ""), ("first", "above"), ("second", "above"), ("third", "first")):
        record = {"title": id_.title(), "proposition": "It is so.", "parent": above}
        write_record(
            tmp_path / f"issues/{id_}.yaml", {key: text for key, text in record.items() if text}
        )
    settings = Settings(briefings=tmp_path)
    library = Library(read_site(settings).kb, settings)
    pages = [one.build() for one in issues_pages(library)]
    texts = {page.path: write_markdown(page.path, page.body) for page in pages}
    assert list(texts) == [
        *("issues/index.md", "issues/above/narrower.md", "issues/first/narrower.md")
    ]
    assert "[3 narrower issues](above/narrower.md)" in texts["issues/index.md"]
    assert "[1 narrower issue](../first/narrower.md)" in texts["issues/above/narrower.md"]
    assert "Third" in texts["issues/first/narrower.md"]
