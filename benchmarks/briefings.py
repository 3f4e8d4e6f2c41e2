"""Made-up briefings: takes who acts and on what, gives records in series, each answering others.

Briefings on one issue are a series: the same parties speak in each, answer what was said in
the last two, and now and then change their stance.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from benchmarks.cast import Cast, Record
from benchmarks.phrases import SUBJECTS, quotation, sample, sentence, sentences
from briefing_site.model.acts import Act
from briefing_site.model.vocabularies import Confidence, Form, Likelihood, SourceKind, Stance

FIRST_DAY = dt.date(2015, 1, 1)
LAST_DAY = dt.date(2024, 12, 31)

CHANGES_ITS_MIND = 0.15
ANSWERS = 0.35
"""How likely a statement answers another: low enough that most threads are short."""

LARGE = 4
"""From so many on speakers sign a text together; fewer may just have spoken together."""


@dataclass(slots=True)
class Series:
    """The briefings on one issue: who takes part, where each stands, what was said last."""

    issue: str
    parties: list[str]
    stances: dict[str, tuple[Stance, dt.date]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)


def all_briefings(chance: Random, cast: Cast, number: int) -> Iterator[tuple[str, Record]]:
    """Make briefings in order of date, by id."""
    series = [gather_parties(chance, cast, issue) for issue in cast.issues]
    days = (LAST_DAY - FIRST_DAY).days
    for index in range(number):
        date = FIRST_DAY + dt.timedelta(days=index * days // number)
        briefing = BriefingMaker(chance, cast, chance.choice(series), date)
        yield f"{date}-notice-{index + 1}", briefing.make(f"{date}-notice-{index + 1}")


def gather_parties(chance: Random, cast: Cast, issue: str) -> Series:
    """Choose who takes part in a series: some actors nearly always, most now and then."""
    actors = list(cast.actors)
    frequent = sample(chance, actors[:20], 2, 4)
    others = [one for one in sample(chance, actors, 4, 10) if one not in frequent]
    return Series(issue, frequent + others)


@dataclass(slots=True)
class BriefingMaker:
    """Makes one briefing of a series."""

    chance: Random
    cast: Cast
    series: Series
    date: dt.date
    sources: list[str] = field(default_factory=list)

    def make(self, id_: str) -> Record:
        """Make the record, and remember in the series what was said."""
        chance = self.chance
        self.sources = [f"source-{n}" for n in range(1, chance.randint(1, 3) + 1)]
        statements = [self.statement(n) for n in range(1, chance.randint(2, 6) + 1)]
        events = [self.event(n) for n in range(1, chance.randint(0, 3) + 1)]
        self.series.said += [f"{id_}#{said['id']}" for said in statements]
        return {
            "title": f"{chance.choice(SUBJECTS).capitalize()}: notice of {self.date}",
            "date": str(self.date),
            "summary": sentence(chance, self.party()),
            "issues": [self.series.issue],
            "tags": sample(chance, SUBJECTS, 1, 3),
            "key_points": [self.key_point(said["id"]) for said in statements[:3]],
            "background": self.background(),
            "sources": [self.source(source) for source in self.sources],
            "statements": statements,
            "positions": list(self.positions(statements)),
            "events": events,
            "assessments": [self.assessment(statements)] if chance.random() < 1 / 2 else [],
        }

    def party(self) -> str:
        """Name one of the parties, as texts name them."""
        return self.cast.named(self.chance.choice(self.series.parties))

    def cited(self) -> str:
        """Cite one of the sources, with or without a place in it."""
        place = f", para. {self.chance.randint(1, 30)}" if self.chance.random() < 1 / 2 else ""
        return f"[@{self.chance.choice(self.sources)}{place}]"

    def key_point(self, statement: str) -> str:
        """Make a key point that links to a statement and to an actor and cites a source."""
        actor = f"[[{self.chance.choice(self.series.parties)}]]"
        said = sentence(self.chance, actor).removesuffix(".")
        return f"{said}: see the [[#{statement}|words]] {self.cited()}."

    def background(self) -> str:
        """Make two paragraphs that name parties, link to what came before and cite sources."""
        names = [self.cast.named(party) for party in self.series.parties]
        before = f" It follows [[{self.series.said[0]}]]." if self.series.said else ""
        first = f"{sentences(self.chance, 4, names)} {self.cited()}{before}"
        return f"{first}\n\n{sentences(self.chance, 4, names)} *So far* {self.cited()}."

    def source(self, id_: str) -> Record:
        """Make a source; later ones may repeat the first."""
        chance = self.chance
        number = chance.randint(1, 100_000)
        repeats = id_ != self.sources[0] and chance.random() < 1 / 3
        return {
            "id": id_,
            "title": f"Bulletin {number}",
            "publisher": f"Bulletin of {self.party()}",
            "url": f"https://www.example.org/bulletin/{number}",
            "published": str(self.date),
            "lang": "en",
            "kind": str(chance.choice(list(SourceKind))),
            "grade": f"{chance.choice('BCDEF')}{chance.randint(1, 6)}",
            "note": sentence(chance),
            "based_on": [self.sources[0]] if repeats else [],
        }

    def statement(self, number: int) -> Record:
        """Make a statement; every source is cited by one of the first three."""
        chance = self.chance
        by = sample(chance, self.series.parties, 1, 3 if chance.random() < 9 / 10 else 14)
        others = [party for party in self.series.parties if party not in by]
        source = self.sources[(number - 1) % len(self.sources)]
        answers = [chance.choice(self.series.said[-8:])] if self.series.said else []
        return {
            "id": f"words-{number}",
            "form": str(Form.STATEMENT if len(by) < LARGE else Form.JOINT_STATEMENT),
            "date": str(self.date - dt.timedelta(days=chance.randint(0, 3))),
            "by": by,
            "to": sample(chance, others, 0, 1),
            "about": sample(chance, others, 0, 2),
            "act": str(chance.choice(list(Act))),
            "quote": quotation(chance),
            "summary": sentence(chance, self.party()),
            "sources": [{"source": source, "locator": f"para. {chance.randint(1, 30)}"}],
            "issues": [self.series.issue],
            "in_response_to": answers if chance.random() < ANSWERS else [],
        }

    def positions(self, statements: list[Record]) -> Iterator[Record]:
        """Make positions of some who spoke, none of whom took one on this day already."""
        speakers = list(dict.fromkeys(party for said in statements for party in said["by"]))
        for party in sample(self.chance, speakers, 1, 4):
            before, since = self.series.stances.get(party, (None, dt.date.min))
            if since < self.date:
                stance = self.stance(before)
                self.series.stances[party] = stance, self.date
                own = [said["id"] for said in statements if party in said["by"]]
                yield self.position(party, stance, self.chance.choice(own))

    def stance(self, before: Stance | None) -> Stance:
        """Keep a stance or change it."""
        if before is None or self.chance.random() < CHANGES_ITS_MIND:
            return self.chance.choice(list(Stance))
        return before

    def position(self, party: str, stance: Stance, evidence: str) -> Record:
        """Make a position that a statement of the party shows."""
        return {
            "actors": [party],
            "issue": self.series.issue,
            "stance": str(stance),
            "summary": f"{sentence(self.chance, self.cast.named(party))} {self.cited()}",
            "conditions": [sentence(self.chance)] if stance is Stance.CONDITIONAL else [],
            "evidence": [evidence],
            "confidence": str(self.chance.choice(list(Confidence))),
        }

    def event(self, number: int) -> Record:
        """Make an event before the briefing, now and then with a date that is not exact."""
        chance = self.chance
        day = self.date - dt.timedelta(days=chance.randint(1, 60))
        written = (str(day), str(day), str(day), f"{day}~", f"{day:%Y-%m}", f"{day}/{self.date}")
        return {
            "id": f"event-{number}",
            "date": chance.choice(written),
            "title": f"Session {chance.randint(1, 999)} on {chance.choice(SUBJECTS)}",
            "description": sentence(chance, self.party()),
            "actors": sample(chance, self.series.parties, 1, 3),
            "place": f"Hall {chance.randint(1, 99)}",
            "sources": [self.sources[-1]],
        }

    def assessment(self, statements: list[Record]) -> Record:
        """Make the writer's own judgement."""
        return {
            "text": sentence(self.chance, self.party()),
            "likelihood": str(self.chance.choice(list(Likelihood))),
            "confidence": str(self.chance.choice(list(Confidence))),
            "basis": [self.chance.choice(statements)["id"]],
        }
