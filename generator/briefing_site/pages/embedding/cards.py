"""Cards: takes the library, gives the card of a record, and every record that has one."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.pages import links
from briefing_site.pages.embedding.card import Card, has_card
from briefing_site.pages.embedding.position import card_of_position, key_of
from briefing_site.pages.embedding.statement import card_of_statement
from briefing_site.pages.embedding.vote import card_of_vote
from briefing_site.pages.library import Library
from briefing_site.versions.version import Versioned


def card_of(library: Library, record: Versioned) -> Card:
    """Give the card of a record, made once: its page tells how to show it, its file shows it."""
    return library.once(_card_of, record)


def _card_of(library: Library, record: Versioned) -> Card:
    if isinstance(record, Statement):
        return card_of_statement(library, record)
    if isinstance(record, Vote):
        return card_of_vote(library, record)
    return card_of_position(library, record)


def path_of(library: Library, record: Versioned) -> str:
    """Give the path that the files of a record's card are beside."""
    if isinstance(record, Statement):
        return links.statement(record.ref)
    if isinstance(record, Vote):
        return links.vote(record.ref)
    return links.position_files(record.briefing.id, key_of(library, record))


def records_with_cards(library: Library) -> Iterator[Versioned]:
    """Go through every statement, vote and position that has a card, by briefing."""
    kb = library.kb
    for briefing in kb.briefings.values():
        if has_card(library, briefing):
            yield from kb.statements_in[briefing.id]
            yield from kb.votes_in[briefing.id]
            yield from kb.positions_in[briefing.id]
