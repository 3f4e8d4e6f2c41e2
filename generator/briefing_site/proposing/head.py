"""A head: takes nothing, gives what the words before a quotation tell, as it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing_site.drafting.forms import FormSaid
from briefing_site.drafting.names import Party
from briefing_site.drafting.verbs import act_of, is_surely_verb
from briefing_site.model.acts import Act
from briefing_site.model.vocabularies import ActorKind


@dataclass
class Speaks:
    """One of those who spoke.

    Attributes:
        party: Who.
        told: What is said of the office.
        office: The words for an office, where somebody holds it who is not named.
    """

    party: Party
    told: list[str] = field(default_factory=list)
    office: str = ""

    @property
    def is_person(self) -> bool:
        """Whether an office may follow."""
        return self.party.kind is ActorKind.PERSON


@dataclass
class Head:
    """What the words before a quotation tell.

    Attributes:
        words: All of them.
        speakers: In the order of the words.
        form: In which form they spoke.
        date: When, in EDTF.
        bloc: The group of which the members are named.
        behalf: For whom they spoke.
        act: What a verb tells.
        unread: What is not understood.
        unsure: The names of those whom no file and no list knows.
        is_for: Whether it is being told for whom they spoke.
        is_beside: Whether a comma alone stands before the item that is read.
        is_listed: Whether the form was told behind speakers, so that their list is over.
    """

    words: str
    speakers: list[Speaks] = field(default_factory=list)
    form: FormSaid | None = None
    date: str | None = None
    bloc: Party | None = None
    behalf: list[Party] = field(default_factory=list)
    act: Act | None = None
    unread: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    is_for: bool = False
    is_beside: bool = False
    is_listed: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether all of it is understood, with somebody who speaks."""
        return bool(self.speakers) and not self.unread and not self.unsure

    @property
    def tells(self) -> bool:
        """Whether it tells who spoke, and is no sentence."""
        return bool(self.speakers) and not any(map(has_verb, self.unread))


def add(party: Party, head: Head) -> Speaks:
    """Add one of those who spoke, each once."""
    known = next((one for one in head.speakers if one.party == party), None)
    if known is None:
        known = Speaks(party)
        head.speakers.append(known)
    return known


def has_verb(text: str) -> bool:
    """Whether words say that somebody said something."""
    return any(word.islower() and is_surely_verb(word) and act_of(word) for word in text.split())
