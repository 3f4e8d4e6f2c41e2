"""Numbers of what two actors have to do with each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import permutations
from urllib.parse import parse_qs, urlsplit

from tests.recounting.asked import Answer, Asked
from tests.recounting.parts import Part
from tests.recounting.records import Records


def tied(
    said: Iterable[Part], ends: tuple[str, str], spoken_of: Callable[[Part], Iterable[str]]
) -> dict[str, int]:
    """Count by words what statements tie two actors by, as it is told from the first."""
    pair, found = frozenset(ends), Counter[str]()
    for one in said:
        if pair in one.pairs and one.is_told_how:
            found["signed together" if one.is_signed else "took part together"] += 1
        others = set(spoken_of(one)) - one.actors
        found["of the second"] += ends[0] in one.actors and ends[1] in others
        found["of the first"] += ends[1] in one.actors and ends[0] in others
    return found


TIES = {
    "signed together": "signed together",
    "took part together in": "took part together",
    "what this actor said about or to the other": "of the second",
    "what the other said about or to this actor": "of the first",
    "what the first said about or to the second": "of the second",
    "what the second said about or to the first": "of the first",
}


def tie_of_actor(asked: Asked) -> Answer:
    (other,) = [id_ for id_ in asked.linked("actors") if id_ != asked.id]
    said = asked.records.standing_statements
    return tied(said, (asked.id, other), lambda one: one.others)[TIES[asked.word]]


def on_issue(records: Records, issue: str) -> list[Part]:
    below = records.below(issue)
    return [one for one in records.statements if below & one.issues]


def tie_on_issue(asked: Asked) -> Answer:
    first, second = asked.linked("actors")
    said = filter(asked.records.stands, on_issue(asked.records, asked.id))
    below = asked.records.below(asked.id)
    return tied(said, (first, second), lambda one: one.others_on(below))[TIES[asked.word]]


def ties_in_all(asked: Asked) -> Answer:
    at_actor = asked.line.page.startswith("actors/")
    said = asked.records.statements if at_actor else on_issue(asked.records, asked.id)
    below = asked.records.below(asked.id)
    pairs: set[frozenset[str]] = set()
    for one in filter(asked.records.stands, said):
        pairs |= one.pairs if one.is_told_how else set()
        others = one.others if at_actor else one.others_on(below)
        pairs |= {frozenset((a, b)) for a in one.actors for b in others - one.actors}
    pairs = {pair for pair in pairs if pair.isdisjoint(asked.records.nobody)}
    return sum(asked.id in pair for pair in pairs) if at_actor else len(pairs)


def signed(records: Records, ends: Iterable[str]) -> int:
    return sum(
        frozenset(ends) <= one.actors and frozenset(ends) in one.pairs
        for one in records.standing_statements
        if one.is_signed
    )


def signed_with(asked: Asked) -> Answer:
    if "signs-together-with" not in (asked.line.section, asked.page.stem):
        return None
    return signed(asked.records, {asked.id, *asked.linked("actors")})


def signed_with_in_all(asked: Asked) -> Answer:
    if asked.line.section != "signs-together-with":
        return None
    others = set(asked.records.actors) - {asked.id, *asked.records.nobody}
    return sum(signed(asked.records, {asked.id, other}) > 0 for other in others)


def compared(asked: Asked) -> Answer:
    (place,) = {one for one in asked.line.links if "?actors=" in one}
    (ids,) = parse_qs(urlsplit(place).query)["actors"]
    return signed(asked.records, ids.split(","))


SENTENCES = {
    "Took part together": "took part together",
    "Signed together more": "signed together",
    "Spoke of or to": "of the second",
    "Spoken of or to by": "of the first",
    "Who spoke of or to": "of the second",
}


def in_sentence(asked: Asked) -> Answer:
    """Count what ties any two whom a sentence may name beside a number."""
    line, records = asked.line, asked.records
    if line.section == "signs-together-with":
        return {signed(records, {asked.id, other}) for other in asked.linked("actors")}
    told = [unit for words, unit in SENTENCES.items() if line.text.startswith(words)]
    if line.section != "ties" or not told:
        return None
    at_actor = line.page.startswith("actors/")
    said = records.standing_statements if at_actor else [*on_issue(records, asked.id)]
    below = records.below(asked.id)
    pairs = permutations([*({asked.id} if at_actor else ()), *asked.linked("actors")], 2)
    return {
        tied(
            filter(records.stands, said),
            pair,
            lambda one: one.others if at_actor else one.others_on(below),
        )[told[0]]
        for pair in pairs
        if not at_actor or pair[0] == asked.id
    }
