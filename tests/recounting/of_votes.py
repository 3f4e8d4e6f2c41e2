"""Numbers of votes, and of who voted how."""

from __future__ import annotations

from briefing_site.pages import bounds
from tests.recounting.asked import Answer, Asked
from tests.recounting.parts import BALLOTS, Part, listed
from tests.recounting.records import Records


def voted_as_then(asked: Asked) -> Answer:
    """Count who is named in both of two votes and did the same."""
    then, now = (ballots(asked.records, ref) for ref in both_votes(asked))
    return len(then & now)


def voted_alike(asked: Asked) -> Answer:
    """Count the votes that two cast, or those of them in which they did the same."""
    (other,) = [id_ for id_ in asked.linked("actors") if id_ != asked.id]
    cast = (cast_by(one, asked.id) + cast_by(one, other) for one in asked.records.standing_votes)
    both = [pair for pair in cast if len(pair) == 2]
    return len(both) if asked.word == "of" else sum(pair[0] == pair[1] for pair in both)


def other_votes(asked: Asked) -> int:
    """Count the other votes of a page's body, of which so many are shown as are the nearest."""
    return min(other_votes_in_all(asked), bounds.MOST_VOTED_TOO)


def other_votes_in_all(asked: Asked) -> int:
    """Count the other votes of a page's body."""
    records = asked.records
    own = records.shown[f"{asked.page.parent.name}#{asked.id}"]
    of_body = [one for one in records.standing_votes if one.record["body"] == own.record["body"]]
    return sum(records.text_of(one) != records.text_of(own) for one in of_body)


def cast_by(vote: Part, actor: str) -> list[str]:
    """Give how an actor voted; whoever was absent did not."""
    return [key for key in BALLOTS[:3] if actor in listed(vote.record.get(key))]


def vote_of_section(asked: Asked) -> Part:
    """Give the vote that a part of an issue's page is about."""
    ref = "#".join(asked.line.section.rsplit("--", 1))
    (vote,) = [one for one in asked.records.votes if one.ref == ref]
    return vote


def voted_so(asked: Asked) -> int:
    """Count who cast a ballot in the vote of a section, as its total says or its lists do."""
    record = vote_of_section(asked).record
    key = next(one for one in BALLOTS if asked.word.endswith(one))
    return int(record.get("counts", {}).get(key, len(listed(record.get(key)))))


def voted_as_the_time_before(asked: Asked) -> set[int]:
    """Count who did the same in the vote of a section as in each of the last day before it."""
    records, vote = asked.records, vote_of_section(asked)
    row = [one for one in records.standing_votes if question(one) == question(vote)]
    before = [one for one in row if records.day(one) < records.day(vote)]
    last = max(map(records.day, before))
    now = ballots(records, vote.ref)
    return {len(ballots(records, one.ref) & now) for one in before if records.day(one) == last}


def on_question(asked: Asked) -> int:
    """Count the votes on the question to whose page a line leads, which lists all of them."""
    (page,) = asked.linked("votes/questions")
    first = asked.records.shown["#".join(page.rsplit("--", 1))]
    return sum(question(one) == question(first) for one in asked.records.votes)


def question(vote: Part) -> list[str]:
    words: list[str] = vote.record.get("question", "").casefold().split()
    return words


def both_votes(asked: Asked) -> tuple[str, str]:
    """Give the vote of a page and the one that it is compared with, whose heading names it."""
    briefing = asked.page.parent.name
    own = f"{briefing}#{asked.id}"
    before = asked.line.section.removeprefix("compared-")
    (other,) = [
        one.ref
        for one in asked.records.votes
        if before in (one.record["id"], one.ref.replace("#", "--"))
    ]
    return other, own


def ballots(records: Records, ref: str) -> set[tuple[str, str]]:
    record = records.shown[ref].record
    return {(key, one) for key in BALLOTS for one in listed(record.get(key))}
