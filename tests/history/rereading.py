"""What a record said on a day, counted anew: takes its commits, and the file that pages read.

This knows nothing of how a history is told. Each commit is read as a site of its own, without one;
and the file is read by its description alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing_site.exports.actors import actors_files
from briefing_site.exports.api.known import known_answers
from briefing_site.exports.known import known_files
from briefing_site.exports.known_records import known_records_files
from briefing_site.exports.positions import positions_files
from briefing_site.exports.statements import statements_files
from briefing_site.history.everything import past_of
from briefing_site.interface import speaking
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Passage, PolicyPosition
from briefing_site.knowledge.positions import stands
from briefing_site.pages import known_paths, links
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

Told = tuple[str, str, str]
"""An actor, an issue, and all else that a table tells of a position, but for where it stands."""

Voted = tuple[str, str, str]
"""An actor, the address of a vote, and all that a comparison tells of the one in the other."""

FILES = (
    *(positions_files, statements_files, actors_files),
    *(known_files, known_records_files, known_answers),
)
RECORDS = "data/actors/"
IN_API = "api/v1/known"
SOMETIMES = ("conditions", "votes", "unplaced")
NOT_COMPARED = ("actors", "issue", "href", "by_votes")


@dataclass(frozen=True)
class Day:
    """What a site tells that is built of one commit alone.

    Attributes:
        told: Its positions, by their actors.
        propositions: Of the issues that it has positions on.
        statements: The addresses of its statements that can be found.
        rests_on: What shows each position, and its briefing.
        votes: How everybody voted whom one can compare, in votes that stand.
    """

    told: frozenset[Told]
    propositions: dict[str, str]
    statements: frozenset[str]
    rests_on: dict[Told, set[str]]
    votes: frozenset[Voted]


def files_of(settings: Settings) -> tuple[dict[str, Any], KnowledgeBase]:
    """Give files of data of a site, with a history where the settings say so, and what is known."""
    kb = read_site(settings).kb
    library = Library(kb, settings, past=past_of(settings))
    with speaking("en"):
        exported = [one for files in FILES for one in files(library)]
    return {one.path: json.loads(one.text) for one in exported}, kb


def alone(settings: Settings) -> Day:
    """Read the content as it lies there, without any history."""
    files, kb = files_of(settings)
    content = files[links.POSITIONS_FILE]
    counted = filter(stands, kb.positions)
    rests_on: dict[Told, set[str]] = {}
    for position, known in zip(content["positions"], counted, strict=True):
        for told in told_by(position, position["actors"]):
            rests_on[told] = {*what_shows(known)}
    return Day(
        frozenset(rests_on),
        {one["id"]: one["proposition"] for one in content["issues"]},
        frozenset(statements_in(files)),
        rests_on,
        frozenset(
            told
            for path, record in files.items()
            if path.startswith(RECORDS)
            for vote in record["votes"]
            if not kb.votes[vote["id"]].briefing.is_withdrawn
            for told in voted(record["actor"]["id"], vote)
        ),
    )


def voted(actor: str, vote: dict[str, Any]) -> Iterator[Voted]:
    """Go through what a record tells of an actor in a vote: nothing where it did nothing."""
    if any(vote.get(ballot) for ballot in ("for", "against", "abstained", "absent")):
        told = {key: value for key, value in vote.items() if key not in ("id", "href", "name")}
        yield actor, vote["href"], json.dumps(told, sort_keys=True, ensure_ascii=False)


def what_shows(position: PolicyPosition) -> Iterator[str]:
    """Name the briefing that holds a position, and each thing that shows it or its end."""
    yield position.briefing.id
    for said in (*position.evidence, *position.end_evidence):
        yield said.statement.ref if isinstance(said, Passage) else said.ref
    yield from (use.source.ref for use in (*position.uses, *position.end_uses))


def there(kb: KnowledgeBase) -> set[str]:
    """Name all that is public and was not withdrawn."""
    left = {id_ for id_, one in kb.briefings.items() if not one.is_withdrawn}
    parts = [(ref, one.briefing.id) for ref, one in kb.statements.items()]
    parts += [(ref, one.briefing.id) for ref, one in kb.votes.items()]
    parts += [(ref, one.briefing.id) for ref, one in kb.sources.items()]
    return left | {ref for ref, briefing in parts if briefing in left}


def statements_in(files: dict[str, Any]) -> list[str]:
    """Give the addresses of the statements that can be found, in their order."""
    head = files[links.STATEMENTS_FILE]
    blocks = range(-(-head["count"] // head["in_words"]))
    rows = (files[links.statement_words_file(one)]["statements"] for one in blocks)
    return [row[2] for block in rows for row in block]


def told_by(position: dict[str, Any], actors: Iterable[str], issue: str = "") -> Iterator[Told]:
    """Go through what a position tells, for each of some actors."""
    told = {key: value for key, value in position.items() if key not in NOT_COMPARED}
    text = json.dumps(told, sort_keys=True, ensure_ascii=False)
    briefing = position["href"].partition("#")[0]
    for actor in actors:
        yield actor, issue or position["issue"], f"{briefing} {text}"


@dataclass(frozen=True)
class OnDay:
    """What the file says that the record said on a day.

    Attributes:
        files: All files of the site of now.
        day: The day.
    """

    files: dict[str, Any]
    day: str

    @property
    def known(self) -> dict[str, Any]:
        """The file."""
        found: dict[str, Any] = self.files[links.KNOWN_FILE]
        return found

    def holds(self, spans: int | list[int]) -> bool:
        """Tell whether spans hold the day."""
        days = [self.known["days"][one] for one in ([spans] if isinstance(spans, int) else spans)]
        ends = [*days[1::2], "9999"]
        return any(start <= self.day < end for start, end in zip(days[::2], ends, strict=False))

    def told(self) -> Iterator[Told]:
        """Go through the positions that were to be read."""
        places = dict.fromkeys(self.known["positions"], 0)
        for position in self.files[links.POSITIONS_FILE]["positions"]:
            issue = position["issue"]
            spans = self.known["positions"][issue]["now"][places[issue]]
            places[issue] += 1
            of_each = spans if isinstance(spans, dict) else dict.fromkeys(position["actors"], spans)
            actors = [one for one in position["actors"] if self.holds(of_each[one])]
            yield from told_by(position, actors)
        for issue, found in self.known["positions"].items():
            for _place, spans, position in found["former"]:
                if self.holds(spans):
                    yield from told_by(position, position["actors"], issue)

    def proposition(self, issue: str) -> str:
        """Give the proposition of an issue."""
        for spans, text in self.known["propositions"].get(issue, ()):
            if self.holds(spans):
                return str(text)
        now = self.files[links.POSITIONS_FILE]["issues"]
        return next(str(one["proposition"]) for one in now if one["id"] == issue)

    def statements(self) -> frozenset[str]:
        """Give the addresses of the statements that were on record."""
        spans = zip(statements_in(self.files), self.known["statements"], strict=True)
        return frozenset(href for href, held in spans if self.holds(held))

    def hidden(self) -> tuple[int, int]:
        """Count the positions and the statements that are not shown."""
        told = [one for one in self.known["hidden"] if self.known["days"][one[0]] <= self.day]
        return (told[-1][1], told[-1][2]) if told else (0, 0)


@dataclass(frozen=True)
class InRecords(OnDay):
    """What the files of a comparison say that the record said on a day, each of one actor."""

    @property
    def known(self) -> dict[str, Any]:
        """The file for all."""
        found: dict[str, Any] = self.files[known_paths.KNOWN_DAYS_FILE]
        return found

    def _records(self) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        """Go through the records of actors, with what each was."""
        for path, record in self.files.items():
            if path.startswith(RECORDS):
                yield record, self.files[known_paths.known_record_file(record["actor"]["id"])]

    def told(self) -> Iterator[Told]:
        """Go through the positions that were to be read."""
        for record, known in self._records():
            for issue, found in known["positions"].items():
                own = [one for one in record["positions"] if one["issue"] == issue]
                former = [(spans, one) for _place, spans, one in found["former"]]
                for spans, one in (*zip(found["now"], own, strict=True), *former):
                    if self.holds(spans):
                        assert one["actors"] == [record["actor"]["id"]]
                        yield from told_by(one, one["actors"], issue)

    def votes(self) -> Iterator[Voted]:
        """Go through how everybody voted."""
        for record, known in self._records():
            own, found = record["votes"], known["votes"]
            now = zip(found["now"], own, strict=True)
            for vote in (vote for spans, vote in now if self.holds(spans)):
                yield from voted(record["actor"]["id"], vote)
            for place, spans, told in found["former"]:
                if self.holds(spans):
                    vote = {key: own[place][key] for key in ("id", "href")} | told
                    yield from voted(record["actor"]["id"], vote)

    def statements(self) -> frozenset[str]:
        """Give the addresses of the statements of those whom one can compare."""
        return frozenset(
            one["href"]
            for record, known in self._records()
            for spans, one in zip(known["statements"], record["statements"], strict=True)
            if self.holds(spans)
        )

    def hidden_votes(self) -> int:
        """Count the votes of which something is not shown."""
        told = [one for one in self.known["hidden"] if self.known["days"][one[0]] <= self.day]
        return int(told[-1][3]) if told else 0


@dataclass(frozen=True)
class InApi:
    """What the files of the API say that the record said on a day, read by their schemas alone.

    Attributes:
        files: All files of the site of now.
        day: The day.
    """

    files: dict[str, Any]
    day: str

    def holds(self, spans: Iterable[dict[str, str]]) -> bool:
        """Tell whether spans hold the day."""
        return any(one["from"] <= self.day < one.get("until", "9999") for one in spans)

    def _items(self, start: str, field: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        """Go through what lists of some files hold on the day, each with its file."""
        for path, answer in self.files.items():
            if path.startswith(f"{IN_API}{start}"):
                found = (one for one in answer.get(field, ()) if self.holds(one["known"]))
                yield from ((answer, one) for one in found)

    def told(self) -> Iterator[Told]:
        """Go through the positions that were to be read, but for dates in words."""
        for answer, one in self._items("/positions/", "positions"):
            told = {
                "stance": one["stance"],
                "date": one["day"],
                "shown": one["shown"],
                "statements": one["statements"],
                "sources": one["documents"],
                "independent": one["independent"],
            }
            told |= {name: one[name] for name in SOMETIMES if one.get(name)}
            told |= {"until": one["last_day"]} if "last_day" in one else {}
            told["href"] = f"briefings/{one['briefing']['id']}/"
            yield from told_by(
                told, [actor["id"] for actor in one["actors"]], answer["issue"]["id"]
            )

    def propositions(self, issue: str) -> list[str]:
        """Give the propositions of an issue, of which there should be one."""
        found = self._items(f"/positions/{issue}.json", "propositions")
        return [str(one["proposition"]) for _answer, one in found]

    def statements(self) -> frozenset[str]:
        """Give the addresses of the statements that were on record."""
        ids = (one["statement"]["id"] for _answer, one in self._items("/statements/", "items"))
        return frozenset(f"statements/{id_.replace('#', '/')}/" for id_ in ids)

    def votes(self) -> Iterator[Voted]:
        """Go through how everybody voted, but for dates in words."""
        lists = (one for path, one in self.files.items() if path.startswith(f"{IN_API}/votes/"))
        for vote in (vote for one in lists for vote in one.get("items", ())):
            href = f"votes/{vote['vote']['id'].replace('#', '/')}/"
            for one in (one for one in vote["ballots"] if self.holds(one["known"])):
                for actor in (who["id"] for who in one["actors"]):
                    told = {"date": one["date"], one["ballot"]: [actor]}
                    told |= {"vetoed_by": [actor]} if one.get("veto") else {}
                    told |= {"uncounted": True} if one.get("uncounted") else {}
                    yield from voted(actor, told | {"href": href})

    def hidden(self) -> tuple[int, int]:
        """Count the positions and the statements that are not shown."""
        every = self.files[f"{IN_API}.json"].get("taken_back", ())
        told = [one for one in every if one["from"] <= self.day]
        return (told[-1]["positions"], told[-1]["statements"]) if told else (0, 0)


def without_words(told: Iterable[Told]) -> frozenset[Told]:
    """Leave out the dates in words, which the API does not have; count conditions, plain there."""
    return frozenset(map(_without_words, told))


def _without_words(told: Told) -> Told:
    actor, issue, text = told
    briefing, _, rest = text.partition(" ")
    kept = {key: value for key, value in json.loads(rest).items() if key != "words"}
    if conditions := kept.get("conditions"):
        kept["conditions"] = len(conditions)
    return actor, issue, f"{briefing} {json.dumps(kept, sort_keys=True, ensure_ascii=False)}"


def votes_without_words(votes: Iterable[Voted]) -> frozenset[Voted]:
    """Leave out the dates in words of votes, likewise."""
    told = ((actor, href, json.loads(text)) for actor, href, text in votes)
    return frozenset(
        one
        for actor, href, vote in told
        for one in voted(actor, {key: vote[key] for key in vote if key != "when"} | {"href": href})
    )


def settings_at(folder: Path) -> Settings:
    """Say where a copy of the content lies."""
    return Settings(folder / "briefings", docs=folder / "docs")
