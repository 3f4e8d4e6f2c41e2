"""Positions in words: takes what is told otherwise of where actors stand, gives entries."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.changes.change import Changes, ShiftChange, StanceChange, What
from briefing_site.changes.derived_change import (
    Ended,
    HeldChange,
    Placed,
    PropositionChange,
    Stayed,
)
from briefing_site.changes.field_entries import field_entries
from briefing_site.changes.labels import listed
from briefing_site.diagnostics.wording import counted
from briefing_site.interface import _
from briefing_site.model.edtf import parse_date
from briefing_site.model.vocabularies import Stance
from briefing_site.naming import dates
from briefing_site.naming.pieces import (
    Entry,
    Parts,
    code,
    commas,
    entry,
    line,
    name,
    phrase,
    words,
)
from briefing_site.naming.rows import arrow
from briefing_site.naming.stances import Proposition
from briefing_site.naming.wording import without_stop

MOST = 5
"""What shows a stance no longer, by reference; of the rest how many."""

MOST_NAMED = 5
"""Who takes a stance, by name; of the rest how many."""


def position_entries(changes: Changes) -> Iterator[Entry]:
    """Go through stances on other words, new ones, shifts in the past, those told otherwise."""
    yield from map(proposition_entry, changes.propositions)
    for change in changes.stances:
        yield stance_entry(change)
    for shift in changes.shifts:
        yield shift_entry(shift)
    yield from map(held_entry, changes.held)


def stance_entry(change: StanceChange) -> Entry:
    """Say where actors stood and where they stand."""
    was, is_ = change.ended
    moved = stances(was or change.before, is_ or change.after, change.proposition)
    who = phrase(
        "{actors} on {issue}", actors=words(listed(change.names)), issue=name(change.title)
    )
    where = phrase(
        "from {date}, in {briefing}", date=str(change.date), briefing=code(change.briefing or "")
    )
    kind = ""
    if change.before and change.after:
        kind = _("a shift") if change.is_shift else _("no shift, but placed otherwise")
    return entry(
        *who, *([", ", *where] if change.briefing else []), *([": ", kind] if kind else []), *moved
    )


def shift_entry(shift: ShiftChange) -> Entry:
    """Say that a shift in the past came or went."""
    is_new = shift.what is What.ADDED
    what = _("an earlier shift, new") if is_new else _("no longer a shift")
    moved = stances(shift.before, shift.after, shift.proposition)
    who = phrase("{actors} on {issue}", actors=words(shift.name), issue=name(shift.title))
    return entry(*who, f", {shift.date}: {what}", *moved)


def stances(before: Ended | str | None, after: Ended | str | None, proposition: str) -> Parts:
    """Name two stances, and what they are on."""
    on = Proposition(proposition)
    was = stance_parts(before, on) if before else [_("not placed")]
    is_ = stance_parts(after, on) if after else [_("no longer placed")]
    return [": ", *was, arrow(), *is_, ": ", words(proposition)]


def proposition_entry(change: PropositionChange) -> Entry:
    """Say that what stances are on is in other words, and whose they are, or were."""
    number = counted(change.count, "stance is", "stances are")
    asked = f"{number} on other words; does each hold with them?"
    told = line(name(change.title), ": ", asked if change.count else "in other words")
    left = (stayed_entry(change.stayed),) if change.stayed else ()
    who = (placed_entry(one, change.title) for one in change.placed)
    return Entry(told, (*field_entries(change.fields), *left, *who))


def stayed_entry(stayed: Stayed) -> Entry:
    """Ask whether what is as before says the same as what is in other words."""
    asked = "; does it still say the same?"
    return entry(code(stayed.field), " stayed: ", words(without_stop(stayed.text)), asked)


def placed_entry(placed: Placed, title: str) -> Entry:
    """Name who takes one stance, or took it until it ended."""
    rest = len(placed.names) - MOST_NAMED
    more = f" and {rest:,} more" if rest > 0 else ""
    names = commas(map(words, placed.names[:MOST_NAMED]))
    stance = placed.ended or placed.stance
    return entry(*stance_parts(stance, Proposition(title)), ": ", *names, more)


def stance_parts(stance: Ended | str, proposition: Proposition) -> Parts:
    """Name a stance and, of one that has ended, until when it was held."""
    if isinstance(stance, str):
        return [proposition.word(Stance(stance))]
    end = parse_date(stance.until).noted(stance.note)
    until = _("until {date}", date=dates.in_sentence(end))
    return [proposition.word(Stance(stance.stance)), ", ", words(until)]


def held_entry(change: HeldChange) -> Entry:
    """Say that a stance stays, and how it is told otherwise."""
    stance = stance_parts(change.ended or change.stance, Proposition(change.proposition))
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
    about = (": ", *stance, ": ", words(change.proposition))
    conditions = (change.conditions,) if change.conditions else ()
    first = line(who, " on ", name(change.title), *told, *about)
    return Entry(first, tuple(field_entries(conditions)))
