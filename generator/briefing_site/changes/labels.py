"""What parts are called: takes a part of a record, gives its key and a few words about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias, TypeVar

from briefing_site.changes.ballots import words_of
from briefing_site.changes.change import Said, Support
from briefing_site.changes.parts import own_id
from briefing_site.frozen import frozen
from briefing_site.interface import _, spoken
from briefing_site.knowledge.walk import plan
from briefing_site.model.actor import Actor, Membership, Role, Suspension
from briefing_site.model.actor_names import Alias, DatedName, NativeName, Parent
from briefing_site.model.assessment import AssessmentRecord, OutcomeRecord
from briefing_site.model.briefing import Briefing
from briefing_site.model.correction import Correction
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.event import EventRecord
from briefing_site.model.issue import Issue
from briefing_site.model.markers import Prose, Reference
from briefing_site.model.position import PositionEnd, PositionRecord
from briefing_site.model.record import Record
from briefing_site.model.source import SourceRecord, SourceUse
from briefing_site.model.speaker import SpeakerRecord
from briefing_site.model.statement import PassageRecord, StatementRecord, TranslationRecord
from briefing_site.model.vocabularies import ActorKind, VoteResult
from briefing_site.model.vote import Counts, Sponsor, VoteIssue, VoteRecord
from briefing_site.naming.stances import Proposition
from briefing_site.naming.votes import result_word, text_and_title

Marker: TypeAlias = "Reference | Prose | None"
"""What a field may be marked as."""

PartRecord = TypeVar("PartRecord", bound=Record)


@frozen(slots=False)
class Labels:
    """Calls things by name.

    Attributes:
        actors: By id.
        issues: By id.
        holder: The record whose parts are named, where it is one alone.
    """

    actors: Mapping[str, Actor]
    issues: Mapping[str, Issue]
    holder: Record | None

    @cached_property
    def sources(self) -> dict[str, SourceRecord]:
        """The sources of the record whose parts are named, by id."""
        found = self.holder.sources if isinstance(self.holder, Briefing) else ()
        return {one.id: one for one in reversed(found)}

    def names(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Give actors' names; an id that leads nowhere stands for itself."""
        return tuple(self.actors[id_].name if id_ in self.actors else id_ for id_ in ids)

    def title(self, issue: str) -> str:
        """Give an issue's title; an id that leads nowhere stands for itself."""
        return self.issues[issue].title if issue in self.issues else issue

    def stance(self, part: PositionRecord) -> str:
        """Give a stance with its proposition; of an issue that is not there, with its id."""
        issue = self.issues.get(part.issue)
        proposition = Proposition.of(issue) if issue else Proposition(part.issue)
        return f"{proposition.word(part.stance)}: {proposition}".removesuffix(".")

    def label(self, part: Record) -> str:
        """Say in a few words what a part is."""
        match part:
            case StatementRecord(passages=(first, *_)):
                return part.title or self.label(first)
            case StatementRecord() | PassageRecord():
                return part.quote or part.summary or ""
            case PositionRecord():
                who = listed(self.names(part.actors))
                return f"{who} on {self.title(part.issue)}: {self.stance(part)}. {part.summary}"
            case EventRecord(title=title):
                return f"{part.date}: {title}" if part.date else title
            case VoteRecord():
                name = text_and_title(part)
                return f"{part.date}: {name}" if part.date else name
            case _:
                return label(self.named(part))

    def called(self, value: object, marker: Marker) -> str:
        """Give what readers call a value of a field: its words, or the name of what it names.

        Args:
            value: A single value, or a record that a bare id may stand for.
            marker: What the field is marked as.
        """
        match value:
            case Record():
                return self.label(value)
            case VoteResult():
                return result_word(value)
            case str() if isinstance(marker, Reference):
                return self.name(marker.kind, value)
        return text_of(value)

    def named(self, part: PartRecord) -> PartRecord:
        """Give a part that names actors and issues as readers call them."""
        new = {}
        for field in plan(type(part)):
            value = getattr(part, field.attribute)
            if isinstance(field.marker, Reference) and isinstance(value, str):
                new[field.attribute] = self.name(field.marker.kind, value)
        return part.model_copy(update=new) if new else part

    def name(self, kind: str, id_: str) -> str:
        """Give the name of an actor or an issue; what is none, or shares its name, is its id."""
        if kind == "issue":
            return self.title(id_)
        is_shared = kind == "actor" and id_ in self._namesakes
        return id_ if kind != "actor" or is_shared else self.names([id_])[0]

    @cached_property
    def _namesakes(self) -> frozenset[str]:
        """The ids of actors who share their name with another."""
        times = Counter(actor.name for actor in self.actors.values())
        return frozenset(id_ for id_, actor in self.actors.items() if times[actor.name] > 1)

    def said(self, part: StatementRecord) -> Said:
        """Give a statement in short."""
        by = part.speaker_ids
        first = part.passages[0] if part.passages else part
        known = [self.actors[id_] for id_ in by if id_ in self.actors]
        is_states = len(known) == len(by) and all(a.kind is ActorKind.STATE for a in known)
        return Said(
            by=self.names(by),
            noun="government" if is_states else "actor",
            act=str(first.act),
            about=self.names([id_ for id_ in part.about if id_ not in by]),
            to=self.names(part.to),
            words=first.quote or first.summary or "",
            is_quote=first.quote is not None,
            supports=tuple(self.support(use) for use in part.sources),
        )

    def support(self, use: SourceUse) -> Support:
        """Give a source that is behind words."""
        source = self.sources.get(use.source)
        title, url = (source.title, source.url) if source else (use.source, None)
        return Support(use.source, title, use.locator, url)


