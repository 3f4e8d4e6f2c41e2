"""What commits changed: takes what was told of each, gives a page's `Moment`s, newest first.

Pages do not read a repository. Whoever builds a site with a history hands it to them as `Past`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import field, replace

from briefing_site.frozen import frozen
from briefing_site.naming.pieces import Entry
from briefing_site.pages.known import Known


@frozen
class Commit:
    """A commit: of its author and its own words nothing is told.

    Attributes:
        id: Its name in git, whole.
        day: The day on which it was made, in UTC.
        address: Where it can be read, or nothing.
        skipped: How many commits before it hold content that cannot be read: what they changed is
            told with it.
        place: Its number among those that are told of, the first of them 0.
    """

    id: str
    day: dt.date
    address: str = ""
    skipped: int = 0
    place: int = 0

    @property
    def short(self) -> str:
        """Its name as people write it."""
        return self.id[:7]


WITHDRAWAL = "#status"
"""What a line rests on that tells of a withdrawal: no page's words, so that it always stays."""


@frozen
class ToldLine:
    """A line of what a commit changed.

    Attributes:
        entry: The line in words, and what belongs below it.
        rests_on: The paths of the pages whose words it may repeat, and the lists of parts without
            a page, as `<path>#<field>`: it goes when one of them, or a part of such a list, does.
            Of a withdrawal: `WITHDRAWAL` alone.
    """

    entry: Entry
    rests_on: tuple[str, ...] = ()

    @property
    def pages(self) -> Iterator[str]:
        """The pages among what it rests on; the rest are lists on pages."""
        return (one for one in self.rests_on if "#" not in one)


@frozen
class Moment:
    """What a commit changed on a page.

    Attributes:
        commit: The commit.
        lines: What changed, in words.
        more: How many lines more there would be.
        is_first: Whether the page is there since then.
        lost: How many lines are left out since what they rest on was taken back.
        version: What the version of what the page shows was called from then on, if that changed.
    """

    commit: Commit
    lines: tuple[ToldLine, ...] = ()
    more: int = 0
    is_first: bool = False
    lost: int = 0
    version: str = ""

    def without_what_rests_on(self, pages: Container[str]) -> Moment:
        """Give the same without the lines that may repeat words of some pages."""
        return self._with(
            one for one in self.lines if not any(map(pages.__contains__, one.rests_on))
        )

    def resting_on(self, pages: Container[str]) -> Moment:
        """Give the same without the lines that may repeat words of other pages than these."""
        return self._with(one for one in self.lines if all(map(pages.__contains__, one.pages)))

    def _with(self, lines: Iterable[ToldLine]) -> Moment:
        """Give the same with these of its lines; the others are lost."""
        left = tuple(lines)
        return replace(self, lines=left, lost=self.lost + len(self.lines) - len(left))

    def without_lines(self) -> Moment:
        """Give the same without a word of what changed, but that it was withdrawn."""
        told = tuple(one for one in self.lines if one.rests_on == (WITHDRAWAL,))
        return replace(self, lines=told, more=0, lost=0)

    def and_of(self, other: Moment) -> Moment:
        """Put together what the same commit changed on two pages that are shown as one."""
        return replace(
            self,
            lines=tuple(dict.fromkeys((*self.lines, *other.lines))),
            more=self.more + other.more,
            is_first=self.is_first and other.is_first,
            lost=self.lost + other.lost,
        )


@frozen
class Past:
    """What is told of how the pages of records changed.

    Attributes:
        moments: By the path of a page, newest first.
        is_told: Whether anything is: else no page says a word of it.
        since: The day up to which it goes back, where that is not to the first commit.
        notice: What a build says of it, in one line.
        known: What the record said on its days, as far as any could be read.
    """

    moments: Mapping[str, tuple[Moment, ...]] = field(default_factory=dict)
    is_told: bool = False
    since: dt.date | None = None
    notice: str = ""
    known: Known | None = None


NO_PAST = Past()
