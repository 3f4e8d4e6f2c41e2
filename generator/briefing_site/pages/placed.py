"""Who stands where on an issue: takes an issue, gives a part of its page, and a list of all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import partial

from briefing_site.document.nodes import Blocks, Inlines, Table
from briefing_site.document.runs import joined, paragraph
from briefing_site.interface import _
from briefing_site.knowledge.entities import Held, order_in_time
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming import dates
from briefing_site.naming.typeset import title_of
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.onward import can_i_write_on, to_comparison
from briefing_site.pages.parted import Named
from briefing_site.pages.parts.camps import camp_part
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.phrases import say_for
from briefing_site.pages.parts.positions import (
    LINES_OF_POSITION,
    held_cells,
    positions_head,
)
from briefing_site.pages.parts.strips import counts_and_bar
from briefing_site.pages.parts.times import on_day
from briefing_site.pages.parts.titles import section
from briefing_site.pages.parts.world_map import Current, world_map


def current_on(library: Library, issue: Issue) -> Current:
    """Give the stance that each actor holds on an issue, by its id."""
    standing = library.standing
    return standing.held_at(issue.id)


def where_actors_stand(library: Library, issue: Issue) -> Blocks:
    """Show everyone by the stance held now, on a map and stance by stance."""
    current = current_on(library, issue)
    if not current:
        return nobody_placed(library, issue)
    as_of = say_for(
        "{count} actor placed, as of {date}. Each position shows its date: it may be old.",
        "{count} actors placed, as of {date}. Each position shows its date: it may be old.",
        library.standing.tally(issue.id).total(),
        date=on_day(library.newest),
    )
    return section(
        "where-actors-stand",
        _("Where actors stand"),
        paragraph(joined([as_of, *ways_on(library, issue, current)], " ")),
        counts_and_bar(library, issue),
        world_map(library, issue, current),
        *(camp(library, issue, stance, current) for stance in Stance),
    )


def nobody_placed(library: Library, issue: Issue) -> Blocks:
    """Say that no position on an issue is recorded, unless narrower ones may have some below."""
    if library.kb.subissues[issue.id] or not library.kb.positions:
        return ()
    told = _("No position on this issue is recorded as of {date}.", date=dates.day(library.newest))
    return section("where-actors-stand", _("Where actors stand"), paragraph(told))


def ways_on(library: Library, issue: Issue, current: Current) -> Iterator[Inlines]:
    """Lead to what may be written on an issue, and to a comparison of those who differ."""
    yield can_i_write_on(issue)
    if compared := to_comparison(library, [*current.items()]):
        yield compared


def camp(library: Library, issue: Issue, stance: Stance, current: Current) -> Blocks:
    """Show who takes a stance, by the positions that show it; nothing where nobody does."""
    groups = groups_of(current, stance)
    found = [(held, by_ids(library, ids)) for held, ids in groups]
    return camp_part(library, issue, stance, found, everyone_on(library, issue).link)


def groups_of(current: Current, stance: Stance) -> list[tuple[Held, list[str]]]:
    """Put together who takes a stance, by the positions that show it; newest first."""
    found = {actor: held for actor, held in current.items() if held.stance is stance}
    return list(alike(found).items())


def is_cut(library: Library, issue: Issue) -> bool:
    """Whether the page does not show everyone who stands somewhere on an issue."""
    current = current_on(library, issue)
    return any(len(groups_of(current, stance)) > bounds.MOST_ROWS for stance in Stance)


def alike(current: Current) -> dict[Held, list[str]]:
    """Put together whom one position places, where they stood there equally long; newest first."""
    found: dict[tuple[str, dt.date, dt.date], tuple[Held, list[str]]] = {}
    for actor, held in current.items():
        key = (held.newest.ref, held.since, held.last_shown)
        found.setdefault(key, (held, []))[1].append(actor)
    newest = sorted(found.values(), key=lambda one: order_in_time(one[0].newest), reverse=True)
    return dict(newest)


def everyone_on(library: Library, issue: Issue) -> Named[tuple[Actor, Held]]:
    """Give all who stand somewhere on an issue, for pages of their own where they are many."""
    current = current_on(library, issue)
    path, name = links.issue(issue.id), _("Where actors stand")
    return Named(
        path=path,
        owner=title_of(issue),
        name=_("{list}: {period}", list=name, period=title_of(issue)),
        first=links.part_of(path, "actors"),
        items=[(library.kb.actors[id_], held) for id_, held in current.items()],
        name_of=lambda one: one[0].name,
        show=partial(everyone_table, library),
        lines=LINES_OF_POSITION,
    )


def everyone_table(library: Library, found: Iterable[tuple[Actor, Held]]) -> Table:
    """List actors with where they stand."""
    rows = (((to_actor(actor),), *held_cells(library, held, [actor])) for actor, held in found)
    return Table(((_("Who"),), *positions_head()), tuple(rows))


def by_ids(library: Library, ids: Iterable[str]) -> tuple[Actor, ...]:
    """Give actors by their ids."""
    return tuple(library.kb.actors[id_] for id_ in ids)
