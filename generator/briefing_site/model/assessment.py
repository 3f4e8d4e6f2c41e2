"""The writers' own judgements. Takes raw fields, gives `AssessmentRecord`."""

import datetime as dt

from pydantic import Field

from briefing_site.model.fields import BasisRef, Edtf, Markdown
from briefing_site.model.record import Record
from briefing_site.model.source import Uses
from briefing_site.model.vocabularies import Confidence, Likelihood, Result


class OutcomeRecord(Record):
    """How a judgement came out."""

    date: Edtf = Field(
        description="When that could be told, as exactly as is known.",
        examples=["2025-10-31", "2025-10"],
    )
    result: Result = Field(description="What came of it.", examples=["happened"])
    note: Markdown | None = Field(
        None, description="What happened instead, or why it is unclear.", examples=["Talks began."]
    )
    sources: Uses = Field((), description="Sources that show it.", examples=[["wire"]])


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
    due: Edtf | None = Field(
        None,
        description="When it can be told whether it came true, as exactly as is known: 2025-10.",
        examples=["2025-10"],
    )
    outcome: OutcomeRecord | None = Field(
        None,
        description="How it came out, once that is known.",
        examples=[{"date": "2025-10-31", "result": "happened", "sources": ["wire"]}],
    )

    def is_past_due(self, day: dt.date) -> bool:
        """Whether it could be told before a day how it came out, and nobody has said."""
        return self.outcome is None and self.was_due_before(day)

    def was_due_before(self, day: dt.date) -> bool:
        """Whether it could be told before a day how it came out."""
        return self.due is not None and self.due.known_until < day
