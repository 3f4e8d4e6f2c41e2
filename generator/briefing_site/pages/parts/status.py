"""The status of a briefing: takes a briefing, gives the box in which a reader is told of it."""

from __future__ import annotations

from briefing_site.document.nodes import Blocks
from briefing_site.document.runs import BlockPart, Part, division, paragraph, strong
from briefing_site.model.briefing import Briefing
from briefing_site.naming.statuses import status_in_words
from briefing_site.naming.wording import capital
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_briefing
from briefing_site.pages.parts.phrases import say


def status_box(briefing: Briefing, words: Part, *more: BlockPart) -> Blocks:
    """Tell of a status at the head of a page; nothing for a published briefing.

    Args:
        briefing: What the page is, or comes from.
        words: What the status means for the page.
        more: What the writers say of it.
    """
    status = status_in_words(briefing)
    if not status:
        return ()
    told = paragraph(strong(f"{capital(status)}."), " ", words)
    return (division(told, *more, class_=f"brf-status brf-status--{briefing.status.value}"),)


def status_of_statement(library: Library, briefing: Briefing) -> Blocks:
    """Tell of the status of a statement, which is that of its briefing, and of the reason."""
    told = say(
        "So is the briefing that this statement comes from, {briefing}.",
        briefing=to_briefing(briefing),
    )
    return status_box(briefing, told, reason(library, briefing))


def status_of_vote(library: Library, briefing: Briefing) -> Blocks:
    """Tell of the status of a vote, which is that of its briefing, and of the reason."""
    told = say(
        "So is the briefing that this vote comes from, {briefing}.", briefing=to_briefing(briefing)
    )
    return status_box(briefing, told, reason(library, briefing))


def reason(library: Library, briefing: Briefing) -> Blocks:
    """Say why a briefing was withdrawn, without its notes; nothing where it does not say."""
    words = library.words(briefing.retraction, briefing.id) if briefing.retraction else ""
    return (paragraph(words),) if words else ()
