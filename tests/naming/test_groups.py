"""What actors are called who speak together."""

from pathlib import Path

import pytest

from briefing_site.model.actor import Actor
from briefing_site.model.edtf import parse_date
from briefing_site.naming.groups import group, named
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

SAME = {
    id_: Actor.model_validate({"name": id_.title(), "kind": "state"})
    for id_ in ("austria", "canada", "finland", "norway")
}
TURKEY = Actor.model_validate(
    {"name": "Türkiye", "kind": "state", "names": [{"name": "Turkey", "to": "2022-06-01"}]}
)
OFFICIALS = Actor.model_validate({"name": "Officials", "kind": "person", "unnamed": True})


@pytest.mark.parametrize(
    ("date", "name"), [("2022-06-01", "Canada and Turkey"), ("2022-06-02", "Canada and Türkiye")]
)
def test_a_group_has_the_names_of_its_day(date: str, name: str) -> None:
    actors = [SAME["canada"], TURKEY]
    assert group(actors, parse_date(date)) == named(actors, parse_date(date)) == name


def test_a_group_that_speaks_under_a_name_has_the_name_of_its_day() -> None:
    assert group([SAME["canada"]], parse_date("2022"), TURKEY) == "Türkiye"
    assert group([SAME["canada"]], parse_date("2021"), TURKEY) == "Turkey"


def test_nobody_in_particular_is_named_beside_the_number_of_the_others() -> None:
    assert group([*SAME.values(), OFFICIALS], parse_date("2022")) == "4 governments and Officials"


def test_a_bloc_is_named_beside_the_number_of_its_members(tmp_path: Path) -> None:
    member = "kind: state\nmemberships: [{of: e3, to: 2023}]\n"
    names = ("Bavaria", "Prussia", "Saxony")
    states = {f"actors/{one.lower()}.yaml": f"name: {one}\n{member}" for one in names}
    for path, text in (states | {"actors/e3.yaml": "name: The Three\nkind: bloc\n"}).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    kb = read_site(Settings(tmp_path)).kb
    three = [kb.actors[one.lower()] for one in names]
    assert group([kb.actors["e3"], *three], parse_date("2022")) == "3 governments and The Three"
    assert group([kb.actors["e3"], *three], parse_date("2024")) == "4 speakers"
