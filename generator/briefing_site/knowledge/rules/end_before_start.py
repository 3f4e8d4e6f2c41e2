"""A period that ends before it starts.

Who was a member, or in office, on a date is worked out from these days. A period that
ends before it starts has no day in it.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships:
      - of: nato
        from: 1949-08-24
        to: 1949-04-04

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships:
      - of: nato
        from: 1949-04-04
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor, Membership, Role, Suspension
from briefing_site.model.actor_names import DatedName
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.position import PositionEnd, PositionRecord
from briefing_site.source.span import Span

Lasting = Membership | Role | DatedName | Suspension | Actor

THIS: dict[type[Lasting], str] = {
    Actor: "this actor",
    DatedName: "this name",
    Membership: "this membership",
    Role: "this office",
    Suspension: "this suspension",
}
"""What lasts for a time, in words."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find what has a time that ends before it starts."""
    for _, record in world.of(*THIS):
        first, last = record.from_, record.to
        if first and last and last.last < first.first:
            yield fault(
                record.at("to"), f"{THIS[type(record)]} ends before {first}, when it begins"
            )
    for _, position in world.of(PositionRecord):
        if position.until and is_over(position.until, position.date):
            span = position.until.at("date")
            yield fault(span, f"this position ends before {position.date}, when it begins")


def is_over(end: PositionEnd, first: EdtfDate | None) -> bool:
    """Whether a position ends before it begins."""
    return first is not None and end.is_given("date") and end.date.last < first.first


def fault(span: Span, message: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "end-before-start", span, message, Hint("exchange the two dates, or correct one")
    )
