"""Stances: takes one, gives its chip of sign, word and colour; of two, the change."""

from __future__ import annotations

from briefing_site.document.nodes import Inlines, Span
from briefing_site.document.runs import run, span
from briefing_site.knowledge.positions import STALE
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.terms import stance_word

SIGNS = {
    Stance.SUPPORTS: "✓",
    Stance.CONDITIONAL: "◐",
    Stance.NEUTRAL: "○",
    Stance.OPPOSES: "✗",
    Stance.UNCLEAR: "?",
}
"""A sign for each stance, so that it never shows by colour alone."""


def chip(stance: Stance, age: int = 0) -> Span:
    """Show a stance, its evidence so many days old."""
    stale = " brf-stance--stale" if age >= STALE else ""
    return span(signed(stance), class_=f"brf-stance brf-stance--{stance.value}{stale}")


def change(before: Stance, after: Stance) -> Inlines:
    """Show a stance, and the one that took its place."""
    return run(chip(before), " → ", chip(after))


def signed(stance: Stance) -> str:
    """Name a stance behind its sign."""
    return f"{SIGNS[stance]} {stance_word(stance)}"
