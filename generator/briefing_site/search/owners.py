"""What concerns whom: takes who and what results can be narrowed by, gives pieces of an index.

One piece names them all, whoever has most first. The others say of each thing whom it concerns, so
that a search can count what it found by actor and by issue, from the pieces that hold it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from briefing_site.search.pieces import piece
from briefing_site.search.postings import packed

OWNERS_OF: Final = 2_000
"""Things of which one piece says whom they concern."""


class Owner(NamedTuple):
    """An actor or an issue: the number of its page, its name, and the things that concern it."""

    number: int
    title: str
    things: Sequence[int]


def owner_pieces(owners: Iterable[Owner], count: int) -> Iterator[tuple[str, str]]:
    """Give each piece by its name.

    Args:
        owners: All of them.
        count: How many things an index has.
    """
    ordered = sorted(owners, key=lambda owner: (-len(owner.things), owner.number))
    yield "owners", piece("owners", [owner[:2] for owner in ordered])
    of_each: list[list[int]] = [[] for _ in range(count)]
    for place, owner in enumerate(ordered):
        for number in owner.things:
            of_each[number].append(place)
    for at, start in enumerate(range(0, count, OWNERS_OF)):
        listed = "\n".join(map(packed, of_each[start : start + OWNERS_OF]))
        yield f"owners-{at}", piece(f"owners-{at}", listed)
