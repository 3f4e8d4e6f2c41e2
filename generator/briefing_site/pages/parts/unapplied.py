"""What an address chooses in vain: takes paths of lists, gives what is told without scripts.

An address that was passed on holds choices, which scripts alone apply. Whoever has none would take
the whole for what was chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.document.nodes import Division, Link, Place
from briefing_site.document.runs import division, paragraph
from briefing_site.interface import _
from briefing_site.pages import links
from briefing_site.pages.parts.phrases import in_a_row, say


def unapplied(lists: Sequence[str] = (links.ACTORS, links.ISSUES)) -> Division:
    """Say that the choices of an address are not applied, and lead to lists that need no script.

    Args:
        lists: The paths of both, in the order in which they help.
    """
    names = {links.ACTORS: _("Actors"), links.ISSUES: _("Issues")}
    told = say(
        "Without JavaScript, the choices in the address of this page (behind its “?”) are not "
        "applied: the whole is shown. Lists that need none: {lists}.",
        lists=in_a_row(Link(Place(path), (names[path],)) for path in lists),
    )
    return division(paragraph(told), class_="brf-unapplied")
