"""What a run found: takes nothing, gives `Report`, which reporters show.

The schema of the report for programs and its page in the reference are made from these classes.
"""

from __future__ import annotations

import datetime as dt

from briefing_site.diagnostics.reporters.json import Counts, Remark, Span
from briefing_site.diagnostics.severity import Severity
from briefing_site.frozen import frozen
from briefing_site.watching.observation import Kind
from briefing_site.watching.visit import State


@frozen
class Quotes:
    """How many quotes were looked for at the addresses of their sources.

    Those whose sources have an archived copy are looked for in that, too, and counted again.

    Attributes:
        there: Those that stand at one of them.
        missing: Those that stand at none.
        unread: Those that could stand where nothing could be read.
    """

    there: int
    missing: int
    unread: int


@frozen
class Finding:
    """Something that was observed where a record gives an address.

    Attributes:
        kind: What it is.
        severity: An error where a reader finds nothing any more.
        message: What was observed, in one clause of English.
        url: The address.
        span: Where the record gives it.
        hint: What to do about it, or `None`.
        notes: The quotes that are missed, or what else matters.
    """

    kind: Kind
    severity: Severity
    message: str
    url: str
    span: Span
    hint: Remark | None
    notes: tuple[Remark, ...]


@frozen
class Address:
    """An address, and what is known of it.

    Attributes:
        url: The address.
        state: What is known.
        status: The number of the last answer, or `None`.
        reason: Why it is not there, in words; empty where it is.
        asked: The day on which it was asked, or `None`.
        is_kept: Whether the answer is one of an earlier run.
        leads_to: The address at which all redirections end; its own where there are none.
        moved_to: The address to which it has moved for good, or `None`.
        unread: Why words could not be looked for in it; empty where they could or need not.
        spans: Where records give it.
    """

    url: str
    state: State
    status: int | None
    reason: str
    asked: dt.date | None
    is_kept: bool
    leads_to: str
    moved_to: str | None
    unread: str
    spans: tuple[Span, ...]


@frozen
class Report:
    """Whether what records cite is still there.

    Attributes:
        day: The day of the run.
        requests: How many requests it took.
        counts: The numbers of errors and of advice.
        quotes: How many quotes were looked for.
        findings: What should be looked at, in the order of places.
        addresses: Every address, in the order of its first place.
    """

    day: dt.date
    requests: int
    counts: Counts
    quotes: Quotes
    findings: tuple[Finding, ...]
    addresses: tuple[Address, ...]
