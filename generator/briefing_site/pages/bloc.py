"""A bloc beside its members: takes a bloc, gives where its members stand and it does, by issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from briefing_site.document.nodes import Block, Blocks, Break, Fold, Inlines, ItemList, Link, Place
from briefing_site.document.runs import DOT, Part, blocks, fold, joined, paragraph, run
from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Held, PolicyPosition, Vote, order_in_time
from briefing_site.knowledge.votes import each_once
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import VoteResult
from briefing_site.naming import dates
from briefing_site.naming.actors import common_in_sentence
from briefing_site.naming.typeset import title_of
from briefing_site.naming.wording import capital
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.parted import Named, beside
from briefing_site.pages.parts import camps
from briefing_site.pages.parts.by_subject import Behind, by_subject, subject_sections
from briefing_site.pages.parts.members import (
    MemberStances,
    in_one_line,
    last_day,
    present_members,
)
from briefing_site.pages.parts.phrases import in_a_row, say, say_for
from briefing_site.pages.parts.positions import position_cell
from briefing_site.pages.parts.sentences import how_shown, last_said, later_acts
from briefing_site.pages.parts.shortened import newest_of
from briefing_site.pages.parts.stances import PropositionHead
from briefing_site.pages.parts.times import dated_in_sentence
from briefing_site.pages.parts.titles import section
from briefing_site.pages.parts.without_stance import without_stance
from briefing_site.pages.silences import silence, silences

LINES_OF_ISSUE = 4
"""Lines that the stances of members on an issue take in a list of many."""


def members_positions(library: Library, bloc: Actor, members: MemberStances) -> Blocks:
    """Show where a bloc's members stand, issue by issue, and it beside them; nothing without."""
    if not members:
        return ()
    listed = all_of_members(library, bloc, members)
    newest_first = sorted(listed.items, key=lambda one: last_day(members[one.id]), reverse=True)
    shown = newest_first[: bounds.MOST_ROWS]
    silent = silences(library, bloc, members)
    without = [one for one, _near in silent[: bounds.MOST_ROWS]]
    asked = [*shown, *without]
    show = partial(known_or_not, library, bloc, members)
    return section(
        "members-positions",
        _("Where its members stand"),
        paragraph(whose(library, bloc)),
        the_others(listed, len(shown)),
        the_silent(len(without), len(silent)),
        *subject_sections(
            library,
            "members",
            by_subject(library, asked, itself),
            show,
            Behind(partial(spoken_of, library, bloc, members), never_spoken_of),
        ),
    )


def spoken_of(
    library: Library, bloc: Actor, members: MemberStances, issues: Sequence[Issue]
) -> tuple[Sequence[Issue], Sequence[Issue]]:
    """Part issues into those of which a bloc or its members spoke, and the others."""
    voices = [bloc, *present_members(library, bloc)]
    known = [one for one in issues if one.id in members or last_said(library, voices, one)]
    return known, [one for one in issues if one not in known]


def never_spoken_of(count: int) -> str:
    """Count questions on which nothing is recorded at all."""
    return ngettext(
        "{count} more question on which nothing is recorded",
        "{count} more questions on which nothing is recorded",
        count,
    )


def the_silent(shown: int, total: int) -> Blocks:
    """Say that only the first questions are shown on which nothing is recorded, if so."""
    if shown == total:
        return ()
    told = say(
        "Nothing is recorded on {total} more questions of the same subjects; {count} of them are "
        "shown here. All questions: {place}",
        count=spoken().number(shown),
        total=spoken().number(total),
        place=Link(Place(links.ISSUES), (_("Issues"),)),
    )
    return (paragraph(told),)


def itself(issue: Issue) -> Issue:
    """Give an issue, which is grouped by itself."""
    return issue


def known_or_not(library: Library, bloc: Actor, members: MemberStances, issue: Issue) -> Blocks:
    """Show where a bloc and its members stand on an issue, or that nothing of that is recorded."""
    if issue.id in members:
        item = issue_item(library, bloc, members, issue)
        return blocks(item, how_we_know(library, bloc, members[issue.id], issue))
    return (paragraph(silence(library, bloc, members, issue)),)


def how_we_know(library: Library, bloc: Actor, held: Mapping[str, Held], issue: Issue) -> Fold:
    """Put what shows where a bloc and its members stand on an issue behind a line."""
    own = library.standing.held_of(bloc.id).get(issue.id)
    every = {**({bloc.id: own} if own else {}), **held}
    shown: dict[PolicyPosition, list[str]] = {}
    for id_, one in every.items():
        shown.setdefault(one.newest, []).append(id_)
    newest = sorted(shown, key=order_in_time, reverse=True)[: bounds.MOST_WAYS]
    whole = Link(Place(links.issue(issue.id)), (title_of(issue),))
    lines = (of_members(library, shown[one], every[shown[one][0]]) for one in newest)
    return fold(
        _("How we know"),
        newest_of(len(newest), len(shown), whole),
        *(paragraph(told) for told in lines),
        class_="brf-evidence",
    )


