"""The list of series: takes the library, gives the page that leads to each series."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.document.nodes import Inlines, Place, Table
from briefing_site.document.runs import blocks, link, paragraph
from briefing_site.interface import _, pgettext
from briefing_site.knowledge.series import Series
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.times import on_day
from briefing_site.pages.parts.titles import title


def series_list_page(library: Library) -> Page:
    """Build the list of series, the longest first."""
    found = sorted(library.series.values(), key=lambda one: (-len(one.joint), one.issue.title))
    front = FrontMatter(
        title=_("Series"),
        description=_("Joint statements on one issue in order: who joined, what words changed."),
        kind=PageKind.LIST,
        updated=library.newest,
    )
    about = _(
        "Joint statements on one issue, in order: who joined, who dropped out, and what changed in "
        "the words. A series holds what two or more actors said together in at least two "
        "briefings, as long as some of them signed more than once."
    )
    body = blocks(
        title(front.title),
        paragraph(about),
        series_table(found) if found else paragraph(_("Nothing here yet.")),
    )
    return Page(links.SERIES, front, body=body)


def series_table(found: Iterable[Series]) -> Table:
    """Show how long each series is, how many signed, and of when it is."""
    head = (
        (_("Issue"),),
        (_("Joint statements"),),
        (_("Signatories"),),
        (pgettext("date", "First"),),
        (pgettext("date", "Newest"),),
    )
    return Table(head, tuple(map(series_row, found)))


def series_row(series: Series) -> tuple[Inlines, ...]:
    """Show a series in the list."""
    return (
        (link(Place(links.series(series.issue.id)), series.issue.title),),
        (str(len(series.joint)),),
        (str(len(series.signatories)),),
        (on_day(series.joint[0].date),),
        (on_day(series.joint[-1].date),),
    )
