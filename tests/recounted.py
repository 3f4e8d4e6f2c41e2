"""Records counted afresh: takes a folder of YAML, gives what a site made of it may count.

Nothing of the program is asked, its model least of all: a count that it makes wrongly would be
made wrongly here as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import combinations, product
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

from tests.stances import read

Record = dict[str, Any]
BALLOTS = ("for", "against", "abstained", "absent")
SIGNED = ("joint-statement", "letter")
TAKEN_BACK = ("retracted", "superseded")
TRACKING = re.compile(
    r"utm_.*|mc_[ce]id|fbclid|gclid|dclid|msclkid|cmpid|ocid|_g[al]", re.IGNORECASE
)
UN_SYMBOL = re.compile(r"[SA]/[A-Z0-9]\S*\d\S*")
CITED = re.compile(r"\[@([a-z0-9-]+)")


@dataclass(frozen=True)
class Part:
    """A statement, a vote, a position, an event or an assessment, and what it names.

    Attributes:
        ref: The briefing and the id; of a position, the briefing and its anchor.
        actors: Whose it is: who spoke, voted, holds or took part.
        others: Whom it speaks of or addresses.
        pairs: Every two for whom a statement counts together.
        sources: The references of its sources.
        parties: Whose matter it is.
    """

    kind: str
    ref: str
    record: Record
    actors: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    pairs: frozenset[frozenset[str]] = frozenset()
    issues: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    evidence: tuple[str, ...] = field(default=(), compare=False)

    @property
    def briefing(self) -> str:
        return self.ref.partition("#")[0]

    @property
    def is_signed(self) -> bool:
        return self.record.get("form") in SIGNED

    @property
    def is_told_how(self) -> bool:
        return "form" in self.record or len({who(one) for one in listed(self.record["by"])}) == 1


@dataclass(frozen=True)
class Side:
    """Who voted one way, and what that means for an issue."""

    vote: Part
    ballot: str
    actors: tuple[str, ...]
    issue: str
    stance: str

    def position(self, actors: frozenset[str]) -> Part:
        briefing, _, id_ = self.vote.ref.partition("#")
        return Part(
            "position",
            f"{briefing}#position-{id_}-{self.ballot}-{self.issue}",
            {**self.vote.record, "stance": self.stance},
            actors,
            issues=frozenset({self.issue}),
            sources=self.vote.sources,
            parties=self.vote.parties,
            evidence=(self.vote.ref,),
        )


def listed(value: Any) -> list[Any]:  # noqa: ANN401 - whatever YAML has there
    return value if isinstance(value, list) else [] if value is None else [value]


def who(value: Any, key: str = "actor") -> str:  # noqa: ANN401 - an id, or a mapping that names it
    return str(value.get(key, "")) if isinstance(value, dict) else str(value)


def texts_in(value: object) -> Iterator[str]:
    """Go through every text of a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in texts_in(one))
    elif isinstance(value, list):
        yield from (text for one in value for text in texts_in(one))


def cited(value: object) -> set[str]:
    return {id_ for text in texts_in(value) for id_ in CITED.findall(text)}


def spelled(address: str) -> str:
    """Give the spelling that an address shares with all others of its document."""
    parts = urlsplit(urljoin(address, urlsplit(address).path or "/"))
    query = parse_qsl(urlsplit(address).query, keep_blank_values=True)
    kept = urlencode([pair for pair in query if not TRACKING.fullmatch(pair[0])])
    host = (parts.hostname or "") + (f":{parts.port}" if parts.port not in (None, 80, 443) else "")
    return f"{parts.scheme.lower()}://{host}{unquote(parts.path)}?{kept}"


