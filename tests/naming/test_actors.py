"""What actors are called on a date."""

import pytest

from briefing_site.model.actor import Actor
from briefing_site.model.edtf import parse_date
from briefing_site.naming.actors import country_words, dated_name, name_on

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
