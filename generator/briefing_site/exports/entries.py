"""What feeds tell: takes the library, gives entries by two clocks that never mix.

One clock says what happened: briefings and statements, by their own dates. The other says
what was corrected in the record: corrections, updates, retractions, successors, by the day
on which the record changed. A correction moves nothing in the first, but for the day on which an
entry itself was last changed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter

from briefing_site.exports.lasting import id_of_briefing, id_of_statement, id_of_vote
from briefing_site.exports.subjects import Subject
from briefing_site.frozen import frozen
from briefing_site.knowledge.corrections import (
    corrections_of,
    newest_of,
    withdrawn_on,
)
from briefing_site.knowledge.entities import Passage, Statement, Vote
from briefing_site.knowledge.record_changes import How, changes_to
from briefing_site.model.briefing import Briefing
from briefing_site.naming.statements import quotation
from briefing_site.naming.statuses import told_first, with_status
from briefing_site.naming.votes import result_words
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.record_changes import text_of, word_of
from briefing_site.pages.references import (
    on_one_line,
    reference_to_briefing,
    reference_to_statement,
    reference_to_vote,
)

Told = Briefing | Statement | Vote

MOST_ENTRIES = 50
"""Entries of one feed; the pages hold all."""


@frozen
class Entry:
    """One thing that a feed tells; every text is plain.

    Attributes:
        id: The first address of what it tells of, which no rename changes and no other entry has.
        url: Where to read on.
        date: The day by the feed's clock.
        updated: The day of the newest correction to it, or on which it ceased to count.
    """

    id: str
    url: str
    title: str
    text: str
    date: dt.date
    updated: dt.date
    authors: tuple[str, ...]
    tags: tuple[str, ...] = ()


class Shelf:
    """The entries of the whole site, each made once.

    Args:
        library: What all pages draw on.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made: dict[Told, Entry] = {}
        self._changes: dict[str, tuple[Entry, ...]] = {}

    def happened(self, subject: Subject) -> tuple[Entry, ...]:
        """Tell of a subject's briefings, statements and votes, newest first."""
        return newest(map(self._entry, latest(subject)))

    def corrected(self, subject: Subject) -> tuple[Entry, ...]:
        """Tell what changed in a subject's briefings, newest first."""
        return newest(entry for one in subject.briefings for entry in self._changes_of(one))

    def _entry(self, told: Told) -> Entry:
        made = self._made.get(told)
        if made is None:
            made = self._made[told] = entry_of(self._library, told)
        return made

    def _changes_of(self, briefing: Briefing) -> tuple[Entry, ...]:
        if briefing.id not in self._changes:
            self._changes[briefing.id] = tuple(changes(self._library, briefing))
        return self._changes[briefing.id]


def latest(subject: Subject) -> list[Told]:
    """Give what is told of a subject on its last days, enough of it for a feed.

    An entry takes a hundred times as long as a look at a day.
    """
    told: list[Told] = [*subject.briefings, *subject.statements, *subject.votes]
    told.sort(key=attrgetter("date"), reverse=True)
    oldest = told[MOST_ENTRIES - 1].date if len(told) > MOST_ENTRIES else dt.date.min
    return [*takewhile(lambda one: one.date >= oldest, told)]


def newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give the newest entries, newest first, those of one day by what never changes."""
    found = sorted(entries, key=lambda one: (-one.date.toordinal(), one.id))
    return tuple(found[:MOST_ENTRIES])


def entry_of(library: Library, told: Told) -> Entry:
    """Tell of a briefing, a statement or a vote."""
    match told:
        case Briefing():
            return briefing_entry(library, told)
        case Statement():
            return statement_entry(library, told)
        case Vote():
            return vote_entry(library, told)


def briefing_entry(library: Library, briefing: Briefing) -> Entry:
    """Tell of a briefing."""
    reference = reference_to_briefing(library, briefing)
    return Entry(
        id=id_of_briefing(library, briefing),
        url=reference.address,
        title=with_status(briefing, reference.title),
        text=on_one_line(library.plain(briefing.summary, briefing.id)),
        date=briefing.date,
        updated=newest_of(
            briefing.date, briefing.changed, *(one.date for one in briefing.corrections)
        ),
        authors=reference.names,
        tags=tuple(on_one_line(tag) for tag in briefing.tags),
    )


def statement_entry(library: Library, said: Statement) -> Entry:
    """Tell of a statement: its words, or what was said."""
    reference = reference_to_statement(library, said)
    told = (passage_text(library, passage) for passage in said.passages)
    text = library.plain(said.summary, said.briefing.id) or " ".join(told)
    mended = (one.correction.date for one in corrections_of(library.corrections, said))
    return Entry(
        id=id_of_statement(library, said),
        url=reference.address,
        title=with_status(said.briefing, reference.title),
        text=on_one_line(text),
        date=said.date,
        updated=newest_of(said.date, withdrawn_on(said.briefing), *mended),
        authors=reference.names,
    )


def passage_text(library: Library, passage: Passage) -> str:
    """Give a passage's words in quotation marks, else what is written of it."""
    told = quotation(passage, library.settings.language)
    return told or library.plain(passage.record.summary, passage.briefing.id)


def vote_entry(library: Library, vote: Vote) -> Entry:
    """Tell of a vote: where it was taken, and what came of it."""
    reference = reference_to_vote(library, vote)
    mended = (one.correction.date for one in corrections_of(library.corrections, vote))
    return Entry(
        id=id_of_vote(library, vote),
        url=reference.address,
        title=with_status(vote.briefing, reference.title),
        text=on_one_line(f"{vote.body.name}: {result_words(vote)}"),
        date=vote.date,
        updated=newest_of(vote.date, withdrawn_on(vote.briefing), *mended),
        authors=reference.names,
    )


def changes(library: Library, briefing: Briefing) -> Iterator[Entry]:
    """Tell each change to a briefing; an update is one where nothing else says what it was."""
    for one in changes_to(briefing):
        what = word_of(one), text_of(library, one)
        if one.mended is None:
            anchor = f"updated-{one.date}" if one.how is How.UPDATED else one.how.value
            yield change(library, briefing, anchor, what, one.date)
            continue
        anchor = links.correction_anchor(one.mended.name)
        made = change(library, briefing, anchor, what, one.date)
        yield replace(made, url=f"{made.url}#{anchor}")  # a correction has a place on the page


def change(
    library: Library, briefing: Briefing, anchor: str, what: tuple[str, str], date: dt.date
) -> Entry:
    """Tell one change to a briefing, by what it is and its text."""
    reference = reference_to_briefing(library, briefing)
    return Entry(
        id=id_of_briefing(library, briefing, anchor),
        url=reference.address,
        title=told_first(what[0], reference.title),
        text=on_one_line(what[1]),
        date=date,
        updated=date,
        authors=reference.names,
    )
