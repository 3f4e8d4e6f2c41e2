"""What a step changed: takes two states as readers saw them, gives a `Step` in words of `changes`.

What is gone is not told again: of a part that went, only that it did. A line knows the pages whose
words it repeats, so that it can go with them.
"""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from briefing_site.changes.addresses import PATHS
from briefing_site.changes.change import FieldChange, PartChange, RecordChange, What
from briefing_site.changes.field_entries import changed_part, field_entries, other_id
from briefing_site.changes.position_entries import shift_entry, stance_entry
from briefing_site.changes.value_change import ValueChange
from briefing_site.history.facts import began_and_ended
from briefing_site.history.pages import Paths
from briefing_site.history.seen import Seen
from briefing_site.history.step import Step
from briefing_site.history.withdrawal import parts_in, withdrawal_line
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.corrections import Mended, part_mended
from briefing_site.knowledge.entities import Passage, PolicyPosition, Source, Statement, Vote
from briefing_site.naming.pieces import Entry, line
from briefing_site.pages import links
from briefing_site.pages.past import ToldLine
from briefing_site.pipeline import Outcome
from briefing_site.versions.version import name_of

MOST_LINES = 12
"""Lines that are told of a page in one step, those below a line counted: of the rest how many."""

RENAMED = ("id", "formerly")
"""Fields that say no more of a record or of a part than that its id is another."""

OWN = {"briefing": links.briefing, "actor": links.actor, "issue": links.issue}
"""What gives the path of a record's page, by its kind."""

MENDING = {("corrections", what) for what in (What.ADDED, What.CHANGED)}
"""What became of a list's part, where it is a correction that is there."""

Told = Iterator[tuple[str, ToldLine]]
"""Lines, each with the page that shows it."""


def tell(before: Outcome, after: Outcome) -> Step:
    """Tell what is different to readers."""
    two = Seen(before, after)
    paths = Paths(two)
    changes = list(filter(None, map(two.record_change, two.pairs.listed)))
    lines: dict[str, list[ToldLine]] = defaultdict(list)
    moved = () if stand_as_they_did(two) else chain(stance_lines(two), shift_lines(two))
    for path, one in chain(record_lines(two, paths, changes), moved):
        if path in paths.after and path not in paths.came:
            lines[path].append(one)
    told = {path: bounded(found) for path, found in lines.items()}
    began, ended = began_and_ended(before.kb, after.kb, paths.renamed)
    return Step(
        came=tuple(sorted(paths.came)),
        went=tuple(sorted({*paths.went, *lists_cut(changes)})),
        renamed=paths.renamed,
        told={path: found for path, (found, _) in told.items()},
        more={path: more for path, (_, more) in told.items() if more},
        versions=dict(versions(two, paths)),
        began=began,
        ended=ended,
    )


def record_lines(two: Seen, paths: Paths, changes: Iterable[RecordChange]) -> Told:
    """Go through what changed in records that were there and are."""
    for change in changes:
        if change.what in (What.CHANGED, What.RENAMED):
            page = OWN[change.kind](change.id)
            if change.was:
                renamed = other_id(change.kind, change.id, change.was)
                yield page, ToldLine(Entry(line(*renamed)), ())
            for field in change.fields:
                if withdrawal := withdrawal_line(change, field):
                    on = (page, *parts_in(two, paths, change.id))
                    yield from ((path, withdrawal) for path in on)
                elif change.was is None or field.field not in RENAMED:
                    yield from field_lines(change, page, field)
                    for own in parts_that_show(two, paths, change, field):
                        rests = (own, *holds(page, field))
                        yield from ((own, told) for told in lines_of([field], rests))


