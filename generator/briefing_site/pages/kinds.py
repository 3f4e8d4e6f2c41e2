"""Kinds of pages and of what the search finds: takes nothing, gives each kind and its words."""

from __future__ import annotations

from enum import StrEnum

from briefing_site.interface import _


class PageKind(StrEnum):
    """What a page is, as its front matter says."""

    HOME = "home"
    BRIEFING = "briefing"
    ACTOR = "actor"
    STATEMENT = "statement"
    VOTE = "vote"
    ISSUE = "issue"
    SOURCE = "source"
    LIST = "list"
    MOVED = "moved"


ARTICLES = frozenset({PageKind.BRIEFING, PageKind.STATEMENT, PageKind.VOTE})
"""Pages of one day, which a shared link shows as articles."""


WHOLE = frozenset({PageKind.HOME, PageKind.BRIEFING, PageKind.ACTOR, PageKind.ISSUE})
"""Pages that readers come to first: these have the whole navigation without a script, too.

Any other has it where the navigation leads there; of those where it does not a site has thousands.
"""


class FoundKind(StrEnum):
    """What the search finds, in the order in which a reader can choose."""

    ACTOR = "actor"
    STATEMENT = "statement"
    VOTE = "vote"
    BRIEFING = "briefing"
    ISSUE = "issue"
    SOURCE = "source"
    PAGE = "page"


def found_word(kind: FoundKind) -> str:
    """Name what was found."""
    return {
        FoundKind.ACTOR: _("Actor"),
        FoundKind.STATEMENT: _("Statement"),
        FoundKind.VOTE: _("Vote"),
        FoundKind.BRIEFING: _("Briefing"),
        FoundKind.ISSUE: _("Issue"),
        FoundKind.SOURCE: _("Source"),
        FoundKind.PAGE: _("Page"),
    }[kind]


def all_found_word(kind: FoundKind) -> str:
    """Name everything of a kind that can be found."""
    return {
        FoundKind.ACTOR: _("Actors"),
        FoundKind.STATEMENT: _("Statements"),
        FoundKind.VOTE: _("Votes"),
        FoundKind.BRIEFING: _("Briefings"),
        FoundKind.ISSUE: _("Issues"),
        FoundKind.SOURCE: _("Sources"),
        FoundKind.PAGE: _("Other pages"),
    }[kind]
