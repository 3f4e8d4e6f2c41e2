"""A source's page: takes a document, gives what it is, where it is cited, what rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
from operator import attrgetter
from typing import TypeVar

from briefing_site.document.nodes import (
    Blocks,
    Definitions,
    Division,
    Inlines,
    ItemList,
    Link,
    Place,
)
from briefing_site.document.runs import Part, blocks, division, joined, paragraph, run
from briefing_site.interface import _
from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    PolicyPosition,
    Source,
    Statement,
    Vote,
    order_in_time,
)
from briefing_site.knowledge.provenance import OwnText, Resting, is_by_a_party
from briefing_site.model.source import VersionRecord
from briefing_site.naming import dates
from briefing_site.naming.sources import grade_in_words, places, publisher_of
from briefing_site.naming.terms import language_word
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library, newest_change
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.assessments import to_assessment
from briefing_site.pages.parts.corrections import corrections_to
from briefing_site.pages.parts.events import events_list
from briefing_site.pages.parts.linking import source_in_list, to_actor, to_source, to_statement
from briefing_site.pages.parts.marking import marked, mended_mark
from briefing_site.pages.parts.notes import address_of
from briefing_site.pages.parts.phrases import capital, in_a_row, say
from briefing_site.pages.parts.positions import positions_table
from briefing_site.pages.parts.sources import described, symbol
from briefing_site.pages.parts.statements import beginning
from briefing_site.pages.parts.texts import line, prose
from briefing_site.pages.parts.the_rest import Rest, newest
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import list_section, section, title
from briefing_site.pages.parts.votes import votes_table

Kind = TypeVar("Kind", Statement, Vote, PolicyPosition, Event, Assessment, OwnText)


class Document:
    """One document, with every record of it.

    Attributes:
        library: What all pages draw on.
        records: Its sources in all briefings, the first of which gives the page its address.
    """

    def __init__(self, library: Library, identity: str) -> None:
        self.library = library
        self.records: Sequence[Source] = library.provenance.documents[identity]

    @property
    def first(self) -> Source:
        """The record that gives the page its address."""
        return self.records[0]

    @property
    def path(self) -> str:
        """The page."""
        return links.source(self.first.identity)

    @cached_property
    def resting(self) -> tuple[Resting, ...]:
        """All that rests on it, in whatever briefing."""
        each = (self.library.provenance.resting_on(source) for source in self.records)
        return tuple(dict.fromkeys(one for found in each for one in found))

    def of_kind(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Give what rests on it of one kind."""
        return tuple(one for one in self.resting if isinstance(one, kind))


def source_pages(library: Library) -> Iterator[Planned]:
    """Plan the page of each document."""
    for identity in library.provenance.documents:
        document = Document(library, identity)
        yield Planned(document.path, partial(source_page, document))


def source_page(document: Document) -> Page:
    """Build a document's page."""
    first = document.first
    return Page(
        path=document.path,
        front=FrontMatter(
            title=first.record.title,
            description=f"{described(first)}.",
            kind=PageKind.SOURCE,
            source=first.briefing.span.path,
            updated=newest_change(source.briefing for source in document.records),
        ),
        body=blocks(
            title(first.record.title),
            glance(document),
            notes(document),
            section("statements", _("Statements"), statements(document)),
            section("votes", _("Votes"), votes(document)),
            section(
                "positions",
                _("Positions"),
                positions_table(document.library, document.of_kind(PolicyPosition), document.path),
            ),
            section("events", _("Events"), events(document)),
            list_section("assessments", _("Assessments"), assessments(document)),
            list_section("texts", _("Texts that cite it"), texts(document)),
        ),
    )


def glance(document: Document) -> Division:
    """Show at a glance what the document is and who cites it."""
    entries = tuple(((word,), run(what)) for word, what in at_a_glance(document) if what)
    return division(Definitions(entries), class_="brf-glance")


