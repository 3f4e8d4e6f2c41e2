"""All cards: takes the library, gives every card's files, or the one at a path.

A card stands at former addresses of its record as well: the pages that show it are not ours to
change, and a frame that is led on would show a whole page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing_site.exports.cards.html import write_card
from briefing_site.exports.cards.oembed import write_oembed
from briefing_site.exports.file import ExportedFile
from briefing_site.pages import links
from briefing_site.pages.embedding.card import Card, has_card, has_cards
from briefing_site.pages.embedding.cards import card_of, path_of, records_with_cards
from briefing_site.pages.former import former_addresses, formerly
from briefing_site.pages.library import Library
from briefing_site.versions.version import Versioned


def card_files(library: Library) -> Iterator[ExportedFile]:
    """Make the files of every card."""
    if not has_cards(library):
        return
    for record in records_with_cards(library):
        card = card_of(library, record)
        yield card_at(library, card, card.file)
        yield ExportedFile(card.oembed, write_oembed(library, card))
    for file, record in library.once(former_cards, "").items():
        yield card_at(library, card_of(library, record), file)


def card_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where the site has none there."""
    folder, _slash, name = path.rpartition("/")
    if name not in {links.CARD_FILE, links.OEMBED_FILE} or not has_cards(library):
        return None
    if record := record_beside(library, folder):
        card = card_of(library, record)
        is_card = name == links.CARD_FILE
        return (
            card_at(library, card, path)
            if is_card
            else ExportedFile(path, write_oembed(library, card))
        )
    former = library.once(former_cards, "").get(path)
    return card_at(library, card_of(library, former), path) if former else None


def card_at(library: Library, card: Card, file: str) -> ExportedFile:
    """Write a card for a path."""
    return ExportedFile(file, write_card(library, card, file))


def record_beside(library: Library, folder: str) -> Versioned | None:
    """Give the record whose files are in a folder; nothing where those of none are."""
    kind, _slash, rest = folder.partition("/")
    holder, _slash, id_ = rest.partition("/")
    kb, ref = library.kb, f"{holder}#{id_}"
    found: Versioned | None = None
    if kind == "statements":
        found = kb.statements.get(ref)
    elif kind == "votes":
        found = kb.votes.get(ref)
    elif kind == "briefings" and holder in kb.briefings:
        paths = ((links.folder(path_of(library, one)), one) for one in kb.positions_in[holder])
        found = next((one for path, one in paths if path == f"{folder}/"), None)
    return found if found and has_card(library, found.briefing) else None


def former_cards(library: Library, _: str) -> Mapping[str, Versioned]:
    """Give the records that had cards elsewhere, by the paths of these."""
    kb = library.kb
    pages = {path_of(library, one): one for one in records_with_cards(library)}
    former = {
        links.beside(one.old, links.CARD_FILE): pages[one.new]
        for one in former_addresses(kb)
        if one.new in pages and not one.anchor
    }
    for path, record in pages.items():
        if path.startswith("briefings/"):
            for id_ in formerly(kb, record.briefing):
                old = links.position_files(id_, path.rpartition("/position-")[2][: -len(".md")])
                former[links.beside(old, links.CARD_FILE)] = record
    return former
