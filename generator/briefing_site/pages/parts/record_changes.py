"""Changes to the record: takes them, gives their words, and lists of briefings added or changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import BlockPart, blocks, bullets, fold, paragraph, run
from briefing_site.frozen import frozen
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.corrections import part_mended
from briefing_site.knowledge.months import recorded_on
from briefing_site.knowledge.record_changes import How, RecordChange
from briefing_site.model.briefing import Briefing
from briefing_site.model.vocabularies import Status
from briefing_site.naming import dates
from briefing_site.naming.statuses import with_status
from briefing_site.naming.terms import status_word
from briefing_site.naming.typeset import title_of
from briefing_site.naming.wording import capital, shortened
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_briefing, to_part
from briefing_site.pages.parts.shortened import newest_of
from briefing_site.pages.parts.times import on_day

MOST_OPEN = 5
"""Changes that stand open; where there are more, they are folded, and one sees each briefing."""

CORRECTIONS = "corrections"
"""The place of the corrections on their briefing's page."""


@frozen(eq=False)
class Changed:
    """A briefing with what was changed in it, newest first."""

    briefing: Briefing
    changes: Sequence[RecordChange]

    @property
    def newest(self) -> dt.date:
        """The day of the newest change."""
        return self.changes[0].date


def added_briefings(shown: Iterable[Briefing]) -> BlockPart:
    """List briefings by the day on which each was recorded."""
    return bullets(added_line(briefing) for briefing in shown)


def added_line(briefing: Briefing) -> Inlines:
    """Show when a briefing was recorded, and lead to it; its own date says of when it is."""
    own = _("briefing of {date}", date=dates.day(briefing.date))
    return run(on_day(recorded_on(briefing)), " ", to_briefing(briefing), " (", own, ")")


def word_of(change: RecordChange) -> str:
    """Name a change."""
    match change.how:
        case How.CORRECTED:
            return _("correction")
        case How.RETRACTED:
            return status_word(Status.RETRACTED)
        case How.SUPERSEDED:
            return status_word(Status.SUPERSEDED)
        case How.UPDATED:
            return _("updated")


def text_of(library: Library, change: RecordChange) -> str:
    """Say what a change was, as plain text."""
    briefing = change.briefing
    if change.mended:
        return library.words(change.mended.correction.text, briefing.id)
    match change.how:
        case How.RETRACTED:
            return library.words(briefing.retraction, briefing.id)
        case How.SUPERSEDED:
            return succession(library, briefing)
    return _("Changed in substance.")


def succession(library: Library, briefing: Briefing) -> str:
    """Say what has taken a briefing's place."""
    successor = library.kb.briefings.get(briefing.superseded_by or "")
    if successor is None:
        return _("It has a successor.")
    return _("{briefing} has taken its place.", briefing=title_of(successor))


def by_briefing(changes: Iterable[RecordChange]) -> list[Changed]:
    """Put changes together by briefing, the one that was changed last first."""
    found: dict[str, list[RecordChange]] = {}
    for change in sorted(changes, key=lambda one: one.date, reverse=True):
        found.setdefault(change.briefing.id, []).append(change)
    return [Changed(made[0].briefing, made) for made in found.values()]


def changed_briefings(library: Library, found: Sequence[Changed]) -> BlockPart:
    """Show briefings with what was changed in each, folded where that is much in all."""
    total = sum(len(one.changes) for one in found)
    show = folded if total > MOST_OPEN else opened
    return blocks(*(show(library, one) for one in found))


def opened(library: Library, changed: Changed) -> Blocks:
    """Show a briefing with what was changed in it."""
    return blocks(paragraph(to_briefing(changed.briefing)), change_lines(library, changed))


def folded(library: Library, changed: Changed) -> Blocks:
    """Show a briefing with how much was changed in it, which opens what that was."""
    briefing = changed.briefing
    told = _(
        "{what}: {title}", what=with_status(briefing, title_of(briefing)), title=counted(changed)
    )
    return (fold(told, opened(library, changed), class_="brf-fold"),)


def change_lines(library: Library, changed: Changed) -> Blocks:
    """List the newest changes to a briefing, and lead to all of them."""
    found = changed.changes
    shown = found[: bounds.MOST_MENDED]
    place = Place(links.briefing(changed.briefing.id), CORRECTIONS)
    told = newest_of(len(shown), len(found), Link(place, (_("Corrections"),)))
    return blocks(told, bullets(change_line(library, one) for one in shown))


def counted(changed: Changed) -> str:
    """Say how many changes there are, and of which days."""
    found = changed.changes
    count = ngettext("{count} change", "{count} changes", len(found))
    last, first = found[0].date, found[-1].date
    if first == last:
        return _("{what}, {date}", what=count, date=dates.day(last))
    days = spoken().list_of([dates.day(first), dates.day(last)])
    return _("{what} between {days}", what=count, days=days)


def change_line(library: Library, change: RecordChange) -> Inlines:
    """Show when something was changed, and how; a correction's day leads to it in full."""
    text = shortened(text_of(library, change))
    if change.mended is None:
        return run(on_day(change.date), " ", capital(word_of(change)), ". ", text)
    part = part_mended(library.kb, change.mended)
    of_part = (to_part(library, part), " ") if part else ""
    anchor = links.correction_anchor(change.mended.name)
    place = Place(links.briefing(change.briefing.id), anchor)
    return run(Link(place, (dates.day(change.date),)), " ", of_part, text)
