"""Statements that became passages: takes a briefing before and after, gives it as if divided.

That a document's quotations stand in one statement now is told in a line. What else changed is
found by setting each passage against what it was, with all that holds for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing_site.changes.change import FieldChange, PartChange, What
from briefing_site.frozen import frozen
from briefing_site.knowledge.inheritance import answered, inherited, located
from briefing_site.model.briefing import Briefing
from briefing_site.model.source import SourceUse
from briefing_site.model.statement import WORDS, PassageRecord, StatementRecord

INHERITED = ("to", "about", "issues")

Statements = Mapping[str, StatementRecord]


@frozen
class Division:
    """A briefing of before as if its statements had been passages.

    Attributes:
        before: The briefing.
        joined: The ids of the statements that are passages now, by the statement's of now.
    """

    before: Briefing
    joined: Mapping[str, tuple[str, ...]]

    def told(self, fields: tuple[FieldChange, ...]) -> tuple[FieldChange, ...]:
        """Say in the changes of the briefing which statements were joined."""
        known = {one.key for one in fields if isinstance(one, PartChange) and is_joined(one, self)}
        silent = (
            PartChange("statements", id_, What.CHANGED, "", joined=ids)
            for id_, ids in self.joined.items()
            if id_ not in known
        )
        return (
            *(
                replace(one, joined=self.joined[one.key])
                if isinstance(one, PartChange) and is_joined(one, self)
                else one
                for one in fields
            ),
            *silent,
        )


def is_joined(change: PartChange, division: Division) -> bool:
    """Whether a change is of a statement that others became passages of."""
    return change.field == "statements" and change.key in division.joined


def divided(before: Briefing, after: Briefing) -> Division:
    """Give a briefing of before with its statements as passages where they are such now."""
    was = {record.id: record for record in before.statements if not record.passages}
    now = {record.id: record for record in after.statements}
    found = {id_: tuple(former_statements(record, was)) for id_, record in now.items()}
    joined = {id_: ids for id_, ids in found.items() if len(ids) > 1}
    heads = {ids[0]: id_ for id_, ids in joined.items()}
    gone = {id_ for ids in joined.values() for id_ in ids}
    statements = tuple(
        as_divided(now[heads[record.id]], was) if record.id in heads else record
        for record in before.statements
        if record.id in heads or record.id not in gone
    )
    return Division(before.model_copy(update={"statements": statements}), joined)


def former_statements(record: StatementRecord, was: Statements) -> Iterator[str]:
    """Give the ids of the statements that are a statement's passages now."""
    for passage in record.passages:
        if former := former_statement(passage, was):
            yield former.id


def former_statement(passage: PassageRecord, was: Statements) -> StatementRecord | None:
    """Give the statement that a passage was."""
    return next((was[id_] for id_ in (passage.id, *passage.former_ids) if id_ in was), None)


def as_divided(now: StatementRecord, was: Statements) -> StatementRecord:
    """Give several statements as the one with passages that they are now."""
    former = [(passage, former_statement(passage, was)) for passage in now.passages]
    pairs = [(passage, record) for passage, record in former if record]
    _, first = pairs[0]
    left_open = ("id", *INHERITED, "lang", "in_response_to")
    alike = {name: getattr(now, name) for name in left_open}
    if {use.source for use in first.sources} == {use.source for use in now.sources}:
        alike["sources"] = now.sources
    empty = {name: type(first).model_fields[name].get_default() for name in (*WORDS, "summary")}
    passages = tuple(as_passage(record, passage, now) for passage, record in pairs)
    return first.model_copy(update={**alike, **empty, "passages": passages})


def as_passage(
    was: StatementRecord, passage: PassageRecord, whole: StatementRecord
) -> PassageRecord:
    """Give a statement as the passage that it is now; what holds as before is written alike."""
    changed: dict[str, object] = {
        name: getattr(was, name) for name in ("id", "act", "lead_in", "quote", "summary")
    }
    if was.id != whole.id:
        changed["formerly"] = was.formerly
    old, new = inherited(was, was), inherited(passage, whole)
    changed |= {
        name: getattr(old, name) for name in INHERITED if getattr(old, name) != getattr(new, name)
    }
    places = located(old.sources, was.locator)
    if not same(places, located(new.sources, passage.locator)):
        changed |= places_of(places, passage)
    if was.quote and was.lang != (passage.lang or whole.lang):
        changed["lang"] = was.lang
    if was.in_response_to != answered(passage, whole):
        changed["in_response_to"] = was.in_response_to
    return passage.model_copy(update=changed | translations(was, passage))


def same(before: Sequence[SourceUse], after: Sequence[SourceUse]) -> bool:
    """Whether the same places of the same sources are named."""
    named = [[(use.source, use.locator) for use in uses] for uses in (before, after)]
    return named[0] == named[1]


def places_of(places: Sequence[SourceUse], passage: PassageRecord) -> dict[str, object]:
    """Write the place in a lone source as a passage does that inherits it, else beside each."""
    if len(places) == 1 and passage.sources is None:
        return {"locator": places[0].locator}
    return {"sources": tuple(places), "locator": None}


def translations(was: StatementRecord, passage: PassageRecord) -> dict[str, object]:
    """Give a passage's translations as they were; the language of a lone one was nowhere told."""
    if was.translation is None:
        return {"translations": was.translations}
    if not passage.translations:
        return {}
    first = passage.translations[0]
    site = first.model_copy(update={"text": was.translation, "by": was.translated_by})
    return {"translations": (site, *was.translations)}
