"""`briefings rename`: takes an id and a new one, gives the plan that makes the one the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from briefing_site.diagnostics.refused import Refused
from briefing_site.diagnostics.wording import quoted
from briefing_site.editing.edits import Edit, offsets
from briefing_site.editing.find import (
    Former,
    former_id,
    kind_of_id,
    parts_of,
    refuse_bad,
    refuse_taken,
    refuse_taken_part,
    refuse_unread,
)
from briefing_site.editing.lists import append, remove_field, remove_item
from briefing_site.editing.mentions import Target, mentions
from briefing_site.editing.plan import FileChange, Plan, changes_of
from briefing_site.knowledge.records import FILES, FileRecord, Records
from briefing_site.model.record import Record
from briefing_site.pipeline import Outcome
from briefing_site.source.nodes import Mapping, Sequence, find
from briefing_site.source.text import SourceText


def rename(
    outcome: Outcome, old: str, new: str, is_new: Callable[[str], bool] = lambda _: False
) -> Plan:
    """Plan that a record has another id.

    A file gets the new name, every reference the new id, and the record remembers the old one
    in `formerly`, so that its address goes on leading there. A record that gets back an id which
    it had forgets the id between the two.

    Args:
        outcome: What was read.
        old: The id; for a part of a briefing `<briefing>#<id>`.
        new: The new id; a part's may be written with its briefing, too.
        is_new: Tells of a file, by the path that is shown, whether it was never committed: nobody
            knows an address in it then, and nothing is to be remembered.

    Raises:
        Refused: It cannot be done.
    """
    refuse_unread(outcome)
    if now := renamed_already(outcome, old, new):
        return rest_of(outcome, old, now)
    kind = kind_of_id(outcome, old)
    refuse_same(kind, old, new)
    if kind in FILES:
        return rename_file(outcome, kind, old, new, is_new)
    return rename_part(outcome, kind, old, new, is_new)


def refuse_same(kind: str, old: str, new: str) -> None:
    """Refuse the id that something has, for a part with its briefing or without."""
    _, hash_, id_ = old.rpartition("#")
    if new == old or (hash_ and new == id_):
        message = f"the {kind} is called {quoted(new)} already"
        raise Refused(message, "choose another id")


def rename_file(
    outcome: Outcome, kind: str, old: str, new: str, is_new: Callable[[str], bool]
) -> Plan:
    """Plan that an actor, an issue or a briefing has another id, or what is left of that."""
    refuse_bad(new)
    record = record_of(outcome.world.records, kind, old)
    if kind == "briefing":
        refuse_other_date(record, new)
    path = record.span.path
    edits = mentions(outcome, Target(kind, old, new))
    edits.setdefault(path, []).extend(remembered(outcome.sources[path], record, old, new, is_new))
    changes = changes_of(outcome, edits, {path: moved(path, kind, new)})
    if not any(is_begun(outcome, one) for one in changes):
        refuse_taken(outcome, new, former_of=old)
    return Plan(changes, tuple(taken_back(record, old, new)), path)


def is_begun(outcome: Outcome, change: FileChange) -> bool:
    """Whether a file that moves is at its new place already: a command was cut short there."""
    there = outcome.sources.get(change.after or "")
    return change.after != change.before and there is not None and there.text == change.new


def renamed_already(outcome: Outcome, old: str, new: str) -> Former | None:
    """Find the record that has its new id and remembers the old one, which nothing has now."""
    former = former_id(outcome, old)
    briefing, hash_, _ = old.rpartition("#")
    is_meant = former and former.now in (new, f"{briefing}{hash_}{new}")
    return former if is_meant else None


def rest_of(outcome: Outcome, old: str, former: Former) -> Plan:
    """Plan that what still names a record by the id that it had names it by the one it has."""
    new = former.now.rpartition("#")[2]
    edits = mentions(outcome, Target(former.kind, old, new))
    return Plan(changes_of(outcome, edits, {}), (f"{quoted(old)} is {quoted(new)} already",))


def record_of(records: Records, kind: str, id_: str) -> FileRecord:
    """Give a record with a file of its own, which is known to be there."""
    record = records.with_file(kind, id_)
    if record is None:
        raise LookupError(id_)
    return record


def moved(path: str, kind: str, new: str) -> str:
    """Give where a file goes; a briefing's folder is its year."""
    before = PurePosixPath(path)
    folder = before.parent.parent / new[:4] if kind == "briefing" else before.parent
    return (folder / f"{new}{before.suffix}").as_posix()


def refuse_other_date(record: FileRecord, new: str) -> None:
    """Refuse a name for a briefing that is not that of its day."""
    day = str(getattr(record, "date", ""))
    if not new.startswith(f"{day}-"):
        message = f"{quoted(new)} does not start with the briefing's date"
        raise Refused(
            message,
            f'choose "{day}-" and a few words, or correct "date" in the file first',
        )


def remembered(
    text: SourceText, record: Record, old: str, new: str, is_new: Callable[[str], bool]
) -> list[Edit]:
    """Add an id to those that a record had; one that it gets back makes it forget that one."""
    if new in record.former_ids:
        return [forgotten(text, record, new)]
    return [] if is_new(text.path) else [append(text, root_of(record), "formerly", [old])]


def forgotten(text: SourceText, record: Record, former: str) -> Edit:
    """Take an id off those that a record had."""
    root = root_of(record)
    items = find(root, ("formerly",))
    if not isinstance(items, Sequence) or len(items.items) == 1:
        return remove_field(text, root, "formerly")
    return remove_item(text, items, record.former_ids.index(former))


def root_of(record: Record) -> Mapping:
    """Give the tree of a record, of its whole file or of a part of one."""
    if not isinstance(record.node, Mapping):
        raise TypeError(record.node)
    return record.node


def taken_back(record: Record, old: str, new: str) -> Iterator[str]:
    """Say that an address goes, if it does."""
    if new in record.former_ids:
        yield (
            f"{quoted(new)} was its id before, so this takes a rename back: "
            f"the address of {quoted(old)} will lead nowhere"
        )


def rename_part(
    outcome: Outcome, kind: str, old: str, new: str, is_new: Callable[[str], bool]
) -> Plan:
    """Plan that a part of a briefing, or a source of an actor, has another id.

    A first passage that shares its statement's id goes on doing so.
    """
    holder, _, id_ = old.rpartition("#")
    new_id = own_id(kind, holder, new)
    refuse_taken_part(outcome, holder, new_id, former_of=id_)
    edits = mentions(outcome, Target(kind, old, new_id))
    record, *shared = (part for part in parts_of(outcome, holder) if part.id == id_)
    span = record.at("id")
    text = outcome.sources[span.path]
    here = edits.setdefault(span.path, [])
    for part in (record, *shared):
        start, end = offsets(text, part.at("id"))
        here.append(Edit(start, end, text.text[start:end].replace(id_, new_id, 1)))
    here += remembered(text, record, id_, new_id, is_new)
    return Plan(changes_of(outcome, edits, {}), tuple(taken_back(record, id_, new_id)), span.path)


def own_id(kind: str, holder: str, new: str) -> str:
    """Give a part's new id alone, and refuse one in another file."""
    other, _, id_ = new.rpartition("#")
    if other not in ("", holder):
        message = f"a {kind} stays in its file"
        raise Refused(message, f"say only the new id: {quoted(id_ or 'id')}")
    return id_
