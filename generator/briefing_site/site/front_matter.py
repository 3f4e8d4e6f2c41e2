"""Front matter: takes what a page says of itself, gives what may reach a theme's templates.

Material prints a page's title into every navigation, and its description and tags into
attributes and search results, as they are. So each text is escaped here, once, and is
`Markup` from then on: what escapes again leaves it alone, and what does not, need not.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup, escape

from briefing_site.site.dates import is_day

log = logging.getLogger("mkdocs.plugins.briefings")

SPECIAL = re.compile(r"[<>&\"']")

TEXTS = ("title", "description")
"""Keys that hold plain text for readers."""

LINKED = "linked"
"""What a generated page is about, which none says of itself: it is made of its record."""

PASSED_ON = frozenset(
    {"date", "feeds", "hide", "kind", "oembed", "redirect_to", "search", "source", "updated"}
)
"""Keys that hold our own words, dates and paths. Any other could name a template or an icon."""


KINDS: Mapping[str, tuple[str, Callable[[object], bool]]] = {
    "feeds": ("a list", lambda value: isinstance(value, list)),
    "hide": ("a list", lambda value: isinstance(value, list)),
    LINKED: ("made of a record", lambda _value: False),
    "search": ("a mapping", lambda value: isinstance(value, dict)),
    "template": ("a name", lambda value: isinstance(value, str)),
    "updated": ("a date (2022-06-08)", is_day),
}
"""What a value must be that we or the theme work with."""


def escaped(text: object) -> Markup:
    """Give a plain text as HTML on one line, which shows as those characters everywhere."""
    return escape(" ".join(str(text).split()))


def escape_texts(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Escape what a page says to readers of itself, and keep the rest."""
    return {
        key: escaped(value) if key in TEXTS and value is not None else value
        for key, value in meta.items()
    }


def written_meta(meta: Mapping[str, Any], path: str) -> dict[str, Any]:
    """Escape every text in a hand-written page's front matter: a template may show any."""
    fitting = {key: value for key, value in meta.items() if fits(key, value, path)}
    return {key: harmless(value) for key, value in escape_texts(fitting).items()}


def fits(key: str, value: object, path: str) -> bool:
    """Tell whether a value is of the kind that its key needs; warn of the page where it is not."""
    wanted, is_such = KINDS.get(key, ("", lambda _: True))
    if value is None or is_such(value):
        return value is not None or key not in KINDS
    log.warning('"%s" in the front matter of "%s" is not %s, and is left out', key, path, wanted)
    return False


def harmless(value: object) -> object:
    """Escape each text within a value that a template might show, names of icons and the like."""
    match value:
        case str() if SPECIAL.search(value) and not isinstance(value, Markup):
            return escape(value)
        case list():
            return [harmless(one) for one in value]
        case dict():
            return {harmless(name): harmless(one) for name, one in value.items()}
    return value


def generated_meta(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Escape the texts of a generated page, and keep only the keys that a page may have."""
    return {
        key: without_macros(escaped(value)) if key in TEXTS and value is not None else value
        for key, value in meta.items()
        if key in TEXTS or key in PASSED_ON
    }


def linked_meta(linked: str) -> dict[str, Any]:
    """Give what a page is about as linked data, as a template needs it: it can end no script."""
    return {LINKED: Markup(linked)} if linked else {}  # noqa: S704 - escaped where it is made


def without_macros(text: Markup) -> Markup:
    """Keep plugins that fill in what stands in braces from running a contributor's words."""
    if "{" not in text and "}" not in text:
        return text
    return Markup(str(text).replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 - escaped
