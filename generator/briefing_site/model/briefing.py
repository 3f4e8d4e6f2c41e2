"""Briefings and all that stands in one. Takes raw fields, gives `Briefing`."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from briefing_site.model.event import EventRecord
from briefing_site.model.fields import (
    ActorId,
    BasisRef,
    BriefingId,
    Date,
    Edtf,
    Id,
    IssueId,
    Markdown,
    StatementRef,
    Tag,
    Text,
    refuse,
)
from briefing_site.model.record import NamedRecord, Record
from briefing_site.model.source import SourceRecord, Uses
from briefing_site.model.statement import StatementRecord
from briefing_site.model.vocabularies import Confidence, Likelihood, Stance, Status
from briefing_site.model.vote import VoteRecord


class PositionRecord(Record):
    """Where actors stand on an issue, from a date on."""

    actors: tuple[ActorId, ...] = Field(
        min_length=1, description="Who stands there, by id.", examples=[["iran"]]
    )
    issue: IssueId = Field(description="The issue, by id.", examples=["nuclear-talks"])
    stance: Stance = Field(
        description="How they stand to the issue's proposition.", examples=["conditional"]
    )
    date: Edtf | None = Field(
        None,
        description="From when, as exactly as is known; default: the briefing's date.",
        examples=["2025-07-31", "2025-07"],
    )
    date_note: Text | None = Field(
        None,
        description="The source's words for the date, which pages show in its stead.",
        examples=["early July 2025"],
    )
    summary: Markdown = Field(
        description="The position in one or two sentences.",
        examples=["Open to talks once strikes are ruled out."],
    )
    conditions: tuple[Markdown, ...] = Field(
        (),
        description="What must be met first; required with `conditional`.",
        examples=[["No further strikes on its nuclear sites."]],
    )
    evidence: tuple[StatementRef, ...] = Field(
        (), description="The statements or votes that show it.", examples=[["araghchi-talks"]]
    )
    sources: Uses = Field((), description="Sources that show it.", examples=[["wire"]])
    confidence: Confidence | None = Field(
        None, description="How well founded the placing is.", examples=["moderate"]
    )

    @model_validator(mode="after")
    def names_its_conditions(self) -> Self:
        """Ask a conditional stance for its conditions."""
        if self.stance is Stance.CONDITIONAL and not self.conditions:
            refuse("conditional-without-conditions", self.issue)
        return self


class AssessmentRecord(Record):
    """The writer's own judgement, kept apart from what sources say."""

    text: Markdown = Field(
        description="The judgement.", examples=["Talks are likely to resume in the autumn."]
    )
    likelihood: Likelihood | None = Field(
        None, description="How likely it is, in a term of ICD 203.", examples=["likely"]
    )
    confidence: Confidence | None = Field(
        None, description="How well founded the judgement is.", examples=["moderate"]
    )
    basis: tuple[BasisRef, ...] = Field(
        (),
        description="The statements, votes, events and sources that it rests on.",
        examples=[["joint-statement", "wire"]],
    )


class Correction(Record):
    """A mistake that was mended, kept in view."""

    date: Date = Field(description="When it was mended.", examples=["2025-08-02"])
    text: Markdown = Field(
        description="What was wrong and what is right.",
        examples=["An earlier version misstated the number of signatories."],
    )


class Briefing(NamedRecord):
    """One subject, on one date, with its sources, words, positions and events."""

    title: Text = Field(
        description="What it is about.", examples=["Fourteen governments accuse Iran"]
    )
    date: Date = Field(description="The day that it is about.", examples=["2025-07-31"])
    summary: Markdown = Field(
        description="One to three sentences.",
        examples=["Fourteen governments demanded an end to plots on their territory."],
    )
    status: Status = Field(
        Status.PUBLISHED, description="Where it stands in its life.", examples=["published"]
    )
    superseded_by: BriefingId | None = Field(
        None,
        description="The briefing that took its place; required with `superseded`.",
        examples=["2022-06-24-libya"],
    )
    retraction: Markdown | None = Field(
        None,
        description="Why it is withdrawn; required with `retracted`.",
        examples=["The source withdrew its report."],
    )
    updated: Date | None = Field(
        None, description="The last change of substance.", examples=["2025-08-02"]
    )
    authors: tuple[Text, ...] = Field(
        (), description="Who wrote it.", examples=[["The briefing-site contributors"]]
    )
    issues: tuple[IssueId, ...] = Field(
        (), description="What it bears on, by id.", examples=[["nuclear-talks"]]
    )
    tags: tuple[Tag, ...] = Field((), description="Words to find it by.", examples=[["sanctions"]])
    key_points: tuple[Markdown, ...] = Field(
        (), description="What to take away.", examples=[["Austria is no member of NATO."]]
    )
    background: Markdown | None = Field(
        None, description="Longer text.", examples=["The talks began in April."]
    )
    sources: tuple[SourceRecord, ...] = Field(
        (),
        description="Everything cited, by an id that is local to the briefing.",
        examples=[[{"id": "wire", "title": "Joint Statement on Cuba"}]],
    )
    statements: tuple[StatementRecord, ...] = Field(
        (),
        description="Who said what, in which words.",
        examples=[[{"id": "x", "by": ["iran"], "act": "deny", "quote": "No.", "sources": ["w"]}]],
    )
    votes: tuple[VoteRecord, ...] = Field(
        (),
        description="Who voted how on which text.",
        examples=[
            [
                {
                    "id": "renewal",
                    "body": "council",
                    "title": "Renewal",
                    "result": "rejected",
                    "for": ["brazil"],
                    "against": ["russia"],
                    "sources": ["draft"],
                }
            ]
        ],
    )
    positions: tuple[PositionRecord, ...] = Field(
        (),
        description="Where actors stand.",
        examples=[
            [{"actors": ["iran"], "issue": "talks", "stance": "opposes", "summary": "Is against."}]
        ],
    )
    events: tuple[EventRecord, ...] = Field(
        (),
        description="What happened.",
        examples=[[{"id": "talks", "date": "2025-07", "title": "Talks in Istanbul"}]],
    )
    assessments: tuple[AssessmentRecord, ...] = Field(
        (),
        description="The writer's own judgements.",
        examples=[[{"text": "Talks are likely to resume.", "likelihood": "likely"}]],
    )
    corrections: tuple[Correction, ...] = Field(
        (),
        description="What was mended, newest last.",
        examples=[[{"date": "2025-08-02", "text": "The date was wrong."}]],
    )
    formerly: tuple[Id, ...] = Field(
        (),
        description="Ids that this record had before; their addresses lead here.",
        examples=[["2025-07-31-iran"]],
    )

    @model_validator(mode="after")
    def explains_its_status(self) -> Self:
        """Ask a superseded briefing for its successor and a retracted one for the reason."""
        if self.status is Status.SUPERSEDED and self.superseded_by is None:
            refuse("status-without-reason", self.status, field="superseded_by", key="status")
        if self.status is Status.RETRACTED and self.retraction is None:
            refuse("status-without-reason", self.status, field="retraction", key="status")
        return self

    @property
    def addressed(self) -> tuple[StatementRecord | VoteRecord | EventRecord | SourceRecord, ...]:
        """The parts that have an address, whose former ids lead to it."""
        return (*self.statements, *self.votes, *self.events, *self.sources)
