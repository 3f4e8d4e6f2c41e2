"""The last look at a page: takes its HTML, gives whatever a contributor's text must never become.

Text is escaped where it is rendered; what this finds is therefore our own fault, and the
build stops. A page has to be written in one strict grammar (every `<` opens a comment or a
tag with double-quoted attributes), so that a browser cannot read it another way than this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

# fmt: off
ELEMENTS = frozenset(
    {
        "a", "abbr", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption",
        "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt",
        "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q",
        "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table",
        "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    }
)
ATTRIBUTES = frozenset(
    {
        "align", "alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height",
        "hidden", "href", "hreflang", "id", "lang", "loading", "open", "rel", "reversed",
        "role", "rowspan", "scope", "src", "start", "style", "tabindex", "title", "translate",
        "value", "width",
    }
)
DRAWING_ELEMENTS = frozenset(
    {
        "circle", "defs", "g", "image", "path", "pattern", "rect", "svg", "title",
    }
)
DRAWING_ATTRIBUTES = frozenset(
    {
        "cx", "cy", "d", "fill", "patternunits", "preserveaspectratio", "r", "viewbox", "x", "y",
    }
)
# fmt: on
FILL = re.compile(r"url\(#map-[a-z]+\)")
"""A pattern of the same page; every other colour comes from the style sheet."""

STYLE = re.compile(r"text-align: (?:left|center|right);")
"""What Python-Markdown writes for a table's column; nothing else is styled in place."""

TOKEN = re.compile(
    r"""<!--(?!-?>)(?:(?!--).)*-->"""
    r"""|</?(?P<element>[a-z][a-z0-9]*)"""
    r"""(?P<attributes>(?:\s+[a-z][a-z0-9:-]*(?:="[^"<]*")?)*)\s*/?>"""
    r"""|(?P<broken><.{0,60})""",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"""([a-z][a-z0-9:-]*)(?:="([^"<]*)")?""")
UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def violations(html: str) -> list[str]:
    """List the tags that a page may not hold, each with what is wrong, in order."""
    found: list[str] = []
    for token in TOKEN.finditer(html):
        fault = fault_of(token.group())
        if fault:
            found.append(f"{fault} in {token.group()[:120]}")
    return found


@lru_cache(maxsize=65_536)
def fault_of(token: str) -> str | None:
    """Say what is wrong with one tag or comment, or nothing."""
    read = TOKEN.fullmatch(token)
    if read is None or read["broken"]:
        return "no well-formed tag"
    element = read["element"]
    if element and element not in ELEMENTS | DRAWING_ELEMENTS:
        return f'element "{element}"'
    return next(_attribute_faults(element, read["attributes"] or ""), None)


def _attribute_faults(element: str, attributes: str) -> Iterator[str]:
    for name, raw in ATTRIBUTE.findall(attributes):
        value = unescape(raw)
        # What a drawing shows is loaded, as what `src` names: no link, though it says `href`.
        kind = "src" if element == "image" else name
        if not _is_known(element, name):
            yield f'attribute "{name}"'
        elif name in {"href", "src", "cite"} and not is_safe_address(value, kind):
            yield f'address "{value}"'
        elif name == "fill" and not FILL.fullmatch(value):
            yield f'fill "{value}"'
        elif name == "style" and not STYLE.fullmatch(value):
            yield f'style "{value}"'
        elif name == "id" and value.startswith("__"):
            yield f'id "{value}", which the theme uses,'
        elif name == "class" and element == "pre" and "mermaid" in value.split():
            yield 'class "mermaid", which makes the theme ask another host,'


def _is_known(element: str, name: str) -> bool:
    if name.startswith("data-"):
        return not name.startswith("data-md-")
    if name in DRAWING_ATTRIBUTES:
        return element in DRAWING_ELEMENTS
    return name in ATTRIBUTES or name.startswith("aria-")


def is_safe_address(address: str, attribute: str = "href") -> bool:
    """Tell whether an address stays in the site or, for a link, is http or https.

    Args:
        address: The attribute's value, character references already decoded.
        attribute: `src` admits no other host at all.
    """
    bare = UNSEEN.sub("", address).replace("\\", "/")
    if bare.startswith("//"):
        return False
    scheme = SCHEME.match(bare)
    if scheme is None:
        return True
    return attribute != "src" and scheme.group().lower() in {"http:", "https:"}
