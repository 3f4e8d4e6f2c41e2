"""Statements: takes acts of speaking as they were found, gives each as a briefing has it.

A statement from which one thing is taken holds its words itself, any other has passages. Each comes
with the comments that say from what it was read and what a person has to look at.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from briefing_site.drafting.names import Party
from briefing_site.drafting.occasions import Occasion
from briefing_site.drafting.saying import Saying
from briefing_site.editing.additions import MISSING
from briefing_site.frozen import frozen
from briefing_site.knowledge.offices import offices_on
from briefing_site.knowledge.periods import When
from briefing_site.layout.writing import Remarks
from briefing_site.model.actor import Actor, Role
from briefing_site.model.edtf import parse_date
from briefing_site.model.fields import RESERVED_NAMES, TO_BE_WRITTEN
from briefing_site.model.vocabularies import ActorKind

LONGEST_SENTENCE = 600
"""Characters of a sentence that a comment shows."""

LONGEST_GROUND = 120
"""Characters of the words that a speaker was guessed from."""

LONGEST_PART_ID = 60

FEW = 3
"""Parties from which an id says `joint` and names none."""

UNWRITTEN = f"{TO_BE_WRITTEN}in your own words, what the sentence above tells."

Fields = dict[str, Any]
Written = tuple[Fields, Remarks]


@frozen(slots=False)
class Statements:
    """Writes the statements of one briefing.

    Attributes:
        actors: Those with a file, for the offices that they held.
        day: The briefing's date.
        locate: Says where in the one source a saying stands.
        date_of: What stands in place of a date where the text gives none.
        taken: The ids that are given, with how often each was wanted.
    """

    actors: Mapping[str, Actor]
    day: dt.date | None = None
    locate: Callable[[Saying], str | None] = lambda _: None
    date_of: str | None = None
    taken: dict[str, int] = field(default_factory=dict)

    def write(self, occasion: Occasion) -> Written:
        """Write one statement, without its sources and what the whole text says of it."""
        fields = {
            "id": unique(statement_id(occasion), self.taken),
            "form": occasion.form.form.value,
            **date_fields(occasion, self.day),
            "date_of": None if occasion.when else self.date_of,
            "by": self._by(occasion) or "",
            "on_behalf_of": self._behalf(occasion),
        }
        remarks = speaker_remarks(occasion)
        if len(occasion.sayings) == 1:
            (saying,) = occasion.sayings
            judged = [*speaker_guess(saying), *guesses_of_whole(occasion), *guesses(saying)]
            return fields | self._words(saying), remarks | looked_at(saying, judged)
        whole = Remarks({(): [f"confirm: {'; '.join(guesses_of_whole(occasion))}"]})
        passages = []
        for number, saying in enumerate(occasion.sayings):
            id_ = unique(passage_id(saying), self.taken)
            passages.append({"id": id_} | self._words(saying))
            judged = [*(() if occasion.is_own else speaker_guess(saying)), *guesses(saying)]
            remarks |= looked_at(saying, judged).below(("passages", number))
        return fields | {"passages": passages}, remarks | whole

    def _words(self, saying: Saying) -> Fields:
        """Give what the words do, to whom, and where they stand."""
        return {
            "to": [party.id for party in saying.to],
            "about": [party.id for party in saying.about],
            "act": saying.act.value,
            "quote": None if saying.is_told else saying.quote,
            "summary": UNWRITTEN if saying.is_told else None,
            "locator": self.locate(saying),
        }

    def _by(self, occasion: Occasion) -> list[str | Fields]:
        """Give who spoke, in the office that the text names where their file has it that day."""
        return [self._speaker(party, occasion) for party in occasion.speaker.parties]

    def _speaker(self, party: Party, occasion: Occasion) -> str | Fields:
        """Give a speaker by id alone, or with what else the text says."""
        office = self._office(party, occasion)
        state = dict(occasion.speaker.states).get(party)
        more = {"office": office and office.title, "on_behalf_of": state and state.id}
        known = {name: value for name, value in more.items() if value}
        return {"actor": party.id, **known} if known else party.id

    def _office(self, party: Party, occasion: Occasion) -> Role | None:
        """Give the one office of a person that the text names; of two, neither."""
        actor, when = self.actors.get(party.id), day_spoken(occasion, self.day)
        if actor is None or when is None:
            return None
        held = {role.title: role for role in offices_on(actor, when)}
        named = offices_named(held, (saying.speaker.ground for saying in occasion.sayings))
        return held[named[0]] if len(named) == 1 else None

    def _behalf(self, occasion: Occasion) -> str | None:
        """Give for whom they spoke; who speaks as chair of a body speaks not for a state."""
        speaker = occasion.speaker
        offices = [self._office(party, occasion) for party in speaker.parties]
        bodies = [self._above(office.of) for office in offices if office]
        is_for_it = speaker.behalf and all(speaker.behalf.id in above for above in bodies)
        return speaker.behalf.id if speaker.behalf and is_for_it else None

    def _above(self, body: str | None) -> list[str]:
        """Give a body and those that it belongs to, each once."""
        above: list[str] = []
        while body and body not in above:
            above.append(body)
            body = self.actors[body].parent if body in self.actors else None
        return above


def offices_named(titles: Iterable[str], grounds: Iterable[str]) -> list[str]:
    """Give the offices that a text names, without those whose names are parts of others."""
    text = " | ".join(grounds).casefold()
    named = [title for title in dict.fromkeys(titles) if is_word_in(title.casefold(), text)]
    return [title for title in named if not any(title != one and title in one for one in named)]


def is_word_in(words: str, text: str) -> bool:
    """Whether words stand in a text, and not as a part of others."""
    at = text.find(words)
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() or behind.isalnum()):
            return True
        at = text.find(words, at + 1)
    return False


def day_spoken(occasion: Occasion, day: dt.date | None) -> When | None:
    """Give when somebody spoke, for the offices of that day."""
    if isinstance(occasion.when, tuple):
        return parse_date(occasion.when[0])
    return occasion.when or day


def date_fields(occasion: Occasion, day: dt.date | None) -> Fields:
    """Say when something was said, where that is not the briefing's own day."""
    if isinstance(occasion.when, tuple):
        return dict(zip(("date", "date_note"), occasion.when, strict=True))
    return {"date": str(occasion.when) if occasion.when not in (None, day) else None}


