"""Actors are found by name, once, and only in the writer's own words."""

import unicodedata
from typing import Literal

import pytest

from briefing_site.prose.gazetteer import Gazetteer, Match
from briefing_site.prose.neighbours import Neighbours
from tests.prose.conftest import Site, to_markdown

NAMES = {
    "Iran": "iran",
    "Tehran": "iran",
    "Iran Air": "iran-air",
    "United Kingdom": "uk",
    "Britain": "uk",
    "Bank of England": "boe",
    "England Cricket Board": "ecb",
    "U.S.": "us",
    "US": "us",
    "伊朗": "iran",
    "भारत": "india",
    "Ísland": "iceland",
    "‘Ali": "ali",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Iran’s and Iran's", ["Iran", "Iran"]),
        ("Iranian, aIran, Iran_x, Iran2, iran, IRAN", []),
        ("Iran-based anti-Iran (Iran) Iran.", ["Iran"] * 4),
        ("Iran Air and Iran Airways", ["Iran Air", "Iran"]),
        ("the Bank of England Cricket Board", ["England Cricket Board"]),
        ("U.S. and U.S.A. and US", ["U.S.", "US"]),
        ("中国和伊朗的关系", ["伊朗"]),
        ("भारत और भारतीय", ["भारत"]),
        ("Ísland, Íslands", ["Ísland"]),
        ("Iran\u0301 Iran", ["Iran"]),
        ("United\xa0Kingdom", ["United\xa0Kingdom"]),
        ("said ‘Ali", ["‘Ali"]),
        ("", []),
    ],
)
def test_names_stand_on_word_boundaries_and_the_longest_wins(text: str, found: list[str]) -> None:
    matches = Gazetteer(NAMES).find(text)
    assert [text[match.start : match.end] for match in matches] == found


def test_a_match_names_its_actor_and_place() -> None:
    assert Gazetteer(NAMES).find("in Britain") == (Match(3, 10, "uk"),)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Iran, Tehran, Iran", "[Iran](../actors/iran/), Tehran, Iran"),
        ("United\nKingdom", "[United Kingdom](../actors/uk/)"),
        ("*Britain* a", "*[Britain](../actors/uk/)* a"),
        ("**Britain**s", "<strong>Britain</strong>s"),
        ('“Iran” "Iran" «Iran» a Iran', None),
        ("“Iran and\n\nIran", "“Iran and\n\n[Iran](../actors/iran/)"),
        ("“a *b* Iran” Iran", "“a *b* Iran” [Iran](../actors/iran/)"),
        ("[Iran](x.md) `Iran` Iran", "[Iran](../x.md) `Iran` [Iran](../actors/iran/)"),
        ("> Iran\n\nIran", "> Iran\n\n[Iran](../actors/iran/)"),
        ("Iran and [[iran|Tehran]]", "Iran and [Tehran](../iran/)"),
        (
            "Iran Air, Iran Air, Iran",
            "[Iran Air](../actors/iran-air/), Iran Air, [Iran](../actors/iran/)",
        ),
        ("[[!Iran]], [[! Iran\n Air]] and Iran", "Iran, Iran Air and [Iran](../actors/iran/)"),
        ("South [[!Iran]]", "South Iran"),
        ("- Iran\n- Iran", "-   [Iran](../actors/iran/)\n-   Iran"),
    ],
)
def test_the_first_mention_outside_of_quotes_links_and_code_is_linked(
    text: str, markdown: str | None
) -> None:
    if markdown is None:
        markdown = "“Iran” &#34;Iran&#34; «Iran» a [Iran](../actors/iran/)"
    assert to_markdown(text, Site(NAMES)) == markdown


def test_an_actor_is_not_linked_on_its_own_page() -> None:
    written = to_markdown("U.S. and Iran, US", Site(NAMES), page="actors/us/")
    assert written == "U.S. and [Iran](../iran/), US"


