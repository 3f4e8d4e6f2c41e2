"""The list of actors by kind: takes the library, gives its page, and where it is long others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from briefing_site.document.nodes import Blocks, Inlines, Table
from briefing_site.document.runs import blocks, joined, paragraph, run
from briefing_site.interface import _, spoken
from briefing_site.knowledge.name_order import by_name
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import ActorKind
from briefing_site.naming.rows import comma
from briefing_site.naming.terms import kinds_word
from briefing_site.pages import bounds, links
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parted import Named
from briefing_site.pages.parts.linking import to_actor
from briefing_site.pages.parts.phrases import own_direction, say
from briefing_site.pages.parts.recorded import nothing_listed
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.periods import is_too_much

ANCHORS = {
    ActorKind.STATE: "states",
    ActorKind.GOVERNMENT_BODY: "government-bodies",
    ActorKind.BLOC: "blocs",
    ActorKind.ORGANIZATION: "organizations",
    ActorKind.COMPANY: "companies",
    ActorKind.COURT: "courts",
    ActorKind.MOVEMENT: "movements",
    ActorKind.ARMED_GROUP: "armed-groups",
    ActorKind.PERSON: "people",
}
"""The place of each kind in the list, in whatever language its heading is."""


def groups_page(
    library: Library, path: str, names: tuple[str, str], groups: Blocks, nothing: str
) -> Page:
    """Build a page of groups that is not divided by years.

    Args:
        library: What all pages draw on.
        path: Where it stands.
        names: What it is called, and what it holds.
        groups: What stands on it.
        nothing: What it says where there is none.
    """
    name, description = names
    return Page(
        path=path,
        front=FrontMatter(name, description, PageKind.LIST, updated=library.newest),
        body=blocks(title(name), groups or nothing_listed(library, nothing)),
    )


def actors_pages(library: Library) -> Iterator[Planned]:
    """Plan the list of actors, and where it is long the pages of those of a kind that are many."""
    yield Planned(links.ACTORS, partial(actors_page, library))
    for kind in ActorKind:
        found = of_kind(library, kind)
        if has_pages(library, found):
            yield from found.pages(library)


def actors_page(library: Library) -> Page:
    """Build the list of actors by kind."""
    return groups_page(
        library,
        links.ACTORS,
        (_("Actors"), _("Governments, bodies, blocs, organizations and people, by kind.")),
        blocks(*(actors_of_kind(library, kind) for kind in ActorKind)),
        _("No actor is recorded."),
    )


def actors_of_kind(library: Library, kind: ActorKind) -> Blocks:
    """List the actors of a kind, or lead to them; nothing where there are none."""
    found = of_kind(library, kind)
    if not has_pages(library, found):
        return section(ANCHORS[kind], kinds_word(kind), found.whole())
    told = paragraph(
        say("All of them: {place}", place=found.link), f" ({spoken().number(len(found.items))})"
    )
    return section(ANCHORS[kind], kinds_word(kind), told)


def has_pages(library: Library, found: Named[Actor]) -> bool:
    """Whether the actors of a kind have pages of their own: on a long list, if they are many."""
    return is_too_much(len(library.kb.actors)) and len(found.items) > bounds.MOST_ROWS


def of_kind(library: Library, kind: ActorKind) -> Named[Actor]:
    """Give the actors of a kind in the order of their names."""
    found = [actor for actor in library.kb.actors.values() if actor.kind is kind]
    return Named(
        path=links.ACTORS,
        owner=_("Actors"),
        name=kinds_word(kind),
        first=links.part_of(links.ACTORS, f"kinds/{ANCHORS[kind]}"),
        items=sorted(found, key=by_name),
        name_of=lambda actor: actor.name,
        show=partial(actors_table, library),
    )


def actors_table(library: Library, found: Iterable[Actor]) -> Table:
    """List actors, each with how much there is of it."""
    head = (_("Actor"), _("Also known as"), _("Statements"), _("Stances held"))
    rows = tuple(actor_row(library, actor) for actor in found)
    return Table(tuple((words,) for words in head), rows, (None, None, "right", "right"))


def actor_row(library: Library, actor: Actor) -> tuple[Inlines, ...]:
    """Show an actor in the list."""
    flag, number = library.flag_of(actor), spoken().number
    known_as = (alias.name for alias in actor.also_named if not alias.lang)
    return (
        run(f"{flag} " if flag else "", to_actor(actor)),
        joined((own_direction((name,)) for name in known_as), comma()),
        (number(sum(map(stands, library.kb.statements_by[actor.id]))),),
        (number(len(library.standing.held_of(actor.id))),),
    )