def at_a_glance(document: Document) -> Iterator[tuple[str, Part]]:
    """Go through what is known of it."""
    library, records, first = document.library, document.records, document.first
    repeats = dict.fromkeys(one for source in records for one in source.based_on)
    yield _("What it is"), described(first)
    yield _("Published by"), in_a_row(publishers(document))
    yield _("Document symbol"), in_a_row(dict.fromkeys(symbol(one.record) for one in records))
    yield _("Address"), in_a_row(addresses(one.record.url for one in records))
    yield _("Other languages"), in_a_row(other_languages(document))
    yield _("Archived copy"), in_a_row(addresses(one.record.archive_url for one in records))
    yield _("Grade"), in_a_row(dict.fromkeys(filter(None, map(grade, records))))
    yield (
        _("Terms"),
        ", ".join(dict.fromkeys(filter(None, (one.record.licence for one in records)))),
    )
    yield _("Repeats"), in_a_row(map(to_source, repeats))
    yield _("Repeated by"), in_a_row(map(to_source, library.provenance.repeating[first.identity]))
    yield _("Cited in"), in_a_row(map(cited_in, records))
    yield _("Also cited as"), joined(also_cited_as(document), "; ")


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
    more = ", ".join(filter(None, (version.symbol, published)))
    return run(Link(address, (name,)) if address else name, f" ({more})" if more else "")


def grade(source: Source) -> str:
    """Say in words how good a source is."""
    return capital(grade_in_words(source.record.grade))


def cited_in(source: Source) -> Link:
    """Lead to a source in the list of a briefing, and name the briefing's status."""
    return Link(source_in_list(source), marked(source.briefing.title, source.briefing))


def also_cited_as(document: Document) -> Iterator[str]:
    """Go through what other records call it."""
    called = [(one.record.title, publisher_of(one)) for one in document.records]
    for name in dict.fromkeys(called):
        if name != called[0]:
            yield ", ".join(filter(None, name))


def notes(document: Document) -> Blocks:
    """Show what the writers say of it, each note once, and what they corrected."""
    told = {one.record.note: one for one in document.records if one.record.note}
    return blocks(
        *(prose(document.library, note, one.briefing.id) for note, one in told.items()),
        *(corrections_to(document.library, one) for one in document.records),
    )


def statements(document: Document) -> Blocks:
    """List the statements that rest on it, with their words and where in it they stand."""
    found = sorted(document.of_kind(Statement), key=order_in_time)
    shown, told = newest(found, attrgetter("date"), Rest(links.statements_of))
    items = tuple(statement_item(document, said) for said in shown)
    return (*told, ItemList(None, items)) if items else ()


def votes(document: Document) -> Blocks:
    """List the votes that rest on it."""
    found = document.of_kind(Vote)
    return (votes_table(document.library, found),) if found else ()


def statement_item(document: Document, said: Statement) -> Blocks:
    """Show a statement: when, which, where in the document, and its words."""
    library = document.library
    used = [use for use in said.uses if use.source.identity == document.first.identity]
    locators = ", ".join(places(use.locator for use in used))
    is_own = any(is_by_a_party(use.source, said) for use in used)
    words = beginning(library, said)
    return blocks(
        paragraph(
            dated(said.when),
            " ",
            to_statement(library, said),
            f", {locators}" if locators else "",
            f" · {_('published by a party to it')}" if is_own else "",
            mended_mark(library, said),
        ),
        paragraph(words) if words else (),
    )


def events(document: Document) -> Blocks:
    """List the events that rest on it."""
    found = document.of_kind(Event)
    return (events_list(document.library, found, document.path),) if found else ()


def assessments(document: Document) -> Iterator[Inlines]:
    """List the writers' judgements that rest on it."""
    for judged in document.of_kind(Assessment):
        holder = judged.briefing
        words = line(document.library, judged.record.text, holder.id)
        yield run(words, " ", Link(to_assessment(judged), marked(holder.title, holder)))


def texts(document: Document) -> Iterator[Inlines]:
    """Lead to the briefings' own texts that cite it."""
    places = dict.fromkeys((one.briefing, one.field) for one in document.of_kind(OwnText))
    for briefing, field in places:
        name, anchor = text_of(field)
        place = Place(links.briefing(briefing.id), anchor)
        yield run(Link(place, marked(briefing.title, briefing)), f": {name}")


def text_of(field: str) -> tuple[str, str]:
    """Name a text of a briefing, and give its place on the briefing's page."""
    return {
        "key_points": (_("Key points"), "key-points"),
        "background": (_("Background"), "background"),
        "corrections": (_("Corrections"), "corrections"),
        "sources": (_("Sources"), "sources"),
    }.get(field, (_("Summary"), ""))
