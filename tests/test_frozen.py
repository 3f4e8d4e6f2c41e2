"""Classes of values: equal by their fields or by themselves, shown as dataclasses are."""

from __future__ import annotations

from dataclasses import field, fields, replace
from functools import cached_property

import pytest

from briefing_site.frozen import frozen


@frozen
class Point:
    across: int
    down: int = 0
    note: str = field(default="", repr=False, compare=False)


@frozen(eq=False, slots=False)
class Line:
    points: tuple[Point, ...]

    @cached_property
    def length(self) -> int:
        return len(self.points)


@frozen
class Named:
    name: str
    meant: str = ""

    def __hash__(self) -> int:
        return hash(self.name)


@frozen(kw_only=True)
class Chain:
    links: list[Chain]


def test_two_are_equal_whose_fields_are_and_have_one_hash() -> None:
    assert Point(1, 2) == Point(1, 2, "another")
    assert Point(1, 2) != Point(2, 1)
    assert len({Point(1, 2), Point(1, 2), Point(2, 1)}) == 2


def test_each_is_equal_to_itself_alone_where_that_is_asked_for() -> None:
    line = Line((Point(1),))
    assert line == line  # noqa: PLR0124 - what is asked
    assert line != Line((Point(1),))
    assert len({line, Line((Point(1),))}) == 2


def test_a_hash_that_a_class_has_is_kept() -> None:
    assert hash(Named("a", "b")) == hash("a")
    assert Named("a", "b") != Named("a")


def test_a_value_remembers_what_it_worked_out_only_where_it_may() -> None:
    line = Line(())
    assert line.length == vars(line)["length"] == 0
    with pytest.raises(TypeError, match="vars"):
        vars(Point(1))


def test_fields_are_those_of_a_dataclass() -> None:
    assert [one.name for one in fields(Point)] == ["across", "down", "note"]
    assert replace(Point(1), down=3) == Point(1, 3)
    with pytest.raises(TypeError, match="positional"):
        Chain([])  # type: ignore[call-arg] # what is asked


def test_a_value_is_shown_as_a_dataclass_shows_it() -> None:
    assert repr(Point(1, 2, "note")) == "Point(across=1, down=2)"
    chain = Chain(links=[])
    chain.links.append(chain)
    assert repr(chain) == "Chain(links=[...])"
