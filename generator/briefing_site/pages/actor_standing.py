"""Where an actor stands: takes it, gives its positions by subject, and where none is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import blocks, bullets, paragraph
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Held, PolicyPosition, Statement, Vote, order_in_time
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.naming import dates
from briefing_site.naming.actors import common_in_sentence
from briefing_site.pages import bounds, links
from briefing_site.pages.actor_lists import (
    current_stances,
    ended_stances,
    where_no_longer,
    where_stands,
)
from briefing_site.pages.bloc import members_positions
from briefing_site.pages.library import Library
from briefing_site.pages.onward import can_i_write
from briefing_site.pages.parts.by_subject import Behind, by_subject, subject_sections
from briefing_site.pages.parts.members import MemberStances, members_on_issues
from briefing_site.pages.parts.phrases import say_for
from briefing_site.pages.parts.positions import last_shown
from briefing_site.pages.parts.sentences import stance_item, to_whose_position
from briefing_site.pages.parts.shortened import newest_of
from briefing_site.pages.parts.times import on_day
from briefing_site.pages.parts.titles import section
from briefing_site.pages.silences import nothing_recorded


def where_it_stands(library: Library, actor: Actor) -> Blocks:
    """Show where an actor stands and stood, its members beside, and where nothing is known."""
    members = members_on_issues(library, actor)
    return blocks(
        current_positions(library, actor, members),
        members_positions(library, actor, members),
        nothing_recorded(library, actor) if not members else (),
        ended_positions(library, actor),
    )


def current_positions(library: Library, actor: Actor, members: MemberStances) -> Blocks:
    """Say where an actor stands by subject, what was shown last first.

    Without any it says so, but where its members' positions stand below, which say it themselves.
    """
    stances = current_stances(library, actor)
    if not stances.items:
        return () if members else no_position(library, actor)
    shown, rest = last_shown(stances.items, stances.link)
    newest_first = sorted(shown, key=lambda held: held.last_shown, reverse=True)
    groups = by_subject(library, newest_first, lambda held: held.issue)
    show = partial(stance_item, library, actor)
    told = paragraph(how_old(library, actor, len(stances.items)), " ", can_i_write(actor))
    parts = subject_sections(library, "positions", groups, show, Behind(newest, more_positions))
    return section("current-positions", where_stands(actor), told, rest, *parts)


def no_position(library: Library, actor: Actor) -> Blocks:
    """Say that no position is recorded, on a site that has any, and what its words show."""
    if not library.kb.positions:
        return ()
    told = _("No position is recorded as of {date}.", date=dates.day(library.newest))
    found = shown_by_words(library, actor)
    return section(
        "current-positions",
        where_stands(actor),
        paragraph(told),
        positions_of_others(library, actor, found) if found else (),
    )


def shown_by_words(library: Library, actor: Actor) -> list[PolicyPosition]:
    """Give the positions of others that an actor's words show, the newest first."""
    kb = library.kb
    shown = (one for said in kb.statements_by[actor.id] for one in kb.positions_shown_by[said.ref])
    found = (one for one in dict.fromkeys(shown) if stands(one) and actor not in one.actors)
    return sorted(found, key=order_in_time, reverse=True)


def positions_of_others(library: Library, actor: Actor, found: Sequence[PolicyPosition]) -> Blocks:
    """Lead to the positions of those for whom a person spoke, the newest of them."""
    told = _("Words of {actor} show these positions of others:", actor=common_in_sentence(actor))
    shown = found[: bounds.MOST_ROWS]
    all_said = Link(Place(links.actor(actor.id), "statements-made"), (_("Statements made"),))
    return blocks(
        paragraph(told),
        newest_of(len(shown), len(found), all_said),
        bullets(to_whose_position(library, one) for one in shown),
    )


def newest(found: Sequence[Held]) -> tuple[Sequence[Held], Sequence[Held]]:
    """Part an actor's positions on a subject into the newest and those behind a line."""
    return found[: bounds.MOST_OF_SUBJECT], found[bounds.MOST_OF_SUBJECT :]


def more_positions(count: int) -> str:
    """Count positions that stand behind a line."""
    return ngettext("{count} more position", "{count} more positions", count)


def how_old(library: Library, actor: Actor, count: int) -> Inlines:
    """Count an actor's positions, and say how old the record of it is."""
    return say_for(
        "{count} position as of {date}. Nothing of this actor is recorded after {last}.",
        "{count} positions as of {date}. Nothing of this actor is recorded after {last}.",
        count,
        date=on_day(library.newest),
        last=on_day(last_recorded(library, actor)),
    )


def last_recorded(library: Library, actor: Actor) -> dt.date:
    """Give the day of what an actor last said or did, so far as that is on record and counts."""
    kb = library.kb
    votes = (*kb.votes_of[actor.id], *kb.votes_only_sponsored_by[actor.id], *kb.votes_at[actor.id])
    done: list[Statement | Vote] = [*kb.statements_by[actor.id], *votes]
    held = library.standing.held_of(actor.id).values()
    return max([*(one.date for one in done if stands(one)), *(one.last_shown for one in held)])


def ended_positions(library: Library, actor: Actor) -> Blocks:
    """Say where an actor stood that stands there no longer, nor elsewhere; nothing without any."""
    stances = ended_stances(library, actor)
    if not stances.items:
        return ()
    shown, rest = last_shown(stances.items, stances.link)
    return section("ended-positions", where_no_longer(actor), rest, stances.show(shown))
