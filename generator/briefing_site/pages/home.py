"""The home page: takes the library, gives questions to begin with, what is new, what there is."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.document.nodes import Blocks, Inline, ItemList, Link, Paragraph, Place
from briefing_site.document.runs import DOT, blocks, bullets, division, joined, paragraph
from briefing_site.interface import _
from briefing_site.model.briefing import Briefing
from briefing_site.naming.wording import shortened
from briefing_site.pages import links
from briefing_site.pages.feeds import calendar_of, feeds_of
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library, by_date
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.briefings import MOST_OF_SUMMARY
from briefing_site.pages.parts.example_questions import example_questions
from briefing_site.pages.parts.following import follow
from briefing_site.pages.parts.linking import to_briefing
from briefing_site.pages.parts.monthly import told_of_month
from briefing_site.pages.parts.phrases import in_a_row, off_paper
from briefing_site.pages.parts.positions import shifts_list
from briefing_site.pages.parts.recorded import counts
from briefing_site.pages.parts.subjects import subjects
from briefing_site.pages.parts.times import on_day
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.scripts import Part

NEWEST_BRIEFINGS = 6
LATEST_SHIFTS = 3


def home_page(library: Library) -> Page:
    """Build the home page."""
    front = FrontMatter(
        title=library.settings.site_name,
        description=_("Policy briefings in which every claim leads to its source and its words."),
        kind=PageKind.HOME,
        hide=("toc",),
        updated=library.newest,
        feeds=(*feeds_of(library, links.HOME), *calendar_of(library)),
    )
    return Page(links.HOME, front, body=(*home_blocks(library), *follow(library, front.feeds)))


def home_blocks(library: Library) -> Blocks:
    """Let a reader ask, then say what is new, what the site is about, and how it is made."""
    return blocks(
        title(library.settings.site_name),
        paragraph(_("Who said what, in which words, and where each actor stands, since when.")),
        asking(library),
        section("what-changed", _("What changed"), what_changed(library)),
        section("subjects", _("Subjects"), subjects(library)),
        section("newest-briefings", _("Newest briefings"), newest_briefings(library)),
        section("on-record", _("On record"), on_record(library)),
        method(library),
    )


def asking(library: Library) -> Blocks:
    """Give the search its field, and lead to the answers to a few questions."""
    questions = example_questions(library)
    field = division(data_brf=Part.ASK.value, class_="brf-ask")
    return (field, division(bullets(questions), class_="brf-questions")) if questions else (field,)


def what_changed(library: Library) -> Blocks:
    """Say what the newest month holds, and show the latest shifts; nothing where nothing is."""
    if not library.kb.briefings:
        return ()
    shifts = sorted(library.standing.shifts, key=lambda shift: shift.date, reverse=True)
    whole = Link(Place(links.CHANGES), (_("What changed, month by month"),))
    told = paragraph(told_of_month(library, library.months.current), " ", off_paper(whole))
    return (told, *shifts_list(library, shifts, LATEST_SHIFTS))


def newest_briefings(library: Library) -> Blocks:
    """List the newest briefings, each beside its date; nothing where there are none."""
    found = by_date(library.kb.briefings.values())[::-1]
    if not found:
        return ()
    items = tuple(briefing_item(library, one) for one in found[:NEWEST_BRIEFINGS])
    whole = Link(Place(links.BRIEFINGS), (_("All briefings"),))
    return (division(ItemList(None, items), class_="brf-dated"), paragraph(whole))


def briefing_item(library: Library, briefing: Briefing) -> Blocks:
    """Show a briefing's date, then what it is called and says."""
    summary = shortened(library.words(briefing.summary, briefing.id), MOST_OF_SUMMARY)
    return (
        paragraph(on_day(briefing.date)),
        paragraph(to_briefing(briefing)),
        paragraph(summary),
    )


def on_record(library: Library) -> Blocks:
    """Count what there is, and lead to it; where there is nothing, say so."""
    found = counts(library)
    if not found:
        nothing = _("Nothing is recorded here yet. The first briefing brings the first entries.")
        return (paragraph(nothing),)
    return (paragraph(in_a_row(found)), paragraph(joined(ways_to_ask(), DOT)))


def ways_to_ask() -> Iterator[Link]:
    """Lead to the pages that answer for whom and for what a reader chooses."""
    yield Link(Place(links.COMPARE), (_("Compare actors"),))
    yield Link(
        Place(links.COMPARE, links.TWO_DOCUMENTS), (_("Who is behind both of two documents"),)
    )
    yield Link(Place(links.WRITING), (_("Can I write this?"),))


def method(library: Library) -> Paragraph[Inline]:
    """Say how the site is made, and lead to the pages about it."""
    told = _(
        "Every claim leads to its source and its exact words. Where nothing is recorded, that "
        "says nothing of the world."
    )
    return paragraph(told, " ", joined(written_pages(library), DOT))


def written_pages(library: Library) -> Iterator[Link]:
    """Lead to the pages about the site, as far as somebody has written them."""
    for path, words in ((links.METHOD, _("How we work")), (links.CONTRIBUTING, _("Contribute"))):
        if library.settings.has_written(path):
            yield Link(Place(path), (words,))
