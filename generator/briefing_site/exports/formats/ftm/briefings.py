"""Briefings for FollowTheMoney: takes briefings and what they hold, gives documents and events."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.formats.directed import tied_to
from briefing_site.exports.formats.format import days_of
from briefing_site.exports.formats.ftm.actors import source_entity
from briefing_site.exports.formats.ftm.entities import Entities, Entity, Seen, lasting, prefix, web
from briefing_site.exports.formats.in_words import OF_PASSAGE, lines, passage_lines
from briefing_site.published.briefings import PublishedBriefing
from briefing_site.published.events import PublishedEvent
from briefing_site.published.fields import Kind
from briefing_site.published.positions import PublishedPosition
from briefing_site.published.sources import PublishedSource
from briefing_site.published.statements import PublishedPassage, PublishedStatement
from briefing_site.published.votes import PublishedVote

UNCOUNTED = "uncounted"
"""Said of whatever is withdrawn, as every other view of the record says it."""


def briefing_entities(made: Entities, briefing: PublishedBriefing) -> Iterator[Entity]:
    """Give a briefing as what it is: an article of this site."""
    seen = Seen(briefing.id, *days_of(briefing))
    made.remember(briefing.id, seen)
    judged = ["\n".join(lines(one, "text", "likelihood", "confidence", "due", "outcome", "basis"))
              for one in briefing.assessments]  # fmt: skip
    mended = ["\n".join(lines(one, "date", "of", "text")) for one in briefing.corrections]
    yield made.entity(
        *("Article", made.id_of(Kind.BRIEFING, briefing.id), seen),
        title=briefing.title,
        summary=briefing.summary,
        bodyText="\n".join(lines(briefing, "key_points", "background", "unknowns")),
        description="\n".join(lines(briefing, "date", "retraction", "superseded_by", "issues")),
        notes=[
            *(f"assessment: {one}" for one in judged),
            *(f"correction: {one}" for one in mended),
        ],
        author=list(briefing.authors),
        publisher=made.site.name,
        publishedAt=seen.first.isoformat(),
        modifiedAt=seen.last.isoformat(),
        keywords=[f"status:{briefing.status.value}", *briefing.tags],
        sourceUrl=web(briefing.address),
    )


def source_entities(made: Entities, cited: PublishedSource) -> Iterator[Entity]:
    """Give a source of a briefing."""
    yield source_entity(made, cited, Kind.SOURCE, cited.briefing)


def statement_entities(made: Entities, said: PublishedStatement) -> Iterator[Entity]:
    """Give an act of speaking as an event, and whom each passage is about or to as a link."""
    uses = [use for part in said.passages for use in part.sources]
    speakers = [one.actor for one in said.by]
    yield made.entity(
        *("Event", made.id_of(Kind.STATEMENT, said.id)),
        made.shown_by(said.briefing, uses, said.id),
        name=said.name,
        date=prefix(said.date),
        involved=made.each(speakers),
        location=said.venue or "",
        description="\n".join(
            lines(
                *(said, "by", "under", "date", "form", "title", "series", "venue", "summary"),
                "briefing",
            )
        ),
        keywords=["statement", *([UNCOUNTED] if said.uncounted else [])],
        notes=["\n".join(passage_lines(said, part, "sources")) for part in said.passages],
        modifiedAt=said.version_day.isoformat() if said.version_day else "",
        sourceUrl=web(said.address),
        proof=made.proof(uses),
    )
    for part in said.passages:
        if part.about or part.to:
            yield link(made, said, part)


def link(made: Entities, said: PublishedStatement, part: PublishedPassage) -> Entity:
    """Give what speakers said of others, or to them: that it is so, nothing says."""
    role, others = tied_to(part)
    return made.entity(
        *("UnknownLink", made.id_of(Kind.PASSAGE, part.id)),
        made.shown_by(said.briefing, part.sources, part.id),
        subject=made.each(one.actor for one in said.by),
        object=made.each(others),
        role=role,
        status=UNCOUNTED if part.uncounted else "",
        date=prefix(said.date),
        summary=part.name,
        description="\n".join(
            [*lines(part, *OF_PASSAGE), *lines(said, "date"), *lines(part, "sources", "statement")]
        ),
        sourceUrl=web(part.address),
        proof=made.proof(part.sources),
    )


def vote_entities(made: Entities, taken: PublishedVote) -> Iterator[Entity]:
    """Give a vote as an event of the body, with everybody's ballot in words."""
    yield made.entity(
        *("Event", made.id_of(Kind.VOTE, taken.id)),
        made.shown_by(taken.briefing, taken.sources, taken.id),
        name=taken.name,
        date=prefix(taken.date),
        organizer=made.named(taken.body),
        involved=made.each(one.actor for one in taken.ballots),
        description="\n".join(
            lines(
                *(taken, "date", "title", "symbol", "part", "question", "result", "repeats"),
                *("ballots", "lists", "counts", "sponsors", "other_sponsors", "issues", "sources"),
                "briefing",
            )
        ),
        summary=taken.summary or "",
        keywords=["vote", *([UNCOUNTED] if taken.uncounted else [])],
        modifiedAt=taken.version_day.isoformat() if taken.version_day else "",
        sourceUrl=web(taken.address),
        proof=made.proof(taken.sources),
    )


def position_entities(made: Entities, held: PublishedPosition) -> Iterator[Entity]:
    """Give where actors stand as a note on them."""
    ended = held.until.sources if held.until else ()
    uses = (*held.sources, *ended)
    yield made.entity(
        *("Note", made.id_of(Kind.POSITION, held.id)),
        made.shown_by(held.briefing, uses, held.id),
        name=held.name,
        entity=made.each(held.actors),
        description="\n".join(
            lines(
                *(held, "stance", "proposition", "date", "summary", "conditions", "evidence"),
                *("until", "follows_from", "repeats", "confidence", "statements", "votes"),
                *("documents", "independent", "unplaced", "issue", "sources", "briefing"),
            )
        ),
        keywords=["position", *([UNCOUNTED] if held.uncounted else [])],
        modifiedAt=held.version_day.isoformat() if held.version_day else "",
        sourceUrl=web(held.address),
        proof=made.proof(uses),
    )


def event_entities(made: Entities, happened: PublishedEvent) -> Iterator[Entity]:
    """Give what happened, or is announced."""
    yield made.entity(
        *("Event", made.id_of(Kind.EVENT, happened.id)),
        made.shown_by(happened.briefing, happened.sources, happened.id),
        name=happened.title,
        **lasting(happened.date),
        involved=made.each(happened.actors),
        location=happened.place or "",
        description="\n".join(
            lines(happened, "date", "planned", "description", "sources", "briefing")
        ),
        keywords=[
            "event",
            *(["planned"] if happened.planned else []),
            *([UNCOUNTED] if happened.uncounted else []),
        ],
        sourceUrl=web(happened.address),
        proof=made.proof(happened.sources),
    )
