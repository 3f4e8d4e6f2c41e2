"""What briefings hold in STIX: takes words, votes, events and positions, gives notes and opinions.

Each says in words whose it is: what somebody said of another stays what that one said. A note's
text is the site's, with the words that it quotes, so that its author is the site and no speaker; an
opinion is that of who holds it.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.formats.in_words import lines, passage_lines
from briefing_site.exports.formats.stix.objects import (
    CONFIDENCES,
    OPINIONS,
    Json,
    Objects,
    page,
)
from briefing_site.published.events import PublishedEvent
from briefing_site.published.fields import Kind
from briefing_site.published.positions import PublishedPosition
from briefing_site.published.statements import PublishedStatement
from briefing_site.published.values import Reference
from briefing_site.published.votes import PublishedVote


def statement(objects: Objects, said: PublishedStatement) -> Iterator[Json]:
    """Give an act of speaking, with all that is taken out of it."""
    parts = said.passages
    uses = {(use.source.id, use.locator): use for part in parts for use in part.sources}
    speakers = [one.actor for one in said.by]
    spoken_of = [actor for part in parts for actor in (*part.about, *part.to)]
    answered = [to for part in parts for to in part.in_response_to]
    own = lines(said, "by", "under", "date", "form", "title", "series", "venue", "summary")
    words = ["\n".join(own), *("\n".join(passage_lines(said, one)) for one in parts)]
    yield objects.made(
        *("note", objects.of_record(Kind.STATEMENT, said.id)),
        objects.times(said.briefing).until(said.version_day),
        abstract=said.name,
        content="\n\n".join(words),
        authors=[objects.site.name],
        revoked=said.uncounted,
        labels=["statement", *sorted({f"act:{one.act.value}" for one in parts})],
        object_refs=objects.each([*speakers, *spoken_of, *answered]),
        external_references=[
            page(said.address, objects.site.name, said.id),
            *objects.references(uses.values()),
        ],
    )


def vote(objects: Objects, taken: PublishedVote) -> Iterator[Json]:
    """Give a vote, with everybody's ballot as it is known."""
    words = lines(
        *(taken, "body", "date", "title", "symbol", "part", "question", "result", "repeats"),
        *("ballots", "lists", "counts", "sponsors", "other_sponsors", "summary", "issues"),
    )
    named = [taken.body, *(one.actor for one in taken.ballots), *taken.sponsors]
    yield objects.made(
        *("note", objects.of_record(Kind.VOTE, taken.id)),
        objects.times(taken.briefing).until(taken.version_day),
        abstract=taken.name,
        content="\n".join(words),
        authors=[objects.site.name],
        revoked=taken.uncounted,
        labels=["vote", f"result:{taken.result.value}"],
        object_refs=objects.each(named),
        external_references=[
            page(taken.address, objects.site.name, taken.id),
            *objects.references(taken.sources),
        ],
    )


def event(objects: Objects, happened: PublishedEvent) -> Iterator[Json]:
    """Give what happened, or is announced: no incident, since STIX means harm by that."""
    holder: list[Reference] = [happened.briefing]
    words = lines(happened, "date", "planned", "place", "actors", "description")
    yield objects.made(
        *("note", objects.of_record(Kind.EVENT, happened.id), objects.times(happened.briefing)),
        abstract=happened.title,
        content="\n".join([happened.title, *words]),
        authors=[objects.site.name],
        revoked=happened.uncounted,
        labels=["event", *(["planned"] if happened.planned else [])],
        object_refs=objects.each(happened.actors or holder),
        external_references=[
            page(happened.address, objects.site.name, happened.id),
            *objects.references(happened.sources),
        ],
    )


def position(objects: Objects, held: PublishedPosition) -> Iterator[Json]:
    """Give where actors stand: an opinion where STIX has a word for it, else a note."""
    times = objects.times(held.briefing).until(held.version_day)
    id_ = objects.of_record(Kind.POSITION, held.id, held.stance)
    opinion = OPINIONS.get(held.stance)
    authors = [one.label for one in held.actors] if opinion else [objects.site.name]
    words = lines(
        *(held, "actors", "stance", "proposition", "date", "summary", "conditions", "evidence"),
        *("until", "follows_from", "repeats", "confidence", "statements", "votes"),
        *("documents", "independent", "unplaced"),
    )
    told = "\n".join([held.name, *words])
    said: Json = {"opinion": opinion, "explanation": told} if opinion else {"content": told}
    ended = held.until.sources if held.until else ()
    yield objects.made(
        *("opinion" if opinion else "note", id_, times),
        authors=authors,
        confidence=CONFIDENCES[held.confidence] if held.confidence else None,
        revoked=held.uncounted,
        labels=["position", f"stance:{held.stance.value}"],
        object_refs=objects.each([held.issue]),
        external_references=[
            page(held.address, objects.site.name, held.id),
            *objects.references((*held.sources, *ended)),
        ],
        **said,
    )
    for actor in held.actors:
        ends = (objects.named(actor), id_)
        yield objects.relationship(
            *("holds", ends, times), description="position", revoked=held.uncounted
        )
