"""What a status is called: takes a briefing, gives the word for where it stands in its life.

A status is told wherever anything of the briefing is shown, not at its own page alone.
"""

from __future__ import annotations

from briefing_site.interface import _
from briefing_site.model.briefing import Briefing
from briefing_site.model.vocabularies import Status
from briefing_site.naming.terms import status_word
from briefing_site.naming.wording import capital


def status_in_words(briefing: Briefing) -> str:
    """Name the status that a reader must know of; nothing for a published briefing."""
    return "" if briefing.status is Status.PUBLISHED else status_word(briefing.status)


def with_status(briefing: Briefing, title: str) -> str:
    """Name something of a briefing where it stands alone, and say its status first."""
    return told_first(status, title) if (status := status_in_words(briefing)) else title


def told_first(what: str, title: str) -> str:
    """Say first what is told of a page, then its title."""
    return _("{what}: {title}", what=capital(what), title=title)
