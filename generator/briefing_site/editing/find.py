"""What an id names: takes what was read and what was typed, gives the record or says why not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.severity import Severity
from briefing_site.diagnostics.wording import counted, nearest, quoted, whole
from briefing_site.frozen import frozen
from briefing_site.knowledge.records import FILES, PARTS, Records
from briefing_site.model.briefing import Addressed
from briefing_site.model.country_names import code_typed, kind_of
from briefing_site.model.fields import id_problem
from briefing_site.model.vocabularies import ActorKind
from briefing_site.pipeline import Outcome

READABLE = "BRF200"
"""The first code of what is wrong with a record that was read as a whole."""

LED_THERE = "choose another id: addresses that somebody cited lead there"

A = {"statement": "a statement", "vote": "a vote", "event": "an event", "source": "a source"}


def refuse_unread(outcome: Outcome) -> None:
    """Refuse to go on where a part of a file could not be read: what it names would be missed."""
    unread = [
        found
        for found in outcome.diagnostics
        if found.severity is Severity.ERROR and found.code.id < READABLE
    ]
    if unread:
        files = counted(len({found.span.path for found in unread}), "file")
        message = f"{files} cannot be read as a whole"
        raise Refused(message, f'mend {unread[0].span} first: see "briefings check"')


def kind_of_id(outcome: Outcome, ref: str) -> str:
    """Tell what an id names: the kind of a record with a file, or of a part of a briefing."""
    places = outcome.world.records.places
    for kind in (*sorted(FILES), *PARTS.values()):
        if ref in places.get(kind, {}):
            return kind
    message = f"nothing has the id {quoted(ref)}"
    raise Refused(message, meant_by(outcome, ref))


def meant_by(outcome: Outcome, ref: str) -> str:
    """Say what was probably meant by an id that nothing has."""
    if former := former_id(outcome, ref):
        return f"it is {quoted(former.now)} now"
    known = (ref for found in outcome.world.records.places.values() for ref in found)
    meant = nearest(ref, known)
    return f"did you mean {whole(meant)}?" if meant else "an id is a file's name without .yaml"


@frozen
class Former:
    """An id that a record had.

    Attributes:
        kind: What has it no more.
        now: The id that it has; for a part of a briefing `<briefing>#<id>`.
    """

    kind: str
    now: str


def former_id(outcome: Outcome, ref: str) -> Former | None:
    """Find what had an id, unless something has it now."""
    records = outcome.world.records
    if any(ref in found for found in records.places.values()):
        return None
    briefing, _, id_ = ref.rpartition("#")
    owners = ((f"{briefing}#{part.id}", part) for part in parts_of(outcome, briefing))
    files = ((record.id, record) for record in records.all())
    for now, record in owners if briefing else files:
        if id_ in record.former_ids:
            kind = next(kind for kind, found in records.places.items() if now in found)
            return Former(kind, now)
    return None


def refuse_taken(outcome: Outcome, new: str, *, former_of: str = "") -> None:
    """Refuse a new id of a record with a file that is no id, or that another record has or had.

    Args:
        outcome: What was read.
        new: The new id.
        former_of: The record that is renamed, which may take back an id that it had.
    """
    refuse_bad(new)
    records = outcome.world.records
    for kind in sorted(FILES):
        if new in records.places.get(kind, {}):
            where = records.places[kind][new].path
            message = f"the id {quoted(new)} is taken ({where})"
            raise Refused(message, cure_for_taken(records, kind, new, former_of))
    for record in records.all():
        if new in record.former_ids and record.id != former_of:
            message = f"{quoted(record.id)} had the id {quoted(new)} before"
            raise Refused(message, LED_THERE)


def refuse_there(outcome: Outcome, values: Mapping[str, Any]) -> None:
    """Refuse a second file of a state or a body; one of other times, which say so, may be there."""
    code = code_typed(values.get("name") or "")
    if values.get("kind") == ActorKind.STATE:
        code = values.get("country") or code
    elif code and values.get("kind") != kind_of(code):
        return
    there = outcome.world.records.actors.get(outcome.world.suggestions.by_code.get(code or "", ""))
    if there and not (values.get("from") or values.get("to") or there.to):
        name = quoted(values["name"])
        message = f"{name} is {quoted(there.id)}, which has a file ({there.span.path})"
        hint = "change that file; one of other times has --from and --to, and an --id of its own"
        raise Refused(message, hint)


def refuse_taken_part(outcome: Outcome, holder: str, new: str, *, former_of: str) -> None:
    """Refuse a new id of a part of a record that is no id, or that another part has or had.

    Args:
        outcome: What was read.
        holder: The id of the briefing, or of the actor whose source it is.
        new: The new id.
        former_of: The id of the part that is renamed, which may take back one that it had.
    """
    refuse_bad(new)
    records = outcome.world.records
    for kind in PARTS.values():
        if new in records.parts_of(holder, kind):
            message = f"{quoted(holder)} has {A[kind]} {quoted(new)}"
            raise Refused(message, "choose another id")
    for part in parts_of(outcome, holder):
        if new in part.former_ids and part.id != former_of:
            message = f"{quoted(part.id)} had the id {quoted(new)} before"
            raise Refused(message, LED_THERE)


def parts_of(outcome: Outcome, holder: str) -> tuple[Addressed, ...]:
    """Give the parts of a briefing that have ids, or the sources of an actor."""
    records = outcome.world.records
    if briefing := records.briefings.get(holder):
        return briefing.addressed
    actor = records.actors.get(holder)
    return actor.sources if actor else ()


def cure_for_taken(records: Records, kind: str, new: str, former_of: str) -> str:
    """Say what to do where a record of a kind is there already; briefings are not merged."""
    if kind != "briefing" and former_of in records.places.get(kind, {}):
        return f'to make one of two actors or issues, say "briefings merge {former_of} {new}"'
    if former_of:
        return "choose another id"
    return "change that file, or choose another id with --id"


def refuse_bad(new: str) -> None:
    """Refuse what is no id."""
    if problem := id_problem(new):
        message = f"{quoted(new)} is no id: {problem}"
        raise Refused(message, "choose another")
