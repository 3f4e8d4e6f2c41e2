"""Pages line by line, as a reader sees them: takes a page's HTML, gives its lines.

Each line knows where it stands: below which heading, in which column, beside which links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.markup import Element

DAY = re.compile(
    r"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December) \d{4}"
)
LINES = {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "figcaption", "summary", "div"}
AROUND = {"li", "tr", "p", "h2", "h3"}


@dataclass(frozen=True)
class Line:
    """What stands in one line of a page.

    Attributes:
        head: The head of its column, in a table.
        section: The id of the last heading, or of the last element that has one.
        links: What it, or the row that it is in, leads to, as paths of pages.
        own: What its cell, its item or what opens and closes around it leads to.
        rows: How many rows or items what opens and closes around it has.
    """

    page: str
    text: str
    head: str
    section: str
    links: tuple[str, ...]
    own: tuple[str, ...] = ()
    rows: int = 0


def lines(path: str, page: Element) -> Iterator[Line]:
    """Go through the lines of a page."""
    yield from lines_in(page, Line(path, "", "", "", ()))


def lines_in(element: Element, at: Line) -> Iterator[Line]:
    """Go through the lines in an element, each with the links of what is around it."""
    if element.tag in AROUND:
        at = replace(at, links=tuple(page_of(at.page, one) for one in element.every("a")))
    if element.tag in ("details", "li"):
        at = replace(at, own=tuple(page_of(at.page, one) for one in element.every("a")))
    if element.tag == "details":
        at = replace(at, rows=rows_in(element))
    yield from own_lines(element, at)
    heads: list[str] = [cell.text for cell in element.every("th")] if element.tag == "table" else []
    for child in (part for part in element.children if isinstance(part, Element)):
        if child.attributes.get("id") and child.tag in ("h1", "h2", "h3", "div", "section"):
            at = replace(at, section=child.attributes["id"])
        if element.tag == "table":
            for row in child.every("tr"):
                yield from cells(row, at, heads)
        else:
            yield from lines_in(child, at)


def rows_in(details: Element) -> int:
    """Count what opens and closes: the rows of its table, else the parts that it is divided in."""
    rows = [row for row in details.every("tr") if row.every("td")]
    held = [one for one in details.children if is_held(one)]
    lists = details.every("ul")
    items = [one for one in lists[0].children if isinstance(one, Element)] if lists else []
    return len(held or rows or items)


def is_held(part: object) -> bool:
    """Whether a part is a position with what shows it."""
    return isinstance(part, Element) and part.attributes.get("class") == "brf-held"


def cells(row: Element, at: Line, heads: list[str]) -> Iterator[Line]:
    """Go through the lines of a table's row."""
    links = tuple(page_of(at.page, one) for one in row.every("a"))
    for cell, head in zip(
        (one for one in row.children if isinstance(one, Element)), heads, strict=False
    ):
        own = tuple(page_of(at.page, one) for one in cell.every("a"))
        yield from lines_in(cell, replace(at, head=head, links=links, own=own))


def own_lines(element: Element, at: Line) -> Iterator[Line]:
    """Give the lines that an element itself has, broken where a reader sees them broken."""
    if element.tag not in LINES:
        return
    for text in written(element).split("\n"):
        if words := DAY.sub("…", " ".join(text.split())):
            yield replace(at, text=words)


def written(element: Element) -> str:
    """Give the characters of an element without the marks of notes, dates and lines below it."""
    if element.tag == "br":
        return "\n"
    if element.tag in ("script", "style", "sup", "svg"):
        return ""
    if element.tag == "time":
        return "…"
    parts = (
        part
        if isinstance(part, str)
        else "\n"
        if part.tag in LINES | {"ul", "ol", "table", "dl"}
        else written(part)
        for part in element.children
    )
    return "".join(parts)


def page_of(page: str, link: Element) -> str:
    """Give the path from the top of the site to which a link leads, its query and fragment too."""
    href = link.attributes.get("href", "")
    if "://" in href or href.startswith(("mailto:", "#")):
        return page + href if href.startswith("#") else href
    parts = page.split("/")[:-1]
    for step in href.split("/"):
        if step == "..":
            parts = parts[:-1]
        else:
            parts.append(step)
    return "/".join(parts)
