"""Quotes held to the copies of their sources."""

import shutil
from pathlib import Path

import pytest

from briefing_site.knowledge.copies import QuoteCount, count_quotes
from briefing_site.knowledge.folding import fold
from briefing_site.knowledge.passages import Departure, Passages
from briefing_site.knowledge.quotes import parts_of
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

BASE = Path(__file__).parents[1] / "rules" / "base" / "briefings"
PAUSE = "2022/2022-03-03-arctic-pause.yaml"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We agree”", '"We agree"'),
        ("the ‘Council’", "the “Council”"),
        ("Russia’s", "Russia's"),
        ("one\u2014two", "one -- two"),
        ("one – two", "one-two"),
        ("\ufb01nd", "find"),
        ("wait…", "wait..."),
        ("a\u00a0b\n  c", "a b c"),
        ("ＮＡＴＯ", "NATO"),
        ("e\u0301tat", "\u00e9tat"),
        ("co\u00adoperate", "cooperate"),
        ("bullet\u200b", "bullet"),
    ],
)
def test_typography_is_folded(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("10\u00b2", "102"), ("1\u00bd", "11/2"), ("NATO", "Nato"), ("état", "etat"), ("a.", "a")],
)
def test_what_changes_the_meaning_is_not_folded(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("gap", ["[...]", "[…]", "[ … ]", "[. . .]"])
def test_an_ellipsis_in_brackets_divides_a_quote(gap: str) -> None:
    assert parts_of(f"We agree {gap} to act {gap}") == ["We agree", "to act"]


def test_a_mark_behind_a_slip_is_no_part_of_the_quote() -> None:
    assert parts_of("It is Iran that is [sic] biggest […] threat [sic]") == [
        "It is Iran that is biggest",
        "threat",
    ]


def test_an_ellipsis_without_brackets_is_a_part_of_the_quote() -> None:
    assert parts_of("We … agree") == ["We … agree"]


def test_a_departure_is_shown_where_it_is_in_a_long_passage() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve. " + "and so on " * 30
    quoted = "one two three four five six seven eight nine eleven eleven twelve."
    assert Passages(text).departure(quoted) == Departure(
        "eleven", "… four five six seven eight nine ten eleven twelve."
    )


def test_a_departure_is_found_in_a_long_text() -> None:
    text = "of the council and of the states " * 20_000 + "We will not travel to Russia for it."
    text += " and the council of states" * 20_000
    assert Passages(text).departure("We shall not travel to Russia") == Departure(
        "shall", "We will not travel to Russia"
    )


def test_words_that_no_passage_resembles_depart_from_none() -> None:
    assert Passages("We agree to act together.").departure("The ice melts") is None
    assert Passages("").departure("The ice melts") is None


def test_quotes_count_as_checked_where_a_copy_is_at_hand(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "briefings")
    briefing = tmp_path / "briefings" / PAUSE
    text = briefing.read_text(encoding="utf-8").replace(
        "    publisher:", "    snapshot: pause.txt\n    publisher:"
    )
    briefing.write_text(text, encoding="utf-8")
    settings = Settings(briefings=tmp_path / "briefings")
    shown = f"briefings/{PAUSE}"

    assert count_quotes(read_site(settings).world, {shown}) == QuoteCount(0, 1)
    copies = tmp_path / "briefings" / "snapshots"
    copies.mkdir()
    (copies / "pause.txt").write_text("our states are pausing", encoding="utf-8")
    assert count_quotes(read_site(settings).world, {shown}) == QuoteCount(1, 0)
    assert count_quotes(read_site(settings).world, ()) == QuoteCount(0, 0)
