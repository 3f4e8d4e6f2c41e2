"""Withdrawals: takes a change of a briefing, gives the line that tells of one, and its pages.

Of what is withdrawn no words are repeated, but that it was, and when, is what readers must learn.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.changes.change import FieldChange, RecordChange
from briefing_site.changes.value_change import ValueChange
from briefing_site.history.pages import Paths
from briefing_site.history.seen import Seen
from briefing_site.model.briefing import WITHDRAWN
from briefing_site.model.vocabularies import Status
from briefing_site.naming.pieces import Entry, line, phrase
from briefing_site.naming.terms import status_word
from briefing_site.pages import links
from briefing_site.pages.past import WITHDRAWAL, ToldLine


def withdrawal_line(record: RecordChange, field: FieldChange) -> ToldLine | None:
    """Tell that a briefing was withdrawn, or is so no more; nothing where neither happened."""
    if record.kind != "briefing" or not isinstance(field, ValueChange) or field.field != "status":
        return None
    if field.after in WITHDRAWN:
        told = phrase("withdrawn: {status}", status=status_word(Status(field.after)))
    elif field.before in WITHDRAWN:
        told = phrase("no longer withdrawn")
    else:
        return None
    return ToldLine(Entry(line(*told)), (WITHDRAWAL,))


def parts_in(two: Seen, paths: Paths, briefing: str) -> Iterator[str]:
    """Go through the pages of a briefing's statements and votes, which say what became of it."""
    for kind, page in (("statements", links.statement), ("votes", links.vote)):
        found = getattr(two.after.kb, kind)
        yield from (
            page(ref) for ref, _ in paths.paired(kind) if found[ref].briefing.id == briefing
        )
