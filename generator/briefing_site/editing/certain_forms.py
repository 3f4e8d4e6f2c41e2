"""The form of a statement where it is certain: takes statements of one document, gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from briefing_site.editing.same_document import DOCUMENTS, kinds_of
from briefing_site.model.briefing import Briefing
from briefing_site.model.statement import StatementRecord
from briefing_site.model.vocabularies import Form, SourceKind

JOINT = re.compile(
    r"(?:(?!\b(?:about|on|regarding|to)\b).)*"
    r"\bjoint (?:statement|declaration|communiqu[eé]|press statement)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A title that says what the text is; "Remarks on the Joint Statement" is another text."""

FORMS_OF_KINDS = {
    SourceKind.SPEECH: Form.SPEECH,
    SourceKind.INTERVIEW: Form.INTERVIEW,
    SourceKind.SOCIAL: Form.POST,
}

REPORTS = frozenset({SourceKind.NEWS, SourceKind.REPORT})
"""The kinds of source that tell what somebody said."""


def certain_form(briefing: Briefing, records: Sequence[StatementRecord]) -> Form | None:
    """Give the form that statements of one document have or have for certain."""
    first, kinds = records[0], kinds_of(briefing, records[0])
    if given := [record.form for record in records if record.form]:
        return given[0]
    if len({*first.speaker_ids}) > 1 and has_joint_title(briefing, first):
        return Form.JOINT_STATEMENT
    if len(kinds) == 1 and (form := FORMS_OF_KINDS.get(next(iter(kinds)) or SourceKind.OTHER)):
        return form
    return Form.REPORTED if kinds <= REPORTS and not any(map(is_quoted, records)) else None


def form_of_new(briefing: Briefing | None, values: Mapping[str, Any]) -> Form | None:
    """Give the form of a new statement of one speaker, where the kind of its source tells it.

    Words that a report quotes are remarks; where it quotes none, there is only its summary.
    """
    uses = values.get("sources", ())
    used = {use if isinstance(use, str) else use["source"] for use in uses}
    kinds = {source.kind for source in (briefing.sources if briefing else ()) if source.id in used}
    if len(kinds) != 1 or len(values.get("by", ())) != 1:
        return None
    (kind,) = kinds
    if kind in REPORTS:
        return Form.REMARKS if values.get("quote") else Form.REPORTED
    return FORMS_OF_KINDS.get(kind or SourceKind.OTHER)


def has_joint_title(briefing: Briefing, record: StatementRecord) -> bool:
    """Whether a source that is the words themselves is called a joint statement."""
    used = {use.source for use in record.sources}
    documents = (one for one in briefing.sources if one.id in used and one.kind in DOCUMENTS)
    return any(JOINT.match(document.title) for document in documents)


def is_quoted(record: StatementRecord) -> bool:
    """Whether a statement holds words of its speaker's own."""
    return bool(record.quote) or any(passage.quote for passage in record.passages)
