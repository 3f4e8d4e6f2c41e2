"""Issues: questions on which actors can be placed. Takes raw fields, gives `Issue`."""

from pydantic import Field

from briefing_site.model.fields import Brief, Id, IssueId, Markdown, Sentences, Text
from briefing_site.model.record import NamedRecord


class Issue(NamedRecord):
    """A question on which actors can be placed."""

    title: Text = Field(description="What it is about.", examples=["Resuming nuclear talks"])
    proposition: Sentences = Field(
        description="One sentence that can be supported or opposed.",
        examples=["Iran and the United States should resume nuclear negotiations."],
    )
    short: Brief | None = Field(
        None,
        description="The proposition as a sentence of at most 60 characters, without a full stop. "
        "It stands wherever a stance does.",
        examples=["Iran and the United States should resume talks"],
    )
    description: Markdown | None = Field(
        None, description="The background.", examples=["Talks began in April 2025."]
    )
    parent: IssueId | None = Field(None, description="A wider issue, by id.", examples=["iran"])
    related: tuple[IssueId, ...] = Field(
        (), description="Issues beside it, by id.", examples=[["uranium-enrichment"]]
    )
    formerly: tuple[Id, ...] = Field(
        (),
        description="Ids that this record had before; their pages lead here.",
        examples=[["nuclear-talks"]],
    )
