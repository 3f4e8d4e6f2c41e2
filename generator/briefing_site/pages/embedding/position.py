"""A position's card: takes a position, gives who stands how on what, since when, shown by what."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import DOT, Part, blocks, division, joined, paragraph
from briefing_site.document.write_to_copy import Quoted
from briefing_site.interface import _
from briefing_site.knowledge.entities import Held, PolicyPosition, uses_behind
from briefing_site.model.actor import Actor
from briefing_site.naming.groups import MOST_NAMED, group, named
from briefing_site.naming.rows import semicolon
from briefing_site.naming.sources import sources_behind
from briefing_site.naming.statuses import told_first, with_status
from briefing_site.naming.terms import confidence_words
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links
from briefing_site.pages.embedding.bounded import LONGEST, bounded
from briefing_site.pages.embedding.card import Card
from briefing_site.pages.embedding.mended import mended_words
from briefing_site.pages.embedding.plain import plain_words
from briefing_site.pages.embedding.sources import source_lines
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actors, to_evidence
from briefing_site.pages.parts.phrases import in_a_row, say
from briefing_site.pages.parts.positions import (
    how_voted,
    position_place,
    uncounted_mark,
)
from briefing_site.pages.parts.sentences import sentence
from briefing_site.pages.parts.shortened import first_named

DIGITS = 6
"""Digits of a position's key, of which a briefing has a few on one issue."""


def card_of_position(library: Library, position: PolicyPosition) -> Card:
    """Show a position small."""
    who = named(position.actors, position.when)
    heading = _("{who} on {issue}", who=who, issue=title_of(position.issue))
    ways = library.standing.through(position)
    held = [stance_of(library, *one, is_one_of_several=len(ways) > 1) for one in ways.items()]
    place, uncounted = position_place(position), uncounted_mark(position)
    words = ". ".join(map(plain_words, held))
    mended = (mended_words(library, one) for one in position.sources)
    return Card(
        record=position,
        path=links.position_files(position.briefing.id, key_of(library, position)),
        page=place,
        heading=heading,
        title=with_status(position.briefing, heading),
        blocks=blocks(
            division(paragraph(uncounted), class_="brf-status") if uncounted else (),
            *map(paragraph, held),
            everyone(position),
            what_it_is(library, position),
            division(
                paragraph(joined(filter(None, shown_by(library, position)), DOT)), class_="facts"
            ),
            source_lines(library, uses_behind(position.uses, position.evidence), place.path),
        ),
        words=(Quoted(told_first(who, words), library.settings.language),),
        told=tuple(dict.fromkeys((plain_words(uncounted), *mended))),
    )


def key_of(library: Library, position: PolicyPosition) -> str:
    """Name a position by its issue and its actors, for as long as it is theirs.

    Its number in the file becomes another's once one is put before it: a card that others show
    would then have changed whose words it tells, in silence. Under the key it is either theirs, in
    whatever words it is told by then, or gone. Ids that were renamed count as they were first.
    """
    every = library.kb.positions_in[position.briefing.id]
    turn = [one for one in every if is_alike(one, position)].index(position)
    issue = position.issue.first_id(position.issue.id)
    key = f"{issue}-{sha256(actors_of(position).encode()).hexdigest()[:DIGITS]}"
    return f"{key}-{turn + 1}" if turn else key


def is_alike(one: PolicyPosition, other: PolicyPosition) -> bool:
    """Whether two positions are of the same actors on the same issue."""
    return one.issue is other.issue and actors_of(one) == actors_of(other)


def actors_of(position: PolicyPosition) -> str:
    """Name all who take a position, whatever their order."""
    return " ".join(sorted(actor.first_id(actor.id) for actor in position.actors))


def stance_of(
    library: Library, held: Held, actors: tuple[Actor, ...], *, is_one_of_several: bool
) -> Inlines:
    """Say where actors stand, and name them where others came to it at another time."""
    told = sentence(library, held, actors)
    if not is_one_of_several:
        return told
    return say("{who}: {what}", who=group(actors, held.newest.when), what=told)


def everyone(position: PolicyPosition) -> Blocks:
    """Name all whose position it is, of many the first, where the heading does not."""
    if len(position.actors) <= MOST_NAMED:
        return ()
    names = first_named(to_actors(position.actors, position.when), position_place(position))
    return (paragraph(in_a_row(names)),)


def what_it_is(library: Library, position: PolicyPosition) -> Blocks:
    """Show what is written of a position, and its conditions."""
    record, holder = position.record, position.briefing.id
    voted = how_voted(position)
    summary = bounded(library.words(record.summary, holder), LONGEST)
    conditions = (library.words(one, holder) for one in record.conditions)
    return blocks(
        paragraph(voted or summary) if voted or summary else (),
        *(paragraph(_("Condition:"), " ", one) for one in conditions),
    )


def shown_by(library: Library, position: PolicyPosition) -> Iterator[Part]:
    """Say what shows a position, on how many sources it rests, and how sure the writers are."""
    if position.evidence and position.follows_from is None:
        whole = position_place(position)
        evidence = first_named((to_evidence(library, one) for one in position.evidence), whole)
        yield say("Shown by {statements}", statements=joined(evidence, semicolon()))
    yield sources_behind(position)
    if position.record.confidence:
        yield confidence_words(position.record.confidence)
