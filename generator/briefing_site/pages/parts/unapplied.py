"""What an address chooses in vain: takes lists, gives what readers without scripts are told.

An address that was passed on holds choices, which scripts alone apply. Whoever has none would take
the whole for what was chosen.
"""

from __future__ import annotations

from briefing_site.document.nodes import Division, Link
from briefing_site.document.runs import division, paragraph
from briefing_site.pages.parts.phrases import in_a_row, say


def unapplied(*lists: Link) -> Division:
    """Say that the choices of an address are not applied, and lead to lists that need no script."""
    told = say(
        "Without JavaScript, the choices in the address of this page (behind its “?”) are not "
        "applied: the whole is shown. Lists that need none: {lists}.",
        lists=in_a_row(lists),
    )
    return division(paragraph(told), class_="brf-unapplied")
