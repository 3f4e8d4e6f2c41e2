"""An actor's page: takes an actor, gives who it is, where it stands, what it said and did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import attrgetter

from briefing_site.document.nodes import Blocks, Definitions, Division, Inlines, Link
from briefing_site.document.runs import blocks, bullets, division, joined, paragraph, run, span
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.index import existing
from briefing_site.model.actor import Actor
from briefing_site.model.actor_names import Alias
from briefing_site.model.languages import BEYOND_ISO
from briefing_site.model.vocabularies import ActorKind
from briefing_site.naming import dates
from briefing_site.naming.actors import country_name, country_words, dated_name
from briefing_site.naming.rows import comma
from briefing_site.naming.terms import kind_word
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.actor_lists import (
    bodies,
    members,
    office_holders,
)
from briefing_site.pages.actor_standing import where_it_stands
from briefing_site.pages.actor_words import by_year, how_it_voted, said_by, said_of
from briefing_site.pages.feeds import Feed, feeds_of
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.actor_notes import own_marks
from briefing_site.pages.parts.alike import voted_alike_with
from briefing_site.pages.parts.belonging import memberships, offices
from briefing_site.pages.parts.briefings import newest_briefings
from briefing_site.pages.parts.company import company
from briefing_site.pages.parts.events import events_list
from briefing_site.pages.parts.following import follow
from briefing_site.pages.parts.head import data_of_actor, head_of_list
from briefing_site.pages.parts.history import history
from briefing_site.pages.parts.linking import (
    to_actor,
    to_actors,
    to_named_actor,
)
from briefing_site.pages.parts.phrases import in_a_row, own_direction
from briefing_site.pages.parts.positions import newest_shifts
from briefing_site.pages.parts.texts import prose
from briefing_site.pages.parts.the_rest import Rest, newest_open
from briefing_site.pages.parts.ties import ties_of_actor
from briefing_site.pages.parts.titles import folded_section, list_section, section, title
from briefing_site.pages.parts.votes import newest_votes

WIKIDATA = "https://www.wikidata.org/wiki/"


def actor_page(library: Library, actor: Actor) -> Page:
    """Build an actor's page."""
    path = links.actor(actor.id)
    feeds = feeds_of(library, path)
    return Page(
        path=path,
        front=FrontMatter(
            title=actor.name,
            description=library.words(actor.description)
            or _("{actor}: words, votes and stances on record.", actor=actor.name),
            kind=PageKind.ACTOR,
            source=actor.path,
            updated=library.updated_of_actor(actor.id),
            boost=4,
            feeds=feeds,
        ),
        body=actor_blocks(library, actor, feeds),
    )


def actor_blocks(library: Library, actor: Actor, feeds: Sequence[Feed]) -> Blocks:
    """Show who an actor is, where it stands, whom it belongs to, and what it said and did."""
    kb, flag = library.kb, library.flag_of(actor)
    return blocks(
        title(f"{flag} " if flag else "", actor.name),
        actor_head(library, actor, feeds),
        prose(library, actor.description, actor.id),
        glance(library, actor),
        where_it_stands(library, actor),
        section("shifts", _("Shifts"), shifts(library, actor)),
        by_year(library, actor),
        list_section("offices", _("Offices"), offices(library, actor)),
        section("office-holders", _("Office holders"), office_holders(library, actor).whole()),
        belonging(library, actor),
        section(
            "members-recorded-here", _("Members recorded here"), members(library, actor).whole()
        ),
        section("bodies", _("Bodies"), bodies(library, actor).whole()),
        how_it_voted(library, actor),
        voted_alike_with(library, actor),
        only_sponsored(library, actor),
        section(
            "votes-here",
            _("Votes taken here"),
            newest_votes(library, kb.votes_at[actor.id], in_timeline(actor, "vote")),
        ),
        said_by(library, actor),
        said_of(library, actor),
        company(library, actor),
        ties_of_actor(library, actor),
        events(library, actor),
        section(
            "briefings", _("Briefings"), newest_briefings(library.kb.briefings_naming[actor.id])
        ),
        history(library, links.actor(actor.id)),
    )


def actor_head(library: Library, actor: Actor, feeds: Sequence[Feed]) -> Blocks:
    """Say when anything of it was changed, how the page is cited, followed and taken as data."""
    path, changed = links.actor(actor.id), library.updated_of_actor(actor.id)
    ways = (follow(library, feeds), data_of_actor(library, actor))
    return head_of_list(library, path, actor.name, changed, ways)


def glance(library: Library, actor: Actor) -> Division:
    """Show what one asks first of an actor."""
    return division(Definitions(tuple(at_a_glance(library, actor))), class_="brf-glance")


