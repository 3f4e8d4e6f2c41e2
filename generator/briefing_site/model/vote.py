"""Votes: who voted how on which text. Takes raw fields, gives `VoteRecord`."""

import re
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from briefing_site.model.fields import (
    ActorId,
    Edtf,
    Id,
    IssueId,
    Markdown,
    Text,
    refuse,
)
from briefing_site.model.record import Record, or_bare
from briefing_site.model.source import Uses
from briefing_site.model.vocabularies import Ballot, Completeness, VoteResult, VoteStance


def read_count(value: Any) -> int:  # noqa: ANN401 - pydantic hands over whatever there is
    """Read a whole number in the digits of ASCII, none below zero."""
    if not re.fullmatch(r"[0-9]{1,9}", str(value)):
        refuse("bad-count", value)
    return int(value)


Count = Annotated[
    int, BeforeValidator(read_count), WithJsonSchema({"type": "integer", "minimum": 0})
]
"""How many."""


class Counts(Record):
    """How many voted how."""

    for_: Count | None = Field(None, alias="for", description="Votes for it.", examples=[13])
    against: Count | None = Field(None, description="Votes against it.", examples=[1])
    abstained: Count | None = Field(None, description="Abstentions.", examples=[1])

    def of(self, ballot: Ballot) -> int | None:
        """Give how many cast a ballot, if it is said."""
        given = {
            Ballot.FOR: self.for_,
            Ballot.AGAINST: self.against,
            Ballot.ABSTAINED: self.abstained,
        }
        return given.get(ballot)


class Sponsor(Record):
    """Who sponsored a text, or how many others did."""

    bare_field: ClassVar[str] = "actor"

    actor: ActorId | None = Field(None, description="The sponsor, by id.", examples=["brazil"])
    others: Count | None = Field(
        None, description="How many more there were, last in the list.", examples=[131]
    )

    @model_validator(mode="after")
    def is_either(self) -> Self:
        """Ask for a name or a number, and not for both."""
        if (self.actor is None) == (self.others is None):
            refuse("sponsor-or-others", self.actor or "", has_both=self.actor is not None)
        return self


class VoteIssue(Record):
    """An issue that a vote bears on, with what each side means for its proposition."""

    bare_field: ClassVar[str] = "issue"

    issue: IssueId = Field(description="The issue, by id.", examples=["syria-cross-border-aid"])
    when_for: VoteStance | None = Field(
        None,
        description="What a vote for it says of the issue's proposition; left out, nothing.",
        examples=["supports"],
    )
    when_against: VoteStance | None = Field(
        None,
        description="What a vote against it says of the issue's proposition; left out, nothing.",
        examples=["opposes"],
    )


Sponsors = tuple[
    Annotated[Sponsor, or_bare(Sponsor, ActorId)],
    ...,
]

VoteIssues = tuple[
    Annotated[VoteIssue, or_bare(VoteIssue, IssueId)],
    ...,
]


class VoteRecord(Record):
    """Who voted how on which text."""

    id: Id = Field(description="Unique in the briefing.", examples=["cross-border-2023"])
    body: ActorId = Field(
        description="Where the vote was taken, by id.", examples=["un-security-council"]
    )
    date: Edtf | None = Field(
        None,
        description="When it was taken, as exactly as is known, as in 2023-07-11 or 2023-07; "
        "default: the briefing's date.",
        examples=["2023-07-11"],
    )
    date_note: Text | None = Field(
        None,
        description="The source's own words for the date, which pages show.",
        examples=["early July 2023"],
    )
    title: Text = Field(
        description="What was voted on.",
        examples=["Renewal of cross-border aid into Syria for nine months"],
    )
    symbol: Text | None = Field(
        None, description="The number of the text.", examples=["S/2023/506"]
    )
    part: Text | None = Field(
        None,
        description="The paragraph or amendment, where the vote was not on the whole text.",
        examples=["operative paragraph 4"],
    )
    question: Text | None = Field(
        None,
        description="The question that it answers: votes on one question stand in one row.",
        examples=["renewal of cross-border aid into Syria"],
    )
    result: VoteResult = Field(description="What came of it.", examples=["rejected"])
    vetoed_by: tuple[ActorId, ...] = Field(
        (), description="Whose vote against it was a veto, by id.", examples=[["russia"]]
    )
    for_: tuple[ActorId, ...] = Field(
        (),
        alias="for",
        description="Who voted for it, by id.",
        examples=[["albania", "brazil"]],
    )
    against: tuple[ActorId, ...] = Field(
        (), description="Who voted against it, by id.", examples=[["russia"]]
    )
    abstained: tuple[ActorId, ...] = Field(
        (), description="Who was there and took no side, by id.", examples=[["china"]]
    )
    absent: tuple[ActorId, ...] = Field(
        (), description="Who did not take part, by id.", examples=[["libya"]]
    )
    lists: Completeness = Field(
        Completeness.WHOLE,
        description="Whether the lists name everybody who voted.",
        examples=["partial"],
    )
    counts: Counts | None = Field(
        None,
        description="How many voted how, where only the totals are known.",
        examples=[{"for": 13, "against": 1, "abstained": 1}],
    )
    sponsors: Sponsors = Field(
        (),
        description="Who sponsored the text; it may end with how many others did.",
        examples=[["brazil", "switzerland", {"others": 131}]],
    )
    summary: Markdown | None = Field(
        None,
        description="What the text says, or what a reader should know, in the writer's words.",
        examples=["It would have kept one crossing open for nine months."],
    )
    sources: Uses = Field(
        min_length=1,
        description="Where it is found.",
        examples=[["draft", {"source": "record", "locator": "p. 3"}]],
    )
    issues: VoteIssues = Field(
        (),
        description="What it bears on: an id alone files it there and makes no position.",
        examples=[[{"issue": "syria-cross-border-aid", "when_for": "supports"}]],
    )
    formerly: tuple[Id, ...] = Field(
        (),
        description="Ids that this vote had before; their pages lead here.",
        examples=[["cross-border-aid"]],
    )

    def who_voted(self, how: Ballot) -> tuple[str, ...]:
        """Give the ids of those who voted one way, or were absent."""
        lists = {
            Ballot.FOR: self.for_,
            Ballot.AGAINST: self.against,
            Ballot.ABSTAINED: self.abstained,
            Ballot.ABSENT: self.absent,
        }
        return lists[how]

    def ballot_of(self, actor: str) -> Ballot | None:
        """Give how an actor voted, by its id; nothing where it is not named."""
        return next((how for how in Ballot if actor in self.who_voted(how)), None)

    @property
    def names_everybody(self) -> bool:
        """Whether the lists hold everybody who voted."""
        is_whole = self.lists is Completeness.WHOLE
        return is_whole and bool(self.for_ or self.against or self.abstained)
