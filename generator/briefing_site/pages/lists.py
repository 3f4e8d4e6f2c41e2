"""The lists by year: takes the library, gives the pages of briefings, statements and sources."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.document.nodes import Blocks, Break, Inlines, ItemList, Link, Place, Table
from briefing_site.document.runs import blocks, division, joined, paragraph, run, strong
from briefing_site.interface import _
from briefing_site.knowledge.entities import Source, Statement
from briefing_site.model.briefing import Briefing
from briefing_site.naming.sources import byline, resting_in_words
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links
from briefing_site.pages.library import Library, by_date
from briefing_site.pages.page import Planned
from briefing_site.pages.pairs import INDEX, busiest
from briefing_site.pages.parts.briefings import briefing_item
from briefing_site.pages.parts.linking import source_in_list, to_briefing, to_source
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.phrases import in_a_row
from briefing_site.pages.parts.recorded import nothing_listed
from briefing_site.pages.parts.statements import statements_table
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import section
from briefing_site.pages.parts.unapplied import unapplied
from briefing_site.pages.scripts import Part
from briefing_site.pages.yearly import Excerpt, YearlyList, rest_of, years_of


def briefing_pages(library: Library) -> Iterator[Planned]:
    """Plan the list of briefings."""
    return YearlyList(
        title=_("Briefings"),
        description=_("All briefings, newest first."),
        first=links.BRIEFINGS,
        page_of=links.briefings_of,
        span_of=lambda briefing: (briefing.date, briefing.date),
        show=briefing_blocks,
    ).pages(library, by_date(library.kb.briefings.values()))


def briefing_blocks(library: Library, shown: Excerpt[Briefing]) -> Blocks:
    """Show briefings, each with its summary."""
    if shown.has_nothing:
        nothing = nothing_listed(library, _("No briefing is published here yet."))
        return blocks(years_of(shown), nothing)
    items = tuple(briefing_item(library, one, strong(to_briefing(one))) for one in shown.items)
    return blocks(years_of(shown), ItemList(None, items) if items else ())


def statement_pages(library: Library) -> Iterator[Planned]:
    """Plan the list of statements."""
    return YearlyList(
        title=_("Statements"),
        description=_("Who said what, in which words, newest first."),
        first=links.STATEMENTS,
        page_of=links.statements_of,
        span_of=lambda said: (said.when.first, said.date),
        show=statement_blocks,
    ).pages(library, list(library.kb.statements.values()))


def statement_blocks(library: Library, shown: Excerpt[Statement]) -> Blocks:
    """Show statements; on the first page a script lets a reader choose some of all."""
    if shown.has_nothing:
        return blocks(years_of(shown), nothing_listed(library, _("No statement is recorded.")))
    if not shown.here:
        whole = blocks(to_pairs(library), statement_lines(library, shown))
        part = division(whole, data_brf=Part.FINDER.value)
        return (unapplied(), part)
    return statement_lines(library, shown)


def to_pairs(library: Library) -> Blocks:
    """Lead to the lists of what one said about another; nowhere where there is none."""
    name = _("Lists of who said what about whom")
    return (paragraph(Link(Place(INDEX), (name,))),) if library.once(busiest, "") else ()


def statement_lines(library: Library, shown: Excerpt[Statement]) -> Blocks:
    """Show statements, each on a line that leads to it."""
    within = [said for said in shown.items if said.when.first.year == said.date.year]
    over = [said for said in shown.items if said.when.first.year != said.date.year]
    return blocks(
        years_of(shown),
        rest_of(shown) if within else (),
        statements_table(library, within) if within else (),
        section("over-years", _("Over several years"), (statements_table(library, over),))
        if over
        else (),
    )


def source_lists(library: Library) -> Iterator[Planned]:
    """Plan the list of sources, by the year of the briefing; one address is one source."""
    first_of = [
        library.provenance.documents[identity][0] for identity in library.provenance.documents
    ]
    first_of.sort(key=lambda source: (source.briefing.date, source.ref))
    return YearlyList(
        title=_("Sources"),
        description=_("Every source, and what rests on it."),
        first=links.SOURCES,
        page_of=links.sources_of,
        span_of=lambda source: (source.briefing.date, source.briefing.date),
        show=source_blocks,
    ).pages(library, first_of)


def source_blocks(library: Library, shown: Excerpt[Source]) -> Blocks:
    """Show sources, each with what rests on it."""
    if shown.has_nothing:
        return blocks(years_of(shown), nothing_listed(library, _("No source is recorded.")))
    head = ((_("Source"),), (_("Published"),), (_("What rests on it"),))
    rows = tuple(source_row(library, source) for source in shown.items)
    told = _("Each is listed under the year of the briefing that cites it first.")
    return blocks(paragraph(told), years_of(shown), Table(head, rows) if rows else ())


def source_row(library: Library, source: Source) -> tuple[Inlines, ...]:
    """Show a source, which leads to its page, with all briefings that use it."""
    by, published = byline(source), source.published
    return (
        run(to_source(source), (Break(), by) if by else ""),
        (dated(published),) if published else (),
        resting(library, source),
    )


def resting(library: Library, source: Source) -> Inlines:
    """Say how much rests on a source, and lead to its entry in each briefing that uses it."""
    same = library.provenance.documents[source.identity]
    found = (one for record in same for one in library.provenance.resting_on(record))
    is_unread = all(record.record.unread for record in same)
    told = [_("not read")] if is_unread else resting_in_words(dict.fromkeys(found))
    briefings = in_a_row(
        Link(source_in_list(one), marked(title_of(one.briefing), one.briefing)) for one in same
    )
    return joined((*told, briefings), Break())
