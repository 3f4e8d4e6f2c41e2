"""What follows from votes: positions, rows of one question, and who voted alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_site.changes.ballots import ballot_changes
from briefing_site.diagnostics.reporters.concise import report_concise
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.voted_too import voted_too
from briefing_site.knowledge.votes import before, compared, of_two_minds
from briefing_site.knowledge.voting import votes_cast
from briefing_site.model.vocabularies import Ballot
from briefing_site.naming.votes import result_words, vote_name
from briefing_site.pipeline import Outcome, read_site
from briefing_site.settings import Settings

ACTORS = ("a", "b", "c", "d")

Read = Callable[..., Outcome]


def vote(id_: str, more: str, result: str = "adopted", date: str = "2024-01-02") -> str:
    return (
        f"  - {{id: {id_}, body: body, date: {date}, title: A text, result: {result}, {more}, "
        "sources: [s]}\n"
    )


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write a briefing that holds votes, and give what was read."""

    def outcome(*votes: str, more: str = "", head: str = "") -> Outcome:
        for id_ in (*ACTORS, "body"):
            path = tmp_path / f"actors/{id_}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"name: {id_.upper()}\nkind: organization\n", "utf-8")
        (tmp_path / "issues").mkdir()
        (tmp_path / "issues/i.yaml").write_text("title: I\nproposition: It is so.\n", "utf-8")
        (tmp_path / "2024").mkdir()
        (tmp_path / "2024/2024-01-03-x.yaml").write_text(
            f"title: X\ndate: 2024-01-03\nsummary: Words.\n{head}"
            "sources:\n  - {id: s, title: S, url: 'https://example.org/'}\n"
            f"votes:\n{''.join(votes)}{more}",
            "utf-8",
        )
        return read_site(Settings(briefings=tmp_path))

    return outcome


def placed(kb: KnowledgeBase) -> list[tuple[str, str]]:
    return [
        ("".join(sorted(actor.id for actor in one.actors)), one.stance.value)
        for one in kb.positions
    ]


FOR = "issues: [{issue: i, when_for: supports}]"
BOTH = "issues: [{issue: i, when_for: supports, when_against: opposes}]"
OTHER = "issues: [{issue: i, when_for: opposes}]"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (f"for: [a, b], against: [c], abstained: [d], {FOR}", [("ab", "supports")]),
        (f"for: [a], against: [c], absent: [d], {BOTH}", [("a", "supports"), ("c", "opposes")]),
        ("for: [a, b], against: [c], issues: [i]", []),
        (f"abstained: [a], absent: [b], sponsors: [c], {BOTH}", []),
    ],
)
def test_a_position_follows_only_from_a_side_that_means_one(
    read: Read, more: str, expected: list[tuple[str, str]]
) -> None:
    assert placed(read(vote("v", more)).kb) == expected


def test_two_votes_of_a_day_that_differ_place_nobody_whom_they_divide(read: Read) -> None:
    outcome = read(vote("v", f"for: [a, b], {FOR}"), vote("w", f"for: [b, c], {OTHER}"))
    assert placed(outcome.kb) == [("a", "supports"), ("c", "opposes")]
    assert next(iter(of_two_minds(outcome.kb.votes.values())))[:2] == ("b", "i")
    assert "[BRF450]" in report_concise(outcome.diagnostics)


POSITION = """\
positions:
  - actors: [a]
    issue: i
    stance: {stance}
    date: 2024-01-02
    summary: Words.
    conditions: [Something.]
    evidence: [v]
"""


def test_a_written_position_of_the_day_takes_the_place_of_one_that_follows(read: Read) -> None:
    more = POSITION.format(stance="conditional")
    outcome = read(vote("v", f"for: [a, b], {FOR}"), more=more)
    assert sorted(placed(outcome.kb)) == [("a", "conditional"), ("b", "supports")]
    assert report_concise(outcome.diagnostics).count("error") == 0


def test_a_row_tells_who_changed_since_the_nearest_day_before(read: Read) -> None:
    outcome = read(
        vote("first", "for: [a], against: [b], question: Whether", date="2023-01-01"),
        vote("same-day", "for: [b], against: [a], question: whether"),
        vote("last", "for: [a, c], abstained: [b], question: ' whether '"),
        vote("elsewhere", "for: [a]"),
    )
    row = outcome.kb.votes_on_question["whether"]
    (earlier,) = before(row, row[-1])
    found = compared(earlier, row[-1])
    assert [one.record.id for one in row] == ["first", "same-day", "last"]
    assert earlier.record.id == "first"
    assert [(one.actor.id, one.before, one.after) for one in found.switches] == [
        ("b", "against", "abstained")
    ]
    assert (found.same, [one.id for one in found.joined], found.left) == (1, ["c"], ())


