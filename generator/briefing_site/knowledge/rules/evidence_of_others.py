"""A position that only words of others show.

Where an actor stands is shown by what it said, what was said on its behalf or under its name, how
it voted, or what a report tells of it. The words of another show where that one stands. Those of a
bloc or an organization show where its members of that day stand: `memberships` in the file of each
says that it is one, as `[{of: e3}]` does.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by: [canada]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    positions:
      - actors: [canada]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Evidence, Passage, PolicyPosition, Statement, Vote
from briefing_site.knowledge.under_a_name import is_group, may_be_member, sides_of
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind, Form, Stance

TELLING = frozenset({None, Form.REPORT, Form.REPORTED, Form.OUTCOME})
"""Forms in which others may tell of what somebody said."""

MEMBERS = frozenset({ActorKind.STATE, ActorKind.BLOC, ActorKind.ORGANIZATION})
"""What may be a member of a bloc or an organization."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find those who are placed by nothing but words in which they have no part.

    An id that two records claim names no words, and is told of as such.
    """
    claims = Counter([one.ref for one in world.records.declarations])
    repeated = {ref for ref, number in claims.items() if number > 1}
    sides = Sides(world.kb)
    for position in world.kb.positions:
        is_claimed = position.follows_from is None and position.stance is not Stance.UNCLEAR
        is_plain = repeated.isdisjoint([one.ref for one in position.evidence])
        said = [one for one in position.evidence if not isinstance(one, Vote)]
        if is_claimed and is_plain and position.is_shown_by_nothing_but(said):
            for actor in position.actors:
                if not any(may_show(sides, one, actor) for one in position.evidence):
                    yield fault(position, actor)


class Sides(dict[str, tuple[Actor, ...]]):
    """Who spoke in a statement, or is behind a speaker, by the statement's reference."""

    def __init__(self, kb: KnowledgeBase) -> None:
        super().__init__()
        self.kb = kb

    def of(self, said: Statement) -> tuple[Actor, ...]:
        """Give the speakers, whom they serve or speak for, and the group that all speak as."""
        if said.ref not in self:
            found = (sides_of(self.kb, one, said.when) for one in said.speakers)
            ids = frozenset[str]().union(*found)
            groups = [self.kb.actors[id_] for id_ in ids if id_ in self.kb.actors]
            self[said.ref] = (*groups, *((said.under,) if said.under else ()))
        return self[said.ref]


def may_show(sides: Sides, evidence: Evidence, actor: Actor) -> bool:
    """Whether an actor has a part in a statement, or may have, or the statement tells of it."""
    if isinstance(evidence, Vote):
        return True
    said = evidence.statement if isinstance(evidence, Passage) else evidence
    if not said.record.is_known("by", "as", "on_behalf_of", "form"):
        return True
    is_told = said.record.form in TELLING and any(one is actor for one in evidence.about)
    return is_told or speaks_for(sides, said, actor)


def speaks_for(sides: Sides, said: Statement, actor: Actor) -> bool:
    """Whether an actor, one of its organs or members, or a group that it belongs to spoke."""
    groups = sides.of(said)
    return any(one is actor for one in groups) or any(
        may_be_member(actor, one, said.when) or may_be_member(one, actor, said.when)
        for one in groups
    )


def cure(position: PolicyPosition, actor: Actor) -> str:
    """Say what to do: where a group spoke, its members are known by their files."""
    mended = 'take it out of "actors", or name what it said, or a source that shows its stance'
    said = (one for one in position.evidence if not isinstance(one, Vote))
    spoke = (one.statement if isinstance(one, Passage) else one for one in said)
    groups = [by for one in spoke for by in one.by if is_group(by) and by is not actor]
    if not groups or actor.kind not in MEMBERS:
        return mended
    return f'{mended}; if it belongs to {quoted(groups[0].id)}, its file says so in "memberships"'


def fault(position: PolicyPosition, actor: Actor) -> Diagnostic:
    """Word the finding."""
    record = position.record
    first = position.evidence[0]
    return Diagnostic(
        "evidence-of-others",
        record.at("actors", record.actors.index(actor.id)),
        f"{quoted(actor.id)} is placed by words in which it has no part",
        Hint(cure(position, actor)),
        (Note("the words are here", first.record.at("id")),),
    )
