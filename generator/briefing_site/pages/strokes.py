"""The lines of a network: takes places and ties, gives data of SVG paths, one for each kind."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefing_site.knowledge.ties import Tie
from briefing_site.pages.layout import Place

SEVERAL, MANY = 2, 5
"""From so many statements on, a line is drawn thicker, and thickest."""

BEND = 0.12
"""How far a line of speaking leaves the straight one, as a share of its length."""

GAP, HEAD = 7.0, 5.0
"""How far from an actor's place an arrow ends, and how long its head is."""


@dataclass(frozen=True, slots=True)
class StrokeView:
    """All lines of one kind: what they say, how thick they are from 1 to 3, and their path."""

    kind: str
    level: int
    path: str


def strokes(
    places: Mapping[str, Place], ties: Iterable[Tie], *, arrows: bool
) -> tuple[StrokeView, ...]:
    """Draw ties: straight for those who sign together, bent or dashed for who speaks of whom.

    Args:
        places: Where each actor stands.
        ties: What to draw.
        arrows: Whether to show who speaks of whom, for which a large network has no room.
    """
    paths: dict[tuple[str, int], list[str]] = {}
    for tie in ties:
        first, second = places[tie.first], places[tie.second]
        spoken = tie.first_on_second + tie.second_on_first
        if tie.signed:
            paths.setdefault(("signs", level(tie.signed)), []).append(straight(first, second))
        if spoken:
            draw: Callable[[Place, Place], str] = bent if arrows else straight
            paths.setdefault(("speaks", level(spoken)), []).append(draw(first, second))
        if arrows:
            heads = paths.setdefault(("heads", 1), [])
            heads += [head(first, second)] * bool(tie.first_on_second)
            heads += [head(second, first, side=-1)] * bool(tie.second_on_first)
    return tuple(StrokeView(*kind, "".join(paths[kind])) for kind in sorted(paths) if paths[kind])


def level(count: int) -> int:
    """Say how thick a line is."""
    return 1 + (count >= SEVERAL) + (count >= MANY)


def straight(start: Place, end: Place) -> str:
    """Draw a straight line; its ends are the places themselves, by which a script knows them."""
    return f"M{start[0]} {start[1]}L{end[0]} {end[1]}"


def bent(start: Place, end: Place) -> str:
    """Draw a line that leaves room for a straight one beside it."""
    x, y = turn(start, end, 1)
    return f"M{start[0]} {start[1]}Q{x:.0f} {y:.0f} {end[0]} {end[1]}"


def turn(start: Place, end: Place, side: int) -> tuple[float, float]:
    """Give the point that a bent line is drawn towards."""
    (x, y), (u, v) = start, end
    return (x + u) / 2 - side * (v - y) * BEND, (y + v) / 2 + side * (u - x) * BEND


def head(start: Place, end: Place, side: int = 1) -> str:
    """Draw the head of the arrow at the end of a bent line.

    Args:
        start: Where the line starts.
        end: Where it ends.
        side: To which side it is bent, seen from its start: 1, or -1 for the line's other end.
    """
    x, y = turn(start, end, side)
    angle = math.atan2(end[1] - y, end[0] - x)
    tip = end[0] - GAP * math.cos(angle), end[1] - GAP * math.sin(angle)
    back = [
        (tip[0] - HEAD * math.cos(angle + wing), tip[1] - HEAD * math.sin(angle + wing))
        for wing in (-0.5, 0.5)
    ]
    points = " ".join(f"{x:.0f} {y:.0f}" for x, y in (tip, *back))
    return f"M{points}z"
