"""Where actors stand. Takes raw fields, gives `PositionRecord`."""

from typing import Self

from pydantic import Field, model_validator

from briefing_site.model.fields import ActorId, Edtf, IssueId, Markdown, StatementRef, Text, refuse
from briefing_site.model.record import Record
from briefing_site.model.source import Uses
from briefing_site.model.vocabularies import Confidence, Stance


class PositionEnd(Record):
    """That a position is held no longer, with what shows it."""

    date: Edtf = Field(
        description="The last day on which it is held, as exactly as is known.",
        examples=["2026-02-28", "2026-02"],
    )
    date_note: Text | None = Field(
        None,
        description="The source's words for the date, which pages show in its stead.",
        examples=["late February 2026"],
    )
    evidence: tuple[StatementRef, ...] = Field(
        (), description="The statements or votes that show its end.", examples=[["withdrawal"]]
    )
    sources: Uses = Field((), description="Sources that show its end.", examples=[["wire"]])


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
        (),
        description=(
            "The statements or votes that show it. The first should show it best: its words stand "
            "on the page of the issue."
        ),
        examples=[["araghchi-talks"]],
    )
    sources: Uses = Field((), description="Sources that show it.", examples=[["wire"]])
    confidence: Confidence | None = Field(
        None, description="How well founded the placing is.", examples=["moderate"]
    )
    until: PositionEnd | None = Field(
        None,
        description="Its last day, after which nothing is recorded, and what shows that it ended.",
        examples=[{"date": "2026-02-28", "evidence": ["withdrawal"]}],
    )

    @model_validator(mode="after")
    def names_its_conditions(self) -> Self:
        """Ask a conditional stance for its conditions."""
        if self.stance is Stance.CONDITIONAL and not self.conditions:
            refuse("conditional-without-conditions", self.issue)
        return self
