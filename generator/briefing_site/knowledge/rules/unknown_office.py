"""An office that the speaker did not hold that day.

`office` says in which of several offices a person spoke. It is the exact title of one of the
`roles` in the person's file whose time holds the day of the statement.

Bad:
    # briefings/actors/jonas-gahr-store.yaml
    name: Jonas Gahr Støre
    kind: person
    roles:
      - title: Prime Minister
        of: norway
        from: 2021-10-14
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
        by:
          - actor: jonas-gahr-store
            office: Foreign Minister
        act: declare
        summary: Work goes on.
        sources: [release]

Good:
    # briefings/actors/jonas-gahr-store.yaml
    name: Jonas Gahr Støre
    kind: person
    roles:
      - title: Prime Minister
        of: norway
        from: 2021-10-14
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
        by:
          - actor: jonas-gahr-store
            office: Prime Minister
        act: declare
        summary: Work goes on.
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.knowledge.offices import offices_on
from briefing_site.knowledge.periods import When
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor, Role
from briefing_site.model.speaker import SpeakerRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find offices that no role of the speaker's is, or none of that day."""
    for briefing in world.briefings_giving("office", SpeakerRecord):
        for statement in briefing.statements:
            when = statement.date or briefing.date
            for speaker in statement.by if statement.is_known("date") else ():
                actor = world.records.actors.get(speaker.actor) if speaker.office else None
                if actor and are_roles_known(actor):
                    yield from unknown(speaker, actor, when)


def are_roles_known(actor: Actor) -> bool:
    """Whether all roles of an actor could be read, with their times."""
    return actor.is_known("roles") and all(
        role.is_known("title", "from", "to") for role in actor.roles
    )


def unknown(speaker: SpeakerRecord, actor: Actor, when: When) -> Iterator[Diagnostic]:
    """Judge the office of one speaker."""
    held = offices_on(actor, when)
    if all(role.title != speaker.office for role in held):
        same = [role for role in actor.roles if role.title == speaker.office]
        yield Diagnostic(
            "unknown-office",
            speaker.at("office"),
            f"{quoted(actor.id)} did not hold the office {quoted(speaker.office or '')} on {when}",
            Hint(cure(actor, held)),
            tuple(places(actor, same or list(held))),
        )


def cure(actor: Actor, held: tuple[Role, ...]) -> str:
    """Say which offices there are to be named."""
    if not held:
        return f"add the office with its time to the roles of {whole(actor.id)}, or delete this"
    titles = " or ".join(quoted(role.title) for role in held)
    return f"write {titles}, or add the office to the roles"


def places(actor: Actor, roles: list[Role]) -> Iterator[Note]:
    """Say where offices stand: that of this title at another time, or those of the day."""
    for role in roles:
        yield Note(f"{quoted(role.title)} stands here", role.at("title"))
    if not actor.roles:
        yield Note(f"{quoted(actor.id)} has no roles", actor.span)
