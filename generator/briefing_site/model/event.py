"""Events. Takes raw fields, gives `EventRecord`."""

from pydantic import Field

from briefing_site.model.fields import ActorId, Edtf, Flag, Id, Markdown, Text
from briefing_site.model.record import Record
from briefing_site.model.source import Uses


class EventRecord(Record):
    """Something that happened, or is announced to happen."""

    id: Id = Field(description="Unique in the briefing.", examples=["istanbul-talks"])
    date: Edtf = Field(
        description="When it was, as exactly as is known: a day, a month as in 2025-07, an "
        "interval as in 2025-07-28/2025-08-01; `~` behind what is approximate.",
        examples=["2025-07-28/2025-08-01"],
    )
    date_note: Text | None = Field(
        None,
        description="The source's words for the date, which pages show in its stead.",
        examples=["early July 2025"],
    )
    title: Text = Field(description="What happened.", examples=["Talks in Istanbul"])
    description: Markdown | None = Field(
        None, description="More of it.", examples=["No breakthrough was reported."]
    )
    actors: tuple[ActorId, ...] = Field(
        (), description="Who took part or was concerned.", examples=[["iran"]]
    )
    place: Text | None = Field(None, description="Where.", examples=["Istanbul"])
    planned: Flag = Field(
        default=False,
        description="Announced, not yet due when the briefing was last updated.",
        examples=[True],
    )
    sources: Uses = Field((), description="Where it is found.", examples=[["wire"]])
    formerly: tuple[Id, ...] = Field(
        (),
        description="Ids that this event had before; their pages lead here.",
        examples=[["talks-in-turkey"]],
    )
