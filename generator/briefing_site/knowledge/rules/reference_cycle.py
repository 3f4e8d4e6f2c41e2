"""Records that lead back to themselves.

A parent stands above, an answer comes after, who succeeds another comes after it, and a source
is based on an earlier one. A circle of them has no top and no beginning, and no page could show it.
Nor is a bloc at one time a member of one of its own members, be it through others.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    parent: nato
    # briefings/actors/nato.yaml
    name: NATO
    kind: bloc
    parent: canada

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    # briefings/actors/nato.yaml
    name: NATO
    kind: bloc
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from itertools import chain

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.walk import FoundReference
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Membership
from briefing_site.model.actor_names import Parent
from briefing_site.model.record import NamedRecord
from briefing_site.model.source import SourceRecord
from briefing_site.model.statement import StatementRecord
from briefing_site.source.span import Span

RINGS = frozenset({"parent", "succeeds", "superseded_by", "based_on", "in_response_to"})
"""The fields that lead upwards or back in time, and never round."""

SELVES = frozenset({"of", "related", "disputed_by"})
"""The fields that may lead round, but not straight back."""

MOST_NOTED = 8
"""Steps of a circle that a finding lists."""

Graph = dict[str, dict[str, FoundReference]]
"""Where each record leads, and by which reference."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find circles, each field on its own."""
    graphs: dict[str, Graph] = {}
    parents = world.contents.references_in("actor", of=Parent)
    for top, found in chain(parents, world.contents.references_in(*RINGS, *SELVES)):
        field = "parent" if isinstance(found.record, Parent) else str(found.path[0])
        if field in RINGS or field in SELVES:
            start, end = ends(world, top, found)
            if field in RINGS or start == end or isinstance(found.record, Membership):
                graphs.setdefault(field, {}).setdefault(start, {}).setdefault(end, found)
    for field, graph in graphs.items():
        for ring in filter(partial(is_at_once, graph), rings(graph)):
            yield fault(field, ring, graph)


def ends(world: World, top: NamedRecord, found: FoundReference) -> tuple[str, str]:
    """Say from which record to which a reference leads."""
    start = top.id
    if isinstance(found.record, SourceRecord | StatementRecord):
        start = f"{top.id}#{found.record.id}"
    return start, world.full(found.value, found.kind, top)


def rings(graph: Graph) -> Iterator[list[str]]:
    """Find circles by walking each edge once (depth-first search, with a stack of its own)."""
    done: set[str] = set()
    for start in sorted(graph):
        path: dict[str, Iterator[str]] = {}
        if start not in done:
            path[start] = iter(sorted(graph[start]))
        while path:
            node = next(reversed(path))
            following = next(path[node], None)
            if following is None:
                del path[node]
                done.add(node)
            elif following in path:
                nodes = list(path)
                yield nodes[nodes.index(following) :]
            elif following not in done:
                path[following] = iter(sorted(graph.get(following, ())))


def is_at_once(graph: Graph, ring: list[str]) -> bool:
    """Whether a circle has a day on which it is one: memberships begin and end."""
    steps = [graph[a][b].record for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)]
    times = [one for one in steps if isinstance(one, Membership)]
    begun = max((one.from_.last for one in times if one.from_), default=dt.date.min)
    ended = min((one.to.first for one in times if one.to), default=dt.date.max)
    return begun <= ended


def place_of(found: FoundReference) -> Span:
    """Give the place of a reference."""
    return found.record.at(*found.path)


def fault(field: str, ring: list[str], graph: Graph) -> Diagnostic:
    """Word the finding, at the place that comes first."""
    following = [*ring[1:], ring[0]]
    steps = sorted((place_of(graph[a][b]), a, b) for a, b in zip(ring, following, strict=True))
    (span, start, _), *others = steps
    if not others:
        return Diagnostic(
            "reference-cycle",
            span,
            f"{quoted(start)} names itself under {quoted(field)}",
            Hint("name another record, or delete this"),
        )
    return Diagnostic(
        "reference-cycle",
        span,
        f"{quoted(field)} leads from {quoted(start)} back to itself",
        Hint("change or delete one of these lines"),
        tuple(
            Note(f"{quoted(a)} leads on to {quoted(b)} here", place)
            for place, a, b in others[:MOST_NOTED]
        ),
    )
