"""A bloc that speaks beside all of its members.

Who signs as a bloc signs once: a bloc in `by` beside each of its members of that day, as far as
memberships are on record, is not one more of them. Where only members signed, `by` names these and
`as` the bloc; where others signed, too, `by` names the members and the others, and the title says
under which names; or `by` names the bloc and the others where the text names no member. A bloc
that has a code of its own, as the European Union has, may sign beside its members.

Bad:
    # briefings/actors/nordic-five.yaml
    name: Nordic Five
    kind: bloc
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    country: "NO"
    memberships:
      - of: nordic-five
        from: 1971
    # briefings/actors/iceland.yaml
    name: Iceland
    kind: state
    country: IS
    memberships:
      - of: nordic-five
        from: 1971
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
        form: joint-statement
        by: [canada, iceland, nordic-five, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]

Good:
    # briefings/actors/nordic-five.yaml
    name: Nordic Five
    kind: bloc
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    country: "NO"
    memberships:
      - of: nordic-five
        from: 1971
    # briefings/actors/iceland.yaml
    name: Iceland
    kind: state
    country: IS
    memberships:
      - of: nordic-five
        from: 1971
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
        form: joint-statement
        by: [canada, iceland, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.blocs import is_suspended, members_on
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind

FEWEST = 2
"""Members of which a bloc is made, as far as they are on record."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find blocs among speakers, all of whose members of the day speak, too."""
    for said in world.kb.statements.values():
        if len(said.by) > FEWEST and said.record.is_known("by", "as", "date"):
            yield from faults(world, said)


def faults(world: World, said: Statement) -> Iterator[Diagnostic]:
    """Find the blocs in one statement."""
    speakers = said.by
    for bloc in speakers:
        if not bloc.is_given("kind") or bloc.kind is not ActorKind.BLOC or bloc.country:
            continue
        members = [
            one
            for one in members_on(world.kb, bloc.id, said.when)
            if not is_suspended(one, bloc.id, said.when)
        ]
        if len(members) >= FEWEST and all(one in speakers for one in members):
            yield fault(said, bloc, members)


def fault(said: Statement, bloc: Actor, members: Sequence[Actor]) -> Diagnostic:
    """Word the finding."""
    others = [one for one in said.by if one is not bloc and one not in members]
    alone = f'take it out of "by", and write {quoted(f"as: {bloc.id}")}'
    among = f'take it out of "by": {quoted("as")} is for a statement of its members alone'
    named = [one.actor for one in said.speakers]
    return Diagnostic(
        "group-beside-members",
        said.record.at("by", named.index(bloc)) if bloc in named else said.record.at("by"),
        f"{quoted(bloc.id)} speaks beside all of its members on record, and is not one more",
        Hint(among if others else alone),
    )
