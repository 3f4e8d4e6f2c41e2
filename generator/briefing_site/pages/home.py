"""The home page: takes the library, gives what is new and what there is."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.document.nodes import Blocks, Inline, Inlines, ItemList, Link, Paragraph, Place
from briefing_site.document.runs import blocks, bullets, division, joined, paragraph, run, strong
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.positions import stands
from briefing_site.naming import dates
from briefing_site.pages import links
from briefing_site.pages.feeds import calendar_of, feeds_of
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library, by_date
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.briefings import briefing_item
from briefing_site.pages.parts.following import follow
from briefing_site.pages.parts.linking import to_briefing
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.positions import shifts_list
from briefing_site.pages.parts.shortened import nothing_yet
from briefing_site.pages.parts.titles import section, title

NEWEST_BRIEFINGS = 6
LATEST_SHIFTS = 6


def home_page(library: Library) -> Page:
    """Build the home page."""
    front = FrontMatter(
        title=library.settings.site_name,
        description=_("Policy briefings in which every claim leads to its source and its words."),
        kind=PageKind.HOME,
        updated=library.newest,
        feeds=(*feeds_of(library, links.HOME), *calendar_of(library)),
    )
    return Page(links.HOME, front, body=(*home_blocks(library), *follow(library, front.feeds)))


def home_blocks(library: Library) -> Blocks:
    """Say what the site is, how much there is, what is new, and where all of it is."""
    return blocks(
        title(library.settings.site_name),
        introduction(library),
        division(bullets(counts(library)), class_="brf-counts"),
        section("newest-briefings", _("Newest briefings"), newest_briefings(library)),
        section("latest-shifts", _("Latest shifts"), latest_shifts(library)),
        to_matrix(library) if library.kb.briefings else nothing_yet(),
    )


def introduction(library: Library) -> Paragraph[Inline]:
    """Say what the site is, and lead to the pages about it."""
    told = _(
        "Who said what, in which words, and where each actor stands since when. "
        "Every claim leads to its source and its exact words."
    )
    return paragraph(told, " ", joined(written_pages(library), " · "))


def written_pages(library: Library) -> Iterator[Link]:
    """Lead to the pages about the site, as far as somebody has written them."""
    for path, words in ((links.METHOD, _("How we work")), (links.CONTRIBUTING, _("Contribute"))):
        if library.settings.has_written(path):
            yield Link(Place(path), (words,))


def counts(library: Library) -> Iterator[Inlines]:
    """Count what there is and was not taken back, and lead to it."""
    kb = library.kb
    briefings = sum(not one.is_withdrawn for one in kb.briefings.values())
    said, held = sum(map(stands, kb.statements.values())), len(library.standing.held)
    actors, sources = len(kb.actors), len(standing_documents(library))
    for count, what, path in (
        (briefings, ngettext("{count} briefing", "{count} briefings", briefings), links.BRIEFINGS),
        (said, ngettext("{count} statement", "{count} statements", said), links.STATEMENTS),
        (held, ngettext("{count} stance held", "{count} stances held", held), links.MATRIX),
        (actors, ngettext("{count} actor", "{count} actors", actors), links.ACTORS),
        (sources, ngettext("{count} source", "{count} sources", sources), links.SOURCES),
    ):
        yield (Link(Place(path), with_strong(what, spoken().number(count))),)


def standing_documents(library: Library) -> set[str]:
    """Give what tells documents apart of those that a briefing cites which was not taken back."""
    cited = library.kb.sources.values()
    return {source.identity for source in cited if not source.briefing.is_withdrawn}


def with_strong(text: str, number: str) -> Inlines:
    """Make the number in a text strong; some languages have a word for one or two instead."""
    before, is_there, behind = text.partition(number)
    return run(before, strong(number), behind) if is_there else run(strong(text))


def newest_briefings(library: Library) -> Blocks:
    """List the newest briefings; nothing where there are none."""
    found = by_date(library.kb.briefings.values())[::-1]
    items = tuple(briefing_item(library, one, to_briefing(one)) for one in found[:NEWEST_BRIEFINGS])
    return (division(ItemList(None, items), class_="brf-cards"),) if items else ()


def latest_shifts(library: Library) -> Blocks:
    """List the latest shifts; nothing where there are none."""
    found = sorted(library.standing.shifts, key=lambda shift: shift.date, reverse=True)
    return shifts_list(library, found, LATEST_SHIFTS)


def to_matrix(library: Library) -> Paragraph[Inline]:
    """Lead to where everyone stands."""
    matrix = Link(Place(links.MATRIX), (_("Everyone on everything"),))
    return paragraph(say("{matrix}, as of {date}.", matrix=matrix, date=dates.day(library.newest)))