PLACES = {
    "Sudan": "sudan",
    "Guinea": "guinea",
    "Ireland": "ireland",
    "Jersey": "jersey",
    "Chad": "chad",
    "Oman": "oman",
    "Iran": "iran",
    "Iraq": "iraq",
    "Jordan": "jordan",
    "U.S.": "us",
    "United States": "us",
    "Türkiye": "turkey",
    "Côte d’Ivoire": "ci",
    "Blinken": "blinken",
    "Antony Blinken": "blinken",
    "Price": "price",
}
OTHERS = ("South Sudan", "Guinea-Bissau", "Northern Ireland", "New Jersey", "U.S. Virgin Islands")


def named(text: str, language: str = "en") -> list[str]:
    """Give the names that are found in a text."""
    judge = Neighbours(language)
    places = Gazetteer(PLACES, OTHERS, persons={"blinken", "price"}, neighbours=judge)
    return [text[match.start : match.end] for match in places.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "South Sudan",
        "In Guinea-Bissau",
        "Northern Ireland",
        "New Jersey",
        "U.S. Virgin Islands",
        "Chad Wolf, the acting secretary",
        "Michael Jordan said",
        "a word with Michael Jordan",
        "with M. Jordan",
        "Secretary Jordan",
        "the Gulf of Oman and the gulf of Oman",
        "the Bank of the United States",
        "the Democratic Republic of the Jordan",
        "the People's Iran",
        "Price & Wesson",
        "Wesson & Price",
        "Upper-Guinea",
        "Iran International",
        "Iran Air",
        "Mark Price",
        "Price Waterhouse",
    ],
)
def test_a_part_of_a_longer_name_is_no_name(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sudan, Guinea and Ireland", ["Sudan", "Guinea", "Ireland"]),
        ("When Iran agreed, Both Iraq", ["Iran", "Iraq"]),
        ("Accusing Iran of it. Recently Iraq", ["Iran", "Iraq"]),
        ("left Kyiv. Iran began", ["Iran"]),
        (
            "the Iran-Iraq border, anti-Iran, Iran-based, non-U.S.",
            ["Iran", "Iraq"] + ["Iran"] * 2 + ["U.S."],
        ),
        ("the Government of Oman, the Oman Government", ["Oman"] * 2),
        ("a U.S. Secretary of State, the Iran President", ["U.S.", "Iran"]),
        ("the EU Iran policy", ["Iran"]),
        ("Secretary of State Blinken, Mr Blinken", ["Blinken"] * 2),
        ("Human Rights Antony Blinken", ["Antony Blinken"]),
        ("Iran’s and Iraq's", ["Iran", "Iraq"]),
        ("Council’s Iran file", ["Iran"]),
        ("Iran & Iraq, research & Iran", ["Iran", "Iraq", "Iran"]),
    ],
)
def test_what_is_no_part_of_a_longer_name_is_found(text: str, found: list[str]) -> None:
    assert named(text) == found


def test_where_all_nouns_have_capitals_they_make_no_longer_name() -> None:
    assert named("dass Iran Truppen und Guinea-Bissau, Nord-Sudan", "de") == ["Iran"]


def test_a_word_of_a_page_in_another_script_makes_no_longer_name() -> None:
    assert named("قال Iran إن", "ar") == ["Iran"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["Türkiye", "Côte d'Ivoire", "Côte d’Ivoire"])
def test_letters_are_found_however_they_are_composed(
    name: str, form: Literal["NFC", "NFD"]
) -> None:
    written = unicodedata.normalize(form, name)
    assert named(f"(é̂ {written}) and {written}x") == [written]


def test_a_soft_hyphen_within_a_name_does_not_hide_it() -> None:
    assert named("Tür\u00adkiye and Jor\u00addan") == ["Tür\u00adkiye", "Jor\u00addan"]


def test_hangul_is_found_in_its_parts() -> None:
    parts = unicodedata.normalize("NFD", "대한민국은")
    matches = Gazetteer({"대한민국": "kr"}).find(f"{parts} 대한민국")
    assert [match.start for match in matches] == [len(parts) + 1]
