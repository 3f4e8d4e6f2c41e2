"""A report put together: takes what was judged, gives it for reporters."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence

from briefing_site.diagnostics.reporters.json import Counts, Span, remark
from briefing_site.diagnostics.severity import Severity
from briefing_site.frozen import frozen
from briefing_site.watching.cited import Place, Quoted
from briefing_site.watching.judging import Held, Judge
from briefing_site.watching.observation import Observation
from briefing_site.watching.report import Address, Finding, Quotes, Report
from briefing_site.watching.visit import Visit


@frozen
class Watched:
    """What a run gave.

    Attributes:
        report: All that was found.
        observations: The same findings, as the reporters of findings take them.
    """

    report: Report
    observations: tuple[Observation, ...]


def reported(
    day: dt.date,
    requests: int,
    places: Mapping[str, tuple[Place, ...]],
    words: Sequence[Quoted],
    judge: Judge,
) -> Watched:
    """Put a report together.

    Args:
        day: The day of the run.
        requests: How many requests it took.
        places: The places by the addresses that they name.
        words: The quotes that were looked for.
        judge: Says what was found.
    """
    url_at = {one.span: url for url, each in places.items() for one in each}
    every = [one for each in places.values() for one in each]
    observed = sorted(judge.observations(every, words), key=lambda one: one.sort_key)
    errors = sum(one.severity is Severity.ERROR for one in observed)
    held = Counter(judge.held(one) for one in words)
    report = Report(
        day,
        requests,
        Counts(errors, len(observed) - errors),
        Quotes(held[Held.THERE], held[Held.MISSING], held[Held.UNREAD]),
        tuple(finding(one, url_at[one.span]) for one in observed),
        tuple(address(judge.visits[url], each) for url, each in places.items()),
    )
    return Watched(report, tuple(observed))


def finding(observed: Observation, url: str) -> Finding:
    """Give an observation as an object."""
    return Finding(
        observed.kind,
        observed.severity,
        observed.message,
        url,
        Span(*observed.span),
        remark(observed.hint) if observed.hint else None,
        tuple(map(remark, observed.notes)),
    )


def address(visit: Visit, places: Sequence[Place]) -> Address:
    """Give an address as an object."""
    return Address(
        url=visit.url,
        state=visit.state,
        status=visit.status,
        reason=visit.reason,
        asked=dt.date.fromisoformat(visit.asked) if visit.asked else None,
        is_kept=visit.is_kept,
        leads_to=visit.leads_to,
        moved_to=visit.moved_to,
        unread=visit.read.unread if visit.read else "",
        spans=tuple(Span(*one.span) for one in places),
    )
