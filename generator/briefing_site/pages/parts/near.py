"""Lists of the nearest: takes with whom somebody has to do, gives a part of a page, and a page.

The nearest are told of one by one, as many as one page holds. Two whom one long list alone brings
together are not: the list is named, and its page has all who stand in it. So what five hundred
signatories of one text make grows with their number, not with that of their pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import BlockPart, Part, blocks, paragraph
from briefing_site.frozen import frozen
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.knowledge.long_lists import Limits, Nearest
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.page import Page, Planned
from briefing_site.pages.parted import own_page
from briefing_site.pages.parts.linking import comparison_of, to_evidence
from briefing_site.pages.parts.phrases import in_a_row, say, say_for
from briefing_site.pages.parts.shortened import in_all

Item = TypeVar("Item")

Told = Callable[[str, str], Part]
"""Says that so many of how many are shown."""


def limits() -> Limits:
    """Give how many are told of."""
    return Limits(bounds.MANY_TOGETHER, bounds.MOST_NEAR, bounds.MOST_TOLD)


@frozen
class Words:
    """What a list of the nearest says of itself.

    Attributes:
        key: Its name in addresses.
        heading: What it is called.
        about: What it counts; nothing where its lines say so.
        first: Says that only the first are shown.
    """

    key: str
    heading: str
    about: str
    first: Told


@frozen
class NearList(Generic[Item]):
    """A list of the nearest, which has a page of its own where what it is on does not hold it.

    Attributes:
        path: The page that it is on.
        owner: What that page is about.
        words: What it says of itself.
        near: What stands in it.
        show: Shows some of it.
        beyond: Says whom it leaves to the long lists; nothing where it leaves out nobody.
        others: Says where those stand who are not told of one by one, since they are too many.
    """

    path: str
    owner: str
    words: Words
    near: Nearest[Item, Any]
    show: Callable[[Sequence[Item]], BlockPart]
    beyond: Blocks
    others: Inlines

    @property
    def name(self) -> str:
        """What its own page is called."""
        return _("{list}: {period}", list=self.words.heading, period=self.owner)

    @property
    def about(self) -> Blocks:
        """Say what it counts."""
        return (paragraph(self.words.about),) if self.words.about else ()

    @property
    def own_path(self) -> str:
        """The path of its own page."""
        return links.part_of(self.path, self.words.key)

    def only_first(self, most: int) -> Blocks:
        """Say that only the first are shown, and where more are; nothing where all are here."""
        if self.near.total <= most:
            return ()
        place = Link(Place(self.own_path), (self.name,))
        if self.near.total > len(self.near.items):
            return (paragraph(self.of_all(most), " ", say("More of them: {place}", place=place)),)
        return (paragraph(self.of_all(most), " ", say("All of them: {place}", place=place)),)

    def of_all(self, most: int) -> Part:
        """Say that only so many of all are shown."""
        return self.words.first(spoken().number(most), spoken().number(self.near.total))

    def pages(self, library: Library, most: int) -> Iterator[Planned]:
        """Plan its own page, where the page that it is on shows no more than so many."""
        if self.near.total > most:
            yield Planned(self.own_path, partial(self.page, library))

    def page(self, library: Library) -> Page:
        """Build its own page."""
        shown = len(self.near.items)
        is_cut = shown < self.near.total
        cut = paragraph(self.of_all(shown), " ", self.others) if is_cut else in_all(shown)
        told = blocks(self.about, cut, self.beyond, self.show(self.near.items))
        return own_page(library, self.own_path, self.name, (self.path, self.owner), told)


def tied_beyond(library: Library, near: Nearest[Any, Statement], query: str) -> Blocks:
    """Say how many are tied to an actor by one long list alone, and by which lists.

    Args:
        library: What all pages draw on.
        near: Those with whom the actor has to do.
        query: Narrows the page of statements to those of the actor.
    """
    if not near.others:
        return ()
    told = say_for(
        "{count} other is tied to this actor by one long list alone: {lists}",
        "{count} others are tied to this actor by one long list alone: {lists}",
        near.others,
        lists=long_lists(library, near.lists, Place(links.STATEMENTS, query=query)),
    )
    return (paragraph(told),)


def left_to_lists(library: Library, near: Nearest[Any, Statement], query: str = "") -> Blocks:
    """Say which lists are so long that none of them ties two by itself; nothing without any."""
    if not near.lists:
        return ()
    told = say(
        "A list of more than {most} names ties no two by itself: {lists}",
        most=spoken().number(bounds.MANY_TOGETHER),
        lists=long_lists(library, near.lists, Place(links.STATEMENTS, query=query)),
    )
    return (paragraph(told),)


def long_lists(library: Library, found: Sequence[Statement | Vote], rest: Place) -> Inlines:
    """Lead to long lists, the newest first; of many, say how many more there are, and where."""
    shown: list[Part] = [to_evidence(library, one) for one in found[: bounds.MOST_TOLD]]
    if more := len(found) - len(shown):
        shown.append(Link(rest, (ngettext("{count} more", "{count} more", more),)))
    return in_a_row(shown)


def elsewhere(place: Link, *actors: str) -> Inlines:
    """Say where those stand of whom a list does not tell, since they are too many."""
    compare = Link(comparison_of(*actors), (_("Compare"),))
    return say(
        "Where all others stand: {place}. Any two side by side: {compare}",
        place=place,
        compare=compare,
    )


def statements_of(query: str) -> Link:
    """Lead to the statements of an actor or on an issue."""
    return Link(Place(links.STATEMENTS, query=query), (_("Statements"),))
