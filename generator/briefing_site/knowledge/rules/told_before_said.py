"""Something told by a source that was published before it.

What a source tells was said or done by then. Where the day is one later, it is often the day of
another time zone: in Vienna it is already tomorrow when a text appears in Washington, and programs
that read a page may give its day by UTC. A statement or a vote without a date of its own is of its
briefing's day, and is held to its sources likewise.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        published: 2022-06-07
    statements:
      - id: resumption
        date: 2022-06-08
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        published: 2022-06-08
    statements:
      - id: resumption
        date: 2022-06-08
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.knowledge.entities import (
    Event,
    PolicyPosition,
    Source,
    Statement,
    Use,
    Vote,
)
from briefing_site.knowledge.world import World
from briefing_site.source.span import Span

Told = Statement | Vote | PolicyPosition | Event

TOLD = {Statement: "statement", Vote: "vote", PolicyPosition: "position", Event: "event"}


def check(world: World) -> Iterator[Diagnostic]:
    """Find statements, votes, positions and events that are later than a source that tells them."""
    kb = world.kb
    told: list[Told] = [*kb.statements.values(), *kb.votes.values(), *kb.events.values()]
    told += [position for position in kb.positions if position.follows_from is None]
    for what in told:
        first = first_published(what.uses)
        if first is None or last_day_of(first) >= what.when.first:
            continue
        if is_dated(what) and not is_announced(what):
            yield fault(what, first)


def first_published(uses: Iterable[Use]) -> Source | None:
    """Give the source that was published first, as far as that is known."""
    known = [use.source for use in uses if use.source.published]
    if len(known) > 1:
        return min(known, key=last_day_of)
    return known[0] if known else None


def is_dated(what: Told) -> bool:
    """Whether a date says when something was: its own, or its briefing's for what was said then."""
    if what.record.is_given("date"):
        return True
    is_of_briefing = isinstance(what, Statement | Vote) and not what.when.is_of_source
    return is_of_briefing and what.briefing.is_given("date") and what.record.is_known("date")


def is_announced(what: Told) -> bool:
    """Whether something was to come when it was told."""
    return isinstance(what, Event) and (what.record.planned or not what.record.is_known("planned"))


def last_day_of(source: Source) -> dt.date:
    """Give the last day on which a source can have been published."""
    return source.published.last if source.published else dt.date.max


def fault(what: Told, source: Source) -> Diagnostic:
    """Word the finding."""
    is_next_day = what.when.first - last_day_of(source) == dt.timedelta(days=1)
    cure = "correct one of the two dates"
    if is_next_day:
        cure = "look whether one of the two is the day of another time zone, such as that of UTC"
    return Diagnostic(
        "told-before-said",
        what.record.at("date" if what.record.is_given("date") else "id"),
        f"this {TOLD[type(what)]} is later than a source that tells of it",
        Hint(cure),
        (Note(f"its source is of {source.published}", dated_at(source)),),
    )


def dated_at(source: Source) -> Span:
    """Give the place where a source's date stands."""
    return source.record.at("published" if source.record.published else "published_at")
