"""A text longer than the place where it is shown.

An issue's `short` stands in cells of tables, in the legends of maps and beside each stance, where
60 characters have room. The field `proposition` holds the whole sentence, of any length.

Bad:
    # briefings/issues/arctic-cooperation.yaml
    title: Work in the Arctic Council
    proposition: The Arctic states should go on working with each other in the Arctic Council.
    short: The eight Arctic states should go on working in the Arctic Council

Good:
    # briefings/issues/arctic-cooperation.yaml
    title: Work in the Arctic Council
    proposition: The Arctic states should go on working with each other in the Arctic Council.
    short: Work in the Arctic Council should go on
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    most = fault.context["max_length"]
    return Diagnostic(
        "text-too-long",
        fault.span,
        f"{quoted(fault.field)} has {len(fault.value)} characters, and at most {most} fit",
        Hint("shorten it"),
    )
