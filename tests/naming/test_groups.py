"""What actors are called who speak together."""

import pytest

from briefing_site.model.actor import Actor
from briefing_site.model.edtf import parse_date
from briefing_site.naming.groups import group, named

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
