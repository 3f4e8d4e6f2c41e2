"""What follows in words: takes what is said otherwise of many, gives an entry for each, bounded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing_site.changes.derived_change import (
    Derived,
    DerivedChange,
    HeldChange,
    Placed,
    PropositionChange,
)
from briefing_site.changes.field_entries import field_entries
from briefing_site.changes.labels import listed
from briefing_site.diagnostics.wording import counted
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.pieces import Entry, Parts, code, commas, entry, line, name, words
from briefing_site.naming.stances import Proposition

MOST = 5
"""Of each kind, what is told by itself; of the rest how many."""

MOST_NAMED = 5
"""Who takes a stance, by name; of the rest how many."""

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
    Derived.NAME: ("text calls", "texts call", f"an actor otherwise; {ASKED_OF_NAMES}"),
    Derived.CARD: ("card", "cards", "of positions gone, where the site has cards to embed"),
}
"""What is counted of each kind, and what became of it."""


def proposition_entry(change: PropositionChange) -> Entry:
    """Say that what stances are on is in other words, and whose they are."""
    number = counted(change.count, "stance is", "stances are")
    told = line(name(change.title), f": {number} on other words; does each hold with them?")
    who = (placed_entry(one, change.title) for one in change.placed)
    return Entry(told, (*field_entries(change.fields), *who))


def placed_entry(placed: Placed, title: str) -> Entry:
    """Name who takes one stance."""
    rest = len(placed.names) - MOST_NAMED
    more = f" and {rest:,} more" if rest > 0 else ""
    names = commas(map(words, placed.names[:MOST_NAMED]))
    return entry(f"{Proposition(title).word(Stance(placed.stance))}: ", *names, more)


def held_entry(change: HeldChange) -> Entry:
    """Say that a stance stays, and how it is told otherwise."""
    word = Proposition(change.proposition).word(Stance(change.stance))
    told: Parts = []
    for what, (was, is_) in (("held since", change.since), ("shown last on", change.last_shown)):
        if was != is_:
            told += [f", {what} {is_} (was {was})"]
    if change.gone:
        told += [", no longer shown by ", *commas(map(code, change.gone[:MOST]))]
        rest = len(change.gone) - MOST
        told += [f" and {rest:,} more"] if rest > 0 else []
    if change.conditions:
        told += [", on other conditions"]
    who = words(listed(change.names))
    about = (f": {word}: ", words(change.proposition))
    conditions = (change.conditions,) if change.conditions else ()
    first = line(who, " on ", name(change.title), *told, *about)
    return Entry(first, tuple(field_entries(conditions)))


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
