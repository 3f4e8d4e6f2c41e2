"""Numbers of what an actor said, did and holds, and of what shows that."""

from __future__ import annotations

from collections.abc import Iterator

from tests.recounting.asked import Answer, Asked
from tests.recounting.parts import Part


def statements_in_year(asked: Asked) -> int:
    records = asked.records
    return sum(
        year_of(asked, one) == asked.word
        for one in records.standing_statements
        if asked.id in one.actors or asked.id == one.record.get("as")
    )


def votes_in_year(asked: Asked) -> int:
    return sum(
        year_of(asked, one) == asked.word
        for one in asked.records.votes
        if asked.records.stands(one) and asked.id in one.actors
    )


def year_of(asked: Asked, part: Part) -> str:
    return asked.records.day(part).rpartition("/")[2][:4]


def positions_held(asked: Asked) -> int:
    return sum(actor == asked.id for actor, _ in asked.records.held)


def earlier_positions(asked: Asked) -> int:
    """Count what stands below the words: each of them begins with the issue that all are on."""
    issue = next(one for one in asked.line.own if one.startswith("issues/"))
    earlier = history(asked, asked.id, issue.removeprefix("issues/").removesuffix(".md"))
    return len(earlier) - 1


def shown_by(asked: Asked) -> Answer:
    """Count what shows a stance up to each of the positions that it is held by."""
    issues = asked.linked("issues") or [asked.id]
    actors = asked.linked("actors") or []
    return {
        number
        for actor in {asked.id, *actors}
        for issue in issues
        for number in counts_of(asked, history(asked, actor, issue))
    }


def history(asked: Asked, actor: str, issue: str) -> list[Part]:
    """Give the positions of an actor on an issue that count, oldest first."""
    found = (one for one in asked.records.positions if actor in one.actors and issue in one.issues)
    return sorted(filter(asked.records.counts, found), key=asked.records.day)


def counts_of(asked: Asked, positions: list[Part]) -> Iterator[int]:
    records = asked.records
    votes = {one.ref for one in records.votes}
    run: list[Part] = []
    for position in positions:
        same = run and run[-1].record["stance"] == position.record["stance"]
        run = [*run, position] if same else [position]
        shown = (records.shown[ref] for one in run for ref in one.evidence)
        refs = {one.ref for one in shown if records.stands(one)}
        yield len(refs & votes if asked.word.startswith("vote") else refs - votes)
