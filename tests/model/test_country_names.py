"""Names in other languages: official ones beside the common ones, of states and of two bodies."""

from __future__ import annotations

import pytest

from briefing_site.model.actor import Actor
from briefing_site.model.country_names import (
    aliases_in,
    code_of,
    code_typed,
    name_in,
    names_elsewhere,
)
from briefing_site.model.places import official_names_in
from briefing_site.model.vocabularies import ActorKind


def names_of(name: str, kind: ActorKind, country: str | None = None) -> set[str]:
    return set(names_elsewhere(Actor(name=name, kind=kind, country=country)))


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("Russia", "RU", {"Россия", "Российская Федерация", "Fédération de Russie", "俄罗斯"}),
        ("Iran", "IR", {"Исламская Респу́блика Иран", "République islamique d'Iran"}),
        ("Norway", "NO", {"Kingdom of Norway", "Reino de Noruega", "Норвегия"}),
        ("South Korea", "KR", {"Республика Корея", "República de Corea", "大韩民国"}),
    ],
)
def test_a_state_has_its_common_and_official_names(
    name: str, code: str, expected: set[str]
) -> None:
    found = names_of(name, ActorKind.STATE, code)
    assert expected <= found
    assert name not in found


def test_the_united_nations_and_the_european_union_have_common_names() -> None:
    assert {"Vereinte Nationen", "الأمم المتحدة"} <= names_of(
        "United Nations", ActorKind.ORGANIZATION
    )
    assert "Европейский союз" in names_of("European Union", ActorKind.BLOC, "EU")


def test_a_body_of_a_state_or_of_another_is_not_called_so() -> None:
    assert names_of("Ministry of Foreign Affairs", ActorKind.GOVERNMENT_BODY, "RU") == set()
    assert names_of("European Commission", ActorKind.GOVERNMENT_BODY, "EU") == set()


def test_a_language_without_names_has_the_english_ones() -> None:
    assert official_names_in("xx")["RU"] == "Russian Federation"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(("Alemania", "DE"), ("reino-unido", "GB"), ("Türkei", "TR"), ("Иран", "IR")),
        *(("USA", "US"), ("uk", "GB"), ("فرنسا", "FR"), ("中国", "CN"), ("the Gambia", "GM")),
        *(("Unión Europea", "EU"), ("eu", "EU"), ("ONU", "UN"), ("Kosovo", "XK")),
        *(("Chad Wolf", None), ("", None)),
    ],
)
def test_a_state_or_a_body_is_known_by_its_code_and_by_names_in_any_language(
    typed: str, code: str | None
) -> None:
    assert code_typed(typed) == code


def test_a_body_has_its_code_by_its_name_in_any_language() -> None:
    assert code_of(Actor(name="Naciones Unidas", kind=ActorKind.ORGANIZATION)) == "UN"
    assert code_of(Actor(name="Naciones Unidas", kind=ActorKind.BLOC)) is None
    assert code_of(Actor(name="Alemania", kind=ActorKind.ORGANIZATION)) is None


@pytest.mark.parametrize(
    ("code", "language", "name", "aliases"),
    [
        ("DE", "es", "Alemania", ("República Federal de Alemania",)),
        ("MM", "de", "Myanmar", ("Republik Myanmar",)),
        ("CD", "en", "Democratic Republic of the Congo", ("DRC", "DR Congo", "Congo-Kinshasa")),
        ("EU", "fr", "Union européenne", ()),
        ("TR", "fa", "ترکیه", ()),
        ("DE", "xx", "Germany", ()),
    ],
)
def test_names_are_in_the_language_that_is_asked_for(
    code: str, language: str, name: str, aliases: tuple[str, ...]
) -> None:
    assert (name_in(code, language), aliases_in(code, language)) == (name, aliases)
