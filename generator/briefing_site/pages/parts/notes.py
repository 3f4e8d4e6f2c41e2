"""Notes: takes a source and a place in it, gives the mark of its footnote and its words."""

from __future__ import annotations

from briefing_site.document.nodes import Inlines, Link, Mark, Note
from briefing_site.document.runs import run
from briefing_site.interface import _
from briefing_site.knowledge.entities import Source
from briefing_site.naming import dates
from briefing_site.naming.terms import credibility, reliability
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import source_place
from briefing_site.pages.parts.phrases import capital


def mark_of(library: Library, source: Source, locator: str | None) -> Mark:
    """Give the mark of the note for a source, or for a place in it."""
    return library.once(_mark_of, (source, locator))


def _mark_of(_library: Library, cited: tuple[Source, str | None]) -> Mark:
    source, locator = cited
    return Mark(Note(f"{source.ref} {locator or ''}", note_words(source, locator)))


def note_words(source: Source, locator: str | None) -> Inlines:
    """Say what a note says: the source, the place in it, how good it is, where there is more."""
    record = source.record
    published = dates.day(record.published) if record.published else ""
    behind = [part for part in (byline(source), published, locator) if part]
    grade = grade_in_words(record.grade)
    return run(
        titled(source),
        *(f", {part}" for part in behind),
        ".",
        f" {capital(grade)}." if grade else "",
        (" ", archived(record.archive_url)) if record.archive_url else "",
        " ",
        Link(source_place(source), (_("About this source"),)),
    )


def titled(source: Source) -> Link | str:
    """Give a source's title, which leads to it where it is on the web."""
    record = source.record
    return Link(record.url, (record.title,)) if record.url else record.title


def archived(address: str) -> Inlines:
    """Lead to a copy of a source that stays as it is."""
    return (Link(address, (_("Archived copy"),)), ".")


def byline(source: Source) -> str:
    """Name author and publisher, as far as they are known."""
    return ", ".join(filter(None, (source.record.author, source.record.publisher)))


def grade_in_words(grade: str | None) -> str:
    """Spell out an Admiralty code: `usually reliable source, probably true (B2)`."""
    if not grade:
        return ""
    return f"{reliability(grade[0])}, {credibility(grade[1])} ({grade})"
