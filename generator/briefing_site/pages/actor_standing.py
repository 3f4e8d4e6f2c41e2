"""Where an actor stands: takes it, gives its positions by subject, and where none is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import blocks, paragraph
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Held, Statement, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.naming import dates
from briefing_site.pages import bounds
from briefing_site.pages.actor_lists import current_stances, ended_stances
from briefing_site.pages.bloc import members_positions
from briefing_site.pages.library import Library
from briefing_site.pages.onward import can_i_write
from briefing_site.pages.parts.by_subject import Behind, by_subject, subject_sections
from briefing_site.pages.parts.members import MemberStances, members_on_issues
from briefing_site.pages.parts.phrases import say_for
from briefing_site.pages.parts.positions import last_shown
from briefing_site.pages.parts.sentences import stance_item
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
        return () if members else no_position(library)
    shown, rest = last_shown(stances.items, stances.link)
    newest_first = sorted(shown, key=lambda held: held.last_shown, reverse=True)
    groups = by_subject(library, newest_first, lambda held: held.issue)
    show = partial(stance_item, library, actor)
    told = paragraph(how_old(library, actor, len(stances.items)), " ", can_i_write(actor))
    parts = subject_sections(library, "positions", groups, show, Behind(newest, more_positions))
    return section("current-positions", _("Where it stands"), told, rest, *parts)


def no_position(library: Library) -> Blocks:
    """Say that no position is recorded, on a site that has any."""
    if not library.kb.positions:
        return ()
    told = _("No position is recorded as of {date}.", date=dates.day(library.newest))
    return section("current-positions", _("Where it stands"), paragraph(told))


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
        date=dates.day(library.newest),
        last=dates.day(last_recorded(library, actor)),
    )


def last_recorded(library: Library, actor: Actor) -> dt.date:
    """Give the day of what an actor last said or did, so far as that is on record and counts."""
    kb = library.kb
    done: list[Statement | Vote] = [*kb.statements_by[actor.id], *kb.votes_of[actor.id]]
    held = library.standing.held_of(actor.id).values()
    return max([*(one.date for one in done if stands(one)), *(one.last_shown for one in held)])


def ended_positions(library: Library, actor: Actor) -> Blocks:
    """Say where an actor stood that stands there no longer, nor elsewhere; nothing without any."""
    stances = ended_stances(library, actor)
    if not stances.items:
        return ()
    shown, rest = last_shown(stances.items, stances.link)
    return section("ended-positions", _("Where it no longer stands"), rest, stances.show(shown))