def field_lines(record: RecordChange, page: str, field: FieldChange) -> Told:
    """Tell of a field on the page of its record and, of a part with a page, on that."""
    known = without_words_gone(field)
    part = page_of_part(record, field)
    if not isinstance(known, PartChange) or part is None:
        yield from ((page, told) for told in lines_of([known], holds(page, field)))
        return
    own = part(f"{record.id}#{known.key}")
    is_gone = known.what is What.REMOVED
    rests = () if is_gone else (own, *chain.from_iterable(holds(own, one) for one in known.fields))
    yield from ((page, told) for told in lines_of([known], rests))
    if known.was:
        yield own, ToldLine(Entry(line(*changed_part(known))), rests)
    if not is_gone:
        fields = [one for one in known.fields if known.was is None or one.field not in RENAMED]
        yield from ((own, told) for told in lines_of(fields, rests))


def parts_that_show(
    two: Seen, paths: Paths, record: RecordChange, field: FieldChange
) -> Iterator[str]:
    """Go through the pages of a briefing's parts that show a field of it as their own.

    Its day is that of each statement and vote without one, and a correction names what it mended.
    """
    if record.kind != "briefing":
        return
    if field.field == "date":
        yield from dated_by(two, paths, record.id)
    if isinstance(field, PartChange) and (field.field, field.what) in MENDING:
        yield from mended_by(two, paths, record, field)


def dated_by(two: Seen, paths: Paths, briefing: str) -> Iterator[str]:
    """Go through the pages of statements and votes that had, and have, the day of a briefing."""
    for kind, page in (("statements", links.statement), ("votes", links.vote)):
        was, is_ = getattr(two.before.kb, kind), getattr(two.after.kb, kind)
        for ref, former in paths.paired(kind):
            both = [was.get(former), is_[ref]]
            if is_[ref].briefing.id == briefing and not any(
                one is None or one.record.date for one in both
            ):
                yield page(ref)


def mended_by(two: Seen, paths: Paths, record: RecordChange, field: PartChange) -> Iterator[str]:
    """Give the page of what a correction is of, where that has one, and of what it was of."""
    now = two.after.kb
    briefing = now.briefings[record.id]
    correction = briefing.corrections[int(field.key) - 1]
    yield from page_mended(now, Mended(briefing, "", correction))
    for one in field.fields:
        if isinstance(one, ValueChange) and one.field == "of":
            was, other = two.before.kb, correction.model_copy(update={"of": one.before})
            held = was.briefings[record.was or record.id]
            for path in page_mended(was, Mended(held, "", other)):
                yield paths.renamed.get(path, path)


def page_mended(kb: KnowledgeBase, mended: Mended) -> Iterator[str]:
    """Give the page of what was mended, where that has one."""
    part = part_mended(kb, mended)
    match part:
        case Passage():
            yield links.statement(part.statement.ref)
        case Statement():
            yield links.statement(part.ref)
        case Vote():
            yield links.vote(part.ref)
        case Source():
            yield links.source(part.ref)


def page_of_part(record: RecordChange, field: FieldChange) -> Callable[[str], str] | None:
    """Give what makes the path of a part's page, where the change is of one that has a page."""
    is_part = record.kind == "briefing" and isinstance(field, PartChange)
    return PATHS.get(field.field.removesuffix("s")) if is_part else None


def lines_of(fields: Iterable[FieldChange], rests: Iterable[str]) -> Iterator[ToldLine]:
    """Put changes into words."""
    on = tuple(dict.fromkeys(rests))
    return (ToldLine(entry, on) for entry in field_entries(fields, is_alone=True))


def holds(page: str, field: FieldChange) -> Iterator[str]:
    """Name the lists of parts without a page that a change tells of, however deep."""
    if isinstance(field, PartChange):
        if field.what is not What.REMOVED:
            yield f"{page}#{field.field}"
        for below in field.fields:
            yield from holds(page, below)


def without_words_gone(field: FieldChange) -> FieldChange:
    """Leave of each part that went only that it did."""
    if not isinstance(field, PartChange):
        return field
    if field.what is What.REMOVED:
        return replace(field, label="", fields=(), said=None)
    return replace(field, fields=tuple(map(without_words_gone, field.fields)))


