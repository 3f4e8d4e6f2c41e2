"""Actors are found by name, once, and only in the writer's own words."""

import pytest

from briefing_site.prose import Gazetteer, Match
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
