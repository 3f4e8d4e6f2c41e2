"""A suspension that lies outside the membership.

Only a member can be suspended. A suspension that begins before the membership or ends after it
has a wrong date, or belongs to another membership.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships:
      - of: nato
        from: 1949-08-24
        suspended:
          - from: 1948-01-01
            to: 1950-01-01

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships:
      - of: nato
        from: 1949-08-24
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Membership, Suspension


def check(world: World) -> Iterator[Diagnostic]:
    """Find suspensions with a day on which there was no membership."""
    for actor in world.records.actors.values():
        for membership in actor.memberships:
            for time in membership.suspended if membership.is_known("from", "to") else ():
                if side := outside(membership, time):
                    yield fault(membership, time, side)


def outside(membership: Membership, time: Suspension) -> str | None:
    """Give the field by which a suspension lies outside for sure, if it does."""
    first, last = membership.from_, membership.to
    if first and time.from_ and time.from_.last < first.first:
        return "from"
    if first and time.to and time.to.last < first.first:
        return "to"
    if last and time.to and time.to.first > last.last:
        return "to"
    return "from" if last and time.from_ and time.from_.first > last.last else None


def fault(membership: Membership, time: Suspension, field: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "suspended-outside-membership",
        time.at(field),
        f"this suspension lies outside the membership of {quoted(membership.of)}",
        Hint("correct one of the dates"),
        (Note("the membership is here", membership.span),),
    )
