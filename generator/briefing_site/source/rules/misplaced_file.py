"""A file where no record is looked for.

Records stand in `actors/`, in `issues/` and, for briefings, in the folder of their
year, and their names end in `.yaml` or `.yml`. A file elsewhere, such as `2022/x.yaml`
beside the briefings folder, or with another ending, such as `x.yaml.txt`, would silently be
left out; a briefing among the actors would be read as an actor.

Bad:
    # briefings/canada.yaml
    name: Canada
    kind: state
    # briefings/actors/canada.yaml.txt
    name: Canada
    kind: state
    # briefings/actors/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.source.span import Span


def fault(span: Span, cure: str, message: str = "no record is looked for here") -> Diagnostic:
    """Word the finding."""
    return Diagnostic("misplaced-file", span, message, Hint(cure))
