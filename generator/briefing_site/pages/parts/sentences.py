"""Stances in sentences: takes one and who holds it, gives what it is, and what shows it and when.

How old it is stands in the sentence; its evidence stands behind a line that opens it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from briefing_site.document.nodes import Block, Blocks, Inlines, ItemList, Link
from briefing_site.document.runs import blocks, fold, paragraph, run
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import Held, Passage, PolicyPosition, Statement, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.groups import named
from briefing_site.naming.typeset import title_of
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parted import Named, beside
from briefing_site.pages.parts.by_subject import each_by_itself
from briefing_site.pages.parts.phrases import in_a_row, listed, say
from briefing_site.pages.parts.positions import LINES_OF_POSITION, position_cell, position_place
from briefing_site.pages.parts.shortened import newest_of
from briefing_site.pages.parts.stances import PropositionHead, stance_on, stance_told
from briefing_site.pages.parts.times import dated_in_sentence


def stances_list(library: Library, actor: Actor, stances: Iterable[Held]) -> Blocks:
    """Show stances of an actor as sentences, each with its evidence and what was held before."""
    return each_by_itself(stances, partial(stance_item, library, actor))


def stance_item(library: Library, actor: Actor, held: Held) -> Blocks:
    """Say where an actor stands, what shows that, and where it stood before."""
    return blocks(
        paragraph(sentence(library, held, [actor])),
        evidence(library, held, [actor]),
        before(library, actor, held),
    )


def to_whose_position(library: Library, position: PolicyPosition) -> Inlines:
    """Lead to a position by who takes it on what, before the stance."""
    who = named(position.actors, position.when)
    words = _("{who} on {issue}", who=who, issue=title_of(position.issue))
    stance = stance_on(library, position.stance, position.issue)
    return run(Link(position_place(position), (words,)), ": ", stance)


def sentence(library: Library, held: Held, actors: Sequence[Actor]) -> Inlines:
    """Say what a stance is on and which, what shows it and when, and if anything came since.

    Args:
        library: What all pages draw on.
        held: The stance.
        actors: Those of whom it is told.
    """
    return stance_told(library, held.stance, held.issue, how_shown(library, held, actors))


def how_shown(library: Library, held: Held, actors: Sequence[Actor]) -> Inlines:
    """Say what shows a stance and when, and if anything came since or it ended."""
    return in_a_row([when_shown(held), since(library, held, actors)])


def when_shown(held: Held, positions: Sequence[PolicyPosition] | None = None) -> Inlines:
    """Say what shows a stance, and when: `shown by one statement on 31 July 2025`.

    Args:
        held: The stance.
        positions: Those whose evidence is counted, if not all of the stance.
    """
    by, last = listed(list(shown_by(held, positions))), dated_in_sentence(held.shown_when)
    if held.since != held.last_shown:
        first = dated_in_sentence(held.since_when)
        return say("shown {evidence} from {first} to {last}", evidence=by, first=first, last=last)
    if held.shown_when.is_exact:
        return say("shown {evidence} on {date}", evidence=by, date=last)
    return say("shown {evidence}, {date}", evidence=by, date=last)


def shown_by(
    held: Held,
    positions: Sequence[PolicyPosition] | None = None,
    first: dt.date | None = None,
) -> Iterator[str]:
    """Count what shows a stance; passages of one statement are one.

    Args:
        held: The stance.
        positions: Those whose evidence is counted, if not all of the stance.
        first: The day from which on it is counted, if not the first of the stance.
    """
    shown = {
        one.statement if isinstance(one, Passage) else one
        for position in positions or held.positions
        for one in position.standing_evidence
        if (first or held.since) <= one.date <= held.last_shown
    }
    if said := sum(isinstance(one, Statement) for one in shown):
        yield ngettext("by one statement", "by {count} statements", said)
    if voted := sum(isinstance(one, Vote) for one in shown):
        yield ngettext("by one vote", "by {count} votes", voted)
    if not shown:
        yield _("by its sources")


def since(library: Library, held: Held, actors: Sequence[Actor]) -> Inlines:
    """Say that a stance has ended or what followed it, else whether anything was said since."""
    ended, later = held.newest.ended, list(followed_by(library, held, actors))
    if ended:
        later.insert(0, say("until {date}", date=dated_in_sentence(ended)))
    if later:
        return in_a_row(later)
    acted = [actor for actor in actors if has_acted(library, actor, held)]
    if not acted:
        return run(_("nothing since"))
    return run(later_acts(named(acted, held.newest.when) if len(acted) < len(actors) else ""))


def has_acted(library: Library, actor: Actor, held: Held) -> bool:
    """Whether an actor did anything about an issue after a stance on it was last shown."""
    latest = last_said(library, [actor], held.issue)
    return latest is not None and latest.date > held.last_shown


def later_acts(who: str = "") -> str:
    """Say that what was done later shows no position, and by whom if not by all."""
    if who:
        return _("later words, votes or sponsored texts ({who}) show no position", who=who)
    return _("later words, votes or sponsored texts on it show no position")


def followed_by(library: Library, held: Held, actors: Sequence[Actor]) -> Iterator[Inlines]:
    """Say where actors came to stand after a stance was last shown, by whom where not by all."""
    later: dict[tuple[Stance, bool, EdtfDate | None], dict[Actor, Held]] = {}
    for actor in actors:
        known = library.standing.held_in(actor.id, held.issue.id)
        newest = next((one for one in reversed(known) if one.newest.date <= library.newest), held)
        if newest.newest is not held.newest and newest.last_shown > held.last_shown:
            key = newest.stance, newest.first is held.first, newest.newest.ended
            later.setdefault(key, {})[actor] = newest
    for (_stance, is_same, ended), newest_of_each in later.items():
        who = tuple(newest_of_each) if len(newest_of_each) < len(actors) else ()
        last = max(newest_of_each.values(), key=lambda one: one.last_shown)
        words = shown_again(last, who) if is_same else turned(library, last, who)
        until = [say("until {date}", date=dated_in_sentence(ended))] if ended else []
        yield in_a_row([words, *until])


def shown_again(last: Held, who: Sequence[Actor]) -> Inlines:
    """Say when a stance was shown last that was shown again, and by whom if not by all."""
    shown = dated_in_sentence(last.shown_when)
    if not who:
        return say("shown again since, the last time: {date}", date=shown)
    words = named(who, last.newest.when)
    return say("shown again since ({who}), the last time: {date}", who=words, date=shown)


def turned(library: Library, last: Held, who: Sequence[Actor]) -> Inlines:
    """Say which stance came later and when it was last shown, and by whom if not by all."""
    stance = PropositionHead(library, last.issue).chip(last.stance)
    shown = dated_in_sentence(last.shown_when)
    if not who:
        return say("later {stance}, shown last: {date}", stance=stance, date=shown)
    words = named(who, last.newest.when)
    return say("later ({who}): {stance}, shown last: {date}", who=words, stance=stance, date=shown)


def last_said(library: Library, actors: Iterable[Actor], issue: Issue) -> Statement | Vote | None:
    """Give what some actors last said of an issue, or voted on it; nothing where none did."""
    known = (library.once(last_words, actor.id).get(issue.id) for actor in actors)
    found = [one for one in known if one is not None]
    return max(found, key=lambda one: one.date, default=None)


def last_words(library: Library, actor: str) -> Mapping[str, Statement | Vote]:
    """Give what an actor last said of each issue, or voted on it, or the text that it sponsored."""
    kb = library.kb
    found: dict[str, Statement | Vote] = {}
    votes = (*kb.votes_of[actor], *kb.votes_only_sponsored_by[actor])
    done: list[Statement | Vote] = [*kb.statements_by[actor], *votes]
    for one in sorted(filter(stands, done), key=lambda one: one.date):
        found |= {issue.id: one for issue in one.issues}
    return found


def evidence(library: Library, held: Held, actors: Sequence[Actor]) -> Block:
    """Put what a position is and what shows it behind a line that opens it."""
    words = position_cell(library, held, actors)
    return fold(_("How we know"), paragraph(words), class_="brf-evidence")


def before(library: Library, actor: Actor, held: Held) -> Blocks:
    """Put where an actor stood before on an issue behind a line that opens it."""
    every = library.standing.held_in(actor.id, held.issue.id)
    earlier = [one for one in every if one.newest is not held.newest]
    if not earlier:
        return ()
    newest = earlier[-bounds.MOST_WAYS :][::-1]
    words = ngettext("{count} earlier position", "{count} earlier positions", len(earlier))
    rest = newest_of(len(newest), len(earlier), all_positions(library, actor).link)
    return (fold(words, rest, positions_list(library, actor, newest), class_="brf-evidence"),)


def all_positions(library: Library, actor: Actor) -> Named[Held]:
    """Give each position of an actor on what it has several on, for pages of their own."""
    histories = library.standing.histories_of(actor.id).items()
    several = [issue for issue, history in histories if len(history) > 1]
    every = [held for issue in several for held in library.standing.held_in(actor.id, issue)]
    words = _("Earlier and current positions")
    listed = beside(links.actor(actor.id), actor.name, "earlier-positions", words)
    show = partial(positions_list, library, actor)
    return listed(every, lambda held: title_of(held.issue), show, lines=LINES_OF_POSITION)


def is_cut(library: Library, actor: Actor) -> bool:
    """Whether an actor has more earlier positions on an issue than stand behind the line of one."""
    several = (
        library.standing.held_in(actor.id, issue)
        for issue, history in library.standing.histories_of(actor.id).items()
        if len(history) > bounds.MOST_WAYS
    )
    return any(len(every) - 1 > bounds.MOST_WAYS for every in several)


def positions_list(library: Library, actor: Actor, found: Iterable[Held]) -> ItemList[Block]:
    """List positions of an actor, each with what shows it."""
    items = (
        blocks(
            paragraph(stance_told(library, one.stance, one.issue, when_shown(one))),
            paragraph(position_cell(library, one, [actor])),
        )
        for one in found
    )
    return ItemList(None, tuple(items))
