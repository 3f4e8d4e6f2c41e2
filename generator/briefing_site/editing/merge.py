"""`briefings merge`: takes two ids of one kind, gives the plan that makes the two records one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import quoted
from briefing_site.editing.find import kind_of_id, refuse_unread
from briefing_site.editing.lists import append, remove_item
from briefing_site.editing.mentions import Target, mentions
from briefing_site.editing.plan import Plan, changes_of
from briefing_site.editing.rename import record_of, root_of
from briefing_site.editing.repeats import within, without_repeats
from briefing_site.knowledge.records import FileRecord
from briefing_site.model.mending import plain
from briefing_site.model.record import Record
from briefing_site.pipeline import Outcome
from briefing_site.source.nodes import Sequence, find

MERGED = ("actor", "issue", "source")
"""What can be made one: where two say different things, one of the two is left out and named."""

UNITED = ("aliases", "memberships", "roles", "related", "formerly")
"""The lists of which the record that stays takes what it lacks."""


def merge(outcome: Outcome, gone: str, kept: str) -> Plan:
    """Plan that two records are one.

    Every reference to the first becomes one to the second; an actor's name and aliases become
    aliases, and what the second lacks of lists it takes over.

    Args:
        outcome: What was read.
        gone: The id of the record that goes.
        kept: The id of the record that stays, of the same kind.

    Raises:
        Refused: It cannot be done.
    """
    refuse_unread(outcome)
    kind = kind_of_id(outcome, gone)
    if gone == kept:
        message = f"{quoted(gone)} cannot be made one with itself"
        raise Refused(message, "name two records")
    if "#" in gone and "#" not in kept:
        kept = f"{gone.partition('#')[0]}#{kept}"
    if kind_of_id(outcome, kept) != kind or kind not in MERGED:
        message = f"{quoted(gone)} and {quoted(kept)} are not two actors, two issues or two sources"
        raise Refused(
            message,
            "of two briefings, let one supersede the other: status: superseded",
        )
    if kind == "source":
        return merge_sources(outcome, gone, kept)
    return merge_files(outcome, kind, gone, kept)


def merge_files(outcome: Outcome, kind: str, gone: str, kept: str) -> Plan:
    """Plan that two actors or two issues are one."""
    leaving = record_of(outcome.world.records, kind, gone)
    staying = record_of(outcome.world.records, kind, kept)
    edits = without_repeats(outcome, mentions(outcome, Target(kind, gone, kept)))
    edits.pop(leaving.span.path, None)
    text = outcome.sources[staying.span.path]
    for field, items in united(leaving, staying):
        edits.setdefault(text.path, []).append(append(text, root_of(staying), field, items))
    changes = changes_of(outcome, edits, {leaving.span.path: None})
    return Plan(changes, tuple(left_out(leaving, staying)), text.path)


def united(leaving: FileRecord, staying: FileRecord) -> Iterator[tuple[str, list[Any]]]:
    """Give what the record that stays takes over, list by list."""
    theirs, ours = as_written(leaving), as_written(staying)
    names = [theirs["name"]] if "name" in theirs else []
    offered = {
        "aliases": [*names, *theirs.get("aliases", [])],
        "formerly": [leaving.id, *theirs.get("formerly", [])],
    }
    for field in UNITED:
        has = [*ours.get(field, []), ours.get("name"), staying.id]
        new = [item for item in offered.get(field, theirs.get(field, [])) if item not in has]
        if new and (field != "aliases" or names):
            yield field, list({str(item): item for item in new}.values())


def as_written(record: Record) -> dict[str, Any]:
    """Give a record's fields as they stand in its file."""
    fields: dict[str, Any] = plain(record.node)
    return fields


def left_out(leaving: FileRecord, staying: FileRecord) -> Iterator[str]:
    """Say what is lost of the record that goes, so that nobody has to look for it."""
    theirs, ours = as_written(leaving), as_written(staying)
    for field, value in theirs.items():
        if field not in (*UNITED, "name") and ours.get(field) != value:
            yield f"{quoted(field)} of {quoted(leaving.id)} is left out: {shortened(value)}"


def shortened(value: object) -> str:
    """Give the beginning of a value on one line."""
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


LONGEST = 60


def merge_sources(outcome: Outcome, gone: str, kept: str) -> Plan:
    """Plan that two sources of one briefing are one."""
    briefing, _, id_ = gone.partition("#")
    other, _, kept_id = kept.partition("#")
    if briefing != other:
        message = "two sources of different briefings stay two"
        raise Refused(message, "each briefing lists its own")
    record = outcome.world.records.briefings[briefing]
    text = outcome.sources[record.span.path]
    items = find(record.node, ("sources",))
    if not isinstance(items, Sequence):
        raise TypeError(items)
    index = [source.id for source in record.sources].index(id_)
    edits = without_repeats(outcome, mentions(outcome, Target("source", gone, kept_id)))
    others = [
        edit for edit in edits.get(text.path, []) if not within(edit, text, items.items[index])
    ]
    edits[text.path] = [*others, remove_item(text, items, index)]
    lost = plain(items.items[index])
    notes = [f"{quoted(field)} is left out: {shortened(lost[field])}" for field in lost]
    return Plan(changes_of(outcome, edits, {}), tuple(notes), text.path)
