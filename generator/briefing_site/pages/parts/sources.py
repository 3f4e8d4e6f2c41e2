"""Sources in their briefing's list: takes a source, gives its entry."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.document.nodes import Division, Inlines, Link
from briefing_site.document.runs import Part, division, joined, paragraph, run, span, strong
from briefing_site.interface import _
from briefing_site.knowledge.entities import Source
from briefing_site.model.addresses import address_of_symbol
from briefing_site.model.source import SourceRecord, VersionRecord
from briefing_site.naming import dates
from briefing_site.naming.rows import in_row
from briefing_site.naming.sources import byline, grade_in_words, resting_in_words
from briefing_site.naming.terms import language_word, source_kind
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.corrections import corrections_to
from briefing_site.pages.parts.linking import source_place, to_actor, to_source
from briefing_site.pages.parts.notes import archived, titled
from briefing_site.pages.parts.phrases import listed, say
from briefing_site.pages.parts.texts import line


def source_entry(library: Library, source: Source) -> Division:
    """Show a source in the list of its briefing."""
    note = line(library, source.record.note, source.briefing.id)
    return division(
        paragraph(placed(source), strong(titled(source))),
        paragraph(joined(told(library, source), " ")),
        paragraph(note) if note else (),
        corrections_to(library, source),
        class_="brf-source",
        id=links.source_anchor(source.record.id),
    )


def placed(source: Source) -> Inlines:
    """Give the places that a source had in the list under its former ids."""
    return run(*(span(id=links.source_anchor(id_)) for id_ in source.record.former_ids))


def told(library: Library, source: Source) -> Iterator[Part]:
    """Go through the sentences that tell of a source: what it is, how good, and where else."""
    record = source.record
    yield f"{library.near(described, source)}."
    if record.symbol:
        yield say("Document {symbol}.", symbol=symbol(record))
    resting = library.provenance.resting_on(source)
    here = [one for one in resting if one.briefing is source.briefing]
    counts = () if record.unread else tuple(resting_in_words(here))
    if counts:
        yield say("Resting on it here: {what}.", what=listed(counts))
    if record.grade:
        yield f"{capital(grade_in_words(record.grade))}."
    if source.published_by and library.provenance.is_by_a_party(source):
        yield say("Publisher: {actor}, a party to the matter.", actor=to_actor(source.published_by))
    if source.based_on:
        yield say("Repeats {sources}.", sources=listed(tuple(map(to_source, source.based_on))))
    if record.archive_url:
        yield archived(record.archive_url)
    if record.licence:
        yield say("Terms: {licence}.", licence=record.licence)
    yield Link(source_place(source), (_("All that rests on it"),))


def symbol(record: SourceRecord | VersionRecord) -> Part:
    """Show a document's number, which leads to it where that is certain."""
    address = address_of_symbol(record.symbol or "")
    return Link(address, (record.symbol or "",)) if address else record.symbol or ""


def described(_library: Library, source: Source) -> str:
    """Say what a source is, by whom, of when, and in which language, as far as it is known."""
    record = source.record
    known = [
        capital(source_kind(record.kind) if record.kind else _("source")),
        # In a row, and not "by" it: of a name as a source gives it no article is known.
        byline(source),
        _("published {date}", date=dates.edtf(source.published)) if source.published else "",
        _("read {date}", date=dates.day(record.accessed)) if record.accessed else "",
        _("in {language}", language=language_word(record.lang)) if record.lang else "",
        _("not read") if record.unread else "",
    ]
    return in_row(known)
