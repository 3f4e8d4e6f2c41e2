"""HTML as a tree: takes a page's content gives elements and the texts in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final, TypeAlias

VOID: Final = frozenset(
    {*("area", "base", "br", "col", "embed", "hr", "img", "input"), "link", "meta", "source", "wbr"}
)


@dataclass(slots=True)
class Element:
    """An element.

    Attributes:
        tag: Its name.
        attributes: The values by the names.
        children: What stands in it.
    """

    tag: str
    attributes: dict[str, str]
    children: list[Child] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The classes that it is of."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def elements(self) -> Iterator[Element]:
        """The elements right in it."""
        return (child for child in self.children if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def every(self) -> Iterator[Element]:
        """Go through it and all that is in it, in the order of the page."""
        yield self
        for child in self.elements:
            yield from child.every()


Child: TypeAlias = "Element | str"


def tree_of(html: str) -> Element:
    """Read a page's content; comments are left out, and what nothing ends, ends with it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        depths = range(len(self._open) - 1, 0, -1)
        if depth := next((one for one in depths if self._open[one].tag == tag), 0):
            del self._open[depth:]

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
