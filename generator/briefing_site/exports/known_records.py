"""What the record said of each actor on its days: takes the library, gives files for comparisons.

They are there where a site has a history, and are loaded once a day is chosen: those of the actors
that are compared, and one for all. Each is one JSON object, written without white space. Spans and
numbers of days are as in `data/known.json`.

- `data/known/days.json`: `since`, `days` and `hidden`, as there.
- `data/known/actors/{id}.json` tells how what the record said of one actor differs from what is in
  `data/actors/{id}.json`:
  - `since`: the first day of which it tells, left out where that is the one of all.
  - `positions`, `propositions`: as in `data/known.json`, of its positions and their issues.
  - `statements`: spans for each of its statements.
  - `votes`: `{now, former}`. `now` has spans for each of its votes, in which the record said that
    it voted as it says now; those of all days for one in which it did nothing. `former` has how it
    voted by what the record says no longer, oldest first, each `[place, spans, vote]`: that is the
    vote with this place, but for its `date`, `when`, `uncounted`, `vetoed_by` and ballot.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from briefing_site.exports.actors import (
    compared,
    compared_at,
    its_positions,
    its_statements,
    votes_of,
)
from briefing_site.exports.facts import fact_of
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.known import (
    FormerPosition,
    KnownFile,
    Spans,
    end_of,
    told_of,
)
from briefing_site.exports.positions import Json, compact
from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import PolicyPosition, Vote
from briefing_site.model.actor import Actor
from briefing_site.pages import known_paths, links
from briefing_site.pages.known import Fact, FactKind, Span
from briefing_site.pages.library import Library

MOST_BYTES = 100_000
"""Bytes of what was once said of one actor: where there is more, it is told from a later day on."""

BALLOT_BYTES = 100
"""Bytes of how an actor voted once, roughly."""

Did = tuple[str, str]
"""A vote and who took part in it, by their pages."""


def known_records_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file for all, and that of each actor whom one can compare."""
    if of_all := library.once(known_of_all, ""):
        yield days_file(of_all)
        yield from (known_record(of_all, actor) for actor in library.once(compared, "").values())


def known_records_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where there is none."""
    is_here = path.startswith(known_paths.KNOWN_FOLDER)
    of_all = library.once(known_of_all, "") if is_here else None
    if of_all is None:
        return None
    if path == known_paths.KNOWN_DAYS_FILE:
        return days_file(of_all)
    actor = compared_at(library, path)
    is_its = actor is not None and path == known_paths.known_record_file(actor.id)
    return known_record(of_all, actor) if actor and is_its else None


def days_file(of_all: KnownOfAll) -> ExportedFile:
    """Make the file of what is the same for all."""
    return ExportedFile(known_paths.KNOWN_DAYS_FILE, compact(of_all.told.in_all()))


def known_record(of_all: KnownOfAll, actor: Actor) -> ExportedFile:
    """Make the file of an actor."""
    content = KnownRecord(of_all, actor).content()
    return ExportedFile(known_paths.known_record_file(actor.id), compact(content))


def known_of_all(library: Library, _all: str) -> KnownOfAll | None:
    """Sort what was once by whom it is of, once for all files; nothing where no past is known."""
    told = library.once(told_of, "")
    return KnownOfAll(told) if told else None


@frozen(slots=False)
class KnownOfAll:
    """What was once, by whom it is of.

    Attributes:
        told: All of it.
    """

    told: KnownFile

    @cached_property
    def positions(self) -> Mapping[str, Sequence[FormerPosition]]:
        """Former positions, by the ids of their actors."""
        found: defaultdict[str, list[FormerPosition]] = defaultdict(list)
        for one in (one for on_issue in self.told.former_on.values() for one in on_issue):
            for id_ in json.loads(one.text)["actors"]:
                found[id_].append(one)
        return found

    @cached_property
    def propositions(self) -> Json:
        """Former propositions, by the ids of their issues."""
        return self.told.propositions()

    @cached_property
    def ballots(self) -> Mapping[Did, tuple[Span, ...]]:
        """When the record said of somebody's part in a vote what it says now."""
        now = self.told.facts.now
        every = self.told.known.facts.items()
        return {did(fact): spans for fact, spans in every if is_of_vote(fact) and fact in now}

    @cached_property
    def former_ballots(self) -> Mapping[Did, Sequence[tuple[Fact, tuple[Span, ...]]]]:
        """What it said of it before, and when."""
        found: defaultdict[Did, list[tuple[Fact, tuple[Span, ...]]]] = defaultdict(list)
        for fact, spans in self.told.facts.shown(FactKind.VOTE):
            found[did(fact)].append((fact, spans))
        return found


