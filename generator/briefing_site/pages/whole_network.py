"""The network of all actors: takes the library, gives its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.knowledge.ties import Tie
from briefing_site.pages import dates, links
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.layout import Place, spread
from briefing_site.pages.library import Library
from briefing_site.pages.network import LONGEST_LABEL, NodeView, node
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.strokes import StrokeView, strokes

LINES_AN_ACTOR, FEWEST_LINES = 3, 600
"""Lines that are drawn: so many for each actor, the strongest; of few lines all are."""

MOST_NAMED = 60
"""Actors whose names may stand in the drawing; a script shows the others as a reader comes near."""

WIDTH, HEIGHT = 1000, 700
EDGE = 40
LETTER, LINE = 7.5, 15
"""How much room a name takes: for each of its letters, and from one line to the next."""


@dataclass(frozen=True, slots=True)
class ConnectedView:
    """An actor, how many others it has ties to, and the statements that make them."""

    actor: LinkView
    ties: int
    signed: int
    speaks: int
    spoken: int


@dataclass(frozen=True, slots=True)
class WholeView:
    """Everyone who has a tie to anyone.

    Attributes:
        frame: The drawing's size, as SVG's `viewBox` has it.
        drawn: How many ties are drawn, the strongest.
        total: How many there are.
    """

    title: str
    as_of: str
    frame: str
    strokes: tuple[StrokeView, ...]
    nodes: tuple[NodeView, ...]
    drawn: int
    total: int
    rows: tuple[ConnectedView, ...]


def network_page(library: Library) -> Page:
    """Build the page of the whole network."""
    desk = Desk(library, links.NETWORK)
    return Page(
        path=desk.path,
        front=FrontMatter(
            title=_("Network"),
            description=_("Who signs statements with whom, and who speaks of whom."),
            kind="list",
            hide=("toc",),
            updated=library.newest,
        ),
        template="network",
        view=whole_view(desk),
    )


def whole_view(desk: Desk) -> WholeView:
    """Draw everyone with the strongest ties, and list everyone by name."""
    library = desk.library
    degrees = Counter(end for tie in library.ties for end in tie.ends)
    ids = sorted(degrees, key=lambda id_: (-degrees[id_], id_))
    drawn = strongest(library.ties, max(LINES_AN_ACTOR * len(ids), FEWEST_LINES))
    inner = spread(ids, drawn, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE)
    places = {id_: (x + EDGE, y + EDGE) for id_, (x, y) in inner.items()}
    names = {id_: library.kb.actors[id_].name for id_ in ids}
    with_room = named({id_: names[id_] for id_ in ids[:MOST_NAMED]}, places)
    return WholeView(
        title=_("Network"),
        as_of=dates.day(library.newest),
        frame=f"0 0 {WIDTH} {HEIGHT}",
        strokes=strokes(places, drawn, arrows=False),
        nodes=tuple(node(desk, id_, places[id_], "start", named=id_ in with_room) for id_ in ids),
        drawn=len(drawn),
        total=len(library.ties),
        rows=tuple(
            connected_view(desk, id_, library.ties_of[id_])
            for id_ in sorted(ids, key=names.__getitem__)
        ),
    )


def strongest(ties: Iterable[Tie], most: int) -> list[Tie]:
    """Choose ties to draw: everyone's strongest, then the strongest of all; in their order."""
    tied: set[str] = set()
    first: list[Tie] = []
    rest: list[Tie] = []
    for tie in ties:
        (rest if tied.issuperset(tie.ends) else first).append(tie)
        tied.update(tie.ends)
    return first + rest[: max(most - len(first), 0)]


def named(names: Mapping[str, str], places: Mapping[str, Place]) -> frozenset[str]:
    """Choose whose name has room in the drawing, from the first on, none upon another's."""
    taken: dict[str, tuple[float, int, float]] = {}
    for id_, name in names.items():
        x, y = places[id_]
        width = LETTER * (min(len(name), LONGEST_LABEL) + 2)
        start, end = (x, x + width) if side(places[id_]) == "start" else (x - width, x)
        if not any(
            abs(y - line) < LINE and start < right and left < end
            for left, line, right in taken.values()
        ):
            taken[id_] = start, y, end
    return frozenset(taken)


def side(place: Place) -> str:
    """Say to which side of an actor its name stands: inwards where the drawing ends."""
    return "end" if place[0] > WIDTH * 0.85 else "start"


def connected_view(desk: Desk, id_: str, ties: Sequence[Tie]) -> ConnectedView:
    """Count what ties an actor to others."""
    return ConnectedView(
        actor=desk.actor(desk.library.kb.actors[id_]),
        ties=len(ties),
        signed=sum(tie.signed > 0 for tie in ties),
        speaks=sum(tie.spoken(id_) > 0 for tie in ties),
        spoken=sum(tie.spoken(tie.other(id_)) > 0 for tie in ties),
    )
