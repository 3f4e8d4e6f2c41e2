"""A source's page: takes a document, gives what it is, where it is cited, what rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import quote

from briefing_site.document.nodes import (
    Blocks,
    Definitions,
    Division,
    Inlines,
    Link,
    Place,
)
from briefing_site.document.runs import DOT, Part, blocks, division, joined, paragraph, run
from briefing_site.interface import _
from briefing_site.knowledge.entities import (
    Source,
    Statement,
)
from briefing_site.knowledge.provenance import Resting
from briefing_site.model.briefing import Briefing
from briefing_site.model.source import VersionRecord
from briefing_site.naming import dates
from briefing_site.naming.rows import in_row, semicolon
from briefing_site.naming.sources import grade_in_words, publisher_of, resting_in_words
from briefing_site.naming.terms import language_word
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library, newest_change
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.corrections import corrections_to
from briefing_site.pages.parts.following import follow_about
from briefing_site.pages.parts.head import data_of_source, head_of_list
from briefing_site.pages.parts.history import history
from briefing_site.pages.parts.linking import to_actor, to_briefing, to_source
from briefing_site.pages.parts.notes import address_of
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.shortened import first_named
from briefing_site.pages.parts.sources import described, symbol
from briefing_site.pages.parts.texts import prose
from briefing_site.pages.parts.titles import title
from briefing_site.pages.resting import CITING, REPEATING, Document, cited_in, lists_on, may_be_long

SOURCE = "source"
"""The part of an address that narrows statements down to those that rest on a document."""

ONE_DOCUMENT = "&sources=one"
"""Narrows them down to those that go back to one document."""

MOST_ISSUES = 6
"""Issues that the page of a document offers to follow."""


def sources_first_in(library: Library, briefing: Briefing) -> Iterator[Planned]:
    """Plan the pages of the documents whose addresses a briefing's sources give."""
    documents = library.provenance.documents
    for source in library.kb.sources_in[briefing.id]:
        if documents[source.identity][0] is source:
            yield from planned_source(library, source.identity)


def planned_source(library: Library, identity: str) -> Iterator[Planned]:
    """Plan the page of a document, and those of what is long on it."""
    document = Document(library, identity)
    yield Planned(document.path, partial(source_page, document))
    if may_be_long(document):
        yield from (page for listed in lists_on(document) for page in listed.pages(library))


def source_page(document: Document) -> Page:
    """Build a document's page."""
    first = document.first
    return Page(
        path=document.path,
        front=FrontMatter(
            title=first.record.title,
            description=f"{document.library.near(described, first)}.",
            kind=PageKind.SOURCE,
            source=first.briefing.path,
            updated=newest_change(source.briefing for source in document.records),
        ),
        body=blocks(
            title(first.record.title),
            source_head(document),
            glance(document),
            notes(document),
            *(listed.section() for listed in lists_on(document)),
            history(document.library, *(links.source(one.ref) for one in document.records)),
        ),
    )


def source_head(document: Document) -> Blocks:
    """Say when what is on record of it was changed, how it is cited, followed and had as data."""
    library = document.library
    briefings = [source.briefing for source in document.records]
    issues = (issue for briefing in briefings for issue in briefing.issues)
    follow = follow_about(library, tuple(dict.fromkeys(issues))[:MOST_ISSUES], ())
    return head_of_list(
        library,
        document.path,
        _("What rests on a source: {title}", title=document.first.record.title),
        newest_change(briefings),
        (follow, data_of_source()),
    )


def glance(document: Document) -> Division:
    """Show at a glance what the document is and who cites it."""
    entries = tuple(((word,), run(what)) for word, what in at_a_glance(document) if what)
    return division(Definitions(entries), class_="brf-glance")


