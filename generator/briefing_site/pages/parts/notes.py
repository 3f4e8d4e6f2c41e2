"""Notes: takes a source and a place in it, gives the mark of its footnote and its words."""

from __future__ import annotations

from briefing_site.document.nodes import Inlines, Link, Mark, Note
from briefing_site.document.runs import run
from briefing_site.interface import _
from briefing_site.knowledge.entities import Source
from briefing_site.model.addresses import address_of_symbol
from briefing_site.model.source import SourceRecord, VersionRecord
from briefing_site.naming import dates
from briefing_site.naming.rows import comma
from briefing_site.naming.sources import byline, grade_in_words
from briefing_site.naming.wording import capital
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import source_place
from briefing_site.pages.parts.marking import mended_mark
from briefing_site.pages.parts.phrases import off_paper, own_direction


def mark_of(library: Library, source: Source, locator: str | None) -> Mark:
    """Give the mark of a source's note, which names the place in the source."""
    return library.near(_mark_of, (source, locator))


def _mark_of(library: Library, cited: tuple[Source, str | None]) -> Mark:
    source, locator = cited
    return Mark(library.near(note_of, source), locator or "")


def note_of(library: Library, source: Source) -> Note:
    """Give the one note of a source: which it is, how good, and where there is more of it."""
    return Note(source.ref, run(called(library, source), judged(library, source)))


def called(_library: Library, source: Source) -> Inlines:
    """Give the title of a source, and what is known of it before any place in it."""
    published = dates.edtf(source.published) if source.published else ""
    known = (source.record.symbol, byline(source), published)
    return run(titled(source), *(f"{comma()}{part}" for part in known if part))


def judged(library: Library, source: Source) -> Inlines:
    """Say how good a source is, and where there is more of it."""
    record = source.record
    grade = grade_in_words(record.grade)
    return run(
        ".",
        f" {capital(grade)}." if grade else "",
        f" {_('Published by a party to the matter.')}"
        if library.provenance.is_by_a_party(source)
        else "",
        (" ", archived(record.archive_url)) if record.archive_url else "",
        " ",
        off_paper(Link(source_place(source), (_("About this source"),))),
        *mended_mark(library, source),
    )


def titled(source: Source) -> Inlines:
    """Give a source's title, which leads to it where it is on the web."""
    address, words = address_of(source.record), (source.record.title,)
    return (Link(address, words),) if address else own_direction(words)


def address_of(record: SourceRecord | VersionRecord) -> str | None:
    """Give the address of a source, or that of its symbol where that is certain."""
    return record.url or address_of_symbol(record.symbol or "")


def archived(address: str) -> Inlines:
    """Lead to a copy of a source that stays as it is."""
    return (Link(address, (_("Archived copy"),)), ".")
