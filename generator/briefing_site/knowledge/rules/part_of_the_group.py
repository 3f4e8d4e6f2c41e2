"""A group's name for only some of its members.

`as` gives a statement the name of a bloc or an organization. Where members of that day who are on
record do not speak, the name puts words into their mouths. A person who holds an office of the
group speaks for all of it.

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
        by: [norway]
        as: nordic-five
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
        by: [iceland, norway]
        as: nordic-five
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import counted, quoted
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.under_a_name import under_groups, unheard
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor

MOST_NAMED = 3
"""Members that a message names; more are counted."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find names of groups under which not all members speak."""
    for said, under in under_groups(world.kb):
        if silent := unheard(world.kb, said, under):
            yield fault(said, under, silent)


def fault(said: Statement, under: Actor, silent: Sequence[Actor]) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "part-of-the-group",
        said.record.at("as"),
        f"these speak as {quoted(under.id)} without {named(silent)}",
        Hint('add whoever spoke too to "by", or leave "as" out'),
        tuple(where(one, under) for one in silent[:MOST_NAMED]),
    )


def named(silent: Sequence[Actor]) -> str:
    """Name the first of those who do not speak, count the others."""
    names = [quoted(one.id) for one in silent[:MOST_NAMED]]
    more = len(silent) - MOST_NAMED
    shown = [*names, counted(more, "other")] if more > 0 else names
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if shown[1:] else shown)


def where(member: Actor, under: Actor) -> Note:
    """Say where it is written that somebody is a member."""
    written = next(one for one in member.memberships if one.of == under.id)
    return Note(f"{quoted(member.id)} is a member by this", written.at("of"))
