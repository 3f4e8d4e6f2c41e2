"""Who speaks in a statement, and as what. Takes raw fields, gives `SpeakerRecord`."""

from typing import Annotated, ClassVar

from pydantic import Field

from briefing_site.model.fields import ActorId, Date, Office
from briefing_site.model.record import Record, or_bare


class SpeakerRecord(Record):
    """A speaker or signatory, where more is to be said than who it is."""

    bare_field: ClassVar[str] = "actor"

    actor: ActorId = Field(description="Who it is, by id.", examples=["eleanor-roosevelt"])
    office: Office | None = Field(
        None,
        description="The office in which a person spoke: the exact title of a role held that day.",
        examples=["Minister of Foreign Affairs"],
    )
    joined: Date | None = Field(
        None,
        description="The day on which a signatory joined a statement that was out already.",
        examples=["2025-08-04"],
    )
    on_behalf_of: ActorId | None = Field(
        None,
        description="The state or body that this one speaks for, where several speak each for "
        "their own.",
        examples=["norway"],
    )


Speakers = tuple[
    Annotated[
        SpeakerRecord,
        or_bare(SpeakerRecord, ActorId),
    ],
    ...,
]
