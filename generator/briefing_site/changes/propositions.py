"""Propositions in other words: takes what changed in issues, gives whose stances are on them.

A stance is never shown without what it is on. So to turn that round turns round what each is said
to support, and no position need be touched for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.changes.change import RecordChange, What
from briefing_site.changes.derived_change import Placed, PropositionChange
from briefing_site.changes.positions import Standing
from briefing_site.changes.value_change import TextChange, ValueChange
from briefing_site.knowledge.differences import Change, difference
from briefing_site.model.vocabularies import Stance

PROPOSED = ("title", "proposition", "short")
"""The fields of an issue in whose words stances are told."""


def proposition_changes(
    records: Iterable[RecordChange], standing: Standing
) -> Iterator[PropositionChange]:
    """Go through the issues on which somebody stands, and whose words are others now.

    Args:
        records: What changed.
        standing: Where all stand now.
    """
    for record in records:
        if record.kind != "issue" or record.what not in (What.CHANGED, What.RENAMED):
            continue
        fields = tuple(
            one
            for one in record.fields
            if isinstance(one, ValueChange | TextChange) and one.field in PROPOSED
        )
        if any(map(is_reworded, fields)) and (found := tuple(placed_on(standing, record.id))):
            yield PropositionChange(record.id, record.name, fields, found)


def is_reworded(change: ValueChange | TextChange) -> bool:
    """Whether more than marks, capitals or white space is otherwise."""
    if change.before is None or change.after is None:
        return True
    return any(one.change is not Change.SAME for one in difference(change.before, change.after))


def placed_on(standing: Standing, issue: str) -> Iterator[Placed]:
    """Go through the stances on an issue, each with who takes it."""
    by_stance: dict[Stance, list[str]] = {stance: [] for stance in Stance}
    for key in standing.histories:
        if key[1] == issue and (position := standing.newest(key)):
            by_stance[position.stance].append(key[0])
    for stance, ids in by_stance.items():
        if ids:
            names = tuple(standing.kb.actors[id_].name for id_ in ids)
            yield Placed(stance.value, tuple(ids), names)
