"""New records: takes their fields, gives the plan that adds a file, or an item to a briefing."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Fields
from typing import Any

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import nearest, quoted, whole
from briefing_site.editing.filling import unique
from briefing_site.editing.find import refuse_bad, refuse_taken, refuse_there
from briefing_site.editing.forms import ITEMS, OWNERS, Question, form
from briefing_site.editing.lists import append
from briefing_site.editing.plan import FileChange, Plan, changes_of
from briefing_site.knowledge.records import PARTS, Records
from briefing_site.layout.writing import Remarks, write_record
from briefing_site.model.decode import decode
from briefing_site.pipeline import Outcome
from briefing_site.source.compose import compose
from briefing_site.source.misplaced import FOLDERS
from briefing_site.source.nodes import Mapping
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText

Values = dict[str, Any]

MISSING = "missing: "
"""What the comment beside a field begins with that still has to be written."""


def new_file(  # noqa: PLR0913, PLR0917 - what a file is made of
    outcome: Outcome, folder: str, kind: str, id_: str, values: Values, remarks: Remarks
) -> Plan:
    """Plan a new actor, issue or briefing.

    Args:
        outcome: What was read.
        folder: The name of the briefings folder.
        kind: `actor`, `issue` or `briefing`.
        id_: Its id.
        values: Its fields; what is required and lacks is written as a field to fill in.
        remarks: Comments beside them.

    Raises:
        Refused: The id is no id, or taken, or a state has its file.
    """
    refuse_bad(id_)
    if kind == "actor":
        refuse_there(outcome, values)
    refuse_taken(outcome, id_)
    below = {folder_kind: name for name, folder_kind in FOLDERS.items()}.get(kind, id_[:4])
    path = f"{folder}/{below}/{id_}.yaml"
    fields, gaps = with_gaps(kind, values, ())
    text = write_record(kind, fields, remarks | gaps)
    return Plan((FileChange(path, path, "", text, 1),))


def new_item(outcome: Outcome, kind: str, briefing: str, values: Values) -> Plan:
    """Plan a new item of a list of a briefing, such as a source or a statement.

    Raises:
        Refused: There is no such briefing, or its file is no YAML.
    """
    place = place_of(outcome, briefing)
    if "id" in values:
        values = values | {"id": unique(values["id"], taken_ids(outcome.world.records, briefing))}
    field, _ = ITEMS[kind]
    fields, remarks = with_gaps(kind, values, (field, 0))
    text, root = whole_file(outcome, place.path)
    edit = append(text, root, field, [fields], remarks)
    return Plan(changes_of(outcome, {text.path: [edit]}, {}))


def place_of(outcome: Outcome, briefing: str) -> Span:
    """Give the place of a briefing, or say that there is none."""
    place = outcome.world.declared("briefing").get(briefing)
    if place is None:
        meant = nearest(briefing, outcome.world.records.briefings)
        hint = f"did you mean {whole(meant)}?" if meant else "name it as its file, without .yaml"
        message = f"there is no briefing {quoted(briefing)}"
        raise Refused(message, hint)
    return place


def taken_ids(records: Records, briefing: str) -> Iterator[str]:
    """Go through the ids that parts of a briefing have or, as far as it can be read, had."""
    yield from records.parts_of(briefing, *PARTS.values())
    if briefing in records.briefings:
        for part in records.briefings[briefing].addressed:
            yield from part.former_ids


def whole_file(outcome: Outcome, path: str) -> tuple[SourceText, Mapping]:
    """Give a file's text with its tree as it was written, whatever is wrong with the record."""
    text = outcome.sources.get(path)
    root, found = compose(text) if text else (None, [])
    if text is None or found or not isinstance(root, Mapping):
        message = f"{path} cannot be read"
        raise Refused(message, 'see "briefings check"')
    return text, root


def with_gaps(kind: str, values: Values, path: tuple[str | int, ...]) -> tuple[Values, Remarks]:
    """Write a field that is required and lacks as one to fill in, with what belongs there."""
    lacking = {one.field: one.meaning for one in missing(kind, values)}
    beside = {(*path, field): MISSING + meaning for field, meaning in lacking.items()}
    return values | dict.fromkeys(lacking, ""), Remarks(beside=beside)


def missing(kind: str, values: Fields[str, Any]) -> list[Question]:
    """Give what a record still needs: required fields, words of a statement, conditions."""
    lacking = [one for one in form(kind) if one.is_required and not values.get(one.field)]
    by_field = {one.field: one for one in form(kind)}
    if kind == "statement":
        lacking += [by_field[name] for name in ("form", "act") if not values.get(name)]
    if kind in ("statement", "passage"):
        lacking += [by_field["quote"]] if not (values.get("quote") or values.get("summary")) else []
    if values.get("stance") == "conditional" and not values.get("conditions"):
        lacking.append(by_field["conditions"])
    return lacking


def faults(kind: str, field: str, value: Any) -> list[Diagnostic]:  # noqa: ANN401 - text or texts
    """Give what is wrong with the form of one value, as `check` would word it."""
    inside = {ITEMS[kind][0]: [{field: value}]} if kind in ITEMS else {field: value}
    if kind in OWNERS:
        inside = {ITEMS[OWNERS[kind]][0]: [inside]}
    file_kind = "briefing" if kind in ITEMS else kind
    node, found = compose(SourceText("new", write_record(file_kind, inside)))
    if node is None:
        return found
    decoded = decode(file_kind, "2000-01-01-new", node)
    absent = ("missing-field", "statement-without-words", "conditional-without-conditions")
    wrong = [
        one for one in decoded.diagnostics if one.slug not in (*absent, "quote-without-source")
    ]
    return [*found, *wrong]
