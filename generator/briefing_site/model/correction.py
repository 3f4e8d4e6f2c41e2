"""Mistakes that were mended. Takes raw fields, gives `Correction`."""

from pydantic import Field

from briefing_site.model.fields import Date, Markdown, PartRef
from briefing_site.model.record import Record


class Correction(Record):
    """A mistake that was mended, kept in view."""

    date: Date = Field(description="When it was mended.", examples=["2025-08-02"])
    text: Markdown = Field(
        description="What was wrong and what is right.",
        examples=["An earlier version misstated the number of signatories."],
    )
    of: PartRef | None = Field(
        None,
        description="The statement, passage, vote, event or source of this briefing that was "
        "mended, by its id; left out, it is the briefing as a whole.",
        examples=["joint-statement"],
    )
