"""Where the actors of a network stand: takes their ties, gives places, by the library igraph.

igraph lays out thousands of actors in about a second, alone among the libraries at hand without
a heap of numerical ones behind it. It starts from a circle and draws its chances from a seed, so
that the same ties give the same places; they are rounded, so that another machine's last digit
makes no other page.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import igraph  # type: ignore[import-untyped] # it comes without types

from briefing_site.knowledge.ties import Tie

Place = tuple[int, int]

SEED = 20
FEWEST_ROUNDS, MOST_ROUNDS = 100, 500
PAIRS = 50_000_000
"""How many pairs of actors all rounds may look at: two thousand actors take a second."""


def spread(ids: Sequence[str], ties: Sequence[Tie], width: int, height: int) -> dict[str, Place]:
    """Give each actor a place in a rectangle, those with strong ties near each other."""
    places = forces(ids, ties)
    xs, ys = (evened([place[axis] for place in places]) for axis in (0, 1))
    return {
        id_: (round(x * width), round(y * height)) for id_, x, y in zip(ids, xs, ys, strict=True)
    }


def evened(values: Sequence[float]) -> list[float]:
    """Bring coordinates between 0 and 1, half by where they are and half by their order.

    Forces leave a dense middle and a few far out; the order makes room where it is needed.
    """
    if not values:
        return []
    low, high = min(values), max(values)
    order = {
        place: rank for rank, place in enumerate(sorted(range(len(values)), key=values.__getitem__))
    }
    steps, width = max(len(values) - 1, 1), (high - low) or 1.0
    return [
        ((value - low) / width + order[place] / steps) / 2 for place, value in enumerate(values)
    ]


def around(ids: Sequence[str], ties: Sequence[Tie]) -> list[str]:
    """Put actors in an order around a circle, those with strong ties side by side."""
    places = forces(ids, ties)
    x = sum(place[0] for place in places) / max(len(places), 1)
    y = sum(place[1] for place in places) / max(len(places), 1)
    angles = {
        id_: round(math.atan2(place[1] - y, place[0] - x), 3)
        for id_, place in zip(ids, places, strict=True)
    }
    return sorted(ids, key=lambda id_: (angles[id_], id_))


def forces(ids: Sequence[str], ties: Sequence[Tie]) -> list[tuple[float, float]]:
    """Lay a network out by forces: ties pull, all else pushes (Fruchterman and Reingold 1991).

    An actor of no one's, tied weakly to the strongest of each part, keeps parts that have nothing
    to do with each other from drifting apart.
    """
    if not ids:
        return []
    index = {id_: place for place, id_ in enumerate(ids)}
    edges = [(index[tie.first], index[tie.second]) for tie in ties]
    weights = [1 + math.log2(tie.weight) for tie in ties]
    graph = igraph.Graph(len(ids), edges)
    hub = graph.add_vertex().index
    tops = [min(part) for part in graph.connected_components() if hub not in part]
    graph.add_edges([(hub, top) for top in tops])
    igraph.set_random_number_generator(random.Random(SEED))  # noqa: S311 - no secret
    layout = graph.layout_fruchterman_reingold(
        weights=[*weights, *([0.3] * len(tops))],
        seed=graph.layout_circle(),
        niter=min(max(PAIRS // len(ids) ** 2, FEWEST_ROUNDS), MOST_ROUNDS),
        grid=False,
    )
    return [(place[0], place[1]) for place in layout.coords[: len(ids)]]
