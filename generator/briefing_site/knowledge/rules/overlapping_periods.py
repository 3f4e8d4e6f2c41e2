"""An office or a membership that stands twice for one time.

Nobody holds one office twice at once, nor is anybody a member twice. Where it stands so, a
statement of that time would name the office twice, and one of the dates is wrong. Two of which one
begins on the day on which the other ends do not overlap, nor do two of which it is not certain.

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
from collections.abc import Iterator
from itertools import combinations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.periods import is_within
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor, Membership, Role

Period = Membership | Role


def check(world: World) -> Iterator[Diagnostic]:
    """Find offices and memberships that overlap with an earlier one of the same."""
    for id_ in sorted(world.records.actors):
        for same in alike(world.records.actors[id_]):
            yield from (fault(a, b) for a, b in combinations(same, 2) if overlap(a, b))


def alike(actor: Actor) -> Iterator[list[Period]]:
    """Give an actor's memberships of one body, and its times in one office."""
    found: dict[tuple[str | None, ...], list[Period]] = defaultdict(list)
    periods: tuple[Period, ...] = (*actor.memberships, *actor.roles)
    for period in periods:
        if period.is_known("title", "of", "from", "to"):
            title = period.title if isinstance(period, Role) else None
            found[type(period).__name__, title, period.of].append(period)
    yield from found.values()


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
    if isinstance(second, Role):
        message = f"the office {quoted(second.title)} stands twice for one time"
    else:
        message = f"the membership of {quoted(second.of)} stands twice for one time"
    return Diagnostic(
        "overlapping-periods",
        second.span,
        message,
        Hint("make one of the two, or correct where one begins or ends"),
        (Note("the other is here", first.span),),
    )