def is_of_vote(fact: Fact) -> bool:
    """Whether a fact is what somebody did in a vote."""
    return fact.kind is FactKind.VOTE


def did(fact: Fact) -> Did:
    """Give which vote a fact is of, and who took part."""
    return fact.about, fact.actors[0]


@frozen(slots=False)
class KnownRecord:
    """What was once said of an actor.

    Attributes:
        all: Likewise of all.
        actor: The actor.
    """

    all: KnownOfAll
    actor: Actor

    def content(self) -> Json:
        """Give all that the file holds."""
        told = self.all.told
        statements = its_statements(told.library, self.actor)
        since: Json = {"since": self.since.isoformat()} if self.since > told.since else {}
        return since | {
            "positions": self.positions(),
            "propositions": {
                id_: found for id_, found in self.all.propositions.items() if id_ in self.on_issues
            },
            "votes": {"now": list(map(self.spans_of, self.votes)), "former": self.former_votes()},
            "statements": [told.whole(fact_of(one)) for one in statements],
        }

    @cached_property
    def since(self) -> dt.date:
        """The first day of which all is told."""
        told = self.all.told
        return max(told.since, told.first_told(self._sizes(), MOST_BYTES) or told.since)

    def _sizes(self) -> Iterator[tuple[dt.date, int]]:
        """Go through what is told of the past, each with its end and its bytes."""
        yield from ((one.end, len(one.text.encode())) for one in self.all.positions[self.actor.id])
        for vote in self.votes:
            yield from ((end_of(spans), BALLOT_BYTES) for _fact, spans in self.former_of(vote))

    @cached_property
    def votes(self) -> list[Vote]:
        """The votes in the record of the actor, in its order."""
        library = self.all.told.library
        return votes_of(library, self.actor, its_positions(library, self.actor))

    @cached_property
    def on_issues(self) -> Mapping[str, Sequence[PolicyPosition]]:
        """Its positions, by the ids of their issues."""
        found: defaultdict[str, list[PolicyPosition]] = defaultdict(list)
        for position in its_positions(self.all.told.library, self.actor):
            found[position.issue.id].append(position)
        return found

    def positions(self) -> Json:
        """Give of each issue since when its positions are known, and those that it had."""
        former: defaultdict[str, list[FormerPosition]] = defaultdict(list)
        for one in self.all.positions[self.actor.id]:
            if one.end > self.since:
                former[one.issue].append(one)
        told = self.all.told
        return {
            id_: {
                "now": [told.spans_by(one, self.actor.id) for one in now],
                "former": [
                    (place, spans, position | {"actors": [self.actor.id]})
                    for place, spans, position in told.in_place(now, former[id_])
                ],
            }
            for id_, now in sorted(self.on_issues.items())
        }

    def did_in(self, vote: Vote) -> Did:
        """Name a vote with the actor."""
        return links.vote(vote.ref), links.actor(self.actor.id)

    def spans_of(self, vote: Vote) -> Spans:
        """Give when the record said of the actor's part in a vote what it says now."""
        if not any(self.actor in actors for actors in vote.ballots.values()):
            return 0  # it is here for its name alone
        return self.all.told.places(self.all.ballots.get(self.did_in(vote), ()))

    def former_of(self, vote: Vote) -> Sequence[tuple[Fact, tuple[Span, ...]]]:
        """Give what it said of it before."""
        return self.all.former_ballots.get(self.did_in(vote), ())

    def former_votes(self) -> list[tuple[int, Spans, Json]]:
        """Give what it said before of the actor's part in votes, by the places of these."""
        return [
            (place, self.all.told.places(spans), self.former_vote(fact))
            for place, vote in enumerate(self.votes)
            for fact, spans in self.former_of(vote)
            if end_of(spans) > self.since
        ]

    def former_vote(self, fact: Fact) -> Json:
        """Give what the actor did, as the record had it."""
        told: Json = json.loads(fact.told)
        own: Json = {str(told.pop("did")): [self.actor.id]}
        vetoed: Json = {"vetoed_by": [self.actor.id]} if told.pop("veto", False) else {}
        return told | own | vetoed
