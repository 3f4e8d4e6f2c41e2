"""The lists by year: takes the library, gives the pages of briefings, statements and sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.knowledge.entities import Source
from briefing_site.model.briefing import Briefing
from briefing_site.pages import dates, links
from briefing_site.pages.cards import statement_row
from briefing_site.pages.dates import DateView
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page
from briefing_site.pages.parts.status import status_in_words
from briefing_site.pages.wording import shortened
from briefing_site.pages.yearly import YearlyList


@dataclass(frozen=True, slots=True)
class BriefingRow:
    """A briefing in a list."""

    date: DateView
    link: LinkView
    summary: str
    status: str
    issues: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the list of all, with where it stands and what rests on it."""

    title: str
    url: str | None
    by: str
    published: DateView | None
    entry: LinkView
    resting: int
    also_in: tuple[LinkView, ...]


def briefing_pages(library: Library) -> Iterator[Page]:
    """Build the list of briefings."""
    briefings = sorted(library.kb.briefings.values(), key=lambda one: (one.date, one.id))
    return YearlyList(
        title=_("Briefings"),
        description=_("All briefings, newest first."),
        template="briefings",
        first=links.BRIEFINGS,
        of_year=links.briefings_of,
        year_of=lambda briefing: briefing.date.year,
        show=briefing_row,
    ).pages(library, briefings)


def briefing_row(desk: Desk, briefing: Briefing) -> BriefingRow:
    """Show a briefing in a list."""
    return BriefingRow(
        date=dates.dated(briefing.date),
        link=desk.briefing(briefing),
        summary=shortened(desk.plain(briefing.summary, briefing.id), 280),
        status=status_in_words(briefing),
        issues=desk.issues(briefing.issues),
    )


def statement_pages(library: Library) -> Iterator[Page]:
    """Build the list of statements."""
    return YearlyList(
        title=_("Statements"),
        description=_("Who said what, in which words, newest first."),
        template="statements",
        first=links.STATEMENTS,
        of_year=links.statements_of,
        year_of=lambda said: said.date.year,
        show=statement_row,
    ).pages(library, list(library.kb.statements.values()))


def source_pages(library: Library) -> Iterator[Page]:
    """Build the list of sources, by the year of the briefing; one address is one source."""
    first_of = [library.same_sources[identity][0] for identity in library.same_sources]
    first_of.sort(key=lambda source: (source.briefing.date, source.ref))
    return YearlyList(
        title=_("Sources"),
        description=_("Every source, and what rests on it."),
        template="sources",
        first=links.SOURCES,
        of_year=links.sources_of,
        year_of=lambda source: source.briefing.date.year,
        show=source_row,
    ).pages(library, first_of)


def source_row(desk: Desk, source: Source) -> SourceRow:
    """Show a source with all briefings that use it."""
    library = desk.library
    same = library.same_sources[source.identity]
    published = source.record.published
    return SourceRow(
        title=source.record.title,
        url=source.record.url,
        by=", ".join(filter(None, (source.record.author, source.record.publisher))),
        published=dates.dated(published) if published else None,
        entry=LinkView(source.briefing.title, desk.source(source).href),
        resting=sum(len(library.resting[one.ref]) for one in same),
        also_in=tuple(LinkView(o.briefing.title, desk.source(o).href) for o in same[1:]),
    )
