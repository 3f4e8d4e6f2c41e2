"""Stances: takes one, gives its view."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_site.knowledge.positions import STALE
from briefing_site.model.vocabularies import Stance
from briefing_site.pages.parts.stances import SIGNS
from briefing_site.pages.terms import stance_word


@dataclass(frozen=True, slots=True)
class StanceView:
    """A stance as a chip: its word and its sign.

    Attributes:
        value: The end of its class name.
        is_stale: Whether what shows it is old.
    """

    value: str
    word: str
    sign: str
    is_stale: bool = False


def stance_view(stance: Stance, age: int = 0) -> StanceView:
    """Show a stance by word and sign, its evidence so many days old."""
    return StanceView(stance.value, stance_word(stance), SIGNS[stance], age >= STALE)