def at_a_glance(document: Document) -> Iterator[tuple[str, Part]]:
    """Go through what is known of it."""
    library, records, first = document.library, document.records, document.first
    repeats = dict.fromkeys(one for source in records for one in source.based_on)
    yield _("What it is"), library.near(described, first)
    yield _("Published by"), in_a_row(publishers(document))
    yield _("Document symbol"), in_a_row(dict.fromkeys(symbol(one.record) for one in records))
    yield _("Address"), in_a_row(addresses(one.record.url for one in records))
    yield _("Other languages"), in_a_row(other_languages(document))
    yield _("Archived copy"), in_a_row(addresses(one.record.archive_url for one in records))
    yield _("Grade"), in_a_row(dict.fromkeys(filter(None, map(grade, records))))
    yield (
        _("Terms"),
        in_row(dict.fromkeys(one.record.licence for one in records)),
    )
    yield _("Resting on it alone"), resting_alone(document)
    yield _("Resting on it and others"), resting_also(document)
    yield _("Repeats"), in_a_row(map(to_source, repeats))
    repeating = map(to_source, library.provenance.repeating[first.identity])
    cited = Place(document.path, CITING)
    yield _("Repeated by"), in_a_row(first_named(repeating, Place(document.path, REPEATING)))
    yield _("Cited in"), in_a_row(first_named(map(cited_in, records), cited))
    yield _("Also cited as"), joined(first_named(also_cited_as(document), cited), semicolon())


def resting_alone(document: Document) -> Part:
    """Count what has no other origin, and lead to the statements and to those of one document."""
    alone = document.resting_alone
    if not alone:
        return _("nothing") if document.claims else ""
    return run(in_a_row(resting_in_words(alone)), narrowed(document, alone, ONE_DOCUMENT))


def resting_also(document: Document) -> Part:
    """Count what other documents show as well, and lead to all statements that rest on it."""
    also = [one for one in document.claims if one not in document.resting_alone]
    return run(in_a_row(resting_in_words(also)), narrowed(document, also)) if also else ""


def narrowed(document: Document, resting: Iterable[Resting], more: str = "") -> Part:
    """Lead to the list of statements, narrowed to a document; nothing where there are none."""
    if not any(isinstance(one, Statement) for one in resting):
        return ""
    query = f"{SOURCE}={quote(document.first.identity, safe='')}{more}"
    return (DOT, Link(Place(links.STATEMENTS, query=query), (_("narrow down the statements"),)))


def publishers(document: Document) -> Iterator[Part]:
    """Name who published it, and say where that is a party to what rests on it."""
    is_party = any(document.library.provenance.is_by_a_party(one) for one in document.records)
    for actor in dict.fromkeys(one.published_by for one in document.records):
        if actor and is_party:
            yield say("{actor}, a party to the matter", actor=to_actor(actor))
        elif actor:
            yield to_actor(actor)


def addresses(found: Iterable[str | None]) -> Iterator[Link]:
    """Show addresses, each as it is written."""
    for address in dict.fromkeys(filter(None, found)):
        yield Link(address, (address,))


def other_languages(document: Document) -> Iterator[Part]:
    """Show the document in other languages."""
    for version in dict.fromkeys(v for one in document.records for v in one.record.versions):
        yield in_language(version)


def in_language(version: VersionRecord) -> Inlines:
    """Show a version: its language, which leads to it, its number and its day."""
    name, address = language_word(version.lang), address_of(version)
    published = dates.edtf(version.published) if version.published else ""
    more = in_row((version.symbol, published))
    return run(Link(address, (name,)) if address else name, f" ({more})" if more else "")


def grade(source: Source) -> str:
    """Say in words how good a source is."""
    return capital(grade_in_words(source.record.grade))


def also_cited_as(document: Document) -> Iterator[str]:
    """Go through what other records call it."""
    called = [(one.record.title, publisher_of(one)) for one in document.records]
    for name in dict.fromkeys(called):
        if name != called[0]:
            yield in_row(name)


def notes(document: Document) -> Blocks:
    """Show what the writers say of it, each note once, and what they corrected."""
    return blocks(
        *(note for one in document.records for note in its_note(document, one)),
        *(corrections_to(document.library, one) for one in document.records),
    )


def its_note(document: Document, source: Source) -> Blocks:
    """Show what a briefing says of it, and which one says what another does not."""
    earlier = [one.record.note for one in document.records[: document.records.index(source)]]
    note = source.record.note
    if not note or note in earlier:
        return ()
    known = next((one for one in earlier if one and note.endswith(one)), "")
    said = prose(document.library, note.removesuffix(known).rstrip(), source.briefing.id)
    whose = paragraph(say("In {briefing}:", briefing=to_briefing(source.briefing)))
    return (whose, *said) if any(earlier) else said
