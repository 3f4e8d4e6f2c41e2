"""New passages: takes a passage's fields, gives the plan that adds it to a statement.

A statement that holds its words itself gets passages, of which they are the first: it keeps its id,
which that passage shares, so that whatever leads to it still does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import nearest, quoted, whole
from briefing_site.editing.additions import place_of, taken_ids, whole_file, with_gaps
from briefing_site.editing.dividing import made_one
from briefing_site.editing.edits import edited
from briefing_site.editing.filling import unique
from briefing_site.editing.lists import append
from briefing_site.editing.plan import FileChange, Plan, in_one_layout
from briefing_site.editing.upgrade import statements_in
from briefing_site.layout.emit import emit
from briefing_site.layout.parse import parse
from briefing_site.model.statement import StatementRecord
from briefing_site.pipeline import Outcome
from briefing_site.source.compose import compose
from briefing_site.source.nodes import Mapping, Scalar, Sequence, find
from briefing_site.source.text import SourceText

Values = dict[str, Any]

KEPT_ABOVE = ("issues", "lang")
"""What a statement's own words leave to it when they become its first passage.

Whom they are about and to is theirs: the new passage may be about others.
"""


def new_passage(outcome: Outcome, briefing: str, statement: str, values: Values) -> Plan:
    """Plan a new passage of a statement, behind those that it has.

    Args:
        outcome: What was read.
        briefing: The id of the briefing.
        statement: The id of the statement in it.
        values: The fields; what is required and lacks is written as a field to fill in.

    Raises:
        Refused: There is no such statement, or it cannot be given passages.
    """
    path = place_of(outcome, briefing).path
    text, root = whole_file(outcome, path)
    number, item = statement_in(root, briefing, statement)
    if "id" in values:
        values = values | {"id": unique(values["id"], taken_ids(outcome.world.records, briefing))}
    whole = text
    if not isinstance(find(item, ("passages",)), Sequence):
        whole = divided(text, record_of(outcome, briefing, statement), number)
        item = owner_in(whole, number)
    fields, remarks = with_gaps("passage", values, ("passages", 0))
    new = edited(whole.text, [append(whole, item, "passages", [fields], remarks)])
    return Plan((FileChange(path, path, text.text, in_one_layout(whole, new), 1),))


def owner_in(text: SourceText, number: int) -> Mapping:
    """Give a statement's tree in a file that was just written."""
    root, _ = compose(text)
    item = find(root, ("statements", number)) if root else None
    if not isinstance(item, Mapping):
        raise TypeError(item)
    return item


def statements_in_briefing(outcome: Outcome, briefing: str) -> list[str]:
    """Give the ids of a briefing's statements."""
    _, root = whole_file(outcome, place_of(outcome, briefing).path)
    return [id_ for _, _, id_ in statements_named(root)]


def statements_named(root: Mapping) -> Iterator[tuple[int, Mapping, str]]:
    """Give the statements of a briefing's tree that have an id, with their places."""
    found = find(root, ("statements",))
    for number, item in enumerate(found.items if isinstance(found, Sequence) else ()):
        id_ = find(item, ("id",))
        if isinstance(item, Mapping) and isinstance(id_, Scalar):
            yield number, item, id_.text


def statement_in(root: Mapping, briefing: str, statement: str) -> tuple[int, Mapping]:
    """Find a statement in a briefing's tree, and its place in the list."""
    known = {id_: (number, item) for number, item, id_ in statements_named(root)}
    if statement in known:
        return known[statement]
    meant = nearest(statement, known)
    ids = ", ".join(quoted(id_) for id_ in known)
    add = f'add it first: "briefings new statement --in {briefing}"'
    hint = f"did you mean {whole(meant)}?" if meant else f"there is {ids}" if ids else add
    message = f"{quoted(briefing)} has no statement {quoted(statement)}"
    raise Refused(message, hint)


def record_of(outcome: Outcome, briefing: str, statement: str) -> StatementRecord:
    """Give a statement as it was read; it has to be whole before it can be divided."""
    record = outcome.world.records.briefings.get(briefing)
    known = record.statements if record else ()
    found = next((one for one in known if one.id == statement), None)
    if found is None or not found.is_known(*StatementRecord.model_fields):
        message = f"{quoted(statement)} cannot be read"
        raise Refused(message, 'mend it first: see "briefings check"')
    if found.translation is not None:
        message = f"{quoted(statement)} has a translation, and nothing says in which language"
        raise Refused(message, 'write it as an item of "translations" with its "lang"')
    return found


def divided(text: SourceText, record: StatementRecord, number: int) -> SourceText:
    """Make a statement's own words its first passage."""
    document = parse(text)
    statements = next(statements_in(document.root))
    items = [statements.parts[number]]
    statements.parts[number] = made_one(items, [record], None, KEPT_ABOVE)
    return SourceText(text.path, emit(document, "briefing"))
