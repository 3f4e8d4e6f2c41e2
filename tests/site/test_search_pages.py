"""What the search knows of each page."""

from __future__ import annotations

import pytest

from briefing_site.site.search_pages import (
    SearchRecord,
    indexed,
    numbered,
    record_of_page,
)

PAGE = '<h1 id="x">X¶</h1><p>Own <div class="brf-quote">words</div></p><h2>Others</h2><p>More</p>'
OWN = '<p>Own <div class="brf-quote">words</div></p>'
CASES = {
    "actor": ("actor", OWN),
    "issue": ("issue", OWN),
    "statement": ("statement", "<p>Own <div >words</div></p>"),
    "briefing": ("briefing", f"{OWN}<h2>Others</h2><p>More</p>"),
    "source": ("source", OWN),
    "vote": ("vote", OWN),
    "list": ("page", "<p>About</p>"),
    "home": ("page", "<p>About</p>"),
    "": ("page", f"{OWN}<h2>Others</h2><p>More</p>"),
}


@pytest.mark.parametrize("kind", CASES)
def test_a_page_is_found_by_its_own_words(kind: str) -> None:
    shown, body = CASES[kind]
    record = record_of_page("x/y/", kind, "X", "About", PAGE)
    assert record == SearchRecord("x/y/", shown, "X", body)


def test_a_record_is_indexed_with_its_kind_and_address() -> None:
    record = SearchRecord("x/?a=1&b=2", "issue", "A &lt;b&gt; title", "<p>Words</p>")
    assert indexed(record, "en") == (
        '<!doctype html><html lang="en"><body data-pagefind-body>'
        '<span data-pagefind-filter="kind:issue" data-pagefind-meta="kind:issue"></span>'
        '<a href="x/?a=1&amp;b=2" data-pagefind-meta="address[href]"></a>'
        '<h1 data-pagefind-meta="title">A &lt;b&gt; title</h1><p>Words</p></body></html>'
    )


def test_a_word_on_a_hand_written_page_counts_less() -> None:
    shown = indexed(SearchRecord("guide/", "page", "A guide", "<p>Words</p>"), "en")
    assert shown.endswith(
        '<h1 data-pagefind-meta="title">A guide</h1>'
        '<div data-pagefind-weight="0.1"><p>Words</p></div></body></html>'
    )


@pytest.mark.parametrize(
    ("text", "spaced"),
    [
        ("谈判将继续 now", "谈 判 将 继 续 now"),
        ("カナダ", "カ ナ ダ"),
        ("ประเทศ", "ป ร ะ เ ท ศ"),
        ("대한민국", "대한민국"),
        ("ایران و Iran", "ایران و Iran"),
    ],
)
def test_each_character_of_a_script_without_spaces_is_a_word(text: str, spaced: str) -> None:
    assert f"<p>{spaced}</p>" in indexed(SearchRecord("x/", "page", "X", f"<p>{text}</p>"), "en")


def test_records_are_indexed_in_the_order_of_their_addresses() -> None:
    records = [SearchRecord(f"{name}/", "page", name, "") for name in "bca"]
    assert [(name, record.title) for name, record in numbered(records)] == [
        ("0000000.html", "a"),
        ("0000001.html", "b"),
        ("0000002.html", "c"),
    ]