def at_a_glance(library: Library, actor: Actor) -> Iterator[tuple[Inlines, Inlines]]:
    """Go through what an actor is called, what it is, and whose it is."""
    yield from called(library, actor)
    is_person = actor.kind is ActorKind.PERSON
    state = state_of(library, actor)
    is_state = actor.kind is ActorKind.STATE or actor.country in BEYOND_ISO
    code = f" ({country_words(actor.country)})" if actor.country and is_state else ""
    yield run(_("Kind")), run(capital(kind_word(actor.kind)), code)
    if actor.unnamed:
        yield run(_("Who")), run(_("Nobody in particular; not counted among the actors."))
    if existed := dates.period(actor.from_, actor.to):
        yield run(_("In existence")), run(existed)
    yield from around(library, actor)
    if state and actor.parent != state.id:
        is_its_own = actor.kind is ActorKind.GOVERNMENT_BODY
        yield run(_("Belongs to") if is_its_own else _("Country")), run(to_actor(state))
    elif actor.country and not (state or is_state or is_person):
        yield run(_("Country")), run(country_name(actor.country))
    if actor.above and (parent := to_named_actor(library, actor.parent)):
        yield run(_("Part of")), run(parent, own_marks(library, actor, actor.above.sources))
    if actor.links:
        yield run(_("Elsewhere")), in_a_row(outside(*one) for one in sorted(actor.links.items()))


def around(library: Library, actor: Actor) -> Iterator[tuple[Inlines, Inlines]]:
    """Go through those whose place it took, who took its place, and who disputes it."""
    kb = library.kb
    before, behind = existing(actor.succeeds, kb.actors), kb.successors[actor.id]
    disputing = existing(actor.disputed_by, kb.actors)
    if before:
        yield run(_("Succeeds")), in_a_row(to_actors(before))
    if behind:
        yield run(_("Succeeded by")), in_a_row(to_actors(behind))
    if disputing:
        yield run(_("Disputed by")), in_a_row(to_actors(disputing))


def names(library: Library, actor: Actor) -> Inlines:
    """List the names that an actor had, each with its time and its sources."""
    found = (run(dated_name(one), own_marks(library, actor, one.sources)) for one in actor.names)
    return joined(found, comma())


def aliases(library: Library, actor: Actor, listed: Iterable[Alias]) -> Inlines:
    """List names that an actor has besides, each with its sources."""
    found = (run(in_its_language(one), own_marks(library, actor, one.sources)) for one in listed)
    return joined(found, comma())


def called(library: Library, actor: Actor) -> Iterator[tuple[Inlines, Inlines]]:
    """Go through what an actor is called: by date, otherwise, by itself, in other languages."""
    if actor.names:
        yield run(_("Names by date")), names(library, actor)
    own_words = [alias for alias in actor.also_named if not alias.lang]
    if own_words:
        yield run(_("Also known as")), aliases(library, actor, own_words)
    if own := actor.native_name:
        yield run(_("Own name")), run(span(own.text, lang=own.lang, dir="auto"))
    others = [alias for alias in actor.also_named if alias.lang]
    if others:
        yield run(_("In other languages")), aliases(library, actor, others)


def in_its_language(alias: Alias) -> Inlines:
    """Give another name, marked with its language where that is not the site's."""
    if alias.lang:
        return run(span(alias.name, lang=alias.lang, dir="auto"))
    return own_direction((alias.name,))


def state_of(library: Library, actor: Actor) -> Actor | None:
    """Give the state that a body belongs to; a state belongs to none.

    A person belongs to none either: for whom it speaks is said by its offices.
    """
    state = library.states.get(actor.country or "")
    is_own = state is not None and state.id == actor.id
    return None if is_own or actor.kind is ActorKind.PERSON else state


def outside(name: str, value: str) -> Link:
    """Link to where else the actor is described."""
    if name == "wikidata":
        return Link(WIKIDATA + value, (f"Wikidata {value}",))
    return Link(value, (capital(name),))


def only_sponsored(library: Library, actor: Actor) -> Blocks:
    """List the votes on texts that an actor sponsored where it is not among those who voted."""
    votes = library.kb.votes_only_sponsored_by[actor.id]
    found = newest_votes(library, votes, in_timeline(actor, "vote"))
    told = _("Texts that it sponsored; it is not recorded as having voted on them.")
    return section("sponsored", _("Sponsored"), paragraph(told), *found) if found else ()


def belonging(library: Library, actor: Actor) -> Blocks:
    """Name what an actor is or was a member of, and what is said of that behind a line."""
    found = list(memberships(library, actor))
    if len(found) <= 1:
        return list_section("memberships", _("Memberships"), found)
    words = ngettext("{count} membership", "{count} memberships", len(found))
    return folded_section("memberships", _("Memberships"), words, bullets(found))


def events(library: Library, actor: Actor) -> Blocks:
    """List the newest events that an actor took part in; nothing where there are none."""
    found = library.kb.events_of[actor.id]
    rest, page = in_timeline(actor, "event"), links.actor(actor.id)
    show = partial(events_list, library, page=page)
    return section(
        "events", _("Events"), newest_open(found, attrgetter("date"), rest, show, earlier_events)
    )


def earlier_events(count: int) -> str:
    """Count events that came before others."""
    return ngettext("{count} earlier event", "{count} earlier events", count)


def shifts(library: Library, actor: Actor) -> Blocks:
    """List the newest shifts of an actor."""
    found = library.standing.shifts_of(actor.id)
    return newest_shifts(library, found, in_timeline(actor, "shift"))


def in_timeline(actor: Actor, kind: str) -> Rest:
    """Lead to all of a kind that concerns an actor."""
    return Rest.in_timeline("actor", actor.id, kind)
