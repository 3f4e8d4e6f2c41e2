"""Votes of a body that its members on record do not bear out.

Where the files of actors say who is a member of a body, a vote there is held to them: who voted and
is no member, and which member is in none of the lists. Nothing is said of bodies of which most
voters have no membership on record, nor where `lists: partial` says that some are not named.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships: [{of: arctic-council, from: 1996}]
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    country: "NO"
    memberships: [{of: arctic-council, from: 1996}]
    # briefings/actors/iceland.yaml
    name: Iceland
    kind: state
    country: IS
    memberships: [{of: arctic-council, from: 1996}]
    # briefings/actors/arctic-council.yaml
    name: Arctic Council
    kind: organization
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: minutes
        title: Minutes
        url: https://arctic-council.org/minutes/
    votes:
      - id: resumption
        body: arctic-council
        title: Resumption of work
        result: adopted
        for: [canada, norway]
        abstained: [nato]
        sources: [minutes]

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    memberships: [{of: arctic-council, from: 1996}]
    # briefings/actors/norway.yaml
    name: Norway
    kind: state
    country: "NO"
    memberships: [{of: arctic-council, from: 1996}]
    # briefings/actors/iceland.yaml
    name: Iceland
    kind: state
    country: IS
    memberships: [{of: arctic-council, from: 1996}]
    # briefings/actors/arctic-council.yaml
    name: Arctic Council
    kind: organization
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: minutes
        title: Minutes
        url: https://arctic-council.org/minutes/
    votes:
      - id: resumption
        body: arctic-council
        title: Resumption of work
        result: adopted
        for: [canada, norway]
        absent: [iceland]
        sources: [minutes]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.blocs import members_on
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.periods import may_be_within
from briefing_site.knowledge.under_a_name import has_known_times
from briefing_site.knowledge.world import World
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Ballot

LISTS = ("lists", *(how.value for how in Ballot))


def check(world: World) -> Iterator[Diagnostic]:
    """Find voters that are no members, and members that are in no list."""
    actors = world.kb.actors
    for vote in world.kb.votes.values():
        record = vote.record
        listed = {id_: how for how in Ballot for id_ in record.who_voted(how)}
        voters = [actors[id_] for id_ in listed if id_ in actors]
        strangers = [actor for actor in voters if not may_belong(actor, vote)]
        if not record.is_known("body", "date", *LISTS) or len(strangers) * 2 >= len(voters):
            continue
        for actor in strangers:
            yield no_member(vote, actor, listed[actor.id])
        if record.names_everybody:
            members = members_on(world.kb, vote.body.id, vote.when)
            known = (one for one in members if has_known_times(one, vote.body))
            yield from (unlisted(vote, one) for one in known if one.id not in listed)


def may_belong(actor: Actor, vote: Vote) -> bool:
    """Whether an actor may have been a member of the body that day; what could not be read may.

    The body itself, in its own lists, is told of as such.
    """
    return (
        actor is vote.body
        or not actor.is_known("memberships")
        or any(
            one.of == vote.body.id and may_be_within(vote.when, one.from_, one.to)
            for one in actor.memberships
        )
    )


def no_member(vote: Vote, actor: Actor, how: Ballot) -> Diagnostic:
    """Word that somebody voted who was no member."""
    place = vote.record.who_voted(how).index(actor.id)
    return Diagnostic(
        "voters-and-members",
        vote.record.at(how.value, place),
        f"no membership of {quoted(actor.id)} in {quoted(vote.body.id)} is on record for that day",
        Hint("take it out of the list, or add the membership to its file"),
        (Note("its file is here", actor.span),),
    )


def unlisted(vote: Vote, member: Actor) -> Diagnostic:
    """Word that a member is in none of the lists."""
    joined = next(place for place, one in enumerate(member.memberships) if one.of == vote.body.id)
    return Diagnostic(
        "voters-and-members",
        vote.record.at("id"),
        f"{quoted(member.id)} was a member of {quoted(vote.body.id)} and is in none of the lists",
        Hint('add it to one, such as "absent", or write "lists: partial"'),
        (Note("its membership is here", member.at("memberships", joined)),),
    )
