"""The navigation's words: takes MkDocs' navigation, gives what leads to our pages in its language.

Titles in mkdocs.yml are the site's own, and most sites keep those that it comes with. These are
translated as headings are; any other stays as somebody wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from briefing_site.interface import _, speaking


def translate(items: Iterable[StructureItem], tag: str) -> None:
    """Give sections and pages their titles in a language.

    Args:
        items: Of a navigation.
        tag: The language of the site.
    """
    with speaking(tag):
        words = translated_titles()
    rename(items, words)


def rename(items: Iterable[StructureItem], words: dict[str, str]) -> None:
    """Give everything its new title, at every depth."""
    for item in items:
        # A page that the navigation does not name has no title before it is read.
        if isinstance(item, Section | Page) and item.title in words:
            item.title = words[item.title]
        if isinstance(item, Section):
            rename(item.children, words)


def translated_titles() -> dict[str, str]:
    """Translate the titles that a site comes with, but for those of pages written by hand."""
    return {
        "Home": _("Home"),
        "Briefings": _("Briefings"),
        "Actors": _("Actors"),
        "Issues": _("Issues"),
        "Positions": _("Positions"),
        "Who stands where": _("Who stands where"),
        "Compare": _("Compare"),
        "Can I write this?": _("Can I write this?"),
        "Statements": _("Statements"),
        "All statements": _("All statements"),
        "Series": _("Series"),
        "Threads": _("Threads"),
        "Votes": _("Votes"),
        "Timeline": _("Timeline"),
        "Changes": _("Changes"),
        "Ahead": _("Ahead"),
        "Data": _("Data"),
        "Sources": _("Sources"),
        "Assessments": _("Assessments"),
        "Tags": _("Tags"),
        "About": _("About"),
    }
