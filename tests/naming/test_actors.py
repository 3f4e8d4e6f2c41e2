"""What actors are called on a date."""

import pytest

from briefing_site.interface import speaking
from briefing_site.model.actor import Actor
from briefing_site.model.edtf import parse_date
from briefing_site.naming.actors import (
    common_in_sentence,
    country_name,
    country_words,
    dated_name,
    name_on,
)

TURKEY = Actor.model_validate(
    {
        "name": "Türkiye",
        "kind": "state",
        "names": [{"name": "Turkey", "from": "1923-10-29", "to": "2022-06-01"}],
    }
)


@pytest.mark.parametrize(
    ("when", "name"),
    [
        ("1923-10-28", "Türkiye"),
        ("1923-10-29", "Turkey"),
        ("2021", "Turkey"),
        ("2022-06-01", "Turkey"),
        ("2022-06", "Türkiye"),
        ("2022-06-02", "Türkiye"),
    ],
)
def test_an_actor_has_the_name_of_the_day_where_the_whole_date_lies_in_its_time(
    when: str, name: str
) -> None:
    assert name_on(TURKEY, parse_date(when)) == name


def test_a_dated_name_says_when_and_a_code_says_which_standard_has_it() -> None:
    assert dated_name(TURKEY.names[0]) == "Turkey (29 October 1923 to 1 June 2022)"
    assert [country_words(code) for code in ("FR", "XK", "SUHH")] == [
        "ISO 3166 FR",
        "XK",
        "ISO 3166-3 SUHH",
    ]


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"name": "United Kingdom", "country": "GB"}, "the United Kingdom"),
        ({"name": "Netherlands", "country": "NL"}, "the Netherlands"),
        ({"name": "Central African Republic", "country": "CF"}, "the Central African Republic"),
        ({"name": "Norway", "country": "NO"}, "Norway"),
        ({"name": "United Arab Emirates"}, "United Arab Emirates"),
        ({"name": "United Steel", "kind": "company", "country": "NO"}, "United Steel"),
        ({"name": "Sudan", "country": "SD", "name_in_sentence": "the Sudan"}, "the Sudan"),
    ],
)
def test_a_state_has_its_article_by_itself(fields: dict[str, str], written: str) -> None:
    assert common_in_sentence(Actor.model_validate({"kind": "state"} | fields)) == written


def test_another_language_has_no_english_article_and_its_own_names_of_countries() -> None:
    kingdom = Actor.model_validate({"name": "United Kingdom", "kind": "state", "country": "GB"})
    with speaking("de"):
        assert common_in_sentence(kingdom) == "United Kingdom"
        assert (country_name("YE"), country_name("XK")) == ("Jemen", "Kosovo")
