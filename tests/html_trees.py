"""Two writings of one page: takes their HTML, gives by name how they differ, and where first.

What a browser makes of both is the same where elements, attributes and text are. Anything else
that may be written in two ways is an allowance with a name, so that tests can count each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import zip_longest
from typing import NamedTuple

TOKEN = re.compile(
    r"<!--(?P<comment>.*?)-->"
    r"|</(?P<end>[a-z][a-z0-9]*)\s*>"
    r'|<(?P<start>[a-z][a-z0-9]*)(?P<attributes>(?:\s+[^\s="<>/]+(?:="[^"<]*")?)*)\s*(?P<closed>/?)>'
    r"|(?P<text>[^<]+)"
    r"|(?P<broken><.{0,60})",
    re.DOTALL | re.IGNORECASE,
)
ATTRIBUTE = re.compile(r'([^\s="<>/]+)(?:="([^"<]*)")?')
SPACES = re.compile(r"[ \t\n\r\f]+")

COMMENT = "<!-- -->"
VOID = frozenset({"br", "col", "hr", "img", "wbr"})
INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "img", "ins"),
        *("kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u"),
        *("var", "wbr", COMMENT),
    }
)
"""Elements beside which a space is shown; around every other one white space is none."""

SHOWN = 160
"""Characters of each side that a difference shows."""

LED_IN = 40
"""Characters before it, of a text."""


class BrokenHtmlError(Exception):
    """HTML that a browser would have to mend."""


class Element(NamedTuple):
    """An element with all that stands in it.

    Attributes:
        tag: Its name; a comment's is `COMMENT`.
        attributes: As written; one named `/` where the tag closes itself.
        children: Elements and texts.
    """

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Node, ...] = ()

    def get(self, name: str) -> str:
        """Give an attribute's value, or nothing."""
        return dict(self.attributes).get(name, "")

    def every(self) -> Iterator[Element]:
        """Go through the elements in the order in which they begin, itself first."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.every()

    def __str__(self) -> str:
        """Write it as HTML."""
        inside = "".join(map(str, self.children))
        if self.tag == COMMENT:
            return f"<!--{inside}-->"
        attributes = "".join(f' {name}="{value}"' for name, value in self.attributes)
        return f"<{self.tag}{attributes}>{inside}</{self.tag}>"


Node = Element | str
Change = Callable[[Element], Element]


def read_strictly(html: str) -> Element:
    """Read a page's content, every text and attribute as written.

    Raises:
        BrokenHtmlError: A tag is not well formed, not closed, or closed where it is not open.
    """
    opened: list[tuple[str, tuple[tuple[str, str], ...], list[Node]]] = [("page", (), [])]
    for token in TOKEN.finditer(html):
        inside = opened[-1][2]
        if text := token["text"]:
            inside.append(text)
        elif token["comment"] is not None:
            inside.append(Element(COMMENT, (), (token["comment"],)))
        elif tag := token["start"]:
            _open(opened, tag.lower(), token)
        elif token["end"] and token["end"].lower() == opened[-1][0]:
            tag, attributes, children = opened.pop()
            opened[-1][2].append(Element(tag, attributes, tuple(children)))
        else:
            where = html[max(0, token.start() - SHOWN) : token.end()]
            message = f"{token.group()} in {opened[-1][0]} behind {where}"
            raise BrokenHtmlError(message)
    if len(opened) > 1:
        message = f"{opened[-1][0]} is never closed"
        raise BrokenHtmlError(message)
    return Element("page", (), tuple(opened[0][2]))


def _open(
    opened: list[tuple[str, tuple[tuple[str, str], ...], list[Node]]],
    tag: str,
    token: re.Match[str],
) -> None:
    attributes = tuple((name, value) for name, value in ATTRIBUTE.findall(token["attributes"]))
    if token["closed"]:
        attributes = (*attributes, ("/", ""))
    if token["closed"] or tag in VOID:
        opened[-1][2].append(Element(tag, attributes))
    else:
        opened.append((tag, attributes, []))


def mapped(element: Element, changes: Sequence[Change]) -> Element:
    """Change every element, those inside first."""
    children = tuple(
        mapped(child, changes) if isinstance(child, Element) else child
        for child in element.children
    )
    element = Element(element.tag, element.attributes, children)
    for change in changes:
        element = change(element)
    return element


def without_comments(element: Element) -> Element:
    """Leave out comments, and join the texts around them."""
    if not any(isinstance(child, Element) and child.tag == COMMENT for child in element.children):
        return element
    kept: list[Node] = []
    for child in element.children:
        if isinstance(child, str) and kept and isinstance(kept[-1], str):
            kept[-1] += child
        elif isinstance(child, str) or child.tag != COMMENT:
            kept.append(child)
    return element._replace(children=tuple(kept))


def without_closing_slash(element: Element) -> Element:
    """Write `<br>` for `<br />`."""
    if ("/", "") not in element.attributes:
        return element
    return element._replace(attributes=tuple(one for one in element.attributes if one[0] != "/"))


def with_characters(element: Element) -> Element:
    """Put the character for each reference to one."""
    attributes = tuple((name, unescape(value)) for name, value in element.attributes)
    children = tuple(
        unescape(child) if isinstance(child, str) else child for child in element.children
    )
    return Element(element.tag, attributes, children)


def with_sorted_attributes(element: Element) -> Element:
    """Put attributes in the order of their names."""
    if len(element.attributes) < 2:
        return element
    return element._replace(attributes=tuple(sorted(element.attributes)))


def with_shown_spaces(page: Element) -> Element:
    """Leave the white space that a browser shows: one space, and none at a block's edge."""
    if page.tag == "pre":
        return page
    row = page.children
    children: list[Node] = []
    for index, child in enumerate(row):
        if isinstance(child, Element):
            children.append(with_shown_spaces(child))
            continue
        text = SPACES.sub(" ", child)
        if _is_edge(row[index - 1] if index else page):
            text = text.removeprefix(" ")
        if _is_edge(row[index + 1] if index + 1 < len(row) else page):
            text = text.removesuffix(" ")
        children += [text] if text else []
    return page._replace(children=tuple(children))


