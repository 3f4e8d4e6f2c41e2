"""Propositions in other words: takes what changed in issues, gives whose stances are on them.

A stance is never shown without what it is on. So to turn that round turns round what each is said
to support, and no position need be touched for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.changes.change import RecordChange, What
from briefing_site.changes.derived_change import Ended, Placed, PropositionChange, Stayed
from briefing_site.changes.positions import Standing
from briefing_site.changes.value_change import TextChange, ValueChange
from briefing_site.knowledge.differences import Change, difference
from briefing_site.model.vocabularies import Stance

PROPOSED = ("title", "proposition", "short")
"""The fields of an issue in whose words stances are told."""


def proposition_changes(
    records: Iterable[RecordChange], standing: Standing
) -> Iterator[PropositionChange]:
    """Go through the issues whose words are others now, where somebody stands on them or stood.

    And those of which either the proposition or its short form alone is in other words.

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
        found, left = tuple(placed_on(standing, record.id)), stayed(fields, standing, record.id)
        if any(map(is_reworded, fields)) and (found or left):
            yield PropositionChange(record.id, record.name, fields, found, left)


def stayed(
    fields: Iterable[ValueChange | TextChange], standing: Standing, issue: str
) -> Stayed | None:
    """Give the proposition or its short form, where the other one alone is in other words."""
    now = standing.kb.issues.get(issue)
    reworded = {one.field: one for one in fields if is_reworded(one)}
    short = reworded.get("short")
    if now is None or not now.short or (short and short.before is None):
        return None
    match "proposition" in reworded, short is not None:
        case True, False:
            return Stayed("short", now.short)
        case False, True:
            return Stayed("proposition", now.proposition)
    return None


def is_reworded(change: ValueChange | TextChange) -> bool:
    """Whether more than marks, capitals or white space is otherwise."""
    if change.before is None or change.after is None:
        return True
    return any(one.change is not Change.SAME for one in difference(change.before, change.after))


def placed_on(standing: Standing, issue: str) -> Iterator[Placed]:
    """Go through the stances on an issue, each with who takes it; those that have ended last."""
    together: dict[tuple[Stance, Ended | None], list[str]] = {}
    for key in standing.histories:
        if key[1] == issue and (position := standing.last(key)):
            together.setdefault((position.stance, standing.ended(key)), []).append(key[0])
    for stance, ended in sorted(together, key=held_first):
        ids = together[stance, ended]
        names = tuple(standing.kb.actors[id_].name for id_ in ids)
        yield Placed(stance.value, tuple(ids), names, ended)


def held_first(placed: tuple[Stance, Ended | None]) -> tuple[str, int]:
    """Order stances: those that are held, then those that have ended, by their ends."""
    stance, ended = placed
    return ended.until if ended else "", [*Stance].index(stance)