def test_alike_are_votes_in_which_both_did_one_of_three_things(read: Read) -> None:
    symbol = "symbol: EX/1"
    outcome = read(
        vote("v", f"for: [a, b], against: [c], {symbol}"),
        vote("again", f"for: [a, b], against: [c], {symbol}"),
        vote("w", "abstained: [a, b], absent: [c], for: [d]"),
    )
    cast = votes_cast(outcome.kb.votes.values())
    pairs = {
        pair.ends: (pair.alike, pair.both) for id_ in ACTORS for pair in cast.with_actor(id_).items
    }
    assert pairs == {
        ("a", "b"): (2, 2),
        ("a", "c"): (0, 1),
        ("b", "c"): (0, 1),
        ("a", "d"): (0, 1),
        ("b", "d"): (0, 1),
    }


@pytest.mark.parametrize(
    ("more", "result", "expected"),
    [
        ("for: [a, b], against: [c], abstained: [d]", "adopted", "adopted, 2 to 1, 1 abstained"),
        ("for: [a], against: [b], vetoed_by: [b]", "rejected", "not adopted, 1 to 1; veto: B"),
        (
            "for: [a], against: [b, c], vetoed_by: [b, c]",
            "rejected",
            "not adopted, 1 to 2; vetoes: B and C",
        ),
        ("for: [a], lists: partial", "adopted", "adopted"),
        ("counts: {for: 9}, lists: partial", "adopted", "adopted, 9 voted for"),
        ("sponsors: [a]", "adopted-without-vote", "adopted without a vote"),
    ],
)
def test_a_result_is_told_with_the_numbers_that_are_known(
    read: Read, more: str, result: str, expected: str
) -> None:
    (found,) = read(vote("v", more, result)).kb.votes.values()
    assert result_words(found) == expected


def test_a_vote_is_called_by_its_text(read: Read) -> None:
    more = "for: [a], symbol: EX/1, part: paragraph 2"
    (found,) = read(vote("v", more)).kb.votes.values()
    assert vote_name(found) == "EX/1, paragraph 2: A text"


def test_a_change_of_a_vote_is_told_actor_by_actor(read: Read) -> None:
    outcome = read(vote("v", "for: [a, b], against: [c]"), vote("w", "for: [a], against: [b, d]"))
    before_, after = (one.record for one in outcome.kb.votes.values())
    found = ballot_changes(before_, after, tuple, tuple)
    assert [(one.names, one.before, one.after) for one in found] == [
        (("b",), "for", "against"),
        (("d",), None, "against"),
        (("c",), "against", None),
    ]


def test_a_vote_is_a_matter_of_its_body_its_voters_and_its_sponsors(read: Read) -> None:
    (found,) = read(vote("v", "for: [a], absent: [b], sponsors: [c]")).kb.votes.values()
    assert found.parties == {"body", "a", "b", "c"}


def test_a_position_from_a_vote_is_a_matter_of_all_who_take_one_on_the_issue(read: Read) -> None:
    written = "positions: [{actors: [d], issue: i, stance: opposes, summary: W., sources: [s]}]\n"
    kb = read(vote("v", f"for: [a], {FOR}"), more=written).kb
    assert [sorted(one.parties) for one in kb.positions if one.votes] == [["a", "body", "d"]]


def test_who_sponsors_a_text_without_a_vote_is_not_among_those_who_voted(read: Read) -> None:
    kb = read(vote("v", "for: [a], sponsors: [a, c]")).kb
    voted = {id_: len(kb.votes_of[id_]) for id_ in ("a", "c")}
    sponsored = {id_: len(kb.votes_only_sponsored_by[id_]) for id_ in ("a", "c")}
    assert (voted, sponsored) == ({"a": 1, "c": 0}, {"a": 0, "c": 1})


def test_who_voted_the_same_way_in_two_votes_is_told_by_that_way(read: Read) -> None:
    votes = read(
        vote("one", "for: [a, b], against: [c], absent: [d]"),
        vote("other", "for: [b, a], against: [d], absent: [c]", date="2024-01-03"),
    ).kb.votes
    one, other = votes["2024-01-03-x#one"], votes["2024-01-03-x#other"]
    assert {how: [who.id for who in actors] for how, actors in voted_too(one, other).items()} == {
        Ballot.FOR: ["a", "b"]
    }
    assert set(voted_too(one, one)) == {Ballot.FOR, Ballot.AGAINST}  # who was absent did nothing
