"""Two times of one thing that overlap.

Nobody holds one office twice at once, nor is anybody a member twice, suspended twice, or called by
two names. Where it stands so, a statement of that time would name the office twice, or could not
tell which of two names to use, and one of the dates is wrong. Two of which one begins on
the day on which the other ends do not overlap, nor do two of which it is not certain.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships:
      - of: nato
        from: 1949-04-04
      - of: nato
        from: 2004-03-29

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships:
      - of: nato
        from: 1949-04-04
        to: 2004-03-29
      - of: nato
        from: 2004-03-29
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.periods import is_within
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor, Membership, Role, Suspension
from briefing_site.model.actor_names import DatedName

Period = Membership | Role | Suspension | DatedName


def check(world: World) -> Iterator[Diagnostic]:
    """Find names, offices, memberships and suspensions that overlap with an earlier one."""
    for id_ in sorted(world.records.actors):
        for same in alike(world.records.actors[id_]):
            yield from (fault(a, b) for a, b in combinations(same, 2) if overlap(a, b))


def alike(actor: Actor) -> Iterator[list[Period]]:
    """Give an actor's memberships of one body, and its times in one office."""
    found: dict[tuple[str | None, ...], list[Period]] = defaultdict(list)
    periods: tuple[Membership | Role, ...] = (*actor.memberships, *actor.roles)
    for period in periods:
        if period.is_known("title", "of", "from", "to"):
            title = period.title.casefold() if isinstance(period, Role) else None
            found[type(period).__name__, title, period.of].append(period)
    yield from found.values()
    yield known(actor.names)
    for membership in actor.memberships:
        yield known(membership.suspended)


def known(periods: Iterable[Period]) -> list[Period]:
    """Give the periods whose dates could be read."""
    return [period for period in periods if period.is_known("from", "to")]


def overlap(one: Period, other: Period) -> bool:
    """Whether two periods share more than a day for certain."""
    begin_at_once = one.from_ == other.from_
    return begin_at_once or begins_within(one, other) or begins_within(other, one)


def begins_within(one: Period, other: Period) -> bool:
    """Whether a period begins while another lasts, and not on the day on which that ends."""
    begin = one.from_
    if begin is None or begin == other.to:
        return False
    return is_within(begin, other.from_, other.to)


def fault(first: Period, second: Period) -> Diagnostic:
    """Word the finding at the second of two."""
    return Diagnostic(
        "overlapping-periods",
        second.span,
        message(first, second),
        Hint("make one of the two, or correct where one begins or ends"),
        (Note("the other is here", first.span),),
    )


def message(first: Period, second: Period) -> str:
    """Say what stands twice."""
    match first, second:
        case DatedName(name=name), DatedName(name=later):
            return f"the names {quoted(name)} and {quoted(later)} stand for one time"
        case _, Role(title=title):
            return f"the office {quoted(title)} stands twice for one time"
        case _, Membership(of=body):
            return f"the membership of {quoted(body)} stands twice for one time"
    return "the suspension stands twice for one time"
