"""An issue's page: takes an issue, gives who stands where on it, and what was said of it."""

from __future__ import annotations

from collections.abc import Mapping

from briefing_site.document.nodes import Blocks, Definitions, Inlines, Place, Table
from briefing_site.document.runs import blocks, division, heading, link, paragraph
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.positions import stands
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming import dates
from briefing_site.naming.terms import stance_meaning, stance_word
from briefing_site.pages import links
from briefing_site.pages.feeds import feeds_of
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library, by_date
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.following import follow
from briefing_site.pages.parts.linking import to_actors, to_briefings, to_issues
from briefing_site.pages.parts.phrases import capital, in_a_row, say, say_for
from briefing_site.pages.parts.positions import (
    from_heading,
    position_cells,
    shifts_list,
    since_heading,
)
from briefing_site.pages.parts.shortened import newest_first
from briefing_site.pages.parts.stances import SIGNS, chip
from briefing_site.pages.parts.statements import newest_statements
from briefing_site.pages.parts.texts import prose
from briefing_site.pages.parts.ties import ties_on_issue
from briefing_site.pages.parts.titles import list_section, section, title
from briefing_site.pages.parts.world_map import world_map

Current = Mapping[str, PolicyPosition]
"""The newest position of each actor, by its id."""


def issue_page(library: Library, issue: Issue) -> Page:
    """Build an issue's page."""
    path = links.issue(issue.id)
    front = FrontMatter(
        title=issue.title,
        description=issue.proposition,
        kind=PageKind.ISSUE,
        source=issue.span.path,
        updated=library.updated_of_issue(issue.id),
        boost=3,
        feeds=feeds_of(library, path),
    )
    return Page(path, front, body=blocks(issue_blocks(library, issue), follow(front.feeds)))


def issue_blocks(library: Library, issue: Issue) -> Blocks:
    """Show the proposition, then where actors stand on it and stood, and what speaks of it."""
    kb = library.kb
    keys = library.histories_on_issue[issue.id]
    current = {actor: library.histories[actor, on][-1] for actor, on in keys}
    briefings = by_date(kb.briefings_on[issue.id])
    return blocks(
        title(issue.title),
        division(paragraph(issue.proposition), class_="brf-proposition"),
        prose(library, issue.description),
        at_a_glance(library, issue),
        where_actors_stand(library, current),
        section("shifts", _("Shifts"), shifts_list(library, library.shifts_on_issue[issue.id])),
        all_positions(library, issue),
        statements(library, issue),
        ties_on_issue(library, issue),
        list_section("briefings", _("Briefings"), to_briefings(newest_first(briefings))),
    )


def at_a_glance(library: Library, issue: Issue) -> Blocks:
    """Lead to the issues that have to do with this one; nothing where there are none."""
    around = (
        (_("Wider issue"), [issue.parent or ""]),
        (_("Narrower issues"), [sub.id for sub in library.kb.subissues[issue.id]]),
        (_("Related issues"), issue.related),
    )
    entries = tuple(
        ((words,), in_a_row(found)) for words, ids in around if (found := to_issues(library, ids))
    )
    return (division(Definitions(entries), class_="brf-glance"),) if entries else ()


def where_actors_stand(library: Library, current: Current) -> Blocks:
    """Show everyone by the newest position, on a map and stance by stance."""
    if not current:
        return ()
    as_of = say_for(
        "{count} actor placed, as of {date}. Each position shows its date: it may be old.",
        "{count} actors placed, as of {date}. Each position shows its date: it may be old.",
        len(current),
        date=dates.day(library.newest),
    )
    return section(
        "where-actors-stand",
        _("Where actors stand"),
        paragraph(as_of),
        world_map(library, current),
        *(camp(library, stance, current) for stance in Stance),
    )


def camp(library: Library, stance: Stance, current: Current) -> Blocks:
    """Show who takes a stance, by the positions that show it; nothing where nobody does."""
    holders = holders_of(stance, current)
    if not holders:
        return ()
    count = say_for(
        "{count} actor: {meaning}.",
        "{count} actors: {meaning}.",
        sum(map(len, holders.values())),
        meaning=stance_meaning(stance),
    )
    words = f"{SIGNS[stance]} {capital(stance_word(stance))}"
    head = ((_("Who"),), (_("Position"),), since_heading())
    rows = tuple(
        (who(library, ids), *position_cells(library, position)) for position, ids in holders.items()
    )
    return (heading(3, f"stance-{stance.value}", words), paragraph(count), Table(head, rows))


def holders_of(stance: Stance, current: Current) -> dict[PolicyPosition, list[str]]:
    """Give each position of a stance with the actors whose newest it is, newest first."""
    found: dict[PolicyPosition, list[str]] = {}
    for actor, position in current.items():
        if position.stance is stance:
            found.setdefault(position, []).append(actor)
    newest = sorted(found, key=lambda one: (one.date, one.ref), reverse=True)
    return {position: found[position] for position in newest}


def who(library: Library, ids: list[str]) -> Inlines:
    """Name actors by their ids."""
    return in_a_row(to_actors(library.kb.actors[id_] for id_ in ids))


def all_positions(library: Library, issue: Issue) -> Blocks:
    """Show every position in order of date, where there is more than one."""
    found = [one for one in library.kb.positions_on[issue.id] if stands(one)]
    if len(found) <= 1:
        return ()
    head = ((_("Who"),), (_("Stance"),), (_("Position"),), from_heading())
    rows = tuple(
        (in_a_row(to_actors(one.actors)), (chip(one.stance),), *position_cells(library, one))
        for one in found
    )
    words = _("All positions in order")
    return section("all-positions-in-order", words, Table(head, rows))


def statements(library: Library, issue: Issue) -> Blocks:
    """Show the newest statements on an issue, and lead to those in order."""
    found = library.kb.statements_on[issue.id]
    if not found:
        return ()
    shown = newest_statements(library, found)
    return section("statements", _("Statements"), series(library, issue), shown)


def series(library: Library, issue: Issue) -> Blocks:
    """Lead to the series of joint statements on an issue, where there is one."""
    found = library.series.get(issue.id)
    if found is None:
        return ()
    count = len(found.joint)
    words = ngettext("{count} joint statement", "{count} joint statements", count)
    told = say(
        "{statements} in order: who joined, who dropped out, and what changed in the words.",
        statements=link(Place(links.series(issue.id)), words),
    )
    return (paragraph(told),)
