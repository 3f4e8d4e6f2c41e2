"""What the theme's templates are told: takes a language, gives values by their names there."""

from __future__ import annotations

from functools import partial

from briefing_site.interface import language, speaking
from briefing_site.pages.kinds import ARTICLES, WHOLE, FoundKind, all_found_word, found_word
from briefing_site.pages.scripts import Part
from briefing_site.site.early_files import early_content, early_scripts, early_sheets
from briefing_site.site.shared_page import SHARED


def template_values(tag: str, folder: str, *, has_own_search: bool) -> dict[str, object]:
    """Give what every template of the theme can ask for by name.

    Args:
        tag: The language of the site.
        folder: Where the site in that language is, from the root; nothing for that at the root.
        has_own_search: Whether the search is this project's, and not the theme's.
    """
    spoken = language(tag)
    with speaking(tag):
        kinds = [(kind, all_found_word(kind), found_word(kind)) for kind in FoundKind]
    return {
        "articles": ARTICLES,
        "direction": "rtl" if spoken.is_right_to_left else "ltr",
        "early_content": partial(early_content, folder=folder),
        "early_scripts": early_scripts,
        "early_sheets": early_sheets,
        "folder": folder,
        "found_kinds": kinds,
        "has_own_search": has_own_search,
        "label": spoken.text,
        "locale": str(spoken.locale),
        "search_part": Part.SEARCH,
        "shared": SHARED,
        "whole": WHOLE,
    }