def of_members(library: Library, ids: Sequence[str], held: Held) -> Inlines:
    """Name those whom a position places, and say what it is and what shows it."""
    actors = [library.kb.actors[id_] for id_ in ids]
    words = position_cell(library, held, actors)
    named = camps.named_by_id(library, ids, Place(links.issue(held.issue.id)))
    return say("{who}: {what}", who=named, what=words)


def the_others(listed: Named[Issue], shown: int) -> Blocks:
    """Lead to all issues on which members stand; nothing where all are shown."""
    total = len(listed.items)
    if shown == total:
        return ()
    told = _(
        "The {count} of {total} that were shown last.",
        count=spoken().number(shown),
        total=ngettext("{count} question", "{count} questions", total),
    )
    return (paragraph(told, " ", listed.to_all),)


def all_of_members(library: Library, bloc: Actor, members: MemberStances) -> Named[Issue]:
    """Give the issues on which a bloc's members stand, for own pages where they are many."""
    heading = _("Where its members stand")
    issues = [library.kb.issues[id_] for id_ in members]
    show = partial(issues_list, library, bloc, members)
    listed = beside(links.actor(bloc.id), bloc.name, "members-positions", heading)
    return listed(issues, title_of, show, lines=LINES_OF_ISSUE)


def issues_list(
    library: Library, bloc: Actor, members: MemberStances, issues: Sequence[Issue]
) -> ItemList[Block]:
    """List issues with where a bloc's members stand on them, and it does."""
    return ItemList(None, tuple(issue_item(library, bloc, members, one) for one in issues))


def whose(library: Library, bloc: Actor) -> Inlines:
    """Say by whom a bloc's members are counted, and whether anything is recorded of it as such."""
    day = dates.day(library.newest)
    own = library.standing.held_of(bloc.id)
    told = say_for(
        "Shown is the {count} member recorded here as of {date}; what a member says does not "
        "count as said by the whole.",
        "Shown are the {count} members recorded here as of {date}; what they say does not count "
        "as said by the whole.",
        len(present_members(library, bloc)),
        date=day,
    )
    if own:
        return told
    alone = _("{actor} as such: no position recorded as of {date}.", actor=as_such(bloc), date=day)
    texts = adopted(each_once(library.kb.votes_at[bloc.id]))
    return run(alone, *((" ", capital(texts), ".") if texts else ()), " ", told)


def as_such(bloc: Actor) -> str:
    """Name a bloc at the beginning of a sentence, with its article if it takes one."""
    return capital(common_in_sentence(bloc))


def issue_item(library: Library, bloc: Actor, members: MemberStances, issue: Issue) -> Blocks:
    """Show where a bloc stands on an issue as such, and who of its members stands where."""
    return blocks(
        paragraph(
            in_one_line(library, issue, members[issue.id]),
            Break(),
            joined(who_stands_where(library, bloc, members[issue.id], issue), DOT),
        ),
    )


def votes_at_on(library: Library, bloc: Actor, issue: Issue) -> list[Vote]:
    """Give the votes that a body took on an issue itself, each once."""
    return [one for one in each_once(library.kb.votes_at[bloc.id]) if issue in one.issues]


def adopted(votes: Iterable[Vote]) -> str:
    """Count the texts that a body adopted: that it did so is on record, whatever it thinks."""
    count = sum(one.record.result is not VoteResult.REJECTED for one in votes)
    return ngettext("it adopted {count} text", "it adopted {count} texts", count) if count else ""


def who_stands_where(
    library: Library, bloc: Actor, held: Mapping[str, Held], issue: Issue
) -> Iterator[Part]:
    """Go through the bloc as such, the members by stance, and those of whom nothing is known."""
    head, every = PropositionHead(library, issue), library.standing.held_of(bloc.id)
    if own := every.get(issue.id):
        told = in_a_row([head.chip(own.stance), how_shown(library, own, [bloc])])
        yield say("{actor} as such: {stance}", actor=as_such(bloc), stance=told)
    elif texts := adopted(votes_at_on(library, bloc, issue)):
        yield _("{actor} as such: no position; {texts}", actor=as_such(bloc), texts=texts)
    elif every:
        yield _("{actor} as such: nothing recorded", actor=as_such(bloc))
    yield from camps.in_one_line(library, issue, held)
    silent = [one for one in present_members(library, bloc) if one.id not in held]
    yield from without_stance(library, silent, issue)
    yield from since_then(library, bloc, {**held, bloc.id: own} if own else held, issue)


def since_then(
    library: Library, bloc: Actor, held: Mapping[str, Held], issue: Issue
) -> Iterator[Part]:
    """Say up to when a bloc and its members are on record, and whether a stance was shown then.

    Args:
        library: What all pages draw on.
        bloc: The bloc.
        held: The stances that it and its members hold on the issue.
        issue: The issue.
    """
    last = last_said(library, [bloc, *present_members(library, bloc)], issue)
    if last is None:
        return
    # A later day than that of the newest stance would contradict it if it stood there alone.
    if last.date > last_day(held):
        yield later_acts()
    yield say("nothing recorded after {date}", date=dated_in_sentence(last.when))
