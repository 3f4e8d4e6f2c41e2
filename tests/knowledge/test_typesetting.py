"""Quotes against the text of a printed page: what may differ, and what may not."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_site.knowledge.entities import Source
from briefing_site.knowledge.quotes import Copy
from briefing_site.knowledge.typesetting import without_marks


def copy_of(text: str) -> Copy:
    return Copy(text, cast("Source", SimpleNamespace()))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("States co-\noperate in the Arc-\n  tic.", "States cooperate in the Arctic."),
        ("States co-\noperate in the Arc-\n  tic.", "States co-operate in the Arctic."),
        ("a well-\r\nknown fact", "a well-known fact"),
        ("a soft hy\u00ad\nphen", "a soft hyphen"),
        ("the Anglo-\nAmerican plan", "the Anglo-American plan"),
        ("peace in the region1 and beyond", "peace in the region and beyond"),
        ("in the region.1 The states2 agree", "in the region. The states agree"),
        ("They “agree”1 They", "They “agree” They"),
        ("groups,1 and others;2 so", "groups, and others; so"),
        ("of the region1 [...]", "the region"),
        ("in Kosovo* and\u2020 Serbia", "in Kosovo and Serbia"),
        ("the plan[1] of the states[23]", "the plan of the states"),
        ("the plan\u00b9 of states\u00b2", "the plan of states"),
        ("one1 page two2\n\none1 page", "one page two one page"),
        ("« Nous agirons », dit-il", "«Nous agirons», dit-il"),
        ("«\u202fNous agirons\u00a0».", "“Nous agirons”."),
        ("(« Nous » et « vous »)", "(«Nous» et «vous»)"),
        ("region1 and peace2 to-\ngether", "region and [...] peace together"),
    ],
)
def test_a_quote_may_leave_out_what_print_adds(text: str, quote: str) -> None:
    assert copy_of(text).missing_part(quote) is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("the G7 agreed", "the G agreed"),
        ("500 km\u00b2 of land", "500 km of land"),
        ("10\u00b2 states", "10 states"),
        ("COVID19 measures", "COVID measures"),
        ("in area51 they met", "in area they met"),
        ("the region2 comes first1", "the region comes first"),
        ("under No.5 of the list", "under No. of the list"),
        ("paragraph 3.1 of it", "paragraph 3. of it"),
        ("they re-sign it", "they resign it"),
        ("they co-operate", "they cooperate"),
        ("a well-\nknown fact", "a well known fact"),
        ("the Anglo-\nAmerican plan", "the AngloAmerican plan"),
        ("sagte »Wort« und »Satz«", "sagte»Wort«und»Satz«"),
        ("the region1 and beyond", "the region or beyond"),
        ("the region1 and beyond", "the region2 and beyond"),
        ("co-\noperate", "co-\noperated"),
    ],
)
def test_a_quote_that_differs_is_found(text: str, quote: str) -> None:
    assert copy_of(text).missing_part(quote) is not None


@given(st.text("abc1-\n .,«»[]*\u00b9", max_size=40))
def test_every_text_holds_itself(text: str) -> None:
    assert copy_of(text).missing_part(text) is None


def test_a_copy_is_read_aloud_without_marks() -> None:
    text = "States1 co-\noperate in the Arctic.2 They [3] agree*."
    assert without_marks(text) == "States cooperate in the Arctic. They [3] agree."
