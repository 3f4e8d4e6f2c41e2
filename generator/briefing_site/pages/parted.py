"""Lists with pages of their own: takes a part of a page that grew long, gives what stands instead.

The page itself keeps the newest, or how many there are of each letter, and leads to pages beside it
that hold all: by year what has a day, by the first letter what has a name. A short list has no such
pages, and stands where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import Any, Generic, TypeVar

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import (
    DOT,
    BlockPart,
    Part,
    blocks,
    bullets,
    joined,
    paragraph,
    run,
    span,
    strong,
)
from briefing_site.frozen import frozen
from briefing_site.interface import _, spoken
from briefing_site.knowledge.name_order import name_order
from briefing_site.model.briefing import Briefing
from briefing_site.pages import bounds, links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.letters import Letter, by_letter
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.linking import to_briefings
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.shortened import in_all
from briefing_site.pages.parts.the_rest import Rest, newest
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.periods import Span
from briefing_site.pages.yearly import Excerpt, YearlyList, rest_of, years_of

Item = TypeVar("Item")


@frozen
class Dated(Generic[Item]):
    """A list of what has days, which has pages by year where a page does not hold it.

    Attributes:
        path: The page that it is on.
        owner: What that page is about.
        key: The list's place on it, and its name in addresses.
        heading: What it is called.
        items: In the order in which they stand where all of them do.
        span_of: Gives the first and the last day of an item.
        show: Shows some of them.
        lines: How many lines an item takes, so that a page of long ones holds fewer.
        counted: Counts items with their noun, where the heading names another thing.
    """

    path: str
    owner: str
    key: str
    heading: str
    items: Sequence[Item]
    span_of: Callable[[Item], Span]
    show: Callable[[Sequence[Item]], BlockPart]
    lines: int = 1
    counted: Callable[[int], str] | None = None

    @property
    def is_long(self) -> bool:
        """Whether it has pages of its own."""
        return len(self.items) > bounds.MOST_ROWS

    @property
    def name(self) -> str:
        """What its own pages are called, before their periods."""
        return _("{list}: {period}", list=self.heading, period=self.owner)

    def section(self) -> Blocks:
        """Show it under its heading, the newest first where that is not all."""
        if not self.items:
            return ()
        if not self.is_long:
            return section(self.key, self.heading, self.show(self.items))
        in_time, rest = self.in_time(), self.rest()
        shown, told = newest(
            in_time, lambda item: self.span_of(item)[1], rest, counted=self.counted
        )
        return section(self.key, self.heading, told, self.show(shown))

    def rest(self) -> Rest:
        """Lead to its own pages."""
        return Rest(partial(links.part_of_period, self.path, self.key))

    def in_time(self) -> Sequence[Item]:
        """Give all, oldest first."""
        return sorted(self.items, key=lambda item: self.span_of(item)[::-1])

    def pages(self, library: Library) -> Iterator[Planned]:
        """Plan its own pages, where it has any."""
        if self.is_long:
            yield from YearlyList(
                title=self.name,
                description=self.name,
                first=self.path,
                page_of=partial(links.part_of_period, self.path, self.key),
                span_of=self.span_of,
                show=self.excerpt,
                lines=self.lines,
                is_of_site=False,
                has_first=False,
            ).pages(library, self.in_time())

    def excerpt(self, _library: Library, shown: Excerpt[Item]) -> Blocks:
        """Show what stands on one of its own pages, and lead to what it is of."""
        listed = self.show(shown.items) if shown.items else ()
        return blocks(back(self.path, self.owner), years_of(shown), rest_of(shown), listed)


def mentioned(
    listed: Callable[..., Dated[Briefing]], key: str, heading: str, found: Iterable[Briefing]
) -> Dated[Briefing]:
    """Give a list of briefings that lead to what a page is about."""
    return listed(key, heading, [*dict.fromkeys(found)], of_briefing, briefings)


def of_briefing(briefing: Briefing) -> Span:
    """Give the day of a briefing."""
    return briefing.date, briefing.date


def briefings(found: Sequence[Briefing]) -> BlockPart:
    """List briefings."""
    return bullets(to_briefings(found))


@frozen(slots=False)
class Named(Generic[Item]):
    """A list of what has names, which has pages by their first letters where one does not hold it.

    Attributes:
        path: The page that it is on.
        owner: What that page is about.
        name: What its own pages are called.
        first: The path of the first of its own pages.
        items: In the order in which they stand where all of them do.
        name_of: Gives the name of an item.
        show: Shows some of them.
        anchor_of: Gives the place that an item has on the first page, where it has one: that stays
            a place when letters stand there.
        lines: How many lines an item takes, so that a page of long ones holds fewer.
    """

    path: str
    owner: str
    name: str
    first: str
    items: Sequence[Item]
    name_of: Callable[[Item], str]
    show: Callable[[Sequence[Item]], BlockPart]
    anchor_of: Callable[[Item], str] | None = None
    lines: int = 1

    @property
    def is_long(self) -> bool:
        """Whether one page does not hold it."""
        return len(self.items) * self.lines > bounds.MOST_ON_PAGE

    @cached_property
    def letters(self) -> list[Letter[Item]]:
        """Its parts by the first letters of names, to each of which each leads."""
        found = sorted(self.items, key=lambda item: name_order(self.name_of(item)))
        return by_letter(found, self.name_of)

    def to_letters(self, here: str = "") -> Blocks:
        """Say how many there are, and lead to the pages of the letters."""
        told = _(
            "{total} in all, too many for one page. By letter:",
            total=spoken().number(len(self.items)),
        )
        row = joined((self.to_letter(one, here) for one in self.letters), DOT)
        return (paragraph(told), paragraph(row))

    def to_letter(self, letter: Letter[Item], here: str) -> Part:
        """Lead to what begins with a letter, unless the page shows it, and say how much it is."""
        place = Place(links.part_of(self.first, letter.slug))
        name = strong(letter.name) if letter.slug == here else Link(place, (letter.name,))
        places = map(self.anchor_of, letter.items) if self.anchor_of and not here else ()
        return run(*(span(id=place) for place in places), name, f" ({len(letter.items)})")

    @property
    def link(self) -> Link:
        """Lead to the first of its own pages."""
        return Link(Place(self.first), (self.name,))

    @property
    def to_all(self) -> Inlines:
        """Say that all of it stands on its own pages."""
        return say("All of them: {place}", place=self.link)

    def whole(self) -> BlockPart:
        """Show it where it is short, else lead to its letters; nothing where it is empty."""
        if not self.items:
            return ()
        if self.is_long:
            return self.to_letters()
        return in_all(len(self.items)), self.show(self.items)

    def pages(self, library: Library) -> Iterator[Planned]:
        """Plan the page of all and those of letters, each of which may take several."""
        yield Planned(self.first, partial(self.page, library, self.first, self.name, self.whole))
        yield from self.letter_pages(library)

    def letter_pages(self, library: Library) -> Iterator[Planned]:
        """Plan the pages of letters, where one page does not hold all."""
        for letter in self.letters if self.is_long else ():
            for number, sheet in enumerate(letter.sheets(self.lines), 1):
                path = self.path_of(letter, number)
                name = f"{self.name}: {letter.name}"
                shown = partial(self.sheet, letter, number, sheet)
                yield Planned(path, partial(self.page, library, path, name, shown))

    def path_of(self, letter: Letter[Item], number: int) -> str:
        """Give the path of a page of a letter."""
        first = links.part_of(self.first, letter.slug)
        return first if number == 1 else links.part_of(first, str(number))

    def sheet(self, letter: Letter[Item], number: int, items: Sequence[Item]) -> Blocks:
        """Show one of the pages of a letter."""
        count = len(letter.sheets(self.lines))
        pages = (
            strong(str(one))
            if one == number
            else Link(Place(self.path_of(letter, one)), (str(one),))
            for one in range(1, count + 1)
        )
        total = spoken().number(len(letter.items))
        told = say(
            "{count} stand here, on several pages: {pages}", count=total, pages=joined(pages, DOT)
        )
        several = paragraph(told) if count > 1 else ()
        return blocks(self.to_letters(letter.slug), several, self.show(items))

    def page(self, library: Library, path: str, name: str, shown: Callable[[], BlockPart]) -> Page:
        """Build one of its own pages."""
        return own_page(library, path, name, (self.path, self.owner), shown())


def own_page(library: Library, path: str, name: str, of: tuple[str, str], shown: BlockPart) -> Page:
    """Build a page of a list alone.

    Args:
        library: What all pages draw on.
        path: Its path.
        name: What it is called.
        of: The path of the page that the list is on, and what that is about.
        shown: What it shows.
    """
    front = FrontMatter(name, name, PageKind.LIST, updated=library.newest)
    return Page(path, front, blocks(title(name), back(*of), shown))


def beside(path: str, owner: str, key: str, heading: str) -> partial[Named[Any]]:
    """Give a list of names on a page but for what stands in it.

    Args:
        path: That page's.
        owner: What it is about.
        key: The list's name in addresses.
        heading: What it is called.
    """
    name = _("{list}: {period}", list=heading, period=owner)
    return partial(Named, path, owner, name, links.part_of(path, key))


def back(path: str, owner: str) -> BlockPart:
    """Lead to the page whose list stands here."""
    return paragraph(say("From the page {page}.", page=Link(Place(path), (owner,))))
