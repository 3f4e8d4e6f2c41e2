"""What follows from many records: takes two knowledge bases, gives what is otherwise of it now.

A day in one actor's memberships moves how thirty statements divide, and stands on the page of none
of them. Only what was there before is looked at: of what is new, its own record tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property

from briefing_site.changes.comparisons import Questions, on_another_row
from briefing_site.changes.derived_change import Derived, DerivedChange
from briefing_site.changes.positions import Standing
from briefing_site.changes.texts import is_called_otherwise, names_on_texts, votes_in_blocs
from briefing_site.frozen import frozen
from briefing_site.knowledge.blocs import divide, members_on
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.series import all_series
from briefing_site.knowledge.threads import awaited
from briefing_site.knowledge.ties import ties
from briefing_site.knowledge.tying import named_voices, spoken_of
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.stances import Proposition
from briefing_site.naming.votes import tally
from briefing_site.pages import bounds
from briefing_site.pages.parts.speakers import each_counted

Fact = tuple[Derived, str, tuple[str, ...]]
"""What is told where, and of whom: all by their ids of now."""


@frozen(slots=False)
class Following:
    """What follows from the records of one revision.

    Attributes:
        standing: Where all stand.
        ref_now: Gives the reference that a part of a briefing has now.
    """

    standing: Standing
    ref_now: Callable[[str], str]

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """The statements by the references of now."""
        return {self.ref_now(ref): said for ref, said in self.standing.kb.statements.items()}

    def now(self, actor: str) -> str:
        """Give the id that an actor has now."""
        return self.standing.actors.get(actor, actor)

    def of_statement(self, ref: str) -> Iterator[tuple[Fact, str]]:
        """Go through what follows of a statement, but for its ties."""
        said, kb = self.statements[ref], self.standing.kb
        for found in divide(kb, each_counted(said.speakers), said.when):
            number = f"{len(found.members):,} of {found.total:,}"
            yield (Derived.DIVISION, ref, (self.now(found.bloc.id),)), number
        answers = (one.ref for one in kb.answers_to[said.ref] if stands(one) and one is not said)
        for answer in sorted(map(self.ref_now, answers)):
            yield (Derived.ANSWER, ref, ()), answer

    def passages(self, ref: str) -> frozenset[str]:
        """Give the references of a statement's passages."""
        return frozenset(self.ref_now(one.ref) for one in self.statements[ref].passages)

    def waiting(self, ref: str, passages: Container[str]) -> dict[Fact, str]:
        """Say of each of some passages of a statement by whom it is not answered."""
        found = awaited(self.standing.kb, self.statements[ref])
        whom = {
            self.ref_now(one.passage.ref): tuple(sorted(self.now(who.id) for who in one.whom))
            for one in found
        }
        return {
            (Derived.AWAITED, passage, by): "unanswered"
            for passage, by in whom.items()
            if passage in passages
        }

    @cached_property
    def questions(self) -> Questions:
        """The votes by their questions."""
        return Questions(self.standing.kb, self.ref_now, self.now)

    def compared(self, votes: Iterable[str], names: Mapping[str, Actor]) -> dict[Fact, str]:
        """Say of each of some votes with which vote before it, and with what outcome."""
        found = ((ref, self.questions.told(ref, names)) for ref in votes)
        return {(Derived.COMPARED, ref, ()): words for ref, words in found if words}

    @cached_property
    def tallies(self) -> dict[Fact, str]:
        """How many voted how, in each vote."""
        votes = self.standing.kb.votes.items()
        return {
            (Derived.TALLY, self.ref_now(ref), ()): ", ".join(tally(vote)) for ref, vote in votes
        }

    @cached_property
    def ballots(self) -> dict[Fact, str]:
        """How the members of each bloc voted, in each vote."""
        kb = self.standing.kb
        return {
            (Derived.BALLOTS, self.ref_now(ref), (self.now(bloc),)): counts
            for ref, vote in kb.votes.items()
            for bloc, counts in votes_in_blocs(kb, vote)
        }

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by the ids of now."""
        return {self.now(id_): actor for id_, actor in self.standing.kb.actors.items()}

    def called(self, actor: str) -> dict[Fact, str]:
        """Give what an actor, by its id of now, is called on each text."""
        found = names_on_texts(self.standing.kb, self.actors[actor])
        return {(Derived.NAME, self.ref_now(ref), (actor,)): name for ref, name in found}

    @cached_property
    def series(self) -> dict[Fact, str]:
        """Who is behind which statement of a series."""
        return {
            (Derived.SERIES, self.ref_now(said.ref), (self.now(actor.id),)): series.name
            for series in all_series(self.standing.kb).values()
            for said in series.statements
            for actor in said.by
        }

    def tied(self, ref: str) -> dict[Fact, str]:
        """Give whom a statement ties."""
        found = ties([self.statements[ref]]).items
        pairs = (tuple(sorted(map(self.now, one.ends))) for one in found)
        return {(Derived.TIE, ref, pair): "tied" for pair in pairs}

    def is_told_in_pairs(self, ref: str) -> bool:
        """Whether a statement ties each two by itself: pages tell of no pair of a long list."""
        said = self.statements[ref]
        most = max(len(named_voices(said)), len(spoken_of(said, bool)))
        return most <= bounds.MANY_TOGETHER

    def members(self, bloc: str) -> frozenset[str]:
        """Give who belongs to a bloc on the day up to which the record goes."""
        found = members_on(self.standing.kb, bloc, self.standing.day)
        return frozenset(self.now(actor.id) for actor in found)

    def of_members(self, bloc: str, members: Iterable[str]) -> dict[Fact, str]:
        """Say on each issue how many members of a bloc take which stance."""
        inside, counts = frozenset(members), dict[str, Counter[Stance]]()
        for key in self.standing.histories:
            if key[0] in inside and (position := self.standing.newest(key)):
                counts.setdefault(key[1], Counter())[position.stance] += 1
        issues = self.standing.kb.issues
        known = {self.standing.issues.get(id_, id_): issue for id_, issue in issues.items()}
        on = {issue: Proposition.of(known[issue]).counted(found) for issue, found in counts.items()}
        return {(Derived.MEMBERS, issue, (bloc,)): ", ".join(told) for issue, told in on.items()}


def derived_changes(before: Following, after: Following) -> Iterator[DerivedChange]:
    """Go through what follows otherwise now, of what is there before and after."""
    both = [ref for ref in after.statements if ref in before.statements]
    facts: list[tuple[dict[Fact, str], dict[Fact, str]]] = []
    for ref in both:
        facts.append((as_facts(before.of_statement(ref)), as_facts(after.of_statement(ref))))
        known = before.passages(ref) & after.passages(ref)
        facts.append((before.waiting(ref, known), after.waiting(ref, known)))
        in_pairs = before.is_told_in_pairs(ref) and after.is_told_in_pairs(ref)
        if in_pairs and company(before, ref) != company(after, ref):
            facts.append((before.tied(ref), after.tied(ref)))
    facts.append(in_one_alone(before.series, after.series, both))
    facts.append(in_both(before.tallies, after.tallies))
    facts.append(of_votes_in_both(before, after))
    facts.append(compared_facts(before, after))
    facts.extend(members_facts(before, after))
    facts.extend(name_facts(before, after))
    for was, is_ in facts:
        for fact in sorted({*was, *is_}):
            if was.get(fact) != is_.get(fact):
                yield told(after, before, fact, was.get(fact), is_.get(fact))


def as_facts(found: Iterable[tuple[Fact, str]]) -> dict[Fact, str]:
    """Give facts by what they are of; several answers are one."""
    facts: dict[Fact, str] = {}
    for fact, words in found:
        facts[fact] = f"{facts[fact]}, {words}" if fact in facts else words
    return facts


def in_one_alone(
    was: dict[Fact, str], is_: dict[Fact, str], refs: Iterable[str]
) -> tuple[dict[Fact, str], dict[Fact, str]]:
    """Leave who is in series of some statements before or after alone: its name is no place."""
    known = frozenset(refs)
    one, other = (
        {fact: words for fact, words in facts.items() if fact[1] in known and fact not in rest}
        for facts, rest in ((was, is_), (is_, was))
    )
    return one, other


def in_both(was: dict[Fact, str], is_: dict[Fact, str]) -> tuple[dict[Fact, str], dict[Fact, str]]:
    """Leave what is told before and after."""
    facts = was.keys() & is_.keys()
    return {fact: was[fact] for fact in facts}, {fact: is_[fact] for fact in facts}


def of_votes_in_both(
    before: Following, after: Following
) -> tuple[dict[Fact, str], dict[Fact, str]]:
    """Say how the members of blocs voted, of each vote that was there before."""
    votes = {ref for _, ref, _ in before.tallies.keys() & after.tallies.keys()}
    one, other = (
        {fact: counts for fact, counts in found.items() if fact[1] in votes}
        for found in (before.ballots, after.ballots)
    )
    return one, other


def compared_facts(before: Following, after: Following) -> tuple[dict[Fact, str], dict[Fact, str]]:
    """Say with what votes are compared whose row of votes on one question is another now."""
    names = before.actors | after.actors
    votes = tuple(on_another_row(before.questions, after.questions))
    return before.compared(votes, names), after.compared(votes, names)


def name_facts(
    before: Following, after: Following
) -> Iterator[tuple[dict[Fact, str], dict[Fact, str]]]:
    """Say what texts call whoever has another name now, or other times of its names."""
    for id_, actor in after.actors.items():
        was = before.actors.get(id_)
        if was and is_called_otherwise(was, actor):
            yield in_both(before.called(id_), after.called(id_))


def company(following: Following, ref: str) -> object:
    """Give what the ties of a statement follow from."""
    said = following.statements[ref]
    about = {who.id for one in said.passages for who in (*one.about, *one.to) if not who.unnamed}
    speakers = tuple((one.voices, one.named_voices) for one in said.speakers)
    by = tuple(tuple(tuple(map(following.now, voices)) for voices in both) for both in speakers)
    return by, sorted(map(following.now, about)), stands(said), said.is_told_how, said.is_signed


def members_facts(
    before: Following, after: Following
) -> Iterator[tuple[dict[Fact, str], dict[Fact, str]]]:
    """Say where the members of blocs stand that have other members now."""
    former = {after.now(before.now(id_)): id_ for id_ in before.standing.kb.members.keys}
    for bloc in after.standing.kb.members.keys:
        was = before.members(former[bloc]) if bloc in former else frozenset()
        is_ = after.members(bloc)
        if was != is_ and bloc in former:
            yield before.of_members(bloc, was), after.of_members(bloc, is_)


def told(
    after: Following, before: Following, fact: Fact, was: str | None, is_: str | None
) -> DerivedChange:
    """Put a fact into names."""
    kind, where, ids = fact
    known = before.actors | after.actors
    names = tuple(known[id_].name if id_ in known else id_ for id_ in ids)
    return DerivedChange(kind, where, names, was, is_)
