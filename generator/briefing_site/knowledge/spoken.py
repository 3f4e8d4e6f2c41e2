"""What was said, resolved: takes nothing, gives the types of statements and their passages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import chain
from typing import NamedTuple, Self, TypeVar

from briefing_site.frozen import frozen
from briefing_site.knowledge.cited import Use
from briefing_site.model.actor import Actor, Role
from briefing_site.model.acts import Act
from briefing_site.model.briefing import Briefing
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.issue import Issue
from briefing_site.model.statement import PassageRecord, StatementRecord
from briefing_site.model.vocabularies import Form

Item = TypeVar("Item")

SIGNED = frozenset({Form.JOINT_STATEMENT, Form.LETTER})
"""The forms to which speakers put their names."""


@frozen
class Translation:
    """The words of a quote in another language.

    Attributes:
        lang: Its language; `None` is the site's.
        is_authentic: Whether it is as authentic as the quoted text, and no translation.
    """

    lang: str | None
    text: str
    by: str | None
    is_authentic: bool


class Words(NamedTuple):
    """The words of a passage in one language.

    Attributes:
        lang: Their language, as a BCP 47 tag.
        is_translated: Whether they are not the words that were said, nor as binding as those.
    """

    text: str
    lang: str
    is_translated: bool = False


@frozen
class Speaker:
    """Somebody who made a statement, or signed it.

    Attributes:
        actor: Who it is.
        offices: As what a person spoke: the office that the record names, else every one held
            that day that may be meant.
        on_behalf_of: The state or body that it spoke for.
        joined: When it joined those who had spoken already.
    """

    actor: Actor
    offices: tuple[Role, ...] = ()
    on_behalf_of: Actor | None = None
    joined: dt.date | None = None

    @property
    def voices(self) -> tuple[str, ...]:
        """The ids of those for whom its words count."""
        behind = self.on_behalf_of
        return (self.actor.id, behind.id) if behind else (self.actor.id,)

    @property
    def counted_as(self) -> Actor:
        """Whom a division counts: whom it spoke for, else itself."""
        return self.on_behalf_of or self.actor

    @property
    def named_voices(self) -> tuple[str, ...]:
        """The ids of those of them who are somebody in particular."""
        voices = (self.actor, self.on_behalf_of)
        return tuple([actor.id for actor in voices if actor and not actor.unnamed])


@frozen(eq=False, slots=False)
class Statement:
    """One act of speaking.

    Attributes:
        ref: `<briefing>#<id>`, unique in the whole site.
        when: When, as exactly as is known; the briefing's date where none is given.
        date: The last day that this can mean: by then it was said.
        speakers: Who made it, each once.
        under: The bloc or group under whose name its speakers spoke.
        passages: What is taken out of it, in the order of the file; one where it is not divided.
    """

    ref: str
    briefing: Briefing
    record: StatementRecord
    when: EdtfDate
    date: dt.date
    speakers: tuple[Speaker, ...]
    under: Actor | None
    passages: tuple[Passage, ...] = ()

    def holding(self, passages: tuple[Passage, ...]) -> Self:
        """Take in its passages, which know it already."""
        object.__setattr__(self, "passages", passages)
        return self

    @cached_property
    def by(self) -> tuple[Actor, ...]:
        """Who made it, without more."""
        return tuple(speaker.actor for speaker in self.speakers)

    @cached_property
    def behind(self) -> tuple[Actor, ...]:
        """On whose behalf it was made, each once."""
        found = (speaker.on_behalf_of for speaker in self.speakers)
        return tuple(dict.fromkeys(actor for actor in found if actor))

    @cached_property
    def voices(self) -> tuple[Actor, ...]:
        """For whom it counts: who made it and, last, on whose behalf."""
        return tuple(dict.fromkeys((*self.by, *self.behind)))

    @cached_property
    def all_voices(self) -> tuple[Actor, ...]:
        """On whose pages it stands: for whom it counts and, last, under whose name it was made."""
        return tuple(dict.fromkeys((*self.voices, *((self.under,) if self.under else ()))))

    @property
    def form(self) -> Form | None:
        """In which form its speakers spoke, where that is recorded."""
        return self.record.form

    @property
    def is_signed(self) -> bool:
        """Whether its speakers put their names to it."""
        return self.form in SIGNED

    @property
    def is_told_how(self) -> bool:
        """Whether it is known how its speakers spoke, alone or together."""
        return self.form is not None or len(self.by) == 1

    @property
    def summary(self) -> str | None:
        """What all of it says, in the writer's words; that of a lone passage is the passage's."""
        return self.record.summary if self.record.passages else None

    @cached_property
    def to(self) -> tuple[Actor, ...]:
        """Everyone whom one of its passages addresses."""
        return merged(passage.to for passage in self.passages)

    @cached_property
    def about(self) -> tuple[Actor, ...]:
        """Everyone of whom one of its passages speaks."""
        return merged(passage.about for passage in self.passages)

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """Every issue that one of its passages bears on."""
        return merged(passage.issues for passage in self.passages)

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every source in which one of its passages is found, each place of it once."""
        uses = {(use.source.ref, use.locator): use for one in self.passages for use in one.uses}
        return tuple(uses.values())

    @cached_property
    def parties(self) -> frozenset[str]:
        """The ids of those whose matter one of its passages is."""
        return frozenset[str]().union(*(passage.parties for passage in self.passages))

    @cached_property
    def answers(self) -> tuple[str, ...]:
        """The refs of the statements, or passages of such, that it answers."""
        return merged(passage.answers for passage in self.passages)

    @cached_property
    def on_votes(self) -> tuple[str, ...]:
        """The refs of the votes that it answers."""
        return merged(passage.on_votes for passage in self.passages)


@frozen(eq=False)
class Passage:
    """What is taken out of a statement.

    Attributes:
        ref: `<briefing>#<id>`; the statement's own where it is not divided.
        statement: What it is taken from.
        answers: The refs of the statements and passages that it answers.
        on_votes: The refs of the votes that it answers.
        parties: The ids of those whose matter it is: who speaks, is addressed or spoken of, and
            those above them.
    """

    ref: str
    statement: Statement
    record: PassageRecord | StatementRecord
    act: Act
    lang: str | None
    translations: tuple[Translation, ...]
    to: tuple[Actor, ...]
    about: tuple[Actor, ...]
    issues: tuple[Issue, ...]
    uses: tuple[Use, ...]
    answers: tuple[str, ...]
    parties: frozenset[str] = frozenset()
    on_votes: tuple[str, ...] = ()

    @property
    def briefing(self) -> Briefing:
        """The briefing that it stands in."""
        return self.statement.briefing

    @property
    def date(self) -> dt.date:
        """The last day on which its statement can have been made."""
        return self.statement.date

    @property
    def when(self) -> EdtfDate:
        """When its statement was made, as exactly as is known."""
        return self.statement.when

    def words(self, language: str) -> Words | None:
        """Give its words in a language where they are, else in their own.

        Args:
            language: The site's, which words have that name none.
        """
        quote = self.record.quote
        if quote is None or (self.lang or language) == language:
            return Words(quote, language) if quote else None
        for one in self.translations:
            if (one.lang or language) == language:
                return Words(one.text, language, is_translated=not one.is_authentic)
        return Words(quote, self.lang or language)


Concern = Callable[[Passage], bool]
"""Whether a passage is one of those that are asked for."""


def merged(parts: Iterable[Iterable[Item]]) -> tuple[Item, ...]:
    """Put lists one behind the other, and leave out what stands there already."""
    return tuple(dict.fromkeys(chain.from_iterable(parts)))
