"""What follows in words: takes what is told otherwise elsewhere, gives entries, bounded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing_site.changes.derived_change import (
    Derived,
    DerivedChange,
)
from briefing_site.diagnostics.wording import counted
from briefing_site.naming.pieces import Entry, Parts, code, entry, line, words

MOST = 5
"""Of each kind, what is told by itself; of the rest how many."""

ASKED_OF_NAMES = "was that its name on that day? (`names` of an actor keeps each with its time)"

NOUNS = {
    Derived.DIVISION: ("statement divides", "statements divide", "otherwise by a bloc"),
    Derived.MEMBERS: ("issue has", "issues have", "other members of a bloc on it"),
    Derived.ANSWER: ("statement is", "statements are", "answered otherwise"),
    Derived.AWAITED: ("accusation is", "accusations are", "waiting for other answers, or for none"),
    Derived.SERIES: ("place", "places", "in a series came or went"),
    Derived.TIE: ("tie", "ties", "by one statement came or went"),
    Derived.TALLY: ("vote comes out", "votes come out", "otherwise in numbers"),
    Derived.BALLOTS: ("vote divides", "votes divide", "otherwise by a bloc"),
    Derived.COMPARED: ("vote is", "votes are", "compared otherwise on its question"),
    Derived.NAME: ("text calls", "texts call", f"an actor otherwise; {ASKED_OF_NAMES}"),
    Derived.CARD: ("card", "cards", "of positions gone, where the site has cards to embed"),
}
"""What is counted of each kind, and what became of it."""


def derived_entries(changes: Iterable[DerivedChange]) -> Iterator[Entry]:
    """Go through what follows otherwise, a line a kind, with the first of each below it."""
    order = [*Derived]
    found = sorted(changes, key=lambda one: order.index(one.kind))
    for kind, of_kind in groupby(found, key=lambda one: one.kind):
        shown = list(of_kind)
        one, several, what = NOUNS[kind]
        rest = len(shown) - MOST
        more = (entry(f"and {rest:,} more"),) if rest > 0 else ()
        below = map(derived_entry, shown[:MOST])
        yield Entry(line(f"{counted(len(shown), one, several)} {what}"), (*below, *more))


def derived_entry(change: DerivedChange) -> Entry:
    """Say what followed and what follows."""
    was, is_ = (words(one) if one else "nothing" for one in (change.before, change.after))
    of: Parts = [", ", words(" and ".join(change.of))] if change.of else []
    return entry(code(change.where), *of, ": ", was, " → ", is_)
