"""Texts in templates: takes messages and values, gives Markdown with both escaped.

A message is plain text, so that its translator can break nothing; a value is shown as it would
be by itself, and may be Markdown, such as a link.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import chain, zip_longest
from string import Formatter

from briefing_site.document.escape import escape_inline
from briefing_site.interface import spoken
from briefing_site.pages.markdown import Markdown
from briefing_site.render.filters import shown

GAP = "\ue000"
"""Stands for a value while the text around it is escaped: a character of no script."""


def say(message: str, **values: object) -> Markdown:
    """Show a message in the language in use: `_` in a template."""
    return fill(spoken().texts.gettext(message), values)


def say_in(context: str, message: str, **values: object) -> Markdown:
    """Show a message that means something else elsewhere."""
    return fill(spoken().texts.pgettext(context, message), values)


def say_for(one: str, many: str, count: int, **values: object) -> Markdown:
    """Show the form of a message that goes with a number, which stands at `{count}`."""
    text = spoken().texts.ngettext(one, many, count)
    return fill(text, {"count": spoken().number(count), **values})


def label(message: str, **values: object) -> str:
    """Give a message as plain text, for an attribute."""
    return spoken().text(message, **values)


def fill(text: str, values: dict[str, object]) -> Markdown:
    """Escape a text, and put values in the place of its `{names}`."""
    between, names = pieces(text)
    shown_values = [shown(values[name]) for name in names]
    return Markdown("".join(chain(*zip_longest(between, shown_values, fillvalue=""))))


@lru_cache(maxsize=4_096)  # a few hundred messages, over and over
def pieces(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give what stands around the names of a text, escaped as one piece, and the names."""
    parts = [(before, name) for before, name, *_ in Formatter().parse(text)]
    whole = "".join(before + (GAP if name else "") for before, name in parts)
    # A colon is dangerous behind hostile words alone, as in an address; a message is our own.
    escaped = escape_inline(whole).replace("&#58;", ":")
    return tuple(escaped.split(GAP)), tuple(name for _, name in parts if name)


TEXTS: dict[str, Callable[..., str]] = {
    "_": say,
    "pgettext": say_in,
    "ngettext": say_for,
    "label": label,
}
"""What templates call these, which is what the catalogues are made by."""
