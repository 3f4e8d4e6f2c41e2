"""A month in a sentence: takes it, says how much happened and how much of the record was changed.

Every count is told with what it counts, and only what there is any of. There are no words of
worth: that something was said again is neither better nor worse than that it was changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.document.nodes import Inlines, Link, Place
from briefing_site.document.runs import Part, joined, run
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Event, Statement, Vote
from briefing_site.knowledge.months import Happening, Month
from briefing_site.knowledge.record_changes import How
from briefing_site.knowledge.taken import Taken, Word
from briefing_site.naming import dates
from briefing_site.naming.groups import named
from briefing_site.naming.typeset import title_of
from briefing_site.naming.wording import without_stop
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import statement_place, to_event, to_vote
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.times import dated_in_sentence


def told_of_month(library: Library, month: Month) -> Inlines:
    """Say all that a month holds in numbers; of an empty one, what was last before it."""
    name = dates.month(month.first)
    if month.holds_nothing:
        told = _(
            "Nothing that happened in {month} is recorded, and nothing was added to the record or "
            "corrected in it.",
            month=name,
        )
        return run(told, last_before(library, month))
    every: list[Part] = [
        happened(library, month),
        *ended_by_then(month),
        *added(month),
        changed(month),
    ]
    return joined(every, " ")


def ended_by_then(month: Month) -> Iterator[Inlines]:
    """Say how many positions are known only to have ended by a day of a month, if any are."""
    if ended := sum(len(one.actors) for one in month.ended_by):
        name, count = dates.month(month.first), taken_count(Word.ENDED, ended)
        yield say("By a day in {month} at the latest: {counts}.", month=name, counts=count)


def added(month: Month) -> Iterator[str]:
    """Say how much was added to the record, if anything was."""
    if count := len(month.added):
        briefings = counted_briefings(count)
        name = dates.month(month.first)
        yield _("Added to the record in {month}: {counts}.", month=name, counts=briefings)


def happened(library: Library, month: Month) -> Inlines:
    """Say how much happened."""
    name = dates.month(month.first)
    if not (month.happened or month.announced):
        told = _("Nothing that happened in {month} is recorded.", month=name)
        return run(told, last_before(library, month))
    return say("Happened in {month}: {counts}.", month=name, counts=in_a_row(counts(month)))


def counts(month: Month) -> Iterator[str]:
    """Count what happened, each kind by its own unit, where there is any of it."""
    if said := len(month.statements):
        yield ngettext("{count} statement", "{count} statements", said)
    if answers := len(month.answers):
        yield ngettext("{count} answer among them", "{count} answers among them", answers)
    if votes := len(month.votes):
        yield ngettext("{count} vote", "{count} votes", votes)
    if events := len(month.events):
        yield ngettext("{count} event", "{count} events", events)
    if announced := len(month.announced):
        yield ngettext("{count} event announced", "{count} events announced", announced)
    for word in Word:
        if count := holders_of(month, word):
            yield taken_count(word, count)


def holders_of(month: Month, word: Word) -> int:
    """Count the positions of which a word holds, each actor's for itself."""
    return sum(len(one.actors) for one in month.of(word))


def taken_count(word: Word, count: int) -> str:
    """Say of how many positions a word holds."""
    match word:
        case Word.FIRST:
            return ngettext(
                "{count} first position on record", "{count} first positions on record", count
            )
        case Word.CHANGED:
            return ngettext("{count} position changed", "{count} positions changed", count)
        case Word.CONDITIONS:
            return ngettext(
                "{count} position said again on other conditions",
                "{count} positions said again on other conditions",
                count,
            )
        case Word.AGAIN:
            return ngettext("{count} position said again", "{count} positions said again", count)
        case Word.ANEW:
            return ngettext(
                "{count} position taken after an end", "{count} positions taken after an end", count
            )
        case Word.ENDED:
            return ngettext("{count} position ended", "{count} positions ended", count)


def changed(month: Month) -> Inlines:
    """Say how much of the record was changed."""
    name = dates.month(month.first)
    if not month.changes:
        return run(_("Nothing in the record was corrected in {month}.", month=name))
    found = in_a_row(change_counts(month))
    return say("Changes to the record in {month}: {counts}.", month=name, counts=found)


def change_counts(month: Month) -> list[str]:
    """Count what was changed in the record, each way in which anything was."""
    found: dict[How, list[str]] = {}
    for one in month.changes:
        found.setdefault(one.how, []).append(one.briefing.id)
    return [change_count(how, found[how]) for how in How if how in found]


def change_count(how: How, changed: Sequence[str]) -> str:
    """Say how often the record was changed in a way: `3 corrections in 2 briefings`.

    Args:
        how: The way.
        changed: The ids of the briefings, that of one once for each change to it.
    """
    count = len(changed)
    match how:
        case How.CORRECTED:
            return _(
                "{corrections} in {briefings}",
                corrections=ngettext("{count} correction", "{count} corrections", count),
                briefings=counted_briefings(len(set(changed))),
            )
        case How.UPDATED:
            return ngettext(
                "{count} briefing updated without a correction",
                "{count} briefings updated without a correction",
                count,
            )
        case How.RETRACTED:
            return ngettext("{count} briefing retracted", "{count} briefings retracted", count)
        case How.SUPERSEDED:
            return ngettext("{count} briefing superseded", "{count} briefings superseded", count)


def counted_briefings(count: int) -> str:
    """Count briefings."""
    return ngettext("{count} briefing", "{count} briefings", count)


def last_before(library: Library, month: Month) -> Inlines:
    """Say what happened last before a month; nothing of the first one on record."""
    found = library.months.newest_before(month)
    if found is None:
        return ()
    told = say(
        "The last entry before that: {date} ({what}).",
        date=dated_in_sentence(found.when),
        what=to_happening(library, found),
    )
    return run(" ", told)


def to_happening(library: Library, found: Happening) -> Link:
    """Lead to what happened, within a sentence."""
    match found:
        case Statement():
            name = without_stop(library.name_of(found))
            return Link(statement_place(found), marked(name, found.briefing))
        case Vote():
            return to_vote(found)
        case Event():
            return to_event(found)
        case Taken():
            return to_taken(found)


def to_taken(found: Taken) -> Link:
    """Lead to a position on its briefing's page, named by whose it is and on what."""
    position = found.position
    place = Place(links.briefing(position.briefing.id), links.numbered_anchor(position.ref))
    who = named(found.actors, position.when)
    return Link(place, (_("{who} on {issue}", who=who, issue=title_of(position.issue)),))