def label(part: Record) -> str:
    """Say what a part is, the records in it as it names them."""
    match part:
        case (
            AssessmentRecord(text=words)
            | NativeName(text=words)
            | TranslationRecord(text=words)
            | SourceRecord(title=words)
        ):
            return words
        case Correction():
            return f"{part.date}: {part.text}"
        case SourceUse():
            return f"{part.source}, {part.locator}" if part.locator else part.source
        case SpeakerRecord():
            return speaker_label(part)
    return part_label(part)


def part_label(part: Record) -> str:
    """Say what a part of an actor, a vote, a position or a judgement is."""
    match part:
        case Sponsor() | VoteIssue() | Counts():
            return words_of(part)
        case Alias(name=name) | Parent(actor=name):
            return ", ".join([name, *(f"by {label(use)}" for use in part.sources)])
        case Membership() | Role() | DatedName() | Suspension():
            return time_of(part)
        case PositionEnd(date=date):
            return str(date)
        case OutcomeRecord(date=date, result=result):
            return f"{date}: {result.value.replace('-', ' ')}"
    return ""


def speaker_label(part: SpeakerRecord) -> str:
    """Say who speaks, in which office and for whom, and since when with the others."""
    more = [
        part.office,
        _("on behalf of {actor}", actor=part.on_behalf_of) if part.on_behalf_of else None,
        _("joined {date}", date=part.joined) if part.joined else None,
    ]
    return ", ".join(filter(None, [part.actor, *more]))


def time_of(part: Membership | Role | DatedName | Suspension) -> str:
    """Say where and when somebody was something, or was called so."""
    when = period(part.from_, part.to)
    match part:
        case Membership():
            return f"{part.of}{when}"
        case DatedName():
            return f"{part.name}{when}"
        case Suspension():
            return when.removeprefix(", ")
    held = _("{title} of {body}", title=part.title, body=part.of) if part.of else part.title
    return f"{held}{when}"


def period(start: EdtfDate | None, end: EdtfDate | None) -> str:
    """Say from when to when something lasted, as far as that is known."""
    if start is None and end is None:
        return ""
    if end is None:
        told = _("from {date}", date=start)
    elif start:
        told = _("{first} to {last}", first=start, last=end)
    else:
        told = _("until {date}", date=end)
    return f", {told}"


def key_of(part: Record, number: int) -> str:
    """Give what a part is known by: its id, or its number in the list."""
    return own_id(part) or str(number)


def text_of(value: object) -> str:
    """Write a value as it stands in a file; a record that a bare id may stand for, in a line."""
    if isinstance(value, Record):
        return label(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value == ():
        return "[]"
    return value.value if isinstance(value, StrEnum) else str(value)


def listed(names: Sequence[str]) -> str:
    """Name one, two or three; of more, the first and how many others."""
    if len(names) > 3:  # noqa: PLR2004 - more are no longer read
        number = spoken().number(len(names) - 1)
        return _("{name} and {number} others", name=names[0], number=number)
    return enumerated(names)


def enumerated(names: Sequence[str]) -> str:
    """Name all, the last behind an "and"."""
    return spoken().list_of(names)
