"""Whom a long list ties: the same as each of its pairs would say, but for those it alone ties."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.company import closest_pairs, co_signatories
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.long_lists import Limits
from briefing_site.knowledge.ties import Tie, ties, ties_of
from briefing_site.knowledge.tying import named_voices, spoken_of
from briefing_site.knowledge.voting import voters, votes_cast
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

SITES = Path(__file__).parents[1] / "sites"
MANY = 2
LIMITS = Limits(many=MANY)
FORMS = ("joint-statement", "outcome", "speech")
ACTORS = "abcdefgh"


def by_chance(folder: Path, seed: int) -> KnowledgeBase:
    """Read a site of statements and votes of a few or of many, for some of whom another speaks."""
    chance = Random(seed)  # noqa: S311 - nothing here is secret

    def some(most: int) -> list[str]:
        return chance.sample(ACTORS, chance.randint(1, most))

    statements, votes = [], []
    for number in range(12):
        behind = chance.choice(["", f", on_behalf_of: {chance.choice(ACTORS)}"])
        statements.append(
            f"  - {{id: s{number}, form: {chance.choice(FORMS)}, by: [{', '.join(some(6))}], "
            f"about: [{', '.join(some(4))}], date: 2024-01-{chance.randint(1, 9):02}, "
            f"act: declare, summary: Words., sources: [s]{behind}}}\n"
        )
        cast = some(7)
        cut = chance.randint(0, len(cast))
        votes.append(
            f"  - {{id: v{number}, body: body, date: 2024-01-{number + 1:02}, title: A text, "
            f"result: adopted, sources: [s], for: [{', '.join(cast[:cut])}], "
            f"against: [{', '.join(cast[cut:])}]}}\n"
        )
    source = "{id: s, title: S, url: 'https://example.org/'}"
    head = f"title: X\ndate: 2024-01-20\nsummary: W.\nsources: [{source}]\n"
    files = {f"actors/{id_}.yaml": f"name: {id_.upper()}\nkind: state\n" for id_ in ACTORS}
    files["actors/body.yaml"] = "name: Body\nkind: organization\n"
    files["2024/2024-01-20-x.yaml"] = (
        f"{head}statements:\n{''.join(statements)}votes:\n{''.join(votes)}"
    )
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return read_site(Settings(briefings=folder)).kb


@pytest.fixture(params=["everything", "withdrawn", *range(6)])
def kb(request: pytest.FixtureRequest, tmp_path: Path) -> KnowledgeBase:
    if isinstance(request.param, int):
        return by_chance(tmp_path, request.param)
    return read_site(Settings(briefings=SITES / request.param / "briefings")).kb


def is_short(said: Statement, tie: Tie, end: str | None) -> bool:
    """Whether a statement ties two by itself, as it is told of an actor or of all."""
    by = named_voices(said)
    of = spoken_of(said, bool) - by
    if said in (*tie.signed, *tie.took_part):
        return len(by) <= MANY
    if end is None:
        return max(len(by), len(of)) <= MANY
    return len(of if end in by else by) <= MANY


def is_told(tie: Tie, end: str | None) -> bool:
    return len(tie.statements) > 1 or is_short(tie.statements[0], tie, end)


def test_all_ties_are_told_but_those_that_one_long_list_makes_alone(kb: KnowledgeBase) -> None:
    every = ties(kb.statements.values()).items
    found = ties(kb.statements.values(), limits=LIMITS)
    assert found.items == tuple(tie for tie in every if is_told(tie, None))
    assert found.total == len(found.items)
    for id_ in kb.actors:
        all_of, near = ties_of(kb, id_).items, ties_of(kb, id_, LIMITS)
        assert near.items == tuple(tie for tie in all_of if is_told(tie, id_))
        left = [tie for tie in all_of if not is_told(tie, id_)]
        assert near.others == len(left)
        assert {*near.lists} == {tie.statements[0] for tie in left}


def test_those_who_signed_are_told_likewise(kb: KnowledgeBase) -> None:
    every = {(one.first.id, one.second.id): one.statements for one in closest_pairs(kb).items}
    told = {
        ends: said
        for ends, said in every.items()
        if len(said) > 1 or len(named_voices(said[0])) <= MANY
    }
    near = closest_pairs(kb, LIMITS)
    assert {(one.first.id, one.second.id): one.statements for one in near.items} == told
    for id_, actor in kb.actors.items():
        signed = co_signatories(kb, actor, LIMITS)
        assert {one.actor.id: one.count for one in signed.items} == {
            next(one for one in ends if one != id_): len(said)
            for ends, said in told.items()
            if id_ in ends
        }
        assert signed.others == sum(id_ in ends for ends in every.keys() - told.keys())


def test_those_who_voted_are_told_likewise(kb: KnowledgeBase) -> None:
    cast = votes_cast(kb.votes.values())
    short = {vote for vote in cast.votes if voters(vote) <= MANY}
    for id_, actor in kb.actors.items():
        near = cast.with_actor(id_, LIMITS)
        every = cast.with_actor(id_).items
        beside = [vote for vote in short if actor in vote.voters]
        known = {one.id for vote in beside for one in vote.voters}
        told = [one for one in every if one.both > 1 or one.other(id_) in known]
        assert (list(near.items), near.others) == (told, len(every) - len(told))


def test_the_most_frequent_of_each_way_are_kept_however_strong(kb: KnowledgeBase) -> None:
    every = ties(kb.statements.values()).items
    near = ties(
        kb.statements.values(),
        limits=Limits(most=1, told=1),
        ways=[lambda tied: tied.took_part],
    )
    took_part = [tie for tie in every if tie.took_part]
    most = max(took_part, key=lambda tie: len(tie.took_part), default=None)
    assert near.items == every[:1]
    assert near.totals == (len(took_part),)
    assert {*near.kept} == {*every[:1], *([most] if most else [])}
