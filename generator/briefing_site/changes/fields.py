"""Field by field: takes a record before and after, gives what is different in it.

Values are compared as they were decoded, so that comments, layout and the order of keys make no
difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, product
from typing import Any, get_origin

from briefing_site.changes.ballots import LISTS, ballot_changes
from briefing_site.changes.change import FieldChange, PartChange, What
from briefing_site.changes.labels import Labels, Marker, key_of, text_of
from briefing_site.changes.matching import content
from briefing_site.changes.parts import Part, own_id, pair_parts
from briefing_site.changes.value_change import ListChange, TextChange, ValueChange
from briefing_site.frozen import frozen
from briefing_site.knowledge.differences import difference, likeness
from briefing_site.knowledge.walk import marker_in
from briefing_site.model.markers import Prose
from briefing_site.model.record import Record
from briefing_site.model.statement import StatementRecord
from briefing_site.model.vote import VoteRecord

LONGEST = 10_000
"""Characters of a text that is set against another: the time that it takes is their product."""

REWORDED = 0.5
"""Two texts of a list that have less than this in common are two texts."""

MOST_PAIRS = 2_500
"""Pairs of texts in a list that are looked at, so that nobody can make a report take for ever."""

RUNNING_TEXT = ("quote", "lead_in", "translation", "proposition")
"""Texts that are no Markdown and are read word by word all the same."""


@frozen
class Comparison:
    """Compares one record with what it was.

    Attributes:
        before: What its parts were called.
        after: What they are called.
    """

    before: Labels
    after: Labels

    def fields(self, before: Record | None, after: Record) -> tuple[FieldChange, ...]:
        """Give what is different; against nothing, all that the record says."""
        return tuple(self.changed_fields(before, after))

    def changed_fields(self, before: Record | None, after: Record) -> Iterator[FieldChange]:
        """Go through what is different, field by field."""
        told = LISTS if isinstance(after, VoteRecord) else ()
        for attribute, field in type(after).model_fields.items():
            if attribute in told:
                continue
            old = getattr(before, attribute) if before else nothing(field)
            new = getattr(after, attribute)
            if content(old) != content(new):
                old = old if before else empty(old)
                marker = Prose() if attribute in RUNNING_TEXT else marker_in(field)
                yield from self.values(field.alias or attribute, old, new, marker)
        if isinstance(after, VoteRecord):
            known = before if isinstance(before, VoteRecord) else None
            yield from ballot_changes(known, after, self.before.names, self.after.names)

    def values(self, name: str, old: Any, new: Any, marker: Marker) -> Iterator[FieldChange]:  # noqa: ANN401 - any field's value
        """Compare two values that differ."""
        match old, new:
            case (tuple(), None) | (None, tuple()) if old or new:
                yield from self.items(name, old or (), new or (), marker)
            case (tuple(), tuple()):
                yield from self.items(name, old, new, marker)
            case (dict(), dict()):
                yield from entries(name, old, new)
            case (Record(bare_field=""), _) | (_, Record(bare_field="")):
                yield self.part(name, numbered(old), numbered(new))
            case (str(), str()) if isinstance(marker, Prose):
                yield compare_texts(name, old, new)
            case _:
                yield ValueChange(
                    *(name, written(old), written(new)),
                    *(called(self.before, old, marker), called(self.after, new, marker)),
                )

    def items(
        self, name: str, old: Sequence[Any], new: Sequence[Any], marker: Marker
    ) -> Iterator[FieldChange]:
        """Compare two lists: of texts, of what a bare id may stand for, or of parts."""
        first = (*old, *new)[0]
        if isinstance(marker, Prose):
            yield from compare_paragraphs(name, old, new)
        elif not isinstance(first, Record) or first.bare_field:
            was = {text_of(one): self.before.called(one, marker) for one in old}
            is_ = {text_of(one): self.after.called(one, marker) for one in new}
            yield compare_lists(name, was, is_)
        else:
            pairs = pair_parts(old, new)
            found = [self.part(name, *pair) for pair in pairs if is_other(*pair)]
            yield from found
            if not found:
                yield compare_lists(name, {}, {})

    def part(self, name: str, old: Part | None, new: Part | None) -> PartChange:
        """Compare a part with what it was; one of the two may be missing."""
        if new is None:
            return lone_part(name, old, self.before, What.REMOVED)
        if old is None:
            come = lone_part(name, new, self.after, What.ADDED)
            return replace(come, fields=self.fields(None, new.record))
        was = own_id(old.record)
        is_renamed = was != own_id(new.record)
        return PartChange(
            field=name,
            key=key_of(new.record, new.number),
            what=What.RENAMED if is_renamed else What.CHANGED,
            label=self.after.label(new.record),
            fields=self.fields(old.record, new.record),
            was=was if is_renamed else None,
        )


def lone_part(name: str, part: Part | None, labels: Labels, what: What) -> PartChange:
    """Say that a part came or went."""
    if part is None:
        raise LookupError(name)
    record = part.record
    return PartChange(
        field=name,
        key=key_of(record, part.number),
        what=what,
        label=labels.label(record),
        said=labels.said(record) if isinstance(record, StatementRecord) else None,
    )


def nothing(field: Any) -> Any:  # noqa: ANN401 - pydantic's own, which stays in the model
    """Give what a field holds where nothing is written."""
    if field.is_required():
        return () if get_origin(field.annotation) is tuple else None
    return field.get_default(call_default_factory=True)


def empty(default: Any) -> Any:  # noqa: ANN401 - any field's value
    """Give what to set a new value against: nobody wrote the default, so it became nothing else."""
    return default if isinstance(default, tuple | dict) else None


def numbered(record: Record | None) -> Part | None:
    """Let a single part be the first of a list."""
    return Part(1, record) if record else None


def is_other(old: Part | None, new: Part | None) -> bool:
    """Whether two parts differ."""
    return old is None or new is None or content(old.record) != content(new.record)


def written(value: object) -> str | None:
    """Write a value, or nothing where there is none."""
    return None if value is None else text_of(value)


def called(labels: Labels, value: object, marker: Marker) -> str | None:
    """Give what readers call a value, or nothing where there is none."""
    return None if value is None else labels.called(value, marker)


def compare_texts(name: str, old: str, new: str) -> TextChange:
    """Set two texts against each other, word by word unless they are too long for that."""
    is_short = max(len(old), len(new)) <= LONGEST
    return TextChange(name, old, new, difference(old, new) if is_short else ())


def compare_lists(name: str, old: Mapping[str, str], new: Mapping[str, str]) -> ListChange:
    """Give the items that went and those that came, each with what readers call it."""
    gone = {item: words for item, words in old.items() if item not in new}
    come = {item: words for item, words in new.items() if item not in old}
    return ListChange(name, *map(tuple, (gone, come, gone.values(), come.values())))


def compare_paragraphs(name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[FieldChange]:
    """Compare two lists of texts; one that took another's place is set against that."""
    whole = compare_lists(name, themselves(old), themselves(new))
    reworded = likest(whole.removed, whole.added)
    for before, after in reworded.items():
        yield compare_texts(f"{name}.{new.index(after) + 1}", before, after)
    gone = themselves(text for text in whole.removed if text not in reworded)
    come = themselves(text for text in whole.added if text not in reworded.values())
    if gone or come or not reworded:
        yield compare_lists(name, gone, come)


def themselves(texts: Iterable[str]) -> dict[str, str]:
    """Let texts stand for themselves."""
    return {text: text for text in texts}


def likest(gone: Sequence[str], come: Sequence[str]) -> dict[str, str]:
    """Pair texts that are one text in other words, the likest first, none twice."""
    pairs = islice(product(gone, come), MOST_PAIRS)
    short = (pair for pair in pairs if max(map(len, pair)) <= LONGEST)
    alike = sorted(((likeness(*pair), *pair) for pair in short), key=lambda found: -found[0])
    found: dict[str, str] = {}
    for degree, before, after in alike:
        if degree >= REWORDED and before not in found and after not in found.values():
            found[before] = after
    return found


def entries(name: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[ValueChange]:
    """Compare two mappings of texts, key by key."""
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            was, is_ = old.get(key), new.get(key)
            yield ValueChange(f"{name}.{key}", was, is_, was, is_)
