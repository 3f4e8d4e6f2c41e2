"""What changed: takes the library, gives a page for each month and one that leads to them.

What happened stands apart from what was added to the record and what was corrected in it: a
correction is no event, and a month of sixty may be one in which nothing happened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from briefing_site.document.nodes import Blocks, Heading, Inlines, Link, Place
from briefing_site.document.runs import (
    DOT,
    BlockPart,
    blocks,
    bullets,
    division,
    joined,
    paragraph,
    run,
)
from briefing_site.interface import _
from briefing_site.knowledge.entities import Event, Statement, Vote
from briefing_site.knowledge.months import Happening, Month, recorded_on
from briefing_site.knowledge.taken import Taken, Word
from briefing_site.model.briefing import Briefing
from briefing_site.naming import dates
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.moments import told, turned_words
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parted import Dated
from briefing_site.pages.parts.month_table import every_month
from briefing_site.pages.parts.monthly import (
    counted_briefings,
    holders_of,
    taken_count,
    to_taken,
    told_of_month,
)
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.record_changes import (
    Changed,
    added_briefings,
    by_briefing,
    changed_briefings,
)
from briefing_site.pages.parts.recorded import nothing_happened
from briefing_site.pages.parts.stances import stance_on
from briefing_site.pages.parts.times import dated, on_day
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.periods import Span

Row = tuple[Inlines, ...]


def changes_pages(library: Library) -> Iterator[Planned]:
    """Plan the page that leads to the months, and that of each month."""
    yield Planned(links.CHANGES, partial(changes_page, library))
    for month in library.months.all:
        yield Planned(links.changes_of(month.iso), partial(month_page, library, month))
        kept = added_list(month), corrected_list(library, month)
        for listed in (*happened_lists(library, month), *kept):
            yield from listed.pages(library)


def changes_page(library: Library) -> Page:
    """Build the page that leads to the months."""
    front = FrontMatter(
        title=_("What changed"),
        description=_(
            "What happened in each month, and what was added or corrected in the record."
        ),
        kind=PageKind.LIST,
        updated=library.newest,
    )
    body = blocks(
        title(front.title),
        paragraph(introduction(library)),
        *(newest_month(library, month) for month in newest_months(library)),
        section("all-months", _("All months"), every_month(library)),
    )
    return Page(links.CHANGES, front, body)


def introduction(library: Library) -> Inlines:
    """Say what a month holds, and where the rest stands."""
    if not library.is_begun:
        return run(nothing_happened())
    return say(
        "What happened, month by month, and apart from that what was added to the record and what "
        "was corrected in it. What is dated no more exactly than by its year is on the "
        "{timeline}. The record goes up to {date}; what is not recorded may have happened all the "
        "same.",
        timeline=Link(Place(links.TIMELINE), (_("timeline"),)),
        date=on_day(library.newest),
    )


def newest_months(library: Library) -> list[Month]:
    """Give the month up to which the record goes, and the last whole one."""
    months = library.months
    if not months.all:
        return []
    return list({month.iso: month for month in (months.current, months.last)}.values())


def newest_month(library: Library, month: Month) -> Blocks:
    """Say what one of the newest months holds, and lead to it."""
    place = Place(links.changes_of(month.iso))
    name = Link(place, (dates.month(month.first),))
    return section(links.period_anchor(month.iso), name, paragraph(told_of_month(library, month)))


def month_page(library: Library, month: Month) -> Page:
    """Build the page of a month."""
    name = dates.month(month.first)
    front = FrontMatter(
        title=name_of(month),
        description=_("What happened in {month}, and what was added or corrected.", month=name),
        kind=PageKind.LIST,
        updated=library.newest,
    )
    body = blocks(
        title(front.title),
        division(paragraph(lead(library, month)), class_="brf-lead"),
        paragraph(neighbours(library, month)),
        happened(library, month),
        added_list(month).section(),
        corrected(library, month),
    )
    return Page(links.changes_of(month.iso), front, body)


def lead(library: Library, month: Month) -> Inlines:
    """Say what a month holds; of one that is not over, also up to which day that is known."""
    told_of_it = told_of_month(library, month)
    if month.iso != library.months.current.iso:
        return told_of_it
    day = dates.day(library.newest)
    return run(told_of_it, " ", _("The record goes up to {date}.", date=day))


def neighbours(library: Library, month: Month) -> Inlines:
    """Lead to the months beside one, and to all."""
    every = library.months.all
    at = next(index for index, one in enumerate(every) if one.iso == month.iso)
    beside = [*every[at + 1 : at + 2], *(every[at - 1 : at] if at else ())]
    named = (Link(Place(links.changes_of(one.iso)), (dates.month(one.first),)) for one in beside)
    return joined((*named, Link(Place(links.CHANGES), (_("All months"),))), DOT)


def happened(library: Library, month: Month) -> Blocks:
    """Show what happened, under one word of fact each."""
    lists = (deeper(listed.section()) for listed in happened_lists(library, month))
    return section("happened", _("What happened"), *lists)


def deeper(found: Blocks) -> Blocks:
    """Set a section's heading one level deeper."""
    match found:
        case (Heading() as head, *rest):
            return (replace(head, level=3), *rest)
    return found


