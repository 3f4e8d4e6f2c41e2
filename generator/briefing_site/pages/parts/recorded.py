"""What is recorded: takes the library, gives how much of each kind, and what an empty list says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.document.nodes import Inline, Link, Paragraph, Place
from briefing_site.document.runs import Part, paragraph
from briefing_site.interface import _, ngettext
from briefing_site.knowledge.positions import stands
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
    held, actors = len(library.standing.held), len(kb.actors)
    issues, sources = len(kb.issues), len(standing_documents(library))
    for count, what, path in (
        (briefings, ngettext("{count} briefing", "{count} briefings", briefings), links.BRIEFINGS),
        (said, ngettext("{count} statement", "{count} statements", said), links.STATEMENTS),
        (voted, ngettext("{count} vote", "{count} votes", voted), links.VOTES),
        (held, ngettext("{count} stance held", "{count} stances held", held), links.MATRIX),
        (actors, ngettext("{count} actor", "{count} actors", actors), links.ACTORS),
        (issues, ngettext("{count} issue", "{count} issues", issues), links.ISSUES),
        (sources, ngettext("{count} source", "{count} sources", sources), links.SOURCES),
    ):
        if count:
            yield Link(Place(path), (what,))


def standing_documents(library: Library) -> set[str]:
    """Give what tells documents apart of those that a briefing cites which was not taken back."""
    cited = library.kb.sources.values()
    return {source.identity for source in cited if not source.briefing.is_withdrawn}
