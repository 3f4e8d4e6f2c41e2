"""Zensical: takes the content of a site and what it is called, gives what `zensical build` takes.

Zensical leads every link between Markdown files to the page, has a search of its own, and knows
every extension that the pages use. It is told all of that in `zensical.toml`. What stands in the
head of a page besides is in a template over its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import tomli_w

from briefing_site.engines.beside import MARK
from briefing_site.engines.identity import Entry, Identity
from briefing_site.engines.tree import Content, Tree, encoded, templates
from briefing_site.site.style_sheet import STYLE_SHEET

SETTINGS: Final = "zensical.toml"
PAGES: Final = "docs"
TEMPLATES: Final = "overrides"

LAYOUTS: Final = Path(__file__).parent / "zensical_layouts"
"""The templates over Zensical's own."""

BEGINNING: Final = """\
# What Zensical builds this site with: https://zensical.org/docs/setup/basics/
# This file is yours: it was begun from mkdocs.yml, and no later run writes it anew.

"""

EXTENSIONS: Final = ("attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc")
"""The extensions of Markdown that the pages need, whatever the hand-written ones use besides."""

AS_THE_READER_HAS_IT: Final = (
    {"media": "(prefers-color-scheme)"},
    {"media": "(prefers-color-scheme: light)", "scheme": "default"},
    {"media": "(prefers-color-scheme: dark)", "scheme": "slate"},
)
ICONS: Final = ("lucide/sun-moon", "lucide/sun", "lucide/moon")


def tree(content: Content, identity: Identity) -> Tree:
    """Lay a site out for Zensical: its settings and templates beside the folder of pages."""
    given = (content.looks, content.by_hand, content.files, encoded(content.pages))
    within = {f"{PAGES}/{path}": data for files in given for path, data in files.items()}
    told = {SETTINGS: settings(identity).encode()}
    return Tree(within, told | templates(LAYOUTS, TEMPLATES))


def settings(identity: Identity) -> str:
    """Write what Zensical is told."""
    project = {
        "site_name": identity.name,
        "site_url": identity.address,
        "site_description": identity.description,
        "copyright": identity.terms,
        "docs_dir": PAGES,
        "extra_css": [STYLE_SHEET],
        "nav": [entry(*one) for one in identity.navigation],
        "theme": theme(identity.language),
        "extra": identity.shared,
        "markdown_extensions": extensions(identity.extensions),
    }
    said = {"project": {key: value for key, value in project.items() if value}}
    return BEGINNING + tomli_w.dumps(said)


def theme(language: str) -> dict[str, object]:
    """Say how it looks: without a font from another host, light and dark as the reader has it."""
    return {
        "language": language,
        "custom_dir": TEMPLATES,
        "font": False,
        "logo": MARK,
        "favicon": MARK,
        "features": ["navigation.top", "search.highlight"],  # "instant" fails on links in maps
        "palette": [
            {**scheme, "toggle": {"icon": icon, "name": "Light or dark"}}
            for scheme, icon in zip(AS_THE_READER_HAS_IT, ICONS, strict=True)
        ],
    }


def entry(words: str, below: str | tuple[Entry, ...]) -> dict[str, object]:
    """Write an entry of the navigation, and those below it."""
    return {words: below if isinstance(below, str) else [entry(*one) for one in below]}


def extensions(used: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    """Write the extensions as tables, those with a dot in their names within each other."""
    tables: dict[str, Any] = {}
    for name in dict.fromkeys((*EXTENSIONS, *used)):
        *outer, last = name.split(".")
        within = tables
        for part in outer:
            within = within.setdefault(part, {})
        within[last] = dict(used.get(name, {}))
    return tables
