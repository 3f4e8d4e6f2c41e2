"""Built pages as a reader gets them: takes a page's HTML, gives its texts, tags and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset(
    {"base", "br", "col", "hr", "img", "input", "link", "meta", "path", "source", "wbr"}
)


@dataclass(slots=True)
class Element:
    """An element with its attributes and all that stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters in it, white space as a browser shows it."""
        return " ".join(self._characters().split())

    def every(self, tag: str = "", class_: str = "") -> list[Element]:
        """Give the elements in it, itself among them, by their tag and one of their classes."""
        found = []
        left = [self]
        while left:
            one = left.pop()
            is_tag = not tag or one.tag == tag
            if is_tag and (not class_ or class_ in one.attributes.get("class", "").split()):
                found.append(one)
            left += [part for part in reversed(one.children) if isinstance(part, Element)]
        return found

    def one(self, tag: str = "", class_: str = "") -> Element:
        """Give the only element of its kind."""
        (found,) = self.every(tag, class_)
        return found

    def meta(self, name: str) -> str | None:
        """Give what the head says under a name or a property."""
        for one in self.every("meta"):
            if name in (one.attributes.get("name"), one.attributes.get("property")):
                return one.attributes["content"]
        return None

    def tags(self) -> Counter[str]:
        """Count the elements by their tag."""
        return Counter(one.tag for one in self.every())

    def after(self, heading: str) -> list[Element]:
        """Give what stands between a heading of the second level and the next."""
        inside = [part for part in self.children if isinstance(part, Element)]
        start = next(i for i, one in enumerate(inside) if one.text.rstrip("¶") == heading)
        rest = inside[start + 1 :]
        ends = (i for i, one in enumerate(rest) if one.tag in ("h1", "h2"))
        return rest[: next(ends, len(rest))]

    def _characters(self) -> str:
        if self.tag in ("script", "style"):
            return ""
        return "".join(
            part if isinstance(part, str) else part._characters()  # noqa: SLF001 - its own kind
            for part in self.children
        )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("document")]

    def updatepos(self, i: int, j: int) -> int:
        """Count no lines, which nobody asks for and which takes long."""
        del i
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)

    def handle_endtag(self, tag: str) -> None:
        # As browsers do: an end tag closes what is still open inside, a stray one nothing.
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_html(html: str) -> Element:
    """Read a page or a part of one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]


class ReadSite(Mapping[str, Element]):
    """The pages of a built site by their paths there, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        paths = sorted(folder.rglob("*.html"))
        self._files = {path.relative_to(folder).as_posix(): path for path in paths}
        self._read: dict[str, Element] = {}

    def __getitem__(self, path: str) -> Element:
        if path not in self._read:
            self._read[path] = read_html(self._files[path].read_text("utf-8"))
        return self._read[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def read_site(folder: Path) -> Mapping[str, Element]:
    """Give every page of a built site, by its path there."""
    return ReadSite(folder)


def loaded_by(page: Element) -> list[str]:
    """Give the addresses of all that a browser loads with a page."""
    named = (one.attributes["src"] for one in page.every() if "src" in one.attributes)
    linked = (
        one.attributes["href"]
        for one in page.every("link")
        if one.attributes.get("rel") not in ("alternate", "canonical", "next", "prev")
    )
    return [*named, *linked]
