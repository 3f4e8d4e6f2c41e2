"""Lists that show but a part: takes how much is shown, gives the line that says so."""

from __future__ import annotations

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import paragraph
from briefing_site.pages.parts.phrases import say


def newest_of(shown: int, total: int) -> Blocks:
    """Say that only the newest are shown; nothing where all are."""
    told = say("The newest {count} of {total}.", count=str(shown), total=str(total))
    return (paragraph(told),) if total > shown else ()


def nearest_of(shown: int, total: int) -> Blocks:
    """Say that only the nearest are shown; nothing where all are."""
    told = say("The nearest {count} of {total}.", count=str(shown), total=str(total))
    return (paragraph(told),) if total > shown else ()
