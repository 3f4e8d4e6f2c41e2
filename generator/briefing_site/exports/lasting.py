"""Ids that outlast a rename: takes a record, gives the address that it had first.

Programs that read feeds and calendars know an entry by its id alone, and show one whose id is
new as unread. A record's first address is that of the oldest id in `formerly`, of its briefing
and of its own; ids that records had are nobody else's, so these are as different as addresses.

A statement that has become a passage of another has no entry of its own any more: its words
stand in the entry of the whole, whose id is that of the statement. So nothing is shown twice.
"""

from __future__ import annotations

from briefing_site.knowledge.entities import Event, Statement, Vote
from briefing_site.model.briefing import Briefing
from briefing_site.pages import links
from briefing_site.pages.library import Library


def id_of_briefing(library: Library, briefing: Briefing, anchor: str = "") -> str:
    """Give the first address of a briefing, or of a place on its page."""
    return library.addresses.published(links.briefing(briefing.first_id(briefing.id)), anchor)


def id_of_statement(library: Library, said: Statement) -> str:
    """Give the first address of a statement."""
    return library.addresses.published(links.statement(first_ref(said)))


def id_of_vote(library: Library, vote: Vote) -> str:
    """Give the first address of a vote."""
    return library.addresses.published(links.vote(first_ref(vote)))


def id_of_event(library: Library, event: Event) -> str:
    """Give the first address of an event, a place on its briefing's page."""
    anchor = links.event_anchor(event.record.first_id(event.record.id))
    return id_of_briefing(library, event.briefing, anchor)


def first_ref(part: Statement | Vote) -> str:
    """Give the reference of a part of a briefing by its own oldest id and its briefing's."""
    holder = part.briefing.first_id(part.briefing.id)
    return f"{holder}#{part.record.first_id(part.record.id)}"
