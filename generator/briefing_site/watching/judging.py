"""What visits mean: takes places, words and visits, gives observations where addresses stand.

Words are missed only where every page that could hold them was read: nothing is said of a page
that a server shows to no program, or that is no text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from briefing_site.diagnostics.diagnostic import Hint, Note
from briefing_site.diagnostics.wording import counted, quoted
from briefing_site.frozen import frozen
from briefing_site.knowledge.quotes import SIC, Searched
from briefing_site.watching.cited import Place, Quoted
from briefing_site.watching.observation import Kind, Observation
from briefing_site.watching.visit import State, Visit

MOST_NOTED = 5
"""Quotes that are noted one by one."""

LONGEST = 200
"""Characters of an address in a message; a hint has all of it, to be copied."""

LOOK = "look at it in a browser: programs may not be shown what people are"


class Held(StrEnum):
    """Whether words stand where they should."""

    THERE = "there"
    MISSING = "missing"
    UNREAD = "unread"


@frozen(slots=False)
class Judge:
    """Says what visits mean.

    Args:
        visits: By their addresses.
        earlier: What was found before, by the addresses.
    """

    visits: Mapping[str, Visit]
    earlier: Mapping[str, Visit]
    _pages: dict[str, tuple[Searched, ...]] = field(default_factory=dict, init=False)

    def held(self, words: Quoted) -> Held:
        """Say whether words stand at one of the addresses where they should."""
        urls = dict.fromkeys(one.url for one in words.places)
        if any(self.holds(url, words.quote) for url in urls):
            return Held.THERE
        is_read = words.is_whole and all(self.pages(url) for url in urls)
        return Held.MISSING if is_read else Held.UNREAD

    def holds(self, url: str, quote: str) -> bool:
        """Whether words stand at an address."""
        return any(text.holds(quote) for text in self.pages(url))

    def pages(self, url: str) -> tuple[Searched, ...]:
        """Give the texts of a page that was read."""
        if url not in self._pages:
            read = self.visits[url].read if url in self.visits else None
            self._pages[url] = tuple(
                Searched(SIC.sub("", text)) for text in (read.texts if read else ())
            )
        return self._pages[url]

    def observations(
        self, places: Sequence[Place], words: Sequence[Quoted]
    ) -> Iterator[Observation]:
        """Go through what somebody should know, in the order of places."""
        expected: defaultdict[Place, list[Quoted]] = defaultdict(list)
        for one in words:
            for place in one.places:
                expected[place].append(one)
        for place in places:
            visit = self.visits[place.url]
            dated = (Note(f"as of {visit.asked}"),) if visit.is_kept else ()
            for told in self.observed(place, expected[place]):
                yield told._replace(notes=(*told.notes, *dated))

    def observed(self, place: Place, expected: list[Quoted]) -> Iterator[Observation]:
        """Say what is to be known of one place where an address stands."""
        visit = self.visits[place.url]
        missed = [one for one in expected if self.held(one) is Held.MISSING]
        if visit.state in (State.GONE, State.LOST) or self.is_denied(visit, expected):
            yield self.gone(place, visit)
        elif visit.state is State.SILENT:
            yield self.silent(place, visit)
        elif visit.state is State.THERE:
            if missed:
                yield self.without_words(place, missed)
            if visit.moved_to:
                message = f"{named(place)} has moved for good"
                hint = Hint(f"give its new address: {visit.moved_to}")
                yield observation(Kind.MOVED, place, message, hint)

    def is_denied(self, visit: Visit, expected: list[Quoted]) -> bool:
        """Whether a page says that it is none, and holds nothing that is quoted from it."""
        if visit.read is None or not visit.read.denies:
            return False
        return not any(self.holds(visit.url, one.quote) for one in expected)

    def gone(self, place: Place, visit: Visit) -> Observation:
        """Say that what was cited is not there."""
        kind = Kind.GONE if visit.state is State.GONE else Kind.LOST
        reason = visit.reason or "its title says that nothing is there"
        message = f"{named(place)} is gone: {reason}"
        if place.is_archive:
            return observation(kind, place, message, Hint("give another copy, or none"))
        if place.archive and self.visits[place.archive].state is State.THERE:
            hint = Hint(f"readers find it in the archived copy: {place.archive}")
            return observation(Kind.ARCHIVED, place, message, hint)
        cure = "look for a copy in an archive of the web, and give that as archive_url"
        if place.archive:
            cure = f"look for another copy: {place.archive} is not known to be there either"
        return observation(kind, place, message, Hint(cure))

    def silent(self, place: Place, visit: Visit) -> Observation:
        """Say that no answer came, and when one came last."""
        message = f"{named(place)} does not answer: {visit.reason}"
        before = self.earlier.get(place.url)
        is_known = before is not None and before.state is State.THERE
        notes = (Note(f"it was there on {before.asked}"),) if before and is_known else ()
        return observation(Kind.SILENT, place, message, Hint(LOOK), notes)

    def without_words(self, place: Place, missed: list[Quoted]) -> Observation:
        """Say which words do not stand where they should."""
        number = counted(len(missed), "quote")
        verb = "does" if len(missed) == 1 else "do"
        message = f"{number} of {named(place)} {verb} not stand there"
        notes = [Note(f"this one: {quoted(one.quote)}", one.span) for one in missed[:MOST_NOTED]]
        if more := missed[MOST_NOTED:]:
            notes.append(Note(f"and {len(more):,} more"))
        has_copy = place.archive and all(self.holds(place.archive, one.quote) for one in missed)
        if has_copy:
            hint = Hint(f"readers find what was quoted in the archived copy: {place.archive}")
            return observation(Kind.ARCHIVED, place, message, hint, tuple(notes))
        hint = Hint("see what it says now: it may have been corrected, or was quoted wrongly")
        return observation(Kind.WORDS, place, message, hint, tuple(notes))


def named(place: Place) -> str:
    """Name an address, and say what it should hold."""
    what = "the archived copy " if place.is_archive else ""
    return f"{what}{shown(place.url)}"


def shown(url: str) -> str:
    """Put an address into quotation marks, not too much of it."""
    cut = url if len(url) <= LONGEST else f"{url[: LONGEST - 1]}…"
    return f'"{cut}"'


def observation(
    kind: Kind, place: Place, message: str, hint: Hint, notes: tuple[Note, ...] = ()
) -> Observation:
    """Word an observation."""
    return Observation(kind.value, place.span, message, hint, notes)
