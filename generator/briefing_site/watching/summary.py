"""A run in few words: takes `Report`, gives what it comes to, in one sentence and by states."""

from __future__ import annotations

from collections import Counter

from briefing_site.diagnostics.wording import counted
from briefing_site.watching.report import Report
from briefing_site.watching.visit import State

WORDS = {
    State.THERE: "there",
    State.GONE: "gone",
    State.LOST: "lost",
    State.SILENT: "without an answer",
    State.REFUSED: "refused to programs",
    State.FORBIDDEN: "forbidden by robots.txt",
    State.UNASKED: "not asked, since requests or time were spent or the host gave no answer",
}
"""What is said of addresses in each state, behind their number."""


def summarize(report: Report) -> str:
    """Say what a run comes to."""
    parts = [f"{findings(report)} in {addresses(report)}"]
    if kept := sorted(str(one.asked) for one in report.addresses if one.is_kept):
        parts.append(f"{counted(len(kept), 'answer')} of earlier runs, the oldest of {kept[0]}")
    if quotes := quotes_in(report):
        parts.append(quotes)
    return "; ".join(parts)


def findings(report: Report) -> str:
    """Count errors and advice."""
    error, advice = report.counts.error, report.counts.advice
    parts = [counted(error, "error")] if error else []
    parts += [counted(advice, "piece of advice", "pieces of advice")] if advice else []
    return ", ".join(parts) or "no findings"


def addresses(report: Report) -> str:
    """Count addresses by their states."""
    states = Counter(one.state for one in report.addresses)
    each = ", ".join(f"{states[one]:,} {words}" for one, words in WORDS.items() if states[one])
    every = counted(len(report.addresses), "address", "addresses")
    return f"{every} ({each})" if each else every


def quotes_in(report: Report) -> str:
    """Count quotes by where they stand."""
    quotes = report.quotes
    if not quotes.there + quotes.missing + quotes.unread:
        return ""
    looked = counted(quotes.there + quotes.missing + quotes.unread, "quote")
    return (
        f"of {looked} {quotes.there:,} stand there, {quotes.missing:,} do not, "
        f"{quotes.unread:,} could not be looked for"
    )
