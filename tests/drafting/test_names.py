"""Names: who is known, who is new, and what a new actor probably is."""

from __future__ import annotations

import pytest

from briefing_site.drafting.names import Names, Party, proposed, slug
from briefing_site.drafting.persons import persons_in
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.model.vocabularies import ActorKind


@pytest.fixture(scope="module")
def names(kb: KnowledgeBase) -> Names:
    return Names(kb.actors.values())


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Paris", Party("france", "France", ActorKind.STATE, "FR", is_known=True)),
        ("the French Republic", Party("france", "France", ActorKind.STATE, "FR", is_known=True)),
        ("Türkiye", Party("turkey", "Turkey", ActorKind.STATE, "TR")),
        ("Côte d’Ivoire", Party("ivory-coast", "Ivory Coast", ActorKind.STATE, "CI")),
        ("EU", Party("european-union", "European Union", ActorKind.BLOC)),
        ("Kosovo", Party("kosovo", "Kosovo", ActorKind.STATE)),
        (
            "North Atlantic Treaty Organization",
            Party("nato", "NATO", ActorKind.BLOC, is_known=True),
        ),
        ("Atlantis", None),
    ],
)
def test_a_name_leads_to_an_actor(names: Names, text: str, party: Party | None) -> None:
    assert names.called(text) == party


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("British intelligence officials", ActorKind.GOVERNMENT_BODY),
        ("Ministry of Finance", ActorKind.GOVERNMENT_BODY),
        ("Greenpeace", ActorKind.ORGANIZATION),
    ],
)
def test_a_new_actors_kind_is_guessed(name: str, kind: ActorKind) -> None:
    assert proposed(name, is_person=False).kind is kind


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Norway’s foreign minister", "norways-foreign-minister"),
        ("U.S. officials", "us-officials"),
        ("Dag Hammarskjöld", "dag-hammarskjold"),
        ("!!!", "unnamed"),
        ("a" * 200, "a" * 80),
    ],
)
def test_a_name_makes_an_id(name: str, id_: str) -> None:
    assert slug(name) == id_


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("French Foreign Minister Robert Schuman", ["Robert Schuman"]),
        ("U.N. Secretary-General Dag Hammarskjöld", ["Dag Hammarskjöld"]),
        ("Otto von Bismarck met Robert Schuman", ["Otto von Bismarck", "Robert Schuman"]),
        ("President Franklin D. Roosevelt", ["Franklin D. Roosevelt"]),
        ("Mr. Churchill left", ["Churchill"]),
        ("the Ministry of Foreign Affairs", []),
        ("Japan’s Chief Cabinet Secretary", []),
        ("the House of Commons", []),
        ("On Monday New Zealand left", []),
    ],
)  # fmt: skip
def test_personal_names_are_told_from_others(names: Names, text: str, found: list[str]) -> None:
    assert [person.name for person in persons_in(text, names)] == found
