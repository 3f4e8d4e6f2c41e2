"""How a record is shown on other pages: takes records, gives what its head folds behind "Embed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.document.nodes import Block, Blocks, Code, Link, Place
from briefing_site.document.runs import division, paragraph, run, span, strong
from briefing_site.interface import _
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.pages import links
from briefing_site.pages.embedding.card import Card, has_card
from briefing_site.pages.embedding.cards import card_of
from briefing_site.pages.embedding.frame import frame_of, words_of
from briefing_site.pages.library import Library
from briefing_site.pages.parts.citing import copied
from briefing_site.versions.version import Versioned


def embed(library: Library, records: Sequence[Versioned]) -> Blocks:
    """Give the HTML by which other pages show records of one briefing; nothing without cards."""
    if not records or not has_card(library, records[0].briefing):
        return ()
    told = paragraph(
        _(
            "This HTML shows it on another page. In a frame it stays up to date: what is corrected "
            "or withdrawn here is so there, and where a correction leaves nothing of it the frame "
            "is empty. Without one, words stay as they were copied."
        )
    )
    cards = [card_of(library, one) for one in records]
    ways = [way for card in cards for way in ways_to_embed(library, card, is_named=len(cards) > 1)]
    return (division(told, *ways, class_="brf-cite"),)


def ways_to_embed(library: Library, card: Card, *, is_named: bool) -> Iterator[Block]:
    """Give both ways to show a card, and lead to it."""
    if is_named:
        yield paragraph(strong(card.heading))
    yield copied(_("In a frame"), span(Code(frame_of(library, card).html), data_copied=""))
    yield copied(_("Without a frame"), span(Code(words_of(library, card)), data_copied=""))
    yield paragraph(run(Link(Place(card.file), (_("The card by itself"),))))


def oembed_of(library: Library, record: Statement | Vote, page: str) -> str | None:
    """Give the address of what programs are told that embed a page; nothing without cards."""
    if not has_card(library, record.briefing):
        return None
    return library.addresses.published_file(links.beside(page, links.OEMBED_FILE))
