"""Networks on other pages: takes an actor or an issue, gives its ties, drawn and listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.knowledge.ties import Tie, ties
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.pages import links
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.layout import Place, around
from briefing_site.pages.library import Library
from briefing_site.pages.strokes import StrokeView, strokes
from briefing_site.pages.wording import shortened

MOST_SHOWN = 20
"""Actors around another, and ties of an issue: more can be neither drawn nor read at a glance."""

RING_WIDTH, RING_MIDDLE = 420, 210
ROW = 24
MARGIN = 16
LONGEST_LABEL = 16


@dataclass(frozen=True, slots=True)
class NodeView:
    """An actor in a drawing.

    Attributes:
        link: Its page, by its name.
        label: Its name as far as there is room, or nothing.
        x: Where it stands.
        y: Likewise.
        label_x: Where its name stands.
        side: Where the name goes from there: `start`, `middle` or `end`.
        radius: How large its dot is.
    """

    link: LinkView
    label: str
    x: int
    y: int
    label_x: int
    side: str
    radius: int


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie in words: two actors, and how many statements of each kind tie them."""

    first: LinkView
    second: LinkView
    signed: int
    first_on_second: int
    second_on_first: int


@dataclass(frozen=True, slots=True)
class NetworkView:
    """A network, drawn and listed.

    Attributes:
        frame: The drawing's size, as SVG's `viewBox` has it.
        centre: Whom it is about, if about one.
        total: How many ties there are; those of `rows` are the strongest.
    """

    frame: str
    strokes: tuple[StrokeView, ...]
    nodes: tuple[NodeView, ...]
    centre: NodeView | None
    rows: tuple[TieRow, ...]
    total: int
    whole: LinkView


def actor_network(desk: Desk, actor: Actor) -> NetworkView | None:
    """Show an actor among those whom it has most to do with; nothing where it has no tie."""
    library = desk.library
    own = library.ties_of[actor.id]
    if not own:
        return None
    shown = own[:MOST_SHOWN]
    others = [tie.other(actor.id) for tie in shown]
    among = between(library, others)
    places, height = ring(around(others, among))
    places[actor.id] = (RING_MIDDLE, height // 2)
    own_strokes = strokes(places, shown, arrows=True)
    return NetworkView(
        frame=f"0 0 {RING_WIDTH} {height}",
        strokes=(*faint(places, among), *own_strokes),
        nodes=ring_nodes(desk, others, places),
        centre=node(desk, actor.id, places[actor.id], "middle"),
        rows=tuple(tie_row(desk, tie, actor.id) for tie in shown),
        total=len(own),
        whole=whole_link(desk),
    )


def issue_network(desk: Desk, issue: Issue) -> NetworkView | None:
    """Show who signs with whom and who speaks of whom on an issue; nothing where no one does."""
    found = ties(desk.library.kb.statements_on[issue.id])
    if not found:
        return None
    weights: Counter[str] = Counter()
    for tie in found:
        weights.update({tie.first: tie.weight, tie.second: tie.weight})
    ids = sorted(weights, key=lambda id_: (-weights[id_], id_))[:MOST_SHOWN]
    among = [tie for tie in found if {*tie.ends} <= {*ids}]
    places, height = ring(around(ids, among))
    return NetworkView(
        frame=f"0 0 {RING_WIDTH} {height}",
        strokes=strokes(places, among, arrows=True),
        nodes=ring_nodes(desk, ids, places),
        centre=None,
        rows=tuple(tie_row(desk, tie, tie.first) for tie in found[:MOST_SHOWN]),
        total=len(found),
        whole=whole_link(desk),
    )


def between(library: Library, ids: Iterable[str]) -> list[Tie]:
    """Give the ties among some actors."""
    chosen = frozenset(ids)
    return [
        tie
        for id_ in sorted(chosen)
        for tie in library.ties_of[id_]
        if tie.first == id_ and tie.second in chosen
    ]


def faint(places: Mapping[str, Place], among: Sequence[Tie]) -> list[StrokeView]:
    """Draw what ties an actor's neighbours to each other in one path, as a background."""
    signed = [Tie(tie.first, tie.second, 1, 0, 0) for tie in among if tie.signed]
    return [StrokeView("among", 1, one.path) for one in strokes(places, signed, arrows=False)]


def ring(ids: Sequence[str]) -> tuple[dict[str, Place], int]:
    """Place actors around an ellipse, one a line on either side, so that every name has room."""
    rows = -(-len(ids) // 2)
    height = max(rows * ROW + 2 * MARGIN, 6 * ROW)
    places = {}
    for number, id_ in enumerate(ids):
        side, row = (1, number) if number < rows else (-1, 2 * rows - 1 - number)
        depth = (row + 0.5) / rows
        reach = 40 + 55 * (1 - (2 * depth - 1) ** 2) ** 0.5
        y = MARGIN + (height - 2 * MARGIN) * depth
        places[id_] = (round(RING_MIDDLE + side * reach), round(y))
    return places, height


def ring_nodes(desk: Desk, ids: Iterable[str], places: Mapping[str, Place]) -> tuple[NodeView, ...]:
    """Show the actors of a ring, each with its name outside, in the order of the list."""
    return tuple(
        node(desk, id_, places[id_], "start" if places[id_][0] > RING_MIDDLE else "end")
        for id_ in ids
    )


def node(desk: Desk, id_: str, place: Place, side: str, *, named: bool = True) -> NodeView:
    """Show an actor at its place."""
    link = desk.actor(desk.library.kb.actors[id_])
    away = {"start": 9, "middle": 0, "end": -9}[side]
    label = shortened(link.text, LONGEST_LABEL) if named else ""
    return NodeView(link, label, *place, place[0] + away, side, 5)


def tie_row(desk: Desk, tie: Tie, first: str) -> TieRow:
    """Put a tie in words, from the side of one of its ends."""
    second = tie.other(first)
    actors = desk.library.kb.actors
    return TieRow(
        first=desk.actor(actors[first]),
        second=desk.actor(actors[second]),
        signed=tie.signed,
        first_on_second=tie.spoken(first),
        second_on_first=tie.spoken(second),
    )


def whole_link(desk: Desk) -> LinkView:
    """Link to the whole network."""
    return LinkView(_("the whole network"), desk.href(links.NETWORK))
