"""What an actor's own sources show: takes an actor and what it cites, gives marks of footnotes."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.document.nodes import Inlines, Link, Mark, Note
from briefing_site.document.runs import joined, run
from briefing_site.model.actor import Actor
from briefing_site.model.source import SourceRecord, SourceUse
from briefing_site.naming import dates
from briefing_site.naming.rows import comma
from briefing_site.naming.sources import grade_in_words
from briefing_site.naming.wording import capital
from briefing_site.pages.library import Library
from briefing_site.pages.parts.notes import archived


def own_marks(library: Library, actor: Actor, uses: Iterable[SourceUse]) -> Inlines:
    """Give the marks of the notes for some of an actor's own sources."""
    found = (own_mark(library, actor, use.source, use.locator) for use in uses)
    return joined(filter(None, found), " ")


def own_mark(library: Library, actor: Actor, source: str, locator: str | None) -> Mark | None:
    """Give the mark of the note for one of an actor's own sources; nothing without such a one."""
    record = next((one for one in actor.sources if one.id == source), None)
    if record is None:
        return None
    return Mark(Note(f"{actor.id}#{source}", note_words(library, record)), locator or "")


def note_words(library: Library, record: SourceRecord) -> Inlines:
    """Say what a source is, how good it is, and where a copy of it is."""
    published = dates.edtf(record.published) if record.published else ""
    behind = filter(None, (record.author, record.publisher, published))
    grade = grade_in_words(record.grade)
    return run(
        Link(record.url, (record.title,)) if record.url else record.title,
        *(f"{comma()}{part}" for part in behind),
        ".",
        f" {capital(grade)}." if grade else "",
        f" {library.words(record.note)}" if record.note else "",
        (" ", archived(record.archive_url)) if record.archive_url else "",
    )
