"""Whose a name is: places that have no file keep theirs, and a name of two actors is nobody's."""

import pytest

from briefing_site.knowledge.actor_names import shared
from briefing_site.knowledge.linking_names import gazetteer
from briefing_site.model.actor import Actor
from briefing_site.model.decode import decode
from briefing_site.source.compose import compose
from briefing_site.source.text import SourceText


def actor(id_: str, content: str) -> Actor:
    node, _ = compose(SourceText(f"briefings/actors/{id_}.yaml", content))
    assert node is not None
    record = decode("actor", id_, node).record
    assert isinstance(record, Actor)
    return record


ACTORS = [
    actor("sudan", "name: Sudan\nkind: state\ncountry: SD\n"),
    actor("guinea", "name: Guinea\nkind: state\ncountry: GN\n"),
    actor("jersey", "name: Jersey\nkind: other\n"),
    actor("ireland", "name: Ireland\nkind: state\ncountry: IE\n"),
    actor("china", "name: China\nkind: state\ncountry: CN\naliases: [Hong Kong SAR China]\n"),
    actor("ice", "name: Customs Enforcement\nkind: organization\naliases: [ICE]\n"),
    actor("ice-hockey", "name: ice\nkind: organization\naliases: [Ice Hockey]\n"),
]


def found(text: str, language: str = "en") -> list[str]:
    return [match.actor for match in gazetteer(ACTORS, language).find(text)]


@pytest.mark.parametrize(
    "name",
    ["South Sudan", "Guinea-Bissau", "Papua New Guinea", "Northern Ireland", "New Jersey"],
)
def test_the_name_of_a_place_without_a_file_is_left_whole(name: str) -> None:
    assert found(f"{name} and, after it, {name}.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "die Republik Südsudan und Äquatorialguinea"), ("es", "a Sudán del Sur"), ("xx", "x")],
)
def test_places_are_known_in_the_language_of_the_site(language: str, text: str) -> None:
    assert found(text, language) == []


def test_a_name_that_an_actor_has_is_that_actors() -> None:
    assert found("Sudan, Hong Kong SAR China") == ["sudan", "china"]


def test_a_name_of_two_actors_is_nobodys_and_each_keeps_its_others() -> None:
    assert found("ICE, ice, Customs Enforcement, Ice Hockey") == ["ice", "ice-hockey"]
    claims = {name: [one.actor for one in all_] for name, all_ in shared(ACTORS).items()}
    assert claims == {"ice": ["ice", "ice-hockey"]}


def test_an_official_name_is_that_states_whole_and_no_part_of_it_is_anothers() -> None:
    states = [
        actor("south-korea", "name: South Korea\nkind: state\ncountry: KR\naliases: [Korea]\n"),
        actor("congo", "name: Congo\nkind: state\ncountry: CG\n"),
        actor("china", "name: China\nkind: state\ncountry: CN\n"),
    ]
    names = gazetteer(states, "en")
    text = (
        "The Democratic People's Republic of Korea fired. The Democratic Republic of the Congo "
        "and the Republic of China spoke. The Republic of Korea, the People’s Republic of China "
        "and the Republic of the Congo listened."
    )
    assert [(text[one.start : one.end], one.actor) for one in names.find(text)] == [
        ("Republic of Korea", "south-korea"),
        ("People’s Republic of China", "china"),
        ("Republic of the Congo", "congo"),
    ]
