"""The map of an issue: takes who holds which stance on it, gives the states among them drawn.

The land behind them is one file for all pages (`briefing_site.exports.outlines`); a page holds the
outlines of only those states that it places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing_site.document.nodes import Blocks, Drawing, Place, Shape
from briefing_site.document.runs import shape
from briefing_site.frozen import frozen
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Held
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming import dates
from briefing_site.naming.stances import Proposition, StanceOn
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.outlines import Box, Outline, world

SHOWN_WIDTH = 700
"""About how many pixels wide a map is where there is room."""

SMALL = 12
"""A country with less than so many pixels of width or height gets a circle to be reached by."""

RADIUS = 6
NARROWEST = 0.3
"""How much of the world's width a map shows at least."""

PATTERN = 8
"""How many pixels wide and high the square of a pattern is."""

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


@frozen
class State:
    """A state that holds a stance, with its outline."""

    held: Held
    id: str
    outline: Outline


Current = Mapping[str, Held]
"""The stance that each actor holds on an issue, by its id."""

Camp = tuple[Stance, Sequence[State]]
"""A stance, and all states that take it."""


def world_map(library: Library, issue: Issue, current: Current) -> Blocks:
    """Draw the states that hold a stance on an issue; nothing where none of them does."""
    found = [
        State(held, id_, outline)
        for id_, held in current.items()
        if (outline := outline_of(library, id_))
    ]
    if not found:
        return ()
    camps = by_stance(found)
    figure = shape(
        "figure",
        picture(library, issue, camps),
        caption(issue, camps, len(found), library.standing.tally(issue.id).total() - len(found)),
        class_="brf-map",
        data_search_exclude="",
    )
    return (Drawing(figure),)


def outline_of(library: Library, id_: str) -> Outline | None:
    """Give the outline of an actor that is a state, if the map has it."""
    actor = library.kb.actors[id_]
    code = actor.country if actor.country and not actor.unnamed else ""
    state = library.states.get(code)
    return world().countries.get(code) if state and state.id == id_ else None


def by_stance(states: Iterable[State]) -> list[Camp]:
    """Group states by stance, in the order of stances."""
    found: dict[Stance, list[State]] = {stance: [] for stance in Stance}
    for state in states:
        found[state.held.stance].append(state)
    return [(stance, group) for stance, group in found.items() if group]


def picture(library: Library, issue: Issue, camps: Sequence[Camp]) -> Shape:
    """Draw the land, and the states of each stance on it."""
    shown = frame([state.outline.box for _stance, states in camps for state in states])
    pixel = shown[2] / SHOWN_WIDTH
    return shape(
        "svg",
        shape("defs", *(pattern(stance, round(PATTERN * pixel)) for stance, _states in camps)),
        shape(
            "image",
            href=Place(links.WORLD_FILE),
            width=str(world().width),
            height=str(world().height),
        ),
        *(camp_shape(library, camp, pixel) for camp in camps),
        viewbox=" ".join(map(str, shown)),
        role="group",
        aria_label=_(
            "Map of where states stand on: {proposition}", proposition=str(Proposition.of(issue))
        ),
    )


def pattern(stance: Stance, side: int) -> Shape:
    """Draw the square that the states of a stance are filled with."""
    return shape(
        "pattern",
        shape("rect", width="8", height="8"),
        shape("path", d=PATTERNS[stance]),
        id=f"map-{stance.value}",
        class_=class_of(stance),
        width=str(side),
        height=str(side),
        patternunits="userSpaceOnUse",
        viewbox="0 0 8 8",
    )


def camp_shape(library: Library, camp: Camp, pixel: float) -> Shape:
    """Draw all states of a stance."""
    stance, states = camp
    shapes = (state_shape(library, state, pixel) for state in states)
    return shape("g", *shapes, class_=class_of(stance), fill=filled(stance))


def state_shape(library: Library, state: State, pixel: float) -> Shape:
    """Draw a state as a link, whose words are its name, its stance and since when it holds it."""
    outline, held = state.outline, state.held
    words = _(
        "{actor}, since {date}, last shown {shown}: {stance}",
        actor=library.kb.actors[state.id].name,
        date=dates.in_sentence(held.since_when),
        shown=dates.in_sentence(held.shown_when),
        stance=StanceOn(held.stance, held.issue),
    )
    return shape(
        "a",
        shape("title", words),
        *([shape("path", d=outline.path)] if outline.path else []),
        *circle(outline.box, pixel),
        href=Place(links.actor(state.id)),
        aria_label=words,
    )


def circle(box: Box, pixel: float) -> Iterable[Shape]:
    """Draw a circle where an outline is too small to be seen and hit."""
    left, top, right, bottom = box
    if min(right - left, bottom - top) < SMALL * pixel:
        x, y, radius = (left + right) // 2, (top + bottom) // 2, round(RADIUS * pixel)
        yield shape("circle", cx=str(x), cy=str(y), r=str(radius))


def caption(issue: Issue, camps: Sequence[Camp], states: int, others: int) -> Shape:
    """Say below a map on what states stand, what its patterns mean, and how many it shows."""
    told = [ngettext("{count} state on the map.", "{count} states on the map.", states)]
    if others:
        told += [
            ngettext(
                "{count} other actor placed on this issue has no outline and stands below.",
                "{count} other actors placed on this issue have no outline and stand below.",
                others,
            )
        ]
    told += [
        _(
            "Outlines: Natural Earth, with the borders controlled on the ground, which say nothing "
            "of whose a territory is."
        )
    ]
    proposition = Proposition.of(issue)
    legend = (legend_item(proposition, camp) for camp in camps)
    return shape(
        "figcaption",
        shape("p", str(proposition), class_="brf-map__proposition"),
        shape("ul", *legend, class_="brf-map__legend"),
        " ".join(told),
    )


def legend_item(proposition: Proposition, camp: Camp) -> Shape:
    """Show the pattern of a stance, and how many states hold it."""
    stance, states = camp
    sample = shape(
        "svg",
        shape("rect", width="24", height="16", fill=filled(stance)),
        viewbox="0 0 24 16",
        aria_hidden="true",
        class_=class_of(stance),
    )
    count = ngettext("{count} state", "{count} states", len(states))
    word = proposition.word(stance)
    return shape("li", sample, " ", _("{stance}: {count}", stance=word, count=count))


def class_of(stance: Stance) -> str:
    """Name the class that gives a stance its colour."""
    return f"brf-map__{stance.value}"


def filled(stance: Stance) -> str:
    """Fill a shape with the pattern of a stance."""
    return f"url(#map-{stance.value})"


def frame(boxes: Sequence[Box]) -> Box:
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
