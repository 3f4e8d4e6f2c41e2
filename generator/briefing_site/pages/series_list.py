"""Lists of series: takes the library, gives the pages that lead to each series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import Inlines, Table
from briefing_site.document.runs import BlockPart, blocks, paragraph
from briefing_site.interface import _, pgettext, spoken
from briefing_site.knowledge.name_order import name_order
from briefing_site.knowledge.series import Series
from briefing_site.model.issue import Issue
from briefing_site.naming.typeset import set_text, title_of
from briefing_site.pages import bounds, links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library, newest_change
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parted import Named
from briefing_site.pages.parts.linking import to_issue, to_series
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.recorded import nothing_listed
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import title


def series_lists(library: Library) -> Iterator[Planned]:
    """Plan the list of all series, and that of each issue which has any."""
    yield Planned(links.SERIES, partial(list_of_all, library))
    every = longest_first(library.series.values())
    yield from by_name(_("Series"), links.SERIES, every).letter_pages(library)
    for id_ in library.series_on:
        issue, found = library.kb.issues[id_], longest_first(library.series_on[id_])
        yield Planned(links.series(id_), partial(list_of_issue, library, issue))
        name = _("Series: {name}", name=title_of(issue))
        yield from by_name(name, links.series(id_), found).letter_pages(library)


def list_of_all(library: Library) -> Page:
    """Build the list of series, the longest first."""
    found = longest_first(library.series.values())
    front = FrontMatter(
        title=_("Series"),
        description=_("Statements of one format in order: who stands behind each, what changed."),
        kind=PageKind.LIST,
        updated=library.newest,
    )
    about = _(
        "Statements that belong together, such as those of one round of envoys, in order: who "
        "stands behind each, and what changed in the words. A series is named in the data; "
        "nothing else makes statements one."
    )
    body = blocks(
        title(front.title),
        paragraph(about),
        longest(by_name(front.title, links.SERIES, found))
        if found
        else nothing_listed(library, _("No series is recorded.")),
    )
    return Page(links.SERIES, front, body=body)


def list_of_issue(library: Library, issue: Issue) -> Page:
    """Build the list of the series on an issue."""
    found = longest_first(library.series_on[issue.id])
    front = FrontMatter(
        title=_("Series: {name}", name=title_of(issue)),
        description=_("Statements of one format in order: who stands behind each, what changed."),
        kind=PageKind.LIST,
        source=issue.path,
        updated=newest_change(one.briefing for series in found for one in series.statements),
    )
    about = say("The series whose statements bear on {issue}.", issue=to_issue(library, issue.id))
    body = blocks(
        title(front.title),
        paragraph(about),
        longest(by_name(front.title, links.series(issue.id), found)),
    )
    return Page(links.series(issue.id), front, body=body)


def by_name(name: str, first: str, found: Sequence[Series]) -> Named[Series]:
    """Give series for a list that is divided by letters where it is long."""
    return Named(
        path=first,
        owner=name,
        name=name,
        first=first,
        items=found,
        name_of=lambda series: set_text(series.name),
        show=series_table,
    )


def longest(listed: Named[Series]) -> BlockPart:
    """List series; of very many the longest, and all of them by letters."""
    if not listed.is_long:
        return listed.whole()
    told = _("The longest {count}:", count=str(bounds.MOST_ROWS))
    return listed.whole(), paragraph(told), listed.show(listed.items[: bounds.MOST_ROWS])


def longest_first(found: Iterable[Series]) -> list[Series]:
    """Put series in order: the longest first, then by name."""
    return sorted(found, key=lambda series: (-len(series.statements), name_order(series.name)))


def series_table(found: Iterable[Series]) -> Table:
    """Show how long each series is, how many speakers it has, and of when it is."""
    head = (
        (_("Series"),),
        (_("Statements"),),
        (_("Actors"),),
        (pgettext("date", "First"),),
        (pgettext("date", "Newest"),),
    )
    return Table(head, tuple(map(series_row, found)))


def series_row(series: Series) -> tuple[Inlines, ...]:
    """Show a series in the list."""
    return (
        (to_series(series),),
        (spoken().number(len(series.statements)),),
        (spoken().number(len(series.speakers)),),
        (dated(series.statements[0].when),),
        (dated(series.statements[-1].when),),
    )
