"""The map of an issue: takes the newest positions, gives the states among their holders drawn.

The land behind them is one file for all pages (`briefing_site.exports.outlines`); a page holds the
outlines of only those states that it places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.model.vocabularies import Stance
from briefing_site.pages import dates, links
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.outlines import Box, Outline, world
from briefing_site.pages.stances import StanceView, stance_view

SHOWN_WIDTH = 700
"""About how many pixels wide a map is where there is room."""

SMALL = 12
"""A country with less than so many pixels of width or height gets a circle to be reached by."""

RADIUS = 6
NARROWEST = 0.3
"""How much of the world's width a map shows at least."""

PATTERNS = {
    Stance.SUPPORTS: "M0 0",
    Stance.CONDITIONAL: "M-1 1 1-1M0 8 8 0M7 9 9 7",
    Stance.NEUTRAL: "M4 3V5",
    Stance.OPPOSES: "M0 0 8 8M0 8 8 0",
    Stance.UNCLEAR: "M0 4H8",
}
"""The lines of a square of eight by eight, so that no stance shows by its colour alone."""

FLATTEST = 2.3
"""How many times as wide as high a map is: as the world at most, and at least half as much."""


@dataclass(frozen=True, slots=True)
class CircleView:
    """Where a country too small to be hit is shown."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class CountryView:
    """A state: its page, with its name, its stance and since when as the link's words."""

    link: LinkView
    path: str
    circle: CircleView | None


@dataclass(frozen=True, slots=True)
class MapCampView:
    """All states of one stance, and the lines of their pattern."""

    stance: StanceView
    pattern: str
    countries: tuple[CountryView, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """A map of who stands where.

    Attributes:
        frame: The part of the world that is shown, as SVG's `viewBox` has it.
        width: The width of the whole world.
        height: Its height.
        land: The address of the file with all land.
        radius: That of a circle.
        pattern: The side of a pattern's square.
        states: How many states are shown.
        others: How many who took a position have no place on the map.
    """

    frame: str
    width: int
    height: int
    land: str
    radius: int
    pattern: int
    camps: tuple[MapCampView, ...]
    states: int
    others: int


def map_view(desk: Desk, current: Mapping[str, PolicyPosition]) -> MapView | None:
    """Draw the states that took a position; nothing where none of them did.

    Args:
        desk: The issue's page.
        current: The newest position of each actor, by its id.
    """
    placed = {id_: outline for id_ in current if (outline := outline_of(desk, id_))}
    if not placed:
        return None
    left, top, width, height = frame([outline.box for outline in placed.values()])
    pixel = width / SHOWN_WIDTH
    return MapView(
        frame=f"{left} {top} {width} {height}",
        width=world().width,
        height=world().height,
        land=desk.href(links.WORLD_FILE),
        radius=round(RADIUS * pixel),
        pattern=round(8 * pixel),
        camps=tuple(
            MapCampView(
                stance=stance_view(stance),
                pattern=PATTERNS[stance],
                countries=tuple(
                    country_view(desk, current[id_], id_, placed[id_], pixel) for id_ in group
                ),
            )
            for stance, group in groups(current, placed)
        ),
        states=len(placed),
        others=len(current) - len(placed),
    )


def groups(
    current: Mapping[str, PolicyPosition], ids: Iterable[str]
) -> Iterator[tuple[Stance, list[str]]]:
    """Group actors by stance, in the order of stances."""
    for stance in Stance:
        group = [id_ for id_ in ids if current[id_].stance is stance]
        if group:
            yield stance, group


def outline_of(desk: Desk, id_: str) -> Outline | None:
    """Give the outline of an actor that is a state, if the map has it."""
    code = desk.library.kb.actors[id_].country or ""
    state = desk.library.states.get(code)
    return world().countries.get(code) if state and state.id == id_ else None


def country_view(
    desk: Desk, position: PolicyPosition, id_: str, outline: Outline, pixel: float
) -> CountryView:
    """Show a state, with a circle where its outline is too small to be seen and hit."""
    actor = desk.actor(desk.library.kb.actors[id_])
    stance = stance_view(position.stance)
    words = _(
        "{actor}: {stance} since {date}",
        actor=actor.text,
        stance=f"{stance.sign} {stance.word}",
        date=dates.day(position.date),
    )
    left, top, right, bottom = outline.box
    is_small = min(right - left, bottom - top) < SMALL * pixel
    circle = CircleView((left + right) // 2, (top + bottom) // 2) if is_small else None
    return CountryView(LinkView(words, actor.href), outline.path, circle)


def frame(boxes: Sequence[Box]) -> tuple[int, int, int, int]:
    """Choose the part of the world that shows some countries: left, top, width and height."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    whole = world()
    width = max((max(rights) - min(lefts)) * 1.1, whole.width * NARROWEST)
    height = max((max(bottoms) - min(tops)) * 1.1, width / FLATTEST)
    width = min(max(width, height * FLATTEST / 2), whole.width)
    height = min(height, whole.height)
    left = within((min(lefts) + max(rights) - width) / 2, whole.width - width)
    top = within((min(tops) + max(bottoms) - height) / 2, whole.height - height)
    return left, top, round(width), round(height)


def within(start: float, last: float) -> int:
    """Keep the start of a part inside the whole."""
    return round(min(max(start, 0), last))
