"""Countries: the names that newspapers use, and the way back from a name to a code."""

from __future__ import annotations

import pycountry
import pytest

from briefing_site.model.countries import (
    body_called,
    countries,
    country,
    country_called,
)
from briefing_site.model.languages import COUNTRIES, LANGUAGES, OFFICIAL


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("AG", "Antigua and Barbuda"),
        ("BA", "Bosnia and Herzegovina"),
        ("BO", "Bolivia"),
        ("CZ", "Czechia"),
        ("GB", "United Kingdom"),
        ("IR", "Iran"),
        ("KN", "Saint Kitts and Nevis"),
        ("KP", "North Korea"),
        ("KR", "South Korea"),
        ("LA", "Laos"),
        ("MD", "Moldova"),
        ("RU", "Russia"),
        ("ST", "São Tomé and Príncipe"),
        ("SY", "Syria"),
        ("TR", "Turkey"),
        ("TT", "Trinidad and Tobago"),
        ("TW", "Taiwan"),
        ("TZ", "Tanzania"),
        ("US", "United States"),
        ("VC", "Saint Vincent and the Grenadines"),
        ("VE", "Venezuela"),
        ("VN", "Vietnam"),
    ],
)
def test_a_country_has_its_common_name(code: str, name: str) -> None:
    found = country(code)
    assert found is not None
    assert (found.name, country_called(name)) == (name, found)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the Kingdom of Denmark", "DK"),
        ("Republic of Korea", "KR"),
        ("Democratic People's Republic of Korea", "KP"),
        ("Democratic People’s Republic of Korea", "KP"),
        ("Korea, Republic of", None),
        ("Türkiye", "TR"),
        ("Czech Republic", "CZ"),
        ("Britain", "GB"),
        ("the U.K.", "GB"),
        ("the United States of America", "US"),
        ("Islamic Republic of Iran", "IR"),
        ("Sao Tome and Principe", "ST"),
        ("Viet Nam", "VN"),
        ("Macedonia", "MK"),
        ("the Netherlands", "NL"),
        ("the Gambia", "GM"),
        ("Georgia", "GE"),
        ("Atlantis", None),
        ("", None),
        ("Cote d'Ivoire", "CI"),
        ("cote d’ivoire", "CI"),
        ("canada", "CA"),
        ("St. Lucia", "LC"),
        ("Reunion", "RE"),
        ("Trinidad & Tobago", "TT"),
        ("turkiye", "TR"),
    ],
)
def test_a_name_leads_to_its_country(text: str, code: str | None) -> None:
    found = country_called(text)
    assert (found and found.code) == code


@pytest.mark.parametrize(
    ("code", "demonym"),
    [
        ("FR", "French"),
        ("GB", "British"),
        ("DK", "Danish"),
        ("DK", "Dane"),
        ("SA", "Saudi"),
        ("AE", "Emirati"),
        ("CN", "Chinese"),
        ("IN", "Indian"),
        ("IS", "Icelandic"),
        ("NL", "Dutch"),
        ("NO", "Norwegian"),
    ],
)
def test_a_country_has_the_adjectives_of_its_people(code: str, demonym: str) -> None:
    assert demonym in countries()[code].demonyms


def test_aliases_hold_the_official_name_and_other_spellings() -> None:
    found = country("KR")
    assert found is not None
    assert (found.aliases, found.demonyms, found.flag) == (
        ("Republic of Korea", "ROK"),
        ("South Korean",),
        "🇰🇷",
    )


def test_no_alias_is_an_entry_of_a_list_and_none_puts_one_under_another() -> None:
    aliases = {alias for one in countries().values() for alias in one.aliases}
    assert {alias for alias in aliases if "," in alias} == {
        "Bonaire, Sint Eustatius and Saba",
        "Saint Helena, Ascension and Tristan da Cunha",
    }
    assert {alias for alias in aliases if "Province" in alias or " - " in alias} == set()
    taiwan, ivory_coast = country("TW"), country("CI")
    assert taiwan is not None
    assert ivory_coast is not None
    assert taiwan.aliases == ("Republic of China",)
    assert ivory_coast.aliases == ("Republic of Côte d'Ivoire", "Côte d'Ivoire")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("EU", "European Union"),
        ("european union", "European Union"),
        ("xk", "Kosovo"),
        ("the United Nations", "United Nations"),
        ("FR", None),
        ("", None),
    ],
)
def test_a_body_with_two_letters_is_known(text: str, name: str | None) -> None:
    found = body_called(text)
    assert (found and found.name) == name


def test_a_code_that_texts_use_leads_to_the_one_of_iso() -> None:
    assert country("uk") is country("GB")


def test_no_country_lacks_a_name_and_none_shares_one() -> None:
    names = [one.name for one in countries().values()]
    assert (all(names), len(set(names))) == (True, len(names))


@pytest.mark.parametrize("code", ["ZZ", "EU", "", "GBR"])
def test_what_is_no_code_leads_nowhere(code: str) -> None:
    assert country(code) is None


def test_the_codes_that_are_known_without_the_library_are_its_codes() -> None:
    assert {country.alpha_2 for country in pycountry.countries} == COUNTRIES
    two = {getattr(language, "alpha_2", None) for language in pycountry.languages}
    three = {language.alpha_3 for language in pycountry.languages}
    assert two - {None} == LANGUAGES - set(OFFICIAL)
    assert three.issuperset(OFFICIAL)
