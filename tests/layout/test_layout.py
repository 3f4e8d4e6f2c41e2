"""The one layout: what it makes of a file, that it says the same, and that nothing is lost."""

from __future__ import annotations

from collections import Counter
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_site.layout.layout import comments_in, laid_out, meaning
from briefing_site.layout.writing import Remarks, write_record
from briefing_site.model.mending import plain
from briefing_site.source.compose import compose
from briefing_site.source.text import SourceText
from tests.layout.messy import messy_file


def text(content: str) -> SourceText:
    return SourceText("briefings/x.yaml", content)


def lay(content: str, kind: str = "briefing") -> str:
    return laid_out(text(dedent(content)), kind)


@pytest.mark.parametrize("seed", range(200))
def test_a_file_with_comments_in_odd_places_keeps_all_and_says_the_same(seed: int) -> None:
    content, comments = messy_file(seed)
    assert comments_in(text(content)) == Counter(comments)
    once = laid_out(text(content), "briefing")
    assert comments_in(text(once)) == Counter(comments)
    assert meaning(text(once)) == meaning(text(content))
    assert laid_out(text(once), "briefing") == once


def test_fields_come_in_the_order_of_the_model_and_comments_go_with_them() -> None:
    assert lay(
        """\
        # yaml-language-server: $schema=../../schema/issue.json

        # about the proposition
        proposition: There should be talks.   # to be agreed
        # unknown to the model
        colour: blue
        title: "Talks"
        related: [ a,   # first
          b ]  # all
        """,
        "issue",
    ) == dedent("""\
        # yaml-language-server: $schema=../../schema/issue.json

        title: Talks
        # about the proposition
        proposition: >- # to be agreed
          There should be talks.
        related: # all
          - a # first
          - b
        # unknown to the model
        colour: blue
        """)


def test_a_comment_stays_with_the_list_that_it_is_indented_with() -> None:
    laid = dedent("""\
        tags:
          - a
          # the end of the list
        # about the sources
        sources:
          # before the first
          - id: wire # its id

            # before a field
            title: A report
          # after the last
        # the end of the file
        """)
    assert lay(laid) == laid


def test_texts_are_plain_where_every_reader_takes_them_for_texts() -> None:
    assert lay("""\
        title: '1984'
        summary: 'short'
        tags: ["no", "null", "on", "a: b", "it's", 'say "so"', "#1", "", "a\\tb", '2025', " x"]
        """) == dedent("""\
        title: "1984"
        summary: >-
          short
        tags:
          - no
          - "null"
          - on
          - "a: b"
          - it's
          - say "so"
          - "#1"
          -
          - "a\\tb"
          - "2025"
          - " x"
        """)


def test_what_needs_quotation_marks_and_holds_some_gets_the_other_ones() -> None:
    assert lay("""title: "\\"We agree\\": a statement"\n""") == (
        """title: '"We agree": a statement'\n"""
    )


def test_paragraphs_fold_and_lists_in_a_text_stay_as_they_are() -> None:
    assert lay("""\
        summary: "One.\\n\\nTwo."
        background: |
          - a
          - b
        """) == dedent("""\
        summary: >-
          One.

          Two.
        background: |
          - a
          - b
        """)


def test_no_link_and_no_citation_is_broken() -> None:
    words = "word " * 15
    assert lay(f"summary: {words}[[iran|the Islamic Republic]] {words}[@wire, para. 4] end\n") == (
        f"summary: >-\n  {words.strip()}\n  [[iran|the Islamic Republic]] {'word ' * 10}word\n"
        f"  {'word ' * 4}[@wire, para. 4] end\n"
    )


def test_an_anchor_stands_where_its_value_comes_first() -> None:
    assert lay("""\
        positions:
          - actors: &them [iran, france] # both
        statements:
          - by: *them
        """) == dedent("""\
        statements:
          - by: &them
              - iran
              - france
        positions:
          - actors: *them # both
        """)


def test_two_anchors_of_one_name_stay_two() -> None:
    content = "tags: [&a x, *a, &a y, *a]\n"
    assert lay(content) == "tags:\n  - &a x\n  - *a\n  - &a-2 y\n  - *a-2\n"


def test_a_new_record_has_its_order_and_its_comments() -> None:
    fields = {
        "act": "declare",
        "date": "2025-07-31",
        "title": "A title",
        "summary": None,
        "tags": [],
        "statements": [{"by": ["iran", "x"], "quote": "We agree.", "id": "said"}],
    }
    remarks = Remarks(
        above={("statements", 0): ["from: We agree,\nthey said", "confirm: the act"]},
        beside={("statements", 0, "by", 1): "new"},
    )
    assert write_record("briefing", fields, remarks) == dedent("""\
        title: A title
        date: 2025-07-31
        statements:
          # from: We agree, they said
          # confirm: the act
          - id: said
            by:
              - iran
              - x # new
            quote: >-
              We agree.
        act: declare
        """)


@given(st.text(max_size=200), st.text(max_size=40), st.lists(st.text(max_size=30), max_size=3))
def test_any_text_reads_back_as_it_was(summary: str, title: str, tags: list[str]) -> None:
    fields = {"title": title, "date": "2025-07-31", "summary": summary, "tags": tags}
    remarks = Remarks(above={("date",): [summary]}, beside={("title",): title})
    written = text(write_record("briefing", fields, remarks))
    node, found = compose(written)
    assert node
    if found:  # characters that no record may hold
        return
    assert plain(node) == {key: value for key, value in fields.items() if value != []}
    assert laid_out(written, "briefing") == written.text


def test_the_word_for_nothing_stays_as_it_is_and_never_becomes_a_text() -> None:
    content = 'name: null\nkind: state\naliases:\n  - ~\n  - "Null"\n  - "~"\n'
    assert lay(content, "actor") == content


def test_no_line_of_a_text_begins_as_a_field_does() -> None:
    told = f"{'word ' * 15}they all said: sources: these are, said: and those are not."
    assert lay(f"summary: {told!r}\n") == (
        "summary: >-\n"
        "  word word word word word word word word word word word word word word word they all\n"
        "  said: sources: these are, said: and those are not.\n"
    )
    assert lay('summary: "We agree.\\n\\nsources: none."\n') == (
        'summary: "We agree.\\n\\nsources: none."\n'
    )


def test_words_that_are_no_link_are_not_broken() -> None:
    words = "one " * 19
    assert lay(f"summary: {words}[[!South Ossetia and the rest]] of it.\n") == (
        f"summary: >-\n  {words.strip()}\n  [[!South Ossetia and the rest]] of it.\n"
    )


def test_what_the_schemas_give_as_numbers_or_as_true_and_false_is_no_text() -> None:
    votes = (
        "votes:\n  - id: v\n    title: '12'\n    counts:\n      for: '13'\n      against: 2\n"
        '    sponsors:\n      - brazil\n      - others: "131"\n'
        "events:\n  - id: e\n    planned: 'true'\n"
    )
    assert lay(votes) == (
        'votes:\n  - id: v\n    title: "12"\n    counts:\n      for: 13\n      against: 2\n'
        "    sponsors:\n      - brazil\n      - others: 131\n"
        "events:\n  - id: e\n    planned: true\n"
    )
    assert lay("name: x\nunnamed: maybe\n", "actor") == "name: x\nunnamed: maybe\n"


def test_an_end_that_is_lost_behind_a_sign_is_still_found_where_it_is_put() -> None:
    laid = lay("statements:\n  - quote: We agree #4 says so\n")
    assert laid == "statements:\n  - quote: >- #4 says so\n      We agree\n"
