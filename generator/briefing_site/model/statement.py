"""Statements and their passages. Takes raw fields, gives `StatementRecord`.

What a passage has, a statement with one passage has itself; both take these fields from here.
"""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from briefing_site.model.acts import Act
from briefing_site.model.fields import (
    ActorId,
    Edtf,
    Flag,
    Id,
    IssueId,
    Language,
    Markdown,
    Named,
    Sentences,
    StatementRef,
    Text,
    refuse,
)
from briefing_site.model.record import Record
from briefing_site.model.source import Uses
from briefing_site.model.speaker import Speakers
from briefing_site.model.vocabularies import DateOf, Form

Acting = Annotated[Act | None, Field(description="What the words do.", examples=["demand"])]

LONGEST_LEAD_IN = 60
"""Characters of the writer's own words before a quote."""


def check_lead_in(text: str) -> str:
    """Hold the writer's words before a quote to a few."""
    if len(text) > LONGEST_LEAD_IN:
        refuse("long-lead-in", text, most=LONGEST_LEAD_IN)
    return text


LeadIn = Annotated[
    Annotated[Text, AfterValidator(check_lead_in)] | None,
    Field(
        description="The writer's words before a quote that starts in mid-sentence, at most "
        "60 characters.",
        examples=["They called on Iran"],
        json_schema_extra={"maxLength": LONGEST_LEAD_IN},
    ),
]

Quote = Annotated[
    Sentences | None,
    Field(description="Verbatim words; […] stands for words left out.", examples=["We agree."]),
]

Locator = Annotated[
    Text | None,
    Field(
        description="Page, paragraph or time code, where one source is named.",
        examples=["para. 5"],
    ),
]

Summary = Annotated[
    Markdown | None,
    Field(description="What was said, in the writer's words.", examples=["They met in Paris."]),
]

WORDS = (
    "act",
    "lead_in",
    "quote",
    "locator",
    "translation",
    "translated_by",
    "translations",
)
"""The fields of a statement that stand in its passages where it has any."""


class TranslationRecord(Record):
    """The words of a quote in another language."""

    lang: Language = Field(description="Its language, as a BCP 47 tag.", examples=["en"])
    text: Sentences = Field(description="The words.", examples=["We agree."])
    by: Text | None = Field(
        None, description="Who translated it.", examples=["The briefing's authors"]
    )
    authentic: Flag = Field(
        default=False,
        description="It is no translation, but a text that is as authentic as the quoted one.",
        examples=[True],
    )


Translations = Annotated[
    tuple[TranslationRecord, ...],
    Field(
        description="The quote in other languages.",
        examples=[[{"lang": "en", "text": "We agree."}]],
    ),
]


class PassageRecord(Record):
    """What is taken out of a statement."""

    id: Id = Field(description="Unique in the briefing.", examples=["demand"])
    act: Act = Field(description="What the words do.", examples=["demand"])
    about: tuple[ActorId, ...] | None = Field(
        None,
        description="Who is spoken of; default: whom the statement is about, `[]`: nobody.",
        examples=[["iran"]],
    )
    to: tuple[ActorId, ...] | None = Field(
        None,
        description="Who is addressed; default: whom the statement addresses, `[]`: nobody.",
        examples=[["iran"]],
    )
    lead_in: LeadIn = None
    quote: Quote = None
    lang: Language | None = Field(
        None, description="The quote's language; default: the statement's.", examples=["fa"]
    )
    translations: Translations = ()
    summary: Summary = None
    locator: Locator = None
    sources: Uses | None = Field(
        None, description="Where it is found; default: the statement's.", examples=[["wire"]]
    )
    issues: tuple[IssueId, ...] | None = Field(
        None,
        description="What it bears on; default: what the statement does, `[]`: nothing.",
        examples=[["nuclear-talks"]],
    )
    in_response_to: tuple[StatementRef, ...] = Field(
        (),
        description="The statements and passages that it answers.",
        examples=[["2022-03-03-arctic-council-pause#pause"]],
    )
    formerly: tuple[Id, ...] = Field(
        (),
        description="Ids that this passage had before; their pages lead here.",
        examples=[["joint-declaration"]],
    )

    @model_validator(mode="after")
    def says_something(self) -> Self:
        """Ask for a quote or a summary."""
        check_words(self, "passage")
        return self


