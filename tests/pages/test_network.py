"""Networks as drawn: places, lines and names."""

from __future__ import annotations

from itertools import combinations

from briefing_site.knowledge.ties import Tie
from briefing_site.pages.layout import around, spread
from briefing_site.pages.network import ring
from briefing_site.pages.strokes import StrokeView, strokes
from briefing_site.pages.whole_network import named, strongest

PLACES = {"a": (0, 0), "b": (100, 0), "c": (0, 100)}


def two_groups() -> tuple[list[str], list[Tie]]:
    groups = ("a", "c", "e", "g"), ("b", "d", "f", "h")
    ties = [Tie(*pair, 9, 0, 0) for group in groups for pair in combinations(group, 2)]
    return sorted(id_ for group in groups for id_ in group), ties


def test_those_who_sign_together_stand_side_by_side() -> None:
    ids, ties = two_groups()
    order = around(ids, ties)
    changes = sum(
        (one in "aceg") != (other in "aceg")
        for one, other in zip(order, order[1:] + order[:1], strict=True)
    )
    assert (sorted(order), changes) == (ids, 2)


def test_the_same_ties_give_the_same_places() -> None:
    ids, ties = two_groups()
    assert spread(ids, ties, 1000, 700) == spread(ids, ties, 1000, 700)


def test_everyone_has_a_place_of_its_own_in_the_drawing() -> None:
    ids, ties = two_groups()
    places = spread([*ids, "alone"], ties, 1000, 700)
    assert sorted(places) == sorted([*ids, "alone"])
    assert len(set(places.values())) == len(places)
    assert all(0 <= x <= 1000 and 0 <= y <= 700 for x, y in places.values())


def test_no_one_has_no_place() -> None:
    assert (spread([], [], 1000, 700), around([], [])) == ({}, [])


def test_one_alone_has_a_place() -> None:
    assert (spread(["a"], [], 1000, 700), around(["a"], [])) == ({"a": (0, 0)}, ["a"])


def test_names_around_a_ring_stand_one_to_a_line_on_either_side() -> None:
    places, height = ring(["a", "b", "c", "d", "e"])
    assert height == 144
    assert places == {
        "a": (291, 35),
        "b": (305, 72),
        "c": (291, 109),
        "d": (129, 109),
        "e": (115, 72),
    }


def test_a_line_joins_those_who_sign_together_the_thicker_the_more_often() -> None:
    ties = [Tie("a", "b", 5, 0, 0), Tie("a", "c", 2, 0, 0), Tie("b", "c", 1, 0, 0)]
    assert strokes(PLACES, ties, arrows=True) == (
        StrokeView("signs", 1, "M100 0L0 100"),
        StrokeView("signs", 2, "M0 0L0 100"),
        StrokeView("signs", 3, "M0 0L100 0"),
    )


def test_an_arrow_leads_from_who_speaks_to_whom_it_is_about() -> None:
    assert strokes(PLACES, [Tie("a", "b", 0, 1, 0)], arrows=True) == (
        StrokeView("heads", 1, "M93 2 89 5 88 0z"),
        StrokeView("speaks", 1, "M0 0Q50 12 100 0"),
    )


def test_two_arrows_share_a_line() -> None:
    assert strokes(PLACES, [Tie("a", "b", 0, 1, 1)], arrows=True) == (
        StrokeView("heads", 1, "M93 2 89 5 88 0zM7 2 12 0 11 5z"),
        StrokeView("speaks", 2, "M0 0Q50 12 100 0"),
    )


def test_where_there_is_no_room_for_arrows_every_line_is_straight() -> None:
    assert strokes(PLACES, [Tie("a", "b", 1, 1, 0)], arrows=False) == (
        StrokeView("signs", 1, "M0 0L100 0"),
        StrokeView("speaks", 1, "M0 0L100 0"),
    )


def test_of_many_lines_everyone_keeps_its_strongest() -> None:
    ties = [
        Tie("a", "b", 9, 0, 0),
        Tie("a", "c", 8, 0, 0),
        Tie("b", "c", 7, 0, 0),
        Tie("a", "d", 1, 0, 0),
    ]
    assert strongest(ties, 3) == [ties[0], ties[1], ties[3]]
    assert strongest(ties, 4) == [ties[0], ties[1], ties[3], ties[2]]


def test_no_name_stands_upon_another() -> None:
    places = {"a": (100, 100), "b": (120, 105), "c": (120, 130), "d": (990, 100), "e": (960, 100)}
    names = dict.fromkeys(places, "Example")
    assert named(names, places) == {"a", "c", "d"}