def _is_edge(beside: Node) -> bool:
    return isinstance(beside, Element) and beside.tag not in INLINE


OF_ELEMENTS: dict[str, Change] = {
    "comments": without_comments,
    "closing slashes": without_closing_slash,
    "character references": with_characters,
    "order of attributes": with_sorted_attributes,
}
OF_PAGES: dict[str, Change] = {
    "white space": with_shown_spaces,
}
ALLOWANCES = (*OF_ELEMENTS, *OF_PAGES)
"""In what two writings may differ: what puts it aside, element by element and then at once."""


def put_aside(page: Element, names: Collection[str] = ALLOWANCES) -> Element:
    """Put aside in what two writings may differ: everything, or what some names stand for."""
    page = mapped(page, [change for name, change in OF_ELEMENTS.items() if name in names])
    for name, change in OF_PAGES.items():
        page = change(page) if name in names else page
    return page


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two writings of a page compare.

    Attributes:
        named: The allowances without which they would differ.
        first: Where the trees first differ, in three lines; nothing where they are equal.
    """

    named: tuple[str, ...] = ()
    first: str = ""


def compare(one: str, other: str, *, naming: bool = True) -> Comparison:
    """Compare two writings of a page.

    Args:
        one: Its HTML.
        other: Likewise.
        naming: Whether to work out the allowances, which takes most of the time.

    Raises:
        BrokenHtmlError: One of them is no HTML as it has to be.
    """
    if one == other:
        return Comparison()
    left, right = read_strictly(one), read_strictly(other)
    if found := first_difference(put_aside(left), put_aside(right)):
        return Comparison(first=found)
    if not naming:
        return Comparison(named=("any",))
    rest = {name: [one for one in ALLOWANCES if one != name] for name in ALLOWANCES}
    needed = (name for name in rest if put_aside(left, rest[name]) != put_aside(right, rest[name]))
    # Two allowances may each put aside one and the same difference; then neither is needed alone.
    return Comparison(named=tuple(needed) or ("several at once",))


def difference_but(names: Collection[str], one: str, other: str) -> str:
    """Say where two writings first differ once what some allowances stand for is put aside.

    Raises:
        BrokenHtmlError: One of them is no HTML as it has to be.
    """
    if one == other:
        return ""
    return first_difference(
        put_aside(read_strictly(one), names), put_aside(read_strictly(other), names)
    )


def first_difference(one: Element, other: Element, path: str = "") -> str:
    """Say where two trees first differ, and how each goes on from there."""
    here = f"{path} {name_of(one)}".lstrip()
    if (one.tag, one.attributes) != (other.tag, other.attributes):
        return f"{path or 'page'}\n  < {shown(one)}\n  > {shown(other)}"
    for left, right in zip_longest(one.children, other.children):
        if left == right:
            continue
        if isinstance(left, Element) and isinstance(right, Element):
            return first_difference(left, right, here)
        return f"{here}\n  < {shown(left, right)}\n  > {shown(right, left)}"
    return ""


def name_of(element: Element) -> str:
    """Name an element as a style sheet would."""
    class_ = element.get("class").split(" ")[0]
    id_ = element.get("id")
    return element.tag + (f".{class_}" if class_ else "") + (f"#{id_}" if id_ else "")


def shown(node: Node | None, beside: Node | None = None) -> str:
    """Show the start of a node; of a text, from where it differs from the one beside it."""
    if node is None:
        return "(nothing)"
    text = str(node)
    if isinstance(node, str) and isinstance(beside, str):
        pairs = enumerate(zip(node, beside, strict=False))
        same = next((at for at, (one, other) in pairs if one != other), min(len(node), len(beside)))
        text = ("…" if same > LED_IN else "") + node[max(0, same - LED_IN) :]
    return repr(text[:SHOWN])[1:-1]
