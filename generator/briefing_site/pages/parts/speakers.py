"""Who speaks: takes speakers, gives them with their offices, and divided by bloc."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_site.document.nodes import Blocks, Inlines
from briefing_site.document.runs import blocks, bullets, division, joined, paragraph, run
from briefing_site.interface import _, spoken
from briefing_site.knowledge.blocs import Division, divide
from briefing_site.knowledge.entities import Speaker, Statement
from briefing_site.knowledge.periods import When
from briefing_site.knowledge.spoken import SIGNED
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Form
from briefing_site.naming import dates
from briefing_site.naming.offices import offices_name
from briefing_site.naming.rows import comma
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_actor, to_actor_in_sentence, to_actors
from briefing_site.pages.parts.phrases import listed, say, say_for

MOST_ON_CARD = 4
"""Speakers that a card shows; of more it says how many, and they are listed once."""

SIGNATORIES = "signatories"
"""The place of the list of those behind a statement, on its page or a briefing's."""


def speaker(library: Library, one: Speaker, when: When) -> Inlines:
    """Show a speaker with a state's flag, by its name of the day, with the offices it spoke in."""
    flag = library.flag_of(one.actor)
    office = offices_name(one.offices, library.kb.actors, when)
    link = to_actor(one.actor, when)
    return run(f"{flag}\xa0" if flag else "", link, f"{comma()}{office}" if office else "")


def signatory(library: Library, one: Speaker, when: When) -> Inlines:
    """Show a speaker among others: for whom it spoke, and whether it joined them later."""
    behind = behalf(one)
    return run(
        speaker(library, one, when),
        (comma(), on_behalf(behind, when)) if behind else "",
        (comma(), _("joined on {date}", date=dates.day(one.joined))) if one.joined else "",
    )


def behind_speaker(library: Library, one: Speaker, when: When) -> Inlines:
    """Say of a speaker in which offices it spoke, for whom, and whether it joined later."""
    behind = behalf(one)
    known = (
        offices_name(one.offices, library.kb.actors, when),
        on_behalf(behind, when) if behind else "",
        _("joined on {date}", date=dates.day(one.joined)) if one.joined else "",
    )
    return joined(filter(None, known), ", ")


def on_behalf(behind: Actor, when: When) -> Inlines:
    """Say for whom somebody spoke."""
    return say("on behalf of {actor}", actor=to_actor_in_sentence(behind, when))


def behalf(one: Speaker) -> Actor | None:
    """Give on whose behalf somebody spoke, unless an office of the speaker's says so."""
    behind = one.on_behalf_of
    return None if any(behind and role.of == behind.id for role in one.offices) else behind


def heading_of(said: Iterable[Statement]) -> str:
    """Call those behind statements what the forms of these say that they did."""
    forms = {one.form for one in said}
    if forms <= SIGNED:
        return _("Signatories")
    return _("Who took part") if forms == {Form.OUTCOME} else _("Who spoke")


def signatories(library: Library, said: Statement) -> Blocks:
    """List who is behind a statement, and say how they divide by bloc on its day."""
    return library.near(_signatories, (said.speakers, said.when))


def _signatories(library: Library, signed: tuple[tuple[Speaker, ...], When]) -> Blocks:
    speakers, when = signed
    people = bullets(signatory(library, one, when) for one in speakers)
    counted = each_counted(speakers)
    found = divide(library.kb, counted, when)
    return blocks(
        division(people, class_="brf-people"),
        counted_for_others(counted, speakers) if found else (),
        divisions(found, when) if found else (),
    )


def divided_by_bloc(library: Library, said: Statement) -> bool:
    """Whether the list of those behind a statement says how they divide by a bloc."""
    return bool(divide(library.kb, each_counted(said.speakers), said.when))


def each_counted(speakers: Iterable[Speaker]) -> tuple[Actor, ...]:
    """Give whom the numbers count, each once."""
    return tuple(dict.fromkeys(one.counted_as for one in speakers))


def counted_for_others(counted: Sequence[Actor], speakers: Sequence[Speaker]) -> Blocks:
    """Say whom the numbers count, where that is not simply who speaks."""
    if counted == tuple(one.actor for one in speakers):
        return ()
    return blocks(
        paragraph(_("Whoever speaks on behalf of another is counted as that other, each once."))
    )


def divisions(found: Sequence[Division], when: When) -> Blocks:
    """Say how speakers divide by blocs: those of which no membership is known look like others."""
    told = paragraph(_("By the memberships that are recorded here:"))
    return told, bullets(divided(division, when) for division in found)


def divided(division: Division, when: When) -> Inlines:
    """Say how speakers divide by a bloc: `NATO: 13 of 14 are members; not a member: Austria.`.

    A name that begins a line or stands behind a colon needs no article, whatever the language.
    Each is the name of that day, as in the list of those who spoke.
    """
    bloc, members, others = to_actor(division.bloc, when), division.members, division.others
    total = division.total
    if division.suspended:
        return with_suspended(division, when)
    if not others:
        return say_for(
            "{bloc}: all {count} are members.",
            "{bloc}: all {count} are members.",
            total,
            bloc=bloc,
        )
    if len(members) < len(others):
        return say(
            "{bloc}: {count} of {total} are members ({members}).",
            count=spoken().number(len(members)),
            total=spoken().number(total),
            bloc=bloc,
            members=listed(to_actors(members, when)),
        )
    return say_for(
        "{bloc}: {members} of {total} are members; not a member: {others}.",
        "{bloc}: {members} of {total} are members; not members: {others}.",
        len(others),
        others=listed(to_actors(others, when)),
        members=spoken().number(len(members)),
        total=spoken().number(total),
        bloc=bloc,
    )


def with_suspended(division: Division, when: When) -> Inlines:
    """Say how speakers divide by a bloc of which a member is suspended."""
    told = say_for(
        "{bloc}: {members} of {total} are members; suspended: {suspended}.",
        "{bloc}: {members} of {total} are members; suspended: {suspended}.",
        len(division.suspended),
        members=spoken().number(len(division.members)),
        total=spoken().number(division.total),
        bloc=to_actor(division.bloc, when),
        suspended=listed(to_actors(division.suspended, when)),
    )
    if not division.others:
        return told
    others = listed(to_actors(division.others, when))
    more = say_for(
        "Not a member: {others}.", "Not members: {others}.", len(division.others), others=others
    )
    return run(told, " ", more)
