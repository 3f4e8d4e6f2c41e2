"""What the record said on its days: takes the library, gives `data/known.json`.

The file is there where a site has a history, and is loaded once a day is chosen. It holds how what
the record said differs from what it says now. One JSON object, written without white space:

- `since`: the first day of which it tells. What the record said on a day is what it said at the end
  of that day, in UTC.
- `days`: the days on which something changed, oldest first. Where another number means a day, it is
  its place here.
- `positions`: by the id of an issue, `{now, former}`. `now` has an entry for each position on the
  issue in `data/positions.json`, in that order: spans in which the record said it, or an object of
  such spans by the ids of its actors where these differ. Spans are days one after another: from the
  first to before the second, from the third on and so forth; a number alone is one span without an
  end. `former` has the positions on the issue that the record says no longer, oldest first, each
  `[place, spans, position]`: it comes before the one with that place in `now`, and is as in
  `data/positions.json`, without `issue`.
- `propositions`: by the id of an issue, those that it had, each `[spans, proposition]`.
- `statements`: spans for each statement in `data/statements.json`.
- `hidden`: how much the record said that was withdrawn or removed since, each `[day, positions,
  statements, votes]`, from that day on until the next. Nothing else in the file tells of that.
"""

from __future__ import annotations

import datetime as dt
import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from briefing_site.exports.facts import fact_of, facts_of, of_each_actor
from briefing_site.exports.file import ExportedFile, as_json
from briefing_site.exports.former_facts import FormerFacts
from briefing_site.exports.positions import Json, compact, written
from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.positions import stands
from briefing_site.pages import links
from briefing_site.pages.known import Fact, FactKind, Known, Span
from briefing_site.pages.library import Library

HIDDEN = (FactKind.POSITION, FactKind.STATEMENT, FactKind.VOTE)
"""What is counted where it was withdrawn or removed, in this order."""

MOST_BYTES = 1_000_000
"""Bytes of what was once: where there is more, it is told from a later day on."""

SPAN_BYTES = 12
"""Bytes of a span, at the most: two places of days, each behind a comma."""

Spans = int | list[int]
Order = tuple[str, str, str]


def known_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file, where anything is known."""
    if told := library.once(told_of, ""):
        yield ExportedFile(links.KNOWN_FILE, compact(told.content()))


def known_since(library: Library) -> Json:
    """Say since which day the record's own past is known, if it is."""
    told = library.once(told_of, "")
    return {"known": told.since.isoformat()} if told else {}


def told_of(library: Library, _all: str) -> KnownFile | None:
    """Gather what is told, once for all files that say something of it."""
    return KnownFile(library, library.past.known) if library.past.known else None


@frozen(slots=False)
class FormerPosition:
    """A position as it stood, of all actors of whom the record said it equally long."""

    issue: str
    order: Order
    spans: tuple[Span, ...]
    text: str

    @property
    def end(self) -> dt.date:
        """The day since which it is not to be read."""
        return end_of(self.spans)


