"""The last line of a check: takes what was read and found, gives one line of counts."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.cli.folder import Selection
from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.severity import Severity
from briefing_site.diagnostics.wording import counted
from briefing_site.knowledge.copies import count_quotes
from briefing_site.knowledge.world import World
from briefing_site.pipeline import Outcome

RECORDS = ("actor", "issue", "briefing")


def summarize(outcome: Outcome, shown: Sequence[Diagnostic], chosen: Selection) -> str:
    """Count findings, files and quotes."""
    errors, advice = count(shown)
    parts = [f"{findings(errors, advice)} in {counted(files_in(outcome, chosen), 'file')}"]
    if quotes := quotes_in(outcome.world, chosen):
        parts.append(quotes)
    if len(outcome.diagnostics) > len(shown):
        all_errors, all_advice = count(outcome.diagnostics)
        parts.append(f"{findings(all_errors - errors, all_advice - advice)} elsewhere")
    return "; ".join(parts)


def count(found: Sequence[Diagnostic]) -> tuple[int, int]:
    """Count errors, and what is advice."""
    errors = sum(one.severity is Severity.ERROR for one in found)
    return errors, len(found) - errors


def findings(errors: int, advice: int) -> str:
    """Say how many errors there are, and how much advice."""
    counts = [counted(errors, "error")] if errors else []
    counts += [counted(advice, "piece of advice", "pieces of advice")] if advice else []
    return ", ".join(counts) or "no findings"


def files_in(outcome: Outcome, chosen: Selection) -> int:
    """Count the files of records that were chosen, unreadable ones too."""
    declared = outcome.world.records.declarations
    places = {one.path for one in declared if one.kind in RECORDS}
    return sum(path in chosen for path in places)


def quotes_in(world: World, chosen: Selection) -> str:
    """Count the quotes that were held to a copy of their source, and those that were not."""
    quotes = count_quotes(world, chosen)
    if not quotes.checked + quotes.unchecked:
        return ""
    return f"{counted(quotes.checked, 'quote')} checked, {quotes.unchecked:,} unchecked"
