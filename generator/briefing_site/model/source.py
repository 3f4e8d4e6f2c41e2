"""Sources, and how the parts of a briefing name them. Takes raw fields, gives `SourceRecord`."""

from typing import Annotated, ClassVar

from pydantic import Field

from briefing_site.model.fields import (
    ActorId,
    Address,
    Date,
    Edtf,
    FileName,
    Grade,
    Id,
    Language,
    Markdown,
    Moment,
    SourceId,
    Text,
)
from briefing_site.model.record import Record, or_bare
from briefing_site.model.vocabularies import SourceKind


class VersionRecord(Record):
    """The same document in another language."""

    lang: Language = Field(description="Its language, as a BCP 47 tag.", examples=["fr"])
    url: Address | None = Field(
        None, description="Its address.", examples=["https://undocs.org/fr/S/RES/2672(2023)"]
    )
    symbol: Text | None = Field(
        None, description="Its own number, where it has one.", examples=["S/RES/2672(2023)"]
    )
    published: Edtf | None = Field(
        None, description="The day of its publication.", examples=["2023-01-09"]
    )
    snapshot: FileName | None = Field(
        None,
        description="A plain-text copy of it, to which quotes in its language are held.",
        examples=["2672-fr.txt"],
    )


class SourceRecord(Record):
    """Where words and facts were found."""

    id: Id = Field(description="Unique in the briefing.", examples=["wire"])
    title: Text = Field(
        description="As it was published.", examples=["Joint Statement on the Situation in Libya"]
    )
    publisher: Text | None = Field(
        None, description="Who published it.", examples=["United States Department of State"]
    )
    published_by: ActorId | None = Field(
        None,
        description="The publisher, by id: a party's own source is told apart and not counted as "
        "independent.",
        examples=["united-states"],
    )
    author: Text | None = Field(
        None, description="Who wrote it.", examples=["Office of the Spokesperson"]
    )
    url: Address | None = Field(
        None,
        description="Its address; paper has none.",
        examples=["https://www.state.gov/joint-statement-on-cuba/"],
    )
    symbol: Text | None = Field(
        None,
        description="The document's own number, by which it can be found.",
        examples=["S/RES/2672(2023)"],
    )
    archive_url: Address | None = Field(
        None,
        description="A copy that stays when the page goes.",
        examples=["https://web.archive.org/web/2022/https://www.state.gov/"],
    )
    published: Edtf | None = Field(
        None,
        description="The publisher's own calendar day, as exactly as is known.",
        examples=["2022-03-04", "2022-03"],
    )
    published_at: Moment | None = Field(
        None,
        description="The moment of publication with its offset, where the source gives it.",
        examples=["2022-03-04T18:30:00-05:00"],
    )
    date_note: Text | None = Field(
        None,
        description="The source's words for `published`, which pages show in its stead.",
        examples=["spring 2022 issue"],
    )
    accessed: Date | None = Field(
        None, description="The day on which it was read.", examples=["2022-03-05"]
    )
    lang: Language | None = Field(
        None, description="Its language, as a BCP 47 tag.", examples=["en"]
    )
    kind: SourceKind | None = Field(None, description="What it is.", examples=["official"])
    licence: Text | None = Field(
        None,
        description="Under what terms its text may be used.",
        examples=["United States government work, public domain"],
    )
    grade: Grade | None = Field(
        None,
        description="Admiralty code: reliability of the source, credibility of the information; "
        "the note says why.",
        examples=["B2"],
    )
    note: Markdown | None = Field(
        None,
        description="What a reader should know of it, or where paper can be found.",
        examples=["Printed edition, page 4."],
    )
    unread: bool = Field(
        default=False,
        description="Whether it was not read for this record, which only names it: as where to "
        "check something, for instance.",
        examples=[True],
    )
    based_on: tuple[SourceId, ...] = Field(
        (),
        description="The sources that this one repeats: six outlets of one origin are one.",
        examples=[["wire"]],
    )
    snapshot: FileName | None = Field(
        None,
        description="A plain-text copy in the snapshots folder, to which quotes are held.",
        examples=["2022-03-04-joint-statement.txt"],
    )
    versions: tuple[VersionRecord, ...] = Field(
        (),
        description="The same document in other languages.",
        examples=[[{"lang": "fr", "url": "https://undocs.org/fr/S/RES/2672(2023)"}]],
    )
    formerly: tuple[Id, ...] = Field(
        (),
        description="Ids that this source had before; their pages lead here.",
        examples=[["agency"]],
    )

    @property
    def every_version(self) -> tuple["SourceRecord | VersionRecord", ...]:
        """The document as it is cited, and in its other languages."""
        return (self, *self.versions)


class SourceUse(Record):
    """A source with the place in it."""

    bare_field: ClassVar[str] = "source"

    source: SourceId = Field(description="The source, by id.", examples=["wire"])
    locator: Text | None = Field(
        None, description="Page, paragraph or time code.", examples=["para. 4"]
    )


Uses = tuple[
    Annotated[
        SourceUse,
        or_bare(SourceUse, SourceId),
    ],
    ...,
]