def happened_lists(library: Library, month: Month) -> Iterator[Dated[Any]]:
    """Give the lists of what happened, those of positions first."""
    answers = set(month.answers)
    said = [one for one in month.statements if one not in answers]
    moments, taken = partial(lines, library, moment_line), partial(lines, library, taken_line)
    for word in Word:
        words = capital(taken_count(word, holders_of(month, word)))
        yield list_in(month, f"positions-{word}", words, taken)(items=month.of(word)[::-1])
    for key, words, found in (
        ("answered", _("Answered"), month.answers),
        ("said", _("Said"), said),
        ("voted", _("Voted"), month.votes),
        ("events", _("Events"), month.events),
        ("announced", announced_for(), month.announced),
    ):
        yield list_in(month, key, words, moments)(items=found[::-1])
    by_then = _("Ended by a day of this month at the latest")
    yield list_in(month, "ended-by", by_then, taken)(items=month.ended_by[::-1])


def announced_for() -> str:
    """Name the events of which it is not known that they took place."""
    return _("Announced for this month; whether it took place is not recorded")


def list_in(
    month: Month, key: str, heading: str, show: Callable[[Sequence[Any]], BlockPart]
) -> partial[Dated[Any]]:
    """Give a list on the page of a month but for what stands in it."""
    path, owner = links.changes_of(month.iso), name_of(month)
    return partial(Dated, path, owner, key, heading, span_of=span_of, show=show)


def span_of(found: Happening) -> Span:
    """Give the first and the last day of what happened; of what was by a day, that day."""
    first = found.when.first
    return (found.date if first == dt.date.min else first), found.date


def name_of(month: Month) -> str:
    """Name the page of a month."""
    return _("What changed in {month}", month=dates.month(month.first))


def lines(
    library: Library, line: Callable[[Library, Any], Inlines], shown: Sequence[Any]
) -> BlockPart:
    """List what happened, a line each."""
    return bullets(line(library, one) for one in shown)


def moment_line(library: Library, found: Statement | Vote | Event) -> Inlines:
    """Show when something was said, voted or done, and lead to it."""
    return run(dated(found.when), " ", *told(library, found))


def taken_line(library: Library, found: Taken) -> Inlines:
    """Show when a position was taken or ended, whose it is, and what the stance is on."""
    if found.turned:
        return run(dated(found.when), " ", *turned_words(library, found.turned))
    position = found.position
    stance = stance_on(library, position.stance, position.issue)
    return run(dated(found.when), " ", to_taken(found), ": ", stance)


def added_list(month: Month) -> Dated[Briefing]:
    """Give the list of the briefings that were recorded in a month, the newest first."""
    return Dated(
        path=links.changes_of(month.iso),
        owner=name_of(month),
        key="added",
        heading=_("What was added to the record"),
        items=month.added[::-1],
        span_of=lambda briefing: (recorded_on(briefing), recorded_on(briefing)),
        show=added_briefings,
    )


def corrected(library: Library, month: Month) -> Blocks:
    """Show what was corrected in the record, by briefing."""
    return corrected_list(library, month).section()


def corrected_list(library: Library, month: Month) -> Dated[Changed]:
    """Give the list of the briefings that were changed in a month."""
    return Dated(
        path=links.changes_of(month.iso),
        owner=name_of(month),
        key="corrected",
        heading=_("What was corrected in the record"),
        items=by_briefing(month.changes),
        span_of=lambda changed: (changed.newest, changed.newest),
        show=partial(changed_briefings, library),
        counted=counted_briefings,
    )