def lists_cut(changes: Iterable[RecordChange]) -> Iterator[str]:
    """Name the lists of which a part is gone: of no part of them is told any more what it said."""
    for change in changes:
        if change.what in (What.CHANGED, What.RENAMED):
            page = OWN[change.kind](change.id)
            for field in change.fields:
                yield from cut_in(change, page, field)


def cut_in(record: RecordChange, page: str, field: FieldChange) -> Iterator[str]:
    """Go through the lists in a field of which a part is gone."""
    if not isinstance(field, PartChange):
        return
    if field.what is What.REMOVED:
        yield f"{page}#{field.field}"
    part = page_of_part(record, field)
    own = part(f"{record.id}#{field.key}") if part else page
    for below in field.fields:
        yield from cut_in(record, own, below)


def stand_as_they_did(two: Seen) -> bool:
    """Whether no position was resolved anew, none came or went, and all are asked as of one day.

    To place all actors twice takes longer than all else for a commit that moves none of them.
    """
    was, is_ = two.before.kb.positions, two.after.kb.positions
    is_same = len(was) == len(is_) and all(map(operator.is_, was, is_))
    return is_same and two.stances.before.day == two.stances.after.day


def stance_lines(two: Seen) -> Told:
    """Tell on the pages of actors and of issues whose stance is another now."""
    for change in two.stances.changes:
        keys = [(actor, change.issue) for actor in change.actors]
        held = [tree.last(key) for key in keys for tree in two.stances.trees]
        told = ToldLine(stance_entry(change), tuple(briefings_of(two, filter(None, held))))
        yield from ((links.actor(actor), told) for actor in change.actors)
        yield links.issue(change.issue), told


def shift_lines(two: Seen) -> Told:
    """Tell likewise of shifts in the past that are there, or are no more."""
    for change in two.stances.shifts():
        key = (change.actor, change.issue, change.before, change.after, str(change.date))
        found = (tree.shifts.get(key) for tree in two.stances.trees)
        held = [one for shift in filter(None, found) for one in (shift.before, shift.after)]
        positions = chain.from_iterable(one.positions for one in held)
        told = ToldLine(shift_entry(change), tuple(briefings_of(two, positions)))
        yield from ((path, told) for path in (links.actor(change.actor), links.issue(change.issue)))


def briefings_of(two: Seen, positions: Iterable[PolicyPosition]) -> Iterator[str]:
    """Give the pages of the briefings that hold positions, as they are called now."""
    now = two.ids.records.get("briefing", {})
    ids = dict.fromkeys(one.briefing.id for one in positions)
    return (links.briefing(now.get(id_, id_)) for id_ in ids)


def bounded(lines: Iterable[ToldLine]) -> tuple[tuple[ToldLine, ...], int]:
    """Keep as many lines as a reader takes in, whole ones; give how many more there are."""
    kept: list[ToldLine] = []
    left, more = MOST_LINES, 0
    for one in lines:
        size = 1 + len(one.entry.below)
        if size <= left:
            kept.append(one)
        elif left > 0:
            cut = replace(one.entry, below=one.entry.below[: left - 1])
            kept.append(replace(one, entry=cut))
            more += size - left
        else:
            more += 1
        left -= size
    return tuple(kept), more


def versions(two: Seen, paths: Paths) -> Iterator[tuple[str, str]]:
    """Name the new versions of statements and votes, each by its page.

    What was not resolved anew is as it was.
    """
    old, new = two.before.kb, two.after.kb
    for kind, page in (("statements", links.statement), ("votes", links.vote)):
        was, is_ = getattr(old, kind), getattr(new, kind)
        for ref, former in paths.paired(kind):
            before, after = was.get(former), is_[ref]
            version = name_of(new, after) if before is not after else ""
            if version and not (before and name_of(old, before) == version):
                yield page(ref), version
