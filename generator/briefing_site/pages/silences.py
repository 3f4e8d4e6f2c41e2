"""What the record does not say: takes an actor, gives questions without a position of it.

Behind those of an actor stands the nearest question on which a position is recorded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import blocks, bullets, fold, paragraph, run
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import PolicyPosition, Statement, Vote
from briefing_site.knowledge.nearest import silent_near
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.naming.groups import named
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_evidence
from briefing_site.pages.parts.members import MemberStances, present_members
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.sentences import last_said, sentence
from briefing_site.pages.parts.stances import to_proposition
from briefing_site.pages.parts.times import dated_in_sentence


def nothing_recorded(library: Library, actor: Actor) -> Blocks:
    """Name questions of the same subjects on which an actor has no position, behind a line.

    One on which its position has ended stands elsewhere on its page.
    """
    placed = library.standing.histories_of(actor.id)
    silent = [one for one in silences(library, actor, {}) if one[0].id not in placed]
    if not silent:
        return ()
    told = ngettext(
        "{count} question of the same subjects without a position on record",
        "{count} questions of the same subjects without a position on record",
        len(silent),
    )
    shown = silent[: bounds.MOST_ROWS]
    cut = say(
        "The first {count} of {total}. All questions: {place}",
        count=spoken().number(len(shown)),
        total=spoken().number(len(silent)),
        place=Link(Place(links.ISSUES), (_("Issues"),)),
    )
    near: dict[Issue, list[Issue]] = {}
    for issue, nearest in shown:
        near.setdefault(nearest, []).append(issue)
    lists = [beside_nearest(library, actor, *one) for one in near.items()]
    is_cut = len(shown) < len(silent)
    return (fold(told, paragraph(cut) if is_cut else (), *lists, class_="brf-evidence"),)


def beside_nearest(library: Library, actor: Actor, near: Issue, silent: Sequence[Issue]) -> Blocks:
    """Name questions without a position, and once the position that is nearest to all of them."""
    held = library.standing.held_of(actor.id)[near.id]
    told = say("Nearest on record: {nearest}", nearest=sentence(library, held, [actor]))
    return blocks(bullets(silence(library, actor, {}, issue) for issue in silent), paragraph(told))


def silences(
    library: Library, actor: Actor, members: MemberStances
) -> Sequence[tuple[Issue, Issue]]:
    """Give the issues on which an actor and its members have no position, each with the nearest."""
    return silent_near(library.kb, {**library.standing.held_of(actor.id), **members})


def silence(library: Library, actor: Actor, members: MemberStances, issue: Issue) -> Inlines:
    """Say that nothing is recorded on an issue, or no position that holds, and what was last said.

    Args:
        library: What all pages draw on.
        actor: Whose position is asked for.
        members: Where its members stand, if it has any.
        issue: On what.
    """
    proposition = to_proposition(library, issue)
    voices = [actor, *whose_members(library, members, actor)]
    last = last_said(library, voices, issue)
    if ended := positions_ended(library, voices, issue):
        return no_longer(library, proposition, ended, last)
    if last is None:
        return say("{proposition}: nothing recorded", proposition=proposition)
    return say(
        "{proposition}: no position recorded. Last said of it: {evidence}, {date}; nothing "
        "recorded after that",
        proposition=proposition,
        evidence=to_evidence(library, last),
        date=dated_in_sentence(last.when),
    )


def positions_ended(
    library: Library, voices: Sequence[Actor], issue: Issue
) -> dict[Actor, PolicyPosition]:
    """Give of some actors, none of whom has a position on an issue, the last that each had."""
    found = {one: library.standing.held_in(one.id, issue.id) for one in voices}
    last = {one: every[-1].newest for one, every in found.items() if every}
    return {one: position for one, position in last.items() if position.ended}


def no_longer(
    library: Library,
    proposition: Link,
    ended: Mapping[Actor, PolicyPosition],
    last: Statement | Vote | None,
) -> Inlines:
    """Say whose positions on an issue have ended by when, and what was last said of it."""
    newest = max(ended.values(), key=lambda one: one.last_day or one.date)
    told = say(
        "{proposition}: no position any more; those on record were held until {date} ({who}).",
        proposition=proposition,
        who=named([*ended], newest.when),
        date=dated_in_sentence(newest.ended or newest.when),
    )
    if last is None:
        return told
    said = say(
        "Last said of it: {evidence}, {date}",
        evidence=to_evidence(library, last),
        date=dated_in_sentence(last.when),
    )
    return run(told, " ", said)


def whose_members(library: Library, members: MemberStances, actor: Actor) -> Sequence[Actor]:
    """Give the members of an actor whose positions stand beside its own; none if none do."""
    return present_members(library, actor) if members else ()
