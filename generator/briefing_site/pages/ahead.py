"""What is ahead: takes the library, gives the page of what is dated after the record's day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import Blocks, Inlines, Link
from briefing_site.document.runs import DOT, BlockPart, blocks, bullets, joined, paragraph, run
from briefing_site.frozen import frozen
from briefing_site.interface import _, spoken
from briefing_site.knowledge.entities import Assessment, Event, PolicyPosition
from briefing_site.knowledge.upcoming import Ending, Upcoming, upcoming
from briefing_site.model.actor import Role
from briefing_site.naming import dates
from briefing_site.naming.rows import comma
from briefing_site.naming.typeset import title_of
from briefing_site.pages import bounds, links
from briefing_site.pages.feeds import Feed, calendar_of
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parted import Dated
from briefing_site.pages.parts.assessments import to_assessment
from briefing_site.pages.parts.citing import copied
from briefing_site.pages.parts.events import place_of
from briefing_site.pages.parts.following import offer
from briefing_site.pages.parts.linking import to_actor, to_event, to_named_actor
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.recorded import nothing_happened
from briefing_site.pages.parts.sentences import to_whose_position
from briefing_site.pages.parts.texts import line
from briefing_site.pages.parts.the_rest import in_year
from briefing_site.pages.parts.times import dated
from briefing_site.pages.parts.titles import section, title


def ahead_pages(library: Library) -> Iterator[Planned]:
    """Plan the page of what is ahead."""
    yield Planned(links.AHEAD, partial(ahead_page, library))
    for coming in lists(library):
        yield from coming.pages(library)


def ahead_page(library: Library) -> Page:
    """Build the page of what is ahead."""
    calendar = calendar_of(library)
    front = FrontMatter(
        title=_("Ahead"),
        description=_("What is announced, what is due and what ends."),
        kind=PageKind.LIST,
        updated=library.newest,
        feeds=calendar,
    )
    found = lists(library)
    body = blocks(
        title(front.title),
        *first_words(library, found),
        *(one.section() for one in found),
        section("calendar", _("Calendar"), to_calendar(library, calendar)),
    )
    return Page(links.AHEAD, front, body)


@frozen
class Coming(Dated[Upcoming]):
    """A list of what comes, which has pages by year where a page does not hold it."""

    @property
    def name(self) -> str:
        """What its own pages are called: never "Ahead of 2027", which would be before that year."""
        return _("{list}: {period}", list=self.owner, period=self.heading)

    def section(self) -> Blocks:
        """Show it under its heading, what comes first at the beginning."""
        if not self.items:
            return ()
        if not self.is_long:
            return section(self.key, self.heading, self.show(self.items))
        shown = self.items[: bounds.MOST_ROWS]
        return section(self.key, self.heading, self.nearest(len(shown)), self.show(shown))

    def nearest(self, shown: int) -> Blocks:
        """Say that only the nearest are shown, and lead to all by year."""
        years = Counter(one.when.known_until.year for one in self.items)
        number, rest = spoken().number, self.rest()
        told = say(
            "The nearest {count} of {total}. All of them, by year: {years}.",
            count=number(shown),
            total=number(len(self.items)),
            years=joined((in_year(year, years[year], rest) for year in sorted(years)), DOT),
        )
        return (paragraph(told),)


def lists(library: Library) -> list[Coming]:
    """Give what is ahead: what was announced, what is due, and what ends."""
    found = upcoming(library.kb, library.newest)
    return [
        Coming(
            path=links.AHEAD,
            owner=_("Ahead"),
            key=key,
            heading=heading,
            items=[one for one in found if isinstance(one.what, kinds)],
            span_of=lambda one: (one.when.first, one.when.known_until),
            show=partial(listed, library),
        )
        for key, heading, kinds in (
            ("events", _("Announced events"), Event),
            ("due", _("Judgements that come due"), Assessment),
            ("ends", _("What ends"), PolicyPosition | Ending),
        )
    ]


def to_calendar(library: Library, calendar: Sequence[Feed]) -> Blocks:
    """Offer the calendar, by its address; nothing where there is none."""
    shown = (copied(_("Announced events"), offer(library, one)) for one in calendar)
    told = paragraph(
        _(
            "Copy the address into a calendar program that can subscribe to calendars: it shows "
            "the announced events beside your own appointments, takes up those that are recorded "
            "later, and keeps past ones."
        )
    )
    return (told, *shown) if calendar else ()


def first_words(library: Library, found: Sequence[Coming]) -> Blocks:
    """Say after which day it is, and that no event is announced if so.

    The day is that of the last change to the record, at which nobody need have looked for news.
    """
    if not library.is_begun:
        return (paragraph(nothing_happened()),)
    day = dates.day(library.newest)
    told = _(
        "What the record tells of the days after {date}, the day of its last change. A date that "
        "has passed is not here, whether or not the record says what came of it.",
        date=day,
    )
    none = _("No announced event is recorded after {date}.", date=day)
    is_any = any(one.items for one in found)
    has_events = any(isinstance(one.what, Event) for each in found for one in each.items)
    return blocks(paragraph(told) if is_any else (), () if has_events else paragraph(none))


def listed(library: Library, shown: Sequence[Upcoming]) -> BlockPart:
    """List some of what is ahead, a line each."""
    return bullets(upcoming_line(library, one) for one in shown)


def upcoming_line(library: Library, one: Upcoming) -> Inlines:
    """Show when something comes, and what it is."""
    return run(dated(one.when), " ", *what_comes(library, one))


def what_comes(library: Library, one: Upcoming) -> Inlines:
    """Lead to what comes."""
    match one.what:
        case Event() as event:
            return run(to_event(event), f"{comma()}{place}" if (place := place_of(event)) else "")
        case Assessment() as judged:
            told = line(library, judged.record.text, judged.briefing.id)
            return run(told, " ", Link(to_assessment(judged), (title_of(judged.briefing),)))
        case PolicyPosition() as position:
            return to_whose_position(library, position)
        case Ending() as ending:
            return what_ends(library, ending)


def what_ends(library: Library, ending: Ending) -> Inlines:
    """Lead to whose office or membership ends, and to where it is."""
    who, ends = to_actor(ending.actor), ending.ends
    where = to_named_actor(library, ends.of)
    if isinstance(ends, Role):
        return run(who, *((comma(), part) for part in (str(ends.title), where) if part))
    return say("{actor}: end of membership ({body})", actor=who, body=where or "")
