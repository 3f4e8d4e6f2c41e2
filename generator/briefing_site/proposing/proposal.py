"""A proposed briefing: takes the answers to the form, gives a draft's fields with its comments.

What the answers do not say is left to be written (`missing:`), what they may say is left to be
looked at (`confirm:`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from briefing_site.editing.additions import faults, with_gaps
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.layout.writing import Path, Remarks
from briefing_site.model.edtf import parse_date
from briefing_site.naming.wording import one_line
from briefing_site.proposing.dates import Dated, date_in
from briefing_site.proposing.issue_form import shown
from briefing_site.proposing.telling import Part, Values, confirm, statements_in

ADDRESS = re.compile(r"https?://[^\s<>\"'`]+")
BESIDE = " -\u2013\u2014:;,.*<>"
"""What stands between an address and its title."""

LONGEST_TITLE = 4000


def draft_of(title: str, answers: dict[str, str], kb: KnowledgeBase, today: dt.date | None) -> Part:
    """Give the fields of a briefing, and the comments in it.

    Args:
        title: The issue's title.
        answers: By the field's id.
        kb: What is known, for the actors' names.
        today: The day on which it is recorded, if that is known.
    """
    dated = date_in(answers.get("date", ""))
    values, remarks = head_of(title, answers, dated, today)
    sources = list(sources_in(answers.get("sources", "")))
    when = parse_date(dated.edtf) if dated.edtf else None
    only = [source["id"] for source in sources if len(sources) == 1]
    told = statements_in(answers.get("statements", ""), kb, when)
    parts = {
        "sources": [("source", source, Remarks()) for source in sources],
        "statements": [("statement", said | {"sources": only}, notes) for said, notes in told],
    }
    for field, items in parts.items():
        for index, (kind, fields, notes) in enumerate(items):
            path: Path = (field, index)
            whole, gaps = with_gaps(kind, fields, path)
            values.setdefault(field, []).append(whole)
            remarks = remarks | gaps | notes.below(path)
    return values, remarks


def head_of(title: str, answers: dict[str, str], dated: Dated, today: dt.date | None) -> Part:
    """Give the fields at the top of a briefing."""
    event = one_line(answers["event"])
    own = one_line(shown(title)[:LONGEST_TITLE]).removeprefix("Briefing:").strip()
    values = {
        "title": own or event.removesuffix("."),
        "date": dated.day,
        "summary": event,
        "status": "draft",
    }
    if today:
        values["recorded"] = today.isoformat()
    values, gaps = with_gaps("briefing", values, ())
    beside = dict(gaps.beside)
    if dated.remark and not dated.day:
        beside["date",] += f" {dated.remark}"
    above: dict[Path, list[str]] = {
        ("title",): ["confirm: title and summary, as the form has them"]
    }
    if dated.remark and dated.day:
        above["date",] = [f"confirm: {dated.remark}"]
    if positions := answers.get("positions"):
        above["statements",] = [confirm("who stands where", positions)]
    return values, Remarks(above, beside)


def sources_in(answer: str) -> Iterator[Values]:
    """Go through the sources: an address with the words beside it, or the words alone."""
    lines = [line for line in answer.split("\n") if any(map(str.isalnum, line))]
    for number, line in enumerate(lines, 1):
        address = ADDRESS.search(line)
        url = address[0].rstrip(".,;:)") if address else ""
        if url and faults("source", "url", url):
            url = ""
        words = one_line(line.replace(url, " ")).strip(BESIDE) if url else one_line(line)
        yield {"id": f"source-{number}", "title": words or None, "url": url or None}
