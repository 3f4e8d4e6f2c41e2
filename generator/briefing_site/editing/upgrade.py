"""`briefings upgrade`: takes what was read, gives the plan that brings it to the second model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from briefing_site.diagnostics.wording import quoted
from briefing_site.editing.certain_forms import certain_form
from briefing_site.editing.dividing import made_one, with_form
from briefing_site.editing.find import refuse_unread
from briefing_site.editing.plan import FileChange, Plan
from briefing_site.editing.same_document import Candidates, candidates_in, listed
from briefing_site.layout.emit import emit
from briefing_site.layout.layout import NotTheSame, comments_in
from briefing_site.layout.parse import parse
from briefing_site.layout.tree import Part, Parts, Value
from briefing_site.model.briefing import Briefing
from briefing_site.pipeline import Outcome
from briefing_site.source.text import SourceText

Asked = Callable[[Candidates], bool | None]
"""Asks whether statements are one act of speaking; no answer leaves it open."""


@dataclass(slots=True)
class Upgrade:
    """What becomes of one briefing, and what is to be said of it.

    Attributes:
        joined: Which statements become one.
        forms: The forms that are written, by a statement's place.
        notes: What was merged, what is open, what was left and why.
    """

    briefing: Briefing
    joined: list[Candidates] = field(default_factory=list)
    forms: dict[int, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def places(self) -> int:
        """How many statements change."""
        return len({*self.forms, *(place for one in self.joined for place in one.places)})

    def note(self, text: str) -> None:
        """Say something of the briefing."""
        self.notes.append(f"{self.briefing.id}: {text}")


def upgrade(outcome: Outcome, asked: Asked, language: str | None = None) -> Plan:
    """Plan that statements which are one document become one with passages, forms written.

    Args:
        outcome: What was read.
        asked: Asks of statements whose source is a report whether they are one.
        language: The site's, in which a `translation` is.

    Raises:
        Refused: It cannot be done.
    """
    refuse_unread(outcome)
    planned = [planned_for(briefing, asked) for briefing in outcome.world.briefings]
    changes = (
        change(outcome.sources[one.briefing.span.path], one, language)
        for one in planned
        if one.places
    )
    in_order = sorted(changes, key=lambda one: one.before)
    return Plan(tuple(in_order), tuple(note for one in planned for note in one.notes))


def planned_for(briefing: Briefing, asked: Asked) -> Upgrade:
    """Decide what becomes of the statements of one briefing."""
    found = Upgrade(briefing)
    for candidates in candidates_in(briefing):
        decide(found, candidates, asked)
    write_forms(found)
    return found


def decide(found: Upgrade, candidates: Candidates, asked: Asked) -> None:
    """Join statements that are one, ask where that is not certain, and say what was done."""
    if candidates.obstacle:
        found.note(f"{candidates.names} are left as they are: {candidates.obstacle}")
        return
    answer = candidates.is_document or asked(candidates)
    if answer:
        found.joined.append(candidates)
        found.note(f"{candidates.names} are passages of {quoted(candidates.records[0].id)}")
    elif answer is None:
        found.note(f"{candidates.names} may be one act of speaking: their source is a report")


def write_forms(found: Upgrade) -> None:
    """Write forms where they are certain, and say which statements of several have none."""
    heads = {one.places[0]: one.records for one in found.joined}
    gone = {place for one in found.joined for place in one.places[1:]}
    formless = []
    for place, record in enumerate(found.briefing.statements):
        records = heads.get(place, (record,))
        form = certain_form(found.briefing, records)
        if place not in gone and form is None and len({*record.speaker_ids}) > 1:
            formless.append(quoted(record.id))
        elif place not in gone and form and not any(one.form for one in records):
            found.forms[place] = form.value
    if formless:
        found.note(f"no form is certain for {listed(formless)}, of several speakers: write it")


def change(text: SourceText, planned: Upgrade, language: str | None) -> FileChange:
    """Write a briefing anew."""
    document = parse(text)
    before = Counter(map(id, named(document.root)))
    statements = next(statements_in(document.root))
    for place, form in planned.forms.items():
        with_form(statements.parts[place], form)
    for one in planned.joined:
        items = [statements.parts[place] for place in one.places]
        statements.parts[one.places[0]] = made_one(items, one.records, language)
    gone = {place for one in planned.joined for place in one.places[1:]}
    kept = [part for place, part in enumerate(statements.parts) if place not in gone]
    statements.parts = kept
    forget_names(document.root, before)
    new = emit(document, "briefing")
    if comments_in(text) != comments_in(SourceText(text.path, new)):
        raise NotTheSame(text.path)
    return FileChange(text.path, text.path, text.text, new, planned.places)


def statements_in(root: Value) -> Iterator[Parts]:
    """Find the list of statements; a single one may stand where a list is expected."""
    for part in root.parts if isinstance(root, Parts) else ():
        if part.key == "statements" and isinstance(part.value, Parts):
            is_list = part.value.is_list
            yield part.value if is_list else Parts(is_list=True, parts=[Part(None, part.value)])


def named(value: Value) -> Iterator[Value]:
    """Find the values that YAML names to repeat them, each as often as it stands there."""
    if value.anchor is not None:
        yield value
    for part in value.parts if isinstance(value, Parts) else ():
        yield from named(part.value)


def forget_names(root: Value, before: Counter[int]) -> None:
    """Take names off values that were repeated and stand but once now."""
    now = Counter(map(id, named(root)))
    for value in list(named(root)):
        if now[id(value)] == 1 < before[id(value)]:
            value.anchor = None
