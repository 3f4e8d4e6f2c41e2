"""What rests on a document: takes its records, gives its lists, of which long ones have pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import Any, TypeVar

from briefing_site.document.nodes import Blocks, Inlines, ItemList, Link, Place
from briefing_site.document.runs import DOT, BlockPart, blocks, bullets, paragraph, run
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
from briefing_site.knowledge.identity import Origin
from briefing_site.knowledge.provenance import OwnText, Resting, is_by_a_party, sources_of
from briefing_site.model.briefing import Briefing
from briefing_site.naming.sources import places
from briefing_site.naming.typeset import title_of
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parted import Dated
from briefing_site.pages.parts.answers import answer_to_first
from briefing_site.pages.parts.assessments import to_assessment
from briefing_site.pages.parts.events import events_list
from briefing_site.pages.parts.linking import source_in_list, to_source, to_statement
from briefing_site.pages.parts.marking import marked, mended_mark
from briefing_site.pages.parts.positions import LINES_OF_POSITION, positions_table
from briefing_site.pages.parts.statements import beginning
from briefing_site.pages.parts.texts import line
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.votes import votes_table
from briefing_site.pages.periods import Span

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

    @cached_property
    def claims(self) -> tuple[Statement | Vote | PolicyPosition, ...]:
        """What is claimed of the world and rests on it: no event, no text of a briefing's own."""
        kinds = (Statement, Vote, PolicyPosition)
        return tuple(one for one in self.resting if isinstance(one, kinds))

    @cached_property
    def resting_alone(self) -> tuple[Statement | Vote | PolicyPosition, ...]:
        """The claims for which every source goes back to what it goes back to."""
        own = origins_of(self.records)
        found = ((one, origins_of(sources_of(one))) for one in self.claims)
        return tuple(one for one, origins in found if origins and origins <= own)

    def of_kind(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Give what rests on it of one kind."""
        return tuple(one for one in self.resting if isinstance(one, kind))


def origins_of(sources: Iterable[Source]) -> frozenset[Origin]:
    """Give the documents that sources go back to."""
    return frozenset[Origin]().union(*(source.origins for source in sources))


CITING, REPEATING = "briefings", "repeated-by"
"""The places of the lists of what cites it and of what repeats it, where these are long."""

SHOWN = "positions-that-it-shows"
"""The place of the list of the positions that a statement or a vote shows, on its page."""


OWN_TEXTS = 5
"""Texts of its own with which one briefing may cite a document."""


def may_be_long(document: Document) -> bool:
    """Whether a list on a document's page may be long; what rests on it is asked of few.

    No more rests on it than stands in the briefings that cite it.
    """
    kb, cited = document.library.kb, [source.briefing for source in document.records]
    held = (kb.statements_in, kb.votes_in, kb.positions_in, kb.events_in, kb.assessments_in)
    most = max(sum(len(index[one.id]) for one in cited) for index in held)
    repeating = document.library.provenance.repeating[document.first.identity]
    named = max(len(cited) * OWN_TEXTS, len(repeating))
    return most > bounds.MOST_ROWS or named > min(bounds.MOST_NAMED, bounds.MOST_ROWS)


def lists_on(document: Document) -> Iterator[Dated[Any]]:
    """Give the lists of what rests on a document, each as its page shows it."""
    library, path = document.library, document.path
    listed = partial(Dated, path, document.first.record.title)
    said = sorted(document.of_kind(Statement), key=order_in_time, reverse=True)
    held, judged = document.of_kind(PolicyPosition), document.of_kind(Assessment)
    yield listed("statements", _("Statements"), said, span_of, partial(statements, document))
    yield listed(
        "votes", _("Votes"), document.of_kind(Vote), span_of, partial(votes_table, library)
    )
    yield listed(
        "positions",
        _("Positions"),
        held,
        span_of,
        partial(positions_table, library, page=path),
        LINES_OF_POSITION,
    )
    yield listed(
        "events",
        _("Events"),
        document.of_kind(Event),
        span_of,
        partial(events_list, library, page=path),
    )
    yield listed(
        "assessments", _("Assessments"), judged, of_briefing, partial(assessments, library)
    )
    yield listed("texts", _("Texts that cite it"), texts_citing(document), of_text, texts)
    yield from long_lists(document)


def long_lists(document: Document) -> Iterator[Dated[Any]]:
    """Give what cites and repeats a document, where the top of its page has no place for all."""
    listed = partial(Dated, document.path, document.first.record.title)
    repeating = document.library.provenance.repeating[document.first.identity]
    if len(document.records) > bounds.MOST_NAMED:
        yield listed(CITING, _("Cited in"), document.records, of_briefing, citing)
    if len(repeating) > bounds.MOST_NAMED:
        yield listed(REPEATING, _("Repeated by"), repeating, of_briefing, repeaters)


def positions_shown(
    library: Library, listed: Callable[..., Dated[Any]], shown_by: Statement | Vote
) -> Dated[PolicyPosition]:
    """Give the list of the positions that a statement or a vote shows."""
    found = library.kb.positions_shown_by[shown_by.ref]
    show = partial(positions_table, library, page=links.STATEMENTS, when=shown_by.when)
    heading = _("Positions that it shows")
    return listed(SHOWN, heading, found, span_of, show, LINES_OF_POSITION)


def span_of(item: Statement | Vote | PolicyPosition | Event) -> Span:
    """Give the first and the last day of what was said or done."""
    return item.when.first, item.date


def of_briefing(item: Assessment | Source) -> Span:
    """Give the day of the briefing in which something stands."""
    return item.briefing.date, item.briefing.date


def of_text(text: tuple[Briefing, str]) -> Span:
    """Give the day of a briefing's own text."""
    return text[0].date, text[0].date


def statements(document: Document, found: Sequence[Statement]) -> ItemList[Any]:
    """List statements that rest on it, with their words and where in it they stand."""
    return ItemList(None, tuple(statement_item(document, said) for said in found))


def statement_item(document: Document, said: Statement) -> Blocks:
    """Show a statement: when, which, where in the document, and its words."""
    library = document.library
    used = [use for use in said.uses if use.source.identity == document.first.identity]
    locators = places(use.locator for use in used)
    is_own = any(is_by_a_party(use.source, said) for use in used)
    words, answer = beginning(library, said), library.once(answer_to_first, said)
    return blocks(
        paragraph(
            dated(said.when),
            " ",
            to_statement(library, said),
            f" ({locators})" if locators else "",
            (DOT, _("published by a party to it")) if is_own else (),
            mended_mark(library, said),
        ),
        paragraph(words) if words else (),
        paragraph(answer) if answer else (),
    )


def assessments(library: Library, found: Sequence[Assessment]) -> BlockPart:
    """List the writers' judgements that rest on it."""
    return bullets(assessment(library, judged) for judged in found)


def assessment(library: Library, judged: Assessment) -> Inlines:
    """Show a judgement, and lead to its briefing."""
    holder = judged.briefing
    words = line(library, judged.record.text, holder.id)
    return run(words, " ", Link(to_assessment(judged), marked(title_of(holder), holder)))


def texts_citing(document: Document) -> Sequence[tuple[Briefing, str]]:
    """Give the briefings' own texts that cite it, each once."""
    return [*dict.fromkeys((one.briefing, one.field) for one in document.of_kind(OwnText))]


def texts(found: Sequence[tuple[Briefing, str]]) -> BlockPart:
    """Lead to briefings' own texts."""
    return bullets(own_text(briefing, field) for briefing, field in found)


def own_text(briefing: Briefing, field: str) -> Inlines:
    """Lead to a text of a briefing."""
    name, anchor = text_of(field)
    place = Place(links.briefing(briefing.id), anchor)
    return run(Link(place, marked(title_of(briefing), briefing)), f": {name}")


def citing(found: Sequence[Source]) -> BlockPart:
    """Lead to the places in briefings where it is cited."""
    return bullets(map(cited_in, found))


def cited_in(source: Source) -> Link:
    """Lead to a source in the list of a briefing, and name the briefing's status."""
    return Link(source_in_list(source), marked(title_of(source.briefing), source.briefing))


def repeaters(found: Sequence[Source]) -> BlockPart:
    """Lead to what repeats it."""
    return bullets(map(to_source, found))


def text_of(field: str) -> tuple[str, str]:
    """Name a text of a briefing, and give its place on the briefing's page."""
    return {
        "key_points": (_("Key points"), "key-points"),
        "background": (_("Background"), "background"),
        "unknowns": (_("What is not known"), "not-known"),
        "corrections": (_("Corrections"), "corrections"),
        "sources": (_("Sources"), "sources"),
    }.get(field, (_("Summary"), ""))
