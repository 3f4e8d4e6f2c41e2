"""Briefings and all that stands in one. Takes raw fields, gives `Briefing`."""

import datetime as dt
from typing import Self

from pydantic import Field, model_validator

from briefing_site.model.assessment import AssessmentRecord
from briefing_site.model.correction import Correction
from briefing_site.model.event import EventRecord
from briefing_site.model.fields import (
    BriefingId,
    Date,
    Id,
    IssueId,
    Markdown,
    Tag,
    Text,
    refuse,
)
from briefing_site.model.position import PositionRecord
from briefing_site.model.record import NamedRecord
from briefing_site.model.source import SourceRecord
from briefing_site.model.statement import PassageRecord, StatementRecord
from briefing_site.model.vocabularies import Status
from briefing_site.model.vote import VoteRecord

WITHDRAWN = (Status.SUPERSEDED, Status.RETRACTED)
"""Where what a briefing holds no longer counts: another took its place, or nothing did."""

Addressed = StatementRecord | PassageRecord | VoteRecord | EventRecord | SourceRecord
"""What stands in a briefing and has an address of its own."""


class Briefing(NamedRecord):
    """One subject, on one date, with its sources, words, positions and events."""

    title: Text = Field(
        description="What it is about.", examples=["Fourteen governments accuse Iran"]
    )
    date: Date = Field(description="The day that it is about.", examples=["2025-07-31"])
    summary: Markdown = Field(
        description="One to three sentences.",
        examples=["Fourteen governments called for an end to plots on their territory."],
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
    recorded: Date | None = Field(
        None,
        description="The day on which it came into the record, which citations give until it is "
        "updated.",
        examples=["2025-08-01"],
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
    unknowns: tuple[Markdown, ...] = Field(
        (),
        description="What is not known, such as what the sources do not tell.",
        examples=[["The report tells of no answer by Iran."]],
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
        description="Ids that this record had before; their pages lead here.",
        examples=[["2025-07-31-iran"]],
    )

    @property
    def changed(self) -> dt.date | None:
        """The day of its last change of substance, else that on which it was recorded, if known."""
        return self.updated or self.recorded

    @property
    def known_on(self) -> dt.date:
        """The day up to which it can know: that of its last change, else that it is about."""
        return self.changed or self.date

    @model_validator(mode="after")
    def explains_its_status(self) -> Self:
        """Ask a superseded briefing for its successor and a retracted one for the reason."""
        if self.status is Status.SUPERSEDED and self.superseded_by is None:
            refuse("status-without-reason", self.status, field="superseded_by", key="status")
        if self.status is Status.RETRACTED and self.retraction is None:
            refuse("status-without-reason", self.status, field="retraction", key="status")
        return self

    @property
    def is_withdrawn(self) -> bool:
        """Whether what it holds no longer counts."""
        return self.status in WITHDRAWN

    @property
    def passages(self) -> tuple[PassageRecord, ...]:
        """The passages of all statements."""
        return tuple(passage for said in self.statements for passage in said.passages)

    @property
    def addressed(self) -> tuple[Addressed, ...]:
        """The parts that have an address, whose former ids lead to it; passages last."""
        return (*self.statements, *self.votes, *self.events, *self.sources, *self.passages)
