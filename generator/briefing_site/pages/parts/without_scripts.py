"""Pages without scripts: takes what a page says to whom none comes, gives it as a paragraph."""

from __future__ import annotations

from briefing_site.document.nodes import Inline, Inlines, Paragraph
from briefing_site.document.runs import paragraph
from briefing_site.interface import _


def without_scripts(told: str | Inlines) -> Paragraph[Inline]:
    """Say what a page has without scripts, and that from a disk a browser brings it none."""
    behind = _("It also needs a server: a page that is opened from a disk shows no more than this.")
    return paragraph(told, " ", behind)
