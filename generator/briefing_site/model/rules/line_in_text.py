"""A field or a list item that became a part of a text.

A line that is indented as far as the text above it is read as a part of that text: the record
silently lacks the field, and readers would see its name and its value as somebody's words. A line
inside a text, not its first, counts as a field where a record around the text may have that field
and does not. A list item that is indented further than the one above is joined to it likewise.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: >-
      Projects without Russia go on.
      updated: 2022-06-30
    issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: >-
      Projects without Russia go on.
    updated: 2022-06-30
    issues: [arctic-cooperation]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import counted, quoted, whole
from briefing_site.model.fault import Fault


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    text = f"the text of {quoted(fault.field)}" if fault.value else "the item above"
    move = f"move it {counted(fault.context['left'], 'space')} to the left"
    return Diagnostic(
        "line-in-text",
        fault.span,
        f"this line is indented too far, and is read as a part of {text}",
        Hint(move if fault.context.get("is_name") else f"{move}; {otherwise(fault)}"),
        tuple(Note("so is this line", span) for span in fault.context["more"]),
    )


def otherwise(fault: Fault) -> str:
    """Say what to write where the line is meant as a part of the text."""
    if not fault.context["follows"]:
        return "if it belongs to the text, put the whole text in quotes"
    sign = whole(fault.value) if fault.value else "its hyphen"
    return f"if it belongs to the text, put {sign} at the end of the line above"
