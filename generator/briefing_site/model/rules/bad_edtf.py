"""A date that is not EDTF level 0 or 1.

What was said or happened is often known only to the month or the week. EDTF (ISO 8601-2) says so
exactly: `2025-07` for a month, `2025-07-28/2025-08-01` for a span of days. Words that no date can
say, such as "early July 2025", stand in `date_note` beside it.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    events:
      - id: workplan
        date: May 2021
        title: The workplan is approved in Reykjavik
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    events:
      - id: workplan
        date: 2021-05
        title: The workplan is approved in Reykjavik
        sources: [release]
"""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.model.days import (
    exchanged,
    meant_by_words,
    meant_days,
    meant_edtf,
    not_in_calendar,
)
from briefing_site.model.fault import Fault

FORMS = "a day as 2025-07-31, a month as 2025-07, or several days as 2025-07-28/2025-08-01"


def fault(fault: Fault) -> Diagnostic:
    """Word the finding."""
    if right := exchanged(fault.value):
        message = f"{quoted(fault.value)} ends before it starts"
        cure_ = Hint(f"exchange the two, {right}, or correct one")
        return Diagnostic("bad-edtf", fault.span, message, cure_)
    reason = not_in_calendar(fault.value)
    problem = f"is not in the calendar: {reason}" if reason else "is no date"
    return Diagnostic("bad-edtf", fault.span, f"{quoted(fault.value)} {problem}", cure(fault))


def cure(fault: Fault) -> Hint:
    """Give the date that was meant, its words beside it where it cannot say all of them."""
    if meant := meant_edtf(fault.value):
        return Hint(f"write {meant}")
    if several := meant_days(fault.value):
        return Hint(f"write {' or '.join(several)}")
    if not_in_calendar(fault.value):
        return Hint("correct the day or the month")
    has_words = "date_note" in fault.fields
    if meant := meant_by_words(fault.value):
        words = f', and "date_note: {fault.value}"' if has_words else ""
        return Hint(f'write "{fault.field}: {meant}"{words}')
    words = ', and the source\'s words as "date_note"' if has_words else ""
    return Hint(f"write {FORMS}{words}")
