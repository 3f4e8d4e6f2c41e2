"""What is recorded: takes the library, gives how much of each kind, and what an empty list says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.document.nodes import Inline, Link, Paragraph, Place
from briefing_site.document.runs import Part, paragraph
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.positions import stands
from briefing_site.naming.rows import semicolon
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.phrases import in_a_row, say


def nothing_listed(library: Library, told: Part) -> Paragraph[Inline]:
    """Say of a list that nothing is in it, and lead to what is recorded instead.

    Args:
        library: What all pages draw on.
        told: What the list would hold, and that it holds nothing, in a sentence.
    """
    found = counts(library)
    return paragraph(
        told, " ", say("On record: {counts}.", counts=in_a_row(found)) if found else ""
    )


def nothing_happened() -> str:
    """Say that the record tells of nothing that happened."""
    return _("No event, statement, vote or shift is recorded.")


def counts(library: Library) -> Sequence[Link]:
    """Count each kind of what there is and was not taken back."""
    return library.once(_counts, "")


def _counts(library: Library, _all: str) -> Sequence[Link]:
    return tuple(_each_count(library))


def _each_count(library: Library) -> Iterator[Link]:
    kb = library.kb
    briefings = sum(not one.is_withdrawn for one in kb.briefings.values())
    said, voted = sum(map(stands, kb.statements.values())), sum(map(stands, kb.votes.values()))
    held, actors = len(library.standing.held), sum(not one.unnamed for one in kb.actors.values())
    issues, (read, unread) = len(kb.issues), map(len, standing_documents(library))
    for count, what, path in (
        (briefings, ngettext("{count} briefing", "{count} briefings", briefings), links.BRIEFINGS),
        (said, ngettext("{count} statement", "{count} statements", said), links.STATEMENTS),
        (voted, ngettext("{count} vote", "{count} votes", voted), links.VOTES),
        (held, ngettext("{count} stance held", "{count} stances held", held), links.MATRIX),
        (actors, ngettext("{count} actor", "{count} actors", actors), links.ACTORS),
        (issues, ngettext("{count} issue", "{count} issues", issues), links.ISSUES),
        (read + unread, semicolon().join(documents_told(read, unread)), links.SOURCES),
    ):
        if count:
            yield Link(Place(path), (what,))


def documents_told(read: int, unread: int) -> Iterator[str]:
    """Count documents; on those that are named and were not read nothing rests."""
    if read:
        yield ngettext("{count} source", "{count} sources", read)
    if unread:
        yield ngettext("{count} named, not read", "{count} named, not read", unread)


def standing_documents(library: Library) -> tuple[set[str], set[str]]:
    """Give what tells documents apart that briefings which stand cite: those read, and others."""
    cited = [one for one in library.kb.sources.values() if not one.briefing.is_withdrawn]
    read = {one.identity for one in cited if not one.record.unread}
    return read, {one.identity for one in cited} - read
