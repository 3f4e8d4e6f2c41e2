"""Records counted afresh: takes a folder of YAML, gives what a site made of it may count.

Nothing of the program is asked, its model least of all: a count that it makes wrongly would be
made wrongly here as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations, product
from pathlib import Path

from tests.recounting.parts import BALLOTS, Part, Record, Side, listed, named_in, passages_of, who
from tests.recounting.written import Written

TAKEN_BACK = ("retracted", "superseded")


@dataclass(frozen=True)
class Records(Written):
    """What was said, voted and held in them."""

    @cached_property
    def statements(self) -> list[Part]:
        return [
            self.statement(id_, one)
            for id_, briefing in self.in_order
            for one in briefing.get("statements", ())
        ]

    def statement(self, briefing: str, record: Record) -> Part:
        speakers: dict[str, set[str]] = {}
        for entry in record["by"]:
            own = who(entry, "on_behalf_of") if isinstance(entry, dict) else ""
            behind = own or record.get("on_behalf_of", "")
            speakers.setdefault(who(entry), {who(entry)}).update({behind} - {""})
        apart = {frozenset((one, other)) for one, voices in speakers.items() for other in voices}
        pairs = {
            frozenset(ends)
            for first, second in combinations(speakers.values(), 2)
            for ends in product(first, second)
            if ends[0] != ends[1]
        }
        voices = frozenset().union(*speakers.values())
        passages = passages_of(record)
        others = named_in(passages)
        named = {who(one, "source") for part in passages for one in listed(part.get("sources"))}
        return Part(
            "statement",
            f"{briefing}#{record['id']}",
            record,
            voices,
            frozenset(others),
            frozenset(pairs - apart),
            frozenset(one for part in passages for one in listed(part.get("issues"))),
            frozenset(f"{briefing}#{id_}" for id_ in named),
            self.parties(voices | others, self.dated(briefing, record)),
        )

    @cached_property
    def votes(self) -> list[Part]:
        return [
            self.vote(id_, one)
            for id_, briefing in self.in_order
            for one in briefing.get("votes", ())
        ]

    def stands(self, part: Part) -> bool:
        """Whether a part is of a briefing that was not taken back."""
        return not self.is_taken_back(part.briefing)

    def is_taken_back(self, briefing: str) -> bool:
        """Whether a briefing was retracted or superseded."""
        return self.briefings[briefing].get("status") in TAKEN_BACK

    @property
    def standing_statements(self) -> list[Part]:
        """Give the statements that no briefing has taken back."""
        return [one for one in self.statements if self.stands(one)]

    def counts(self, position: Part) -> bool:
        """Whether a position counts: it stands, and not all that shows it was taken back."""
        shown = [self.shown[ref] for ref in position.evidence]
        has_own = bool(position.record.get("sources")) or not shown
        return self.stands(position) and (has_own or any(map(self.stands, shown)))

    @property
    def standing_votes(self) -> list[Part]:
        """Give the votes that no briefing has taken back, each once, by its document and day."""
        stand = filter(self.stands, self.votes)
        found = {self.text_of(one): one for one in reversed(list(stand))}
        return list(found.values())

    def text_of(self, vote: Part) -> tuple[str, ...]:
        record = vote.record
        if "symbol" not in record:
            return (vote.ref,)
        text = (record["body"], record["symbol"], record.get("part", ""), self.day(vote))
        return tuple(one.casefold() for one in text)

    def vote(self, briefing: str, record: Record) -> Part:
        cast = [who(one) for key in BALLOTS for one in listed(record.get(key))]
        sponsors = [who(one) for one in listed(record.get("sponsors"))]
        return Part(
            "vote",
            f"{briefing}#{record['id']}",
            record,
            frozenset(filter(None, cast)),
            issues=frozenset(who(one, "issue") for one in listed(record.get("issues"))),
            sources=self.named(briefing, record),
            parties=self.parties([*cast, *sponsors], self.dated(briefing, record)),
        )

    def named(self, briefing: str, record: Record) -> frozenset[str]:
        ids = (who(one, "source") for one in listed(record.get("sources")))
        return frozenset(f"{briefing}#{id_}" for id_ in ids)

    @cached_property
    def shown(self) -> dict[str, Part]:
        """Give every statement and vote by its reference, a statement also by its passages'."""
        found = {part.ref: part for part in (*self.statements, *self.votes)}
        for said in self.statements:
            for one in said.record.get("passages", ()):
                found.setdefault(f"{said.briefing}#{one['id']}", said)
        return found

    @cached_property
    def positions(self) -> list[Part]:
        return [*self.written, *self.derived()]

    @cached_property
    def written(self) -> list[Part]:
        return [
            self.position(id_, number, one)
            for id_, briefing in self.in_order
            for number, one in enumerate(briefing.get("positions", ()), start=1)
        ]

    def position(self, briefing: str, number: int, record: Record) -> Part:
        refs = (
            one if "#" in one else f"{briefing}#{one}" for one in listed(record.get("evidence"))
        )
        evidence = tuple(refs)
        behind = [self.shown[ref] for ref in evidence]
        return Part(
            "position",
            f"{briefing}#position-{number}",
            record,
            frozenset(record["actors"]),
            issues=frozenset({record["issue"]}),
            sources=self.named(briefing, record).union(*(one.sources for one in behind)),
            parties=self.holders[record["issue"]].union(*(one.parties for one in behind)),
            evidence=evidence,
        )

    @cached_property
    def holders(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = defaultdict(frozenset)
        for briefing in self.briefings.values():
            for one in briefing.get("positions", ()):
                date = one.get("date", briefing["date"])
                found[one["issue"]] |= self.parties(one["actors"], date)
        return found

    def derived(self) -> Iterator[Part]:
        """Go through the positions that follow from votes, where a record says what they mean."""
        sides = [side for vote in self.votes for side in self.sides(vote)]
        placed: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for side in sides:
            for actor in side.actors:
                placed[actor, side.issue, self.day(side.vote)].add(side.stance)
        for one in self.written:
            for actor in one.actors:  # what is written goes before: no vote says more
                placed[actor, one.record["issue"], self.day(one)] = set()
        for side in sides:
            day = self.day(side.vote)
            left = {one for one in side.actors if len(placed[one, side.issue, day]) == 1}
            if left:
                yield side.position(frozenset(left))

    def sides(self, vote: Part) -> Iterator[Side]:
        for one in vote.record.get("issues", ()):
            for ballot in ("for", "against"):
                if isinstance(one, dict) and f"when_{ballot}" in one:
                    actors = tuple(listed(vote.record.get(ballot)))
                    yield Side(vote, ballot, actors, one["issue"], one[f"when_{ballot}"])

    def day(self, part: Part) -> str:
        return self.dated(part.briefing, part.record)

    def dated(self, briefing: str, record: Record) -> str:
        return str(record.get("date", self.briefings[briefing]["date"]))

    @cached_property
    def events(self) -> list[Part]:
        return [
            Part("event", f"{id_}#{one['id']}", one, sources=self.named(id_, one))
            for id_, briefing in self.in_order
            for one in briefing.get("events", ())
        ]

    @cached_property
    def held(self) -> dict[tuple[str, str], str]:
        """Give who stands how on which issue on the newest day: as was told last, and stands.

        A day that is known to the month counts from its end on.
        """
        told = [
            (self.day(one).rpartition("/")[2] + "~", number, one)
            for number, one in enumerate(self.positions)
            if self.counts(one)
        ]
        return {
            (actor, issue): one.record["stance"]
            for day, _, one in sorted(told, key=lambda item: item[:2])
            if day <= f"{self.newest}~"
            for actor in one.actors
            for issue in one.issues
            if not self.has_ended(one)
        }

    @property
    def placed(self) -> dict[tuple[str, str], str]:
        """Give who of them is somebody in particular, which alone counts as an actor."""
        return {key: stance for key, stance in self.held.items() if key[0] not in self.nobody}

    def has_ended(self, position: Part) -> bool:
        """Whether nothing of a position is recorded on the newest day."""
        until = position.record.get("until", {}).get("date", "9999")
        return bool(until.rpartition("/")[2] < self.newest)

    def below(self, issue: str) -> set[str]:
        """Give an issue and all that are narrower."""
        children = (id_ for id_, one in self.issues.items() if one.get("parent") == issue)
        return {issue}.union(*(self.below(id_) for id_ in children))

    def series_named(self, slug: str) -> list[Part]:
        return [
            one
            for one in self.statements
            if re.sub(r"[^a-z0-9]+", "-", one.record.get("series", "").lower()).strip("-") == slug
        ]


@cache
def records_of(folder: Path) -> Records:
    return Records(folder)