@dataclass(frozen=True)
class Records:
    """All records of a folder of YAML."""

    folder: Path

    @cached_property
    def briefings(self) -> dict[str, Record]:
        return read_all(self.folder.glob("[0-9]*/*.yaml"))

    @cached_property
    def actors(self) -> dict[str, Record]:
        return read_all(self.folder.glob("actors/*.yaml"))

    @cached_property
    def issues(self) -> dict[str, Record]:
        return read_all(self.folder.glob("issues/*.yaml"))

    @cached_property
    def text(self) -> str:
        """Everything that is written in them, as a reader sees its white space."""
        written = texts_in([*self.briefings.values(), *self.actors.values(), *self.issues.values()])
        return "\n".join(" ".join(one.split()) for one in written)

    @cached_property
    def newest(self) -> str:
        days = [day for one in self.briefings.values() for day in (one["date"], one.get("updated"))]
        return max(filter(None, days), default="")

    def above(self, actor: str) -> Iterator[str]:
        """Go through an actor and all that is above it."""
        seen: set[str] = set()
        while actor and actor not in seen:
            seen.add(actor)
            yield actor
            actor = self.actors.get(actor, {}).get("parent", "")

    def parties(self, named: Iterable[str], date: str) -> frozenset[str]:
        """Give some actors, the bodies of their offices on a day, and all that is above these."""
        direct = set(named)
        for actor in tuple(direct):
            for role in self.actors.get(actor, {}).get("roles", ()):
                begins, ends = role.get("from", ""), role.get("to", "9999")
                if role.get("of") and begins[:10] <= date <= f"{ends}~":
                    direct.add(role["of"])
        return frozenset(above for actor in direct for above in self.above(actor))

    @cached_property
    def documents(self) -> dict[str, frozenset[str]]:
        """Give for each source all sources that are the same document."""
        groups: dict[str, set[str]] = {}
        by_address: dict[str, str] = {}
        for ref, source in self.sources.items():
            groups[ref] = {ref}
            for version in (source, *source.get("versions", ())):
                symbol = version.get("symbol", "")
                known = [
                    version.get("url"),
                    UN_SYMBOL.fullmatch(symbol) and f"https://undocs.org/{symbol}",
                ]
                for address in map(spelled, filter(None, known)):
                    same = groups[ref] | groups[by_address.setdefault(address, ref)]
                    groups.update(dict.fromkeys(same, same))
        return {ref: frozenset(same) for ref, same in groups.items()}

    @cached_property
    def sources(self) -> dict[str, Record]:
        return {
            f"{id_}#{source['id']}": source
            for id_, briefing in self.in_order
            for source in briefing.get("sources", ())
        }

    @property
    def in_order(self) -> list[tuple[str, Record]]:
        return sorted(self.briefings.items(), key=lambda item: (item[1]["date"], item[0]))

    def origins(
        self, refs: Iterable[str], met: frozenset[str] = frozenset()
    ) -> set[frozenset[str]]:
        """Give the documents that sources go back to."""
        found: set[frozenset[str]] = set()
        for ref in set(refs) - met:
            briefing = ref.partition("#")[0]
            before = [f"{briefing}#{id_}" for id_ in self.sources[ref].get("based_on", ())]
            older = self.origins(before, met | {ref})
            found |= older or {self.documents[ref]}
        return found

    def is_independent(self, document: frozenset[str], parties: frozenset[str]) -> bool:
        """Whether none of those whose matter it is published a document, as far as is known."""
        records = [self.sources[ref] for ref in document]
        publishers = {one["published_by"] for one in records if one.get("published_by")}
        if not publishers:
            return all(one.get("kind") != "official" for one in records)
        states = {
            above
            for one in publishers
            for above in self.above(one)
            if above == one or self.actors.get(above, {}).get("kind") == "state"
        }
        return states.isdisjoint(parties)

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
        passages = [{**record, **one} for one in record.get("passages", ())] or [record]
        others = {
            one for part in passages for key in ("about", "to") for one in listed(part.get(key))
        }
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
        return self.briefings[part.briefing].get("status") not in TAKEN_BACK

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


def read_all(paths: Iterable[Path]) -> dict[str, Record]:
    return {path.stem: read(path) for path in sorted(paths)}


@cache
def records_of(folder: Path) -> Records:
    return Records(folder)