class StatementRecord(Record):
    """One act of speaking: a document, a speech, an answer; who, when, where and in which words."""

    id: Id = Field(description="Unique in the briefing.", examples=["joint-statement"])
    form: Form | None = Field(
        None, description="In which form they spoke.", examples=["joint-statement"]
    )
    title: Text | None = Field(
        None,
        description="The document's own name, where it has one.",
        examples=["Joint Statement on the Situation in Libya"],
    )
    date: Edtf | None = Field(
        None,
        description="When it was said, as exactly as is known; default: the briefing's date.",
        examples=["2025-07-31", "2025-07-28/2025-07-31"],
    )
    date_note: Text | None = Field(
        None,
        description="The source's words for the date, which pages show in its stead.",
        examples=["earlier this week"],
    )
    date_of: DateOf | None = Field(
        None,
        description="`source` in place of `date`: no day of speaking is known.",
        examples=["source"],
    )
    by: Speakers = Field(
        min_length=1,
        description="The speaker, or every signatory, by id, or with an office and more.",
        examples=[["albania", {"actor": "austria", "joined": "2025-08-04"}]],
    )
    as_: ActorId | None = Field(
        None,
        alias="as",
        description="The bloc or group under whose name they spoke, by id.",
        examples=["e3"],
    )
    on_behalf_of: ActorId | None = Field(
        None, description="The state or body that a person speaks for.", examples=["iran"]
    )
    series: Named | None = Field(
        None,
        description="The row of statements in one format that it stands in, by name.",
        examples=["Syria special envoys"],
    )
    to: tuple[ActorId, ...] = Field((), description="Who is addressed.", examples=[["iran"]])
    about: tuple[ActorId, ...] = Field((), description="Who is spoken of.", examples=[["iran"]])
    act: Acting = None
    lead_in: LeadIn = None
    quote: Quote = None
    lang: Language | None = Field(
        None, description="The quote's language where it is not the site's.", examples=["fa"]
    )
    translation: Sentences | None = Field(
        None, description="The quote in the site's language.", examples=["We agree."]
    )
    translated_by: Text | None = Field(
        None, description="Who translated it.", examples=["The briefing's authors"]
    )
    translations: Translations = ()
    summary: Summary = None
    locator: Locator = None
    sources: Uses = Field(
        min_length=1,
        description="Where it is found.",
        examples=[["wire", {"source": "release", "locator": "para. 4"}]],
    )
    issues: tuple[IssueId, ...] = Field(
        (), description="What it bears on, by id.", examples=[["nuclear-talks"]]
    )
    in_response_to: tuple[StatementRef, ...] = Field(
        (),
        description="The statements and passages that it answers.",
        examples=[["2022-03-03-arctic-council-pause#pause"]],
    )
    venue: Text | None = Field(None, description="Where it was said.", examples=["Istanbul"])
    passages: tuple[PassageRecord, ...] = Field(
        (),
        description="What is taken out of it, where that is more than one thing.",
        examples=[[{"id": "demand", "act": "demand", "quote": "Stop this now."}]],
    )
    formerly: tuple[Id, ...] = Field(
        (),
        description="Ids that this statement had before; their pages lead here.",
        examples=[["joint-declaration"]],
    )

    @property
    def speaker_ids(self) -> tuple[str, ...]:
        """The speakers by id alone."""
        return tuple(speaker.actor for speaker in self.by)

    @model_validator(mode="after")
    def has_one_date(self) -> Self:
        """Ask for a date of its own or its source's, and not for both."""
        if self.date_of is not None and (self.date or self.date_note):
            other = "date" if self.date else "date_note"
            refuse("two-dates", self.date_of, key="date_of", other=other)
        return self

    @model_validator(mode="after")
    def says_something(self) -> Self:
        """Ask for words, here or in passages, and for the language of what is translated."""
        if self.passages:
            for field in WORDS:
                if getattr(self, field):
                    refuse("words-beside-passages", field, key=field)
            return self
        if self.act is None:
            refuse("missing-field", "act", key="act")
        check_words(self, "statement")
        if self.translation is not None and self.lang is None:
            refuse("translation-without-language", self.id)
        return self


def check_words(record: PassageRecord | StatementRecord, what: str) -> None:
    """Ask for a quote or a summary, and for a quote where something leads to one."""
    if record.quote is None and record.summary is None:
        refuse("statement-without-words", record.id, what=what)
    if record.lead_in is not None and record.quote is None:
        refuse("lead-in-without-quote", record.lead_in, key="lead_in")
