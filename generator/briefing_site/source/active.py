"""What does something in a browser: takes HTML or Markdown, gives each such place in words.

This is stricter than a browser: what stands in a comment or in a quoted value is judged, too, so
that no trick with where those end hides anything. Code in Markdown is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.frozen import frozen
from briefing_site.source.markdown_code import without_code

# fmt: off
ELEMENTS = frozenset(
    {
        "applet", "base", "embed", "fencedframe", "foreignobject", "form", "frame", "frameset",
        "handler", "iframe", "link", "meta", "object", "portal", "script", "template",
    }
)
"""Elements that run something, load something or send something."""

ATTRIBUTES = frozenset({"action", "formaction", "http-equiv", "ping", "srcdoc"})
"""Attributes that do; those that begin with `on` besides."""

OWN = "data-brf"
"""How the attributes begin by which a generated page asks for a script of ours."""

ADDRESSES = frozenset(
    {
        "background", "by", "cite", "data", "from", "href", "poster", "src", "to", "values",
    }
)
"""Attributes that hold an address, some of them once an animation has set it."""
# fmt: on

ATTRIBUTE = r"""[^\s/>=<][^\s/>=<]*+(?:\s*+=\s*+(?:"[^"<]*+"?|'[^'<]*+'?|[^\s"'><][^\s><]*+)?)?+"""
"""An attribute as a browser reads it; no value goes on past the next `<`."""

TAG = re.compile(rf"<([a-zA-Z][^\s/><]*)((?:[\s/]++|{ATTRIBUTE}|=)*+)(>?)")
PAIR = re.compile(r"""([^\s=]+)(?:\s*=\s*(.*))?""", re.DOTALL)
EACH = re.compile(ATTRIBUTE)

UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
RUNS = re.compile(r"(?:^|;)(?:javascript|vbscript|data(?!:image/)):", re.IGNORECASE)
"""Schemes that run what follows; a picture that stands in its own address is none."""

ENDS = re.compile(r":(?<=pt:|ta:)", re.IGNORECASE)
"""How those end, in letters that no others are taken for where case does not matter."""

THEME_CONFIG = "__config"
"""The id by which the theme finds its settings, the addresses of its scripts among them."""

ATTRIBUTE_LIST = re.compile(r"\{:?[^{}\n]*\}")
NAMED = re.compile(r"""([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s}]*)""")
DESTINATION = re.compile(
    r"\]\(\s*<?\s*([^)\s>]+)|^[ >]*\[[^\]\n]+\]:\s*<?\s*([^\s>]+)|<([a-z][\w+.-]*:[^\s<>]*)>",
    re.IGNORECASE | re.MULTILINE,
)
"""Where a link of Markdown leads: behind its words, where it is defined, or by itself."""

FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
REDIRECTS = ("location", "redirect_to")
"""Keys of front matter by which a template of a theme sends a reader on."""

REDIRECT = re.compile(rf"""^(["']?)({"|".join(REDIRECTS)})\1[ \t]*:""", re.MULTILINE)


@frozen
class Active:
    """A place that does something: where it starts and ends, and what it is."""

    start: int
    end: int
    words: str


def in_html(html: str) -> Iterator[Active]:
    """Find what does something in HTML as a browser gets it; a tag without an end is such, too."""
    for tag in TAG.finditer(html):
        if words := next(faults(tag[1], tag[2]), None):
            yield Active(*tag.span(), words)
        elif not tag[3]:
            yield Active(*tag.span(), f'a tag "{tag[1]}" that does not end')


def in_markdown(text: str) -> Iterator[Active]:
    """Find what does something in a page of Markdown, code left out."""
    front = FRONT.match(text)
    start = front.end() if front else 0
    for key in REDIRECT.finditer(text, 0, start):
        yield Active(*key.span(2), f'the key "{key[2]}"')
    body = " " * start + without_code(text[start:])
    for tag in TAG.finditer(body):
        if words := next(faults(tag[1], tag[2]), None):
            yield Active(*tag.span(), words)
    for found in ATTRIBUTE_LIST.finditer(body):
        for name, value in NAMED.findall(found[0]) if "=" in found[0] else ():
            if words := fault_of(name.lower(), value.strip("\"'")):
                yield Active(*found.span(), words)
    for link in DESTINATION.finditer(body) if may_run(body) else ():
        address = link[link.lastindex or 0]
        if runs(address):
            yield Active(*link.span(), address_in_words(address))


def faults(element: str, attributes: str) -> Iterator[str]:
    """Say what a tag does, if it does anything; a prefix of a name of XML says nothing."""
    name = element.lower().rpartition(":")[2]
    if name in ELEMENTS:
        yield f'an element "{name}"'
    for attribute in EACH.findall(attributes):
        if pair := PAIR.fullmatch(attribute):
            value = without_entities((pair[2] or "").strip("\"'"))
            if words := fault_of(pair[1].lower(), value):
                yield words


def fault_of(name: str, value: str) -> str | None:
    """Say what an attribute does, if it does anything."""
    local = name.rpartition(":")[2]
    if local.startswith(("on", OWN)) or local in ATTRIBUTES:
        return f'an attribute "{name}"'
    if local in ADDRESSES and runs(value):
        return address_in_words(value)
    if name == "id" and value == THEME_CONFIG:
        return f'the id "{value}" of the theme'
    return None


def may_run(text: str) -> bool:
    """Tell whether any address in a text may run something, before addresses are looked for.

    An entity or a sign that nobody sees may hide the end of a scheme, and so stands for one.
    """
    is_legible = "&" not in text and text.replace("\n", "").isprintable()
    return not is_legible or ENDS.search(text) is not None


def runs(address: str) -> bool:
    """Tell whether an address runs what follows its scheme, however it is written."""
    return bool(RUNS.search(UNSEEN.sub("", without_entities(without_entities(address)))))


def address_in_words(address: str) -> str:
    """Name an address by its beginning."""
    return f'an address "{UNSEEN.sub("", without_entities(address))[:40]}"'


def without_entities(text: str) -> str:
    """Give a text with characters in the place of the entities that stand for them."""
    if "&" not in text:
        return text
    from html import unescape  # noqa: PLC0415 - a table of all entities, which few pages need

    return unescape(text)
