"""A speaker under the name of a group that it does not belong to.

`as` gives a statement the name of a bloc or an organization: pages, feeds and citations then say
that the group spoke. So each of its speakers must be a member on that day, by `memberships` in its
own file; hold an office of the group or of a member; or speak on behalf of one.

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
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
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
        by: [canada, norway]
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
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
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
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.entities import Speaker, Statement
from briefing_site.knowledge.under_a_name import belongs_to, under_groups
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor


def check(world: World) -> Iterator[Diagnostic]:
    """Find speakers who are not what the name says that all of them are."""
    for said, under in under_groups(world.kb):
        for speaker in said.speakers:
            if not belongs_to(world.kb, speaker, under, said.when):
                yield fault(said, speaker, under)


def fault(said: Statement, speaker: Speaker, under: Actor) -> Diagnostic:
    """Word the finding."""
    outside = speaker.counted_as
    return Diagnostic(
        "outside-the-group",
        said.record.at("as"),
        f"{quoted(outside.id)} speaks as {quoted(under.id)}, and no membership of {said.when.text} "
        "is on record",
        Hint(f'add its time to "memberships" in {outside.span.path}, or leave "as" out'),
        former_times(outside, under),
    )


def former_times(outside: Actor, under: Actor) -> tuple[Note, ...]:
    """Say where a membership of another time stands."""
    return tuple(
        Note("its membership is here", one.at("of"))
        for one in outside.memberships
        if one.of == under.id
    )