@frozen(slots=False)
class KnownFile:
    """What the file tells.

    Attributes:
        library: What is on record now.
        known: What was.
    """

    library: Library
    known: Known

    @cached_property
    def facts(self) -> FormerFacts:
        """What of the past may be shown."""
        return FormerFacts(self.library, self.known)

    @cached_property
    def _former(self) -> list[FormerPosition]:
        """All former positions that may be shown, in the order of time."""
        alike: defaultdict[tuple[Fact, tuple[Span, ...]], list[str]] = defaultdict(list)
        for fact, spans in self.facts.shown(FactKind.POSITION):
            alike[replace(fact, actors=()), spans] += fact.actors
        found = [self.former(fact, spans, who) for (fact, spans), who in alike.items()]
        return sorted(found, key=lambda one: (one.order, one.text, one.spans))

    def former(self, fact: Fact, spans: tuple[Span, ...], actors: Iterable[str]) -> FormerPosition:
        """Write a former position."""
        position: Json = json.loads(fact.told)
        briefing = fact.rests_on[0]
        order = (str(position["date"]), str(position.pop("first")), self.ids[briefing])
        named: Json = {"actors": sorted(self.ids[one] for one in actors)}
        if position.get("by_votes"):
            # What shows its end comes last.
            votes = [self.ids[page] for page in fact.rests_on if page in self._votes]
            named["by_votes"] = votes[: int(str(position["votes"]))]
        leads: Json = {"href": self.library.addresses.page(briefing)}
        text = as_json(position | named | leads)
        return FormerPosition(self.ids[fact.about], order, spans, text)

    @cached_property
    def _votes(self) -> frozenset[str]:
        return frozenset(map(links.vote, self.library.kb.votes))

    @cached_property
    def ids(self) -> dict[str, str]:
        """The ids of actors, issues, briefings and votes, by their pages."""
        kb = self.library.kb
        kinds = (
            *((kb.actors, links.actor), (kb.issues, links.issue)),
            *((kb.briefings, links.briefing), (kb.votes, links.vote)),
        )
        return {page(id_): id_ for records, page in kinds for id_ in records}

    @cached_property
    def since(self) -> dt.date:
        """The first day of which all is told: of earlier ones there is too much."""
        return self.first_told(self._sizes(), MOST_BYTES) or self.known.since

    def first_told(self, sizes: Iterable[tuple[dt.date, int]], most: int) -> dt.date | None:
        """Give the first day of which so many bytes tell all; nothing where they tell everything.

        Args:
            sizes: What there is to tell, each with its end and its bytes.
            most: How many bytes.
        """
        for end, size in sorted(sizes, reverse=True):
            most -= size
            if most < 0:
                return max(self.known.since, min(end, self.days[-1]))
        return None

    def _sizes(self) -> Iterator[tuple[dt.date, int]]:
        """Go through what the file tells of the past, each with its end and its bytes."""
        yield from ((one.end, len(one.text.encode())) for one in self._former)
        for fact, spans in self.facts.shown(FactKind.PROPOSITION):
            yield end_of(spans), len(fact.told.encode())
        for fact, spans in self.known.facts.items():
            if fact.kind is not FactKind.VOTE:  # of which this file tells nothing
                yield from ((end, SPAN_BYTES) for _start, end in spans if end)

    @cached_property
    def days(self) -> list[dt.date]:
        """All days on which something changed."""
        lost = ((span,) for _fact, span in self.known.lost)
        spans = (span for found in (*self.known.facts.values(), *lost) for span in found)
        return sorted({self.known.since, *(day for span in spans for day in span if day)})

    @cached_property
    def _places(self) -> dict[dt.date, int]:
        """The place of each day that is told of; earlier ones count as the first."""
        first = bisect_left(self.days, self.since)
        return {day: max(0, place - first) for place, day in enumerate(self.days)}

    def content(self) -> Json:
        """Give all that the file holds."""
        statements = filter(stands, self.library.kb.statements.values())
        return {
            **self.in_all(),
            "positions": self.positions(),
            "propositions": self.propositions(),
            "statements": [self.whole(fact_of(one)) for one in statements],
        }

    def in_all(self) -> Json:
        """Give of which days is told, and how much of them is not shown."""
        return {
            "since": self.since.isoformat(),
            "days": [day.isoformat() for day in self.days if day >= self.since],
            "hidden": [[self._places[day], *counts] for day, counts in self.taken_back()],
        }

    def positions(self) -> Json:
        """Give of each issue since when its positions are known, and those that it had."""
        return {
            id_: {
                "now": list(map(self.spans_of, found)),
                "former": self.in_place(found, self.former_on.get(id_, ())),
            }
            for id_, found in sorted(self.now_on.items())
        }

    @cached_property
    def now_on(self) -> Mapping[str, Sequence[PolicyPosition]]:
        """The positions that count, by the ids of their issues."""
        found: defaultdict[str, list[PolicyPosition]] = defaultdict(list)
        for position, _text in self.library.once(written, ""):
            found[position.issue.id].append(position)
        return found

    @cached_property
    def former_on(self) -> Mapping[str, Sequence[FormerPosition]]:
        """The former positions that are told of, likewise."""
        found: defaultdict[str, list[FormerPosition]] = defaultdict(list)
        for one in self._former:
            if one.end > self.since:
                found[one.issue].append(one)
        return found

    def in_place(
        self, now: Sequence[PolicyPosition], former: Iterable[FormerPosition]
    ) -> list[tuple[int, Spans, Json]]:
        """Give former positions on an issue, each with how many of now come before it."""
        order = [order_of(one) for one in now]
        return [
            (bisect_left(order, one.order), self.places(one.spans), json.loads(one.text))
            for one in former
        ]

    def spans_of(self, position: PolicyPosition) -> object:
        """Give when the record said a position of now, of each actor where that is not the same."""
        found = [(fact, self.whole(fact)) for fact in of_each_actor(facts_of([position]))]
        (_fact, first), *others = found
        if all(spans == first for _fact, spans in others):
            return first  # also of a position of nobody, as one is whose actor is misspelt
        return {self.ids[fact.actors[0]]: spans for fact, spans in found}

    def spans_by(self, position: PolicyPosition, actor: str) -> Spans:
        """Give when the record said a position of now of one of its actors."""
        (fact,) = facts_of([position])
        return self.whole(replace(fact, actors=(links.actor(actor),)))

    def whole(self, fact: Fact | None) -> Spans:
        """Give when the record said something of now; nothing where no commit has it."""
        return self.places(self.known.facts.get(fact, ())) if fact else []

    def places(self, spans: Iterable[Span]) -> Spans:
        """Write spans, as far as they are told of."""
        found = [self._places[day] for span in self.as_told(spans) for day in span if day]
        return found[0] if len(found) == 1 else found

    def as_told(self, spans: Iterable[Span]) -> list[Span]:
        """Give spans as far as they are told of: what began before counts as of the first day."""
        told = [span for span in spans if span[1] is None or span[1] > self.since]
        return [(max(start, self.since), end) for start, end in told]

    def propositions(self) -> Json:
        """Give the propositions that issues had before, oldest first."""
        found: defaultdict[str, list[object]] = defaultdict(list)
        told = sorted(self.facts.shown(FactKind.PROPOSITION), key=lambda one: one[1][0][0])
        for fact, spans in told:
            if places := self.places(spans):
                found[self.ids[fact.about]].append([places, fact.told])
        return dict(sorted(found.items()))

    def taken_back(self) -> Iterator[tuple[dt.date, tuple[int, ...]]]:
        """Count what is not shown, from each day on that changes how much it is.

        Yields:
            The day, and how much of each kind in `HIDDEN`.
        """
        counts = [self.facts.hidden(kind) for kind in HIDDEN]
        told: dict[dt.date, tuple[int, ...]] = {}
        before = now = (0,) * len(HIDDEN)
        for day in self.days:
            now = tuple(number + grown[day] for number, grown in zip(now, counts, strict=True))
            told[max(day, self.since)] = now
        for day, counted in told.items():
            if counted != before:
                yield day, counted
            before = counted


def end_of(spans: tuple[Span, ...]) -> dt.date:
    """Give the day since which something is not to be read; the last of all where it still is."""
    return spans[-1][1] or dt.date.max


def order_of(position: PolicyPosition) -> Order:
    """Give what positions on an issue are sorted by, as far as a former one has it."""
    return (position.date.isoformat(), position.when.first.isoformat(), position.briefing.id)