def speaker_remarks(occasion: Occasion) -> Remarks:
    """Mark who has still to be found; of who has no file the check tells, until there is one."""
    if not occasion.speaker.is_open:
        return Remarks()
    return Remarks(beside={("by",): open_speaker(occasion.speaker.ground)})


def open_speaker(ground: str) -> str:
    """Say what a person has to find out: whom the text's own word means."""
    short = shortened(ground, LONGEST_GROUND)
    return f'{MISSING}who speaks; the text says "{short}"' if short else f"{MISSING}who speaks"


def looked_at(saying: Saying, judged: Iterable[str]) -> Remarks:
    """Show the sentence that something was read from, and what a person has to look at."""
    return Remarks({(): [f"from: {in_marks(saying.sentence)}", f"confirm: {'; '.join(judged)}"]})


def guesses_of_whole(occasion: Occasion) -> Iterator[str]:
    """Say what was guessed of a whole statement, and from what."""
    if occasion.is_own and len(occasion.sayings) > 1:
        yield from speaker_guess(occasion.sayings[0])
    ground = shortened(occasion.form.ground, LONGEST_GROUND)
    yield f'form from "{ground}"' if ground else "form"
    if len(occasion.sayings) > 1 and not (occasion.is_own or occasion.is_signed):
        yield "one act of speaking, and not several"


def guesses(saying: Saying) -> Iterator[str]:
    """Say what was guessed of some words, and from what."""
    yield f'act from "{saying.verb}"' if saying.verb not in ("", ":") else "act from the words"
    if saying.day or saying.days:
        yield "date from the sentence"
    if not saying.is_told and saying.quote[:1].islower():
        yield 'no "lead_in", though it begins in mid-sentence'
    yield from saying.doubts


def speaker_guess(saying: Saying) -> Iterator[str]:
    """Say from what a speaker was guessed."""
    if saying.speaker.is_open:
        return
    if saying.pronoun:
        yield f'speaker from "{saying.pronoun}"'
    elif len(saying.speaker.parties) >= FEW:
        yield "speakers: the signatories"
    elif saying.speaker.ground:
        yield f'speaker from "{shortened(saying.speaker.ground, LONGEST_GROUND)}"'
    else:
        yield "speaker"


def statement_id(occasion: Occasion) -> str:
    """Make an id of who spoke, and in which form."""
    form = occasion.form.form.value
    who = who_in_id(occasion.speaker.parties)
    return as_part_id([*(() if form.startswith(f"{who[0]}-") else who), form])


def passage_id(saying: Saying) -> str:
    """Make an id of who spoke, and what the words do."""
    return as_part_id([*who_in_id(saying.speaker.parties), saying.act.value])


def who_in_id(parties: Sequence[Party]) -> list[str]:
    """Give the words of an id for who spoke."""
    if not parties:
        return ["open"]
    if len(parties) >= FEW:
        return ["joint"]
    return [
        party.id.rsplit("-", 1)[-1] if party.kind is ActorKind.PERSON else party.id
        for party in parties
    ]


def as_part_id(words: Iterable[str]) -> str:
    """Put words into an id, the last ones where they are too many."""
    return "-".join(words)[-LONGEST_PART_ID:].strip("-")


def unique(wanted: str, taken: dict[str, int]) -> str:
    """Number an id that is taken."""
    number = taken.get(wanted, 0) + 1
    id_ = wanted if number == 1 and wanted not in RESERVED_NAMES else f"{wanted}-{number}"
    taken[wanted] = number
    if id_ == wanted or id_ not in taken:
        taken.setdefault(id_, 1)
        return id_
    return unique(wanted, taken)


def in_marks(sentence: str) -> str:
    """Show a sentence in a comment; one with quotations keeps its own marks alone."""
    short = shortened(sentence, LONGEST_SENTENCE)
    return short if any(mark in sentence for mark in '“”"«„') else f"“{short}”"


def shortened(text: str, longest: int) -> str:
    """Cut a text at a word."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rpartition(' ')[0] or text[:longest]}…"
