"""Every list of a whole site: one that is cut says how many there are and leads to all of them.

A site is built twice, once with no limit of what a page holds, once with limits so low that every
list exceeds its own. What stands in a list or a table without limits and not with them was cut.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefing_site.pages import bounds
from tests.markup import Element
from tests.stances import pages_of

SITES = Path(__file__).parents[1] / "sites"
LIMITS = [name for name in vars(bounds) if name.startswith("MOST_") and name != "MOST_NEAR"]
"""All but that of the nearest, which leads to the statements themselves: see `test_near`."""

NO_LIMIT = 10**6

HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
ROWS = frozenset({"li", "tr"})

MATRIX = "matrix.md"
"""Its table is made by a script where it is large; without it, each issue's page has its column."""

OF_POSITIONS = ("all-positions-in-order", "current-positions", "positions")
"""Lists of which an item takes a row for each time at which a position was held or came to be."""

IN_TIMELINE = ("events", "shifts")
"""Lists whose lines have no links to actors and issues on the timeline, which holds all of them."""

THING = re.compile(
    r"(?:actors|issues|votes|statements|sources)/(?!index|\d{4}(?:-\d\d)*\.md)[^#]+\.md"
    r"|briefings/(?!index|\d{4}(?:-\d\d)*\.md)[^#]+\.md(?:#(?!fn).+)?"
)
"""Where a record stands: on a page of its own, or at a place of its briefing's."""

TOTAL = re.compile(r"\bof (\d+)|\b(\d+) in all\b|\b(\d+) stand here\b")
PART = re.compile(r"\((\d+)[ )]")
MORE = re.compile(r"\b\d+ (?:more|narrower issues?)\b")
"""How it is told how many there are in all, in a year or under a letter, and left out of a row."""


@dataclass
class Section:
    """What stands on a page between two headings.

    Attributes:
        rows: How many rows its lists and tables have.
        text: Its words.
        things: The records that it leads to.
        pages: All pages that it leads to.
        rest: Those of them that its words lead to, and not its rows.
        onward: Those to which a row leads for what it leaves out, and parts of the page itself.
        above: The place of the heading above its own, below which it is told what is cut.
    """

    rows: int = 0
    text: str = ""
    things: set[str] = field(default_factory=set)
    pages: set[str] = field(default_factory=set)
    rest: set[str] = field(default_factory=set)
    onward: set[str] = field(default_factory=set)
    above: str = ""

    def says(self, number: int) -> bool:
        """Whether it says that there are so many, or a row how many it leaves out."""
        totals = [int(told) for each in TOTAL.findall(self.text) for told in each if told]
        parts = sum(map(int, PART.findall(self.text)))
        return max([parts, *totals]) >= number or MORE.search(self.text) is not None

    def add(self, path: str, element: Element) -> None:
        """Take in what stands on a page next."""
        is_row = element.tag in ROWS
        self.text += f" {element.text}"
        self.rows += is_row and not element.every("th")
        for link in element.every("a"):
            to = target_of(path, link)
            self.things.update([to] if THING.fullmatch(to) else [])
            self.pages.add(page_of(to))
            if MORE.search(link.text) or is_part(to, path):
                self.onward.add(page_of(to))
            elif not is_row:
                self.rest.add(page_of(to))


@dataclass
class Site:
    """Pages by their paths, each with its sections by their places."""

    pages: dict[str, dict[str, Section]]

    def things_on(self, path: str) -> set[str]:
        """Give the records that a page leads to."""
        return {thing for one in self.pages[path].values() for thing in one.things}

    def behind(self, start: str, leads: Iterable[str]) -> set[str]:
        """Give the pages to which a page leads for the rest, and what these are divided into."""
        found: set[str] = set()
        left = [*leads]
        while left:
            path = left.pop()
            if path in self.pages and path not in found:
                found.add(path)
                for one in self.pages[path].values():
                    left += one.onward
                    left += (to for to in one.pages if is_part(to, start))
        return found

    def held(self, paths: Iterable[str]) -> set[str]:
        """Give the records that stand on pages; where a place of one stands, its page does."""
        found = {thing for path in paths for thing in (path, *self.things_on(path))}
        return found | {page_of(thing) for thing in found}


def site_of(case: str, most: int, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Build a golden site with the same limit for every list."""
    for name in LIMITS:
        monkeypatch.setattr(bounds, name, most)
    pages = pages_of(SITES / case)
    return Site({path: sections_of(path, page) for path, page in pages.items()})


def sections_of(path: str, page: Element) -> dict[str, Section]:
    """Divide a page by its headings, each by its place."""
    here = Section()
    found = {"": here}
    above = ""
    for element in in_order(page):
        if element.tag in HEADINGS:
            place = element.attributes.get("id", "")
            above = place if element.tag == "h2" else above
            here = found.setdefault(place, Section(above=above))
        else:
            here.add(path, element)
    return found


def in_order(element: Element) -> Iterator[Element]:
    """Go through headings, rows, and what holds neither; notes at a page's end are no list."""
    for child in element.children:
        if not isinstance(child, Element) or child.attributes.get("class") == "footnote":
            continue
        inside = {one.tag for one in child.every()}
        if child.tag in HEADINGS | ROWS or inside.isdisjoint(HEADINGS | ROWS):
            yield child
        else:
            yield from in_order(child)


def target_of(path: str, link: Element) -> str:
    """Give where a link leads, from the root of the site."""
    page, _, place = link.attributes.get("href", "").partition("#")
    page = page.partition("?")[0]
    to = posixpath.normpath(posixpath.join(posixpath.dirname(path), page)) if page else path
    return f"{to}#{place}" if place else to


def page_of(target: str) -> str:
    """Give the page on which a place is."""
    return target.partition("#")[0]


def is_part(target: str, path: str) -> bool:
    """Whether a page, by its address, is one of those that another is divided into."""
    whole = re.sub(r"(/index)?\.md$", "", path)
    return target.startswith((f"{whole}/", f"{whole}-"))


def faults(path: str, place: str, whole: Section, short: Site) -> Iterator[str]:
    """Say what a section that was cut lacks; nothing where all of it can be found."""
    page = short.pages[path]
    around = dict.fromkeys(("", "top", whole.above, place)) if place in page else page
    near = [page[name] for name in around if name in page]
    behind = short.behind(path, (to for one in near for to in one.rest | one.onward))
    if place not in page and (moved := moved_to(path, place, behind, short)):
        yield from faults(moved, place, whole, short)
        return
    rows = 1 if place in OF_POSITIONS else whole.rows
    if not any(one.says(rows) for one in near) and not stands_whole(whole, behind, short):
        yield f"{path}#{place} does not say that there are {rows}"
    missing = whole.things - short.held([path, *behind])
    if place in IN_TIMELINE:
        missing = {thing for thing in missing if not thing.startswith(("actors/", "issues/"))}
    if missing:
        yield f"{path}#{place} does not lead to {sorted(missing)}"


def moved_to(path: str, place: str, behind: Iterable[str], short: Site) -> str | None:
    """Give the page that holds a section which does not stand on its own page any more.

    A month has the same place on other lists, too: the pages of the section's own list come first.
    """
    having = [one for one in behind if place in short.pages[one]]
    return min(having, key=lambda one: (not is_part(one, path), one), default=None)


def stands_whole(section: Section, behind: Iterable[str], short: Site) -> bool:
    """Whether a page behind another holds all of a section."""
    return any(section.things <= short.things_on(path) for path in behind)


@pytest.mark.parametrize("case", ["everything", "long", "votes"])
@pytest.mark.parametrize("most", [1, 2])
def test_a_list_that_is_cut_says_how_many_there_are_and_leads_to_all(
    case: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = site_of(case, NO_LIMIT, monkeypatch)
    short = site_of(case, most, monkeypatch)
    assert {*whole.pages} <= {*short.pages}
    found = [
        fault
        for path, sections in whole.pages.items()
        for place, section in sections.items()
        if path != MATRIX and section.rows and is_cut(section, short.pages[path].get(place))
        for fault in faults(path, place, section, short)
    ]
    assert found == []


def is_cut(whole: Section, now: Section | None) -> bool:
    """Whether a section lacks something of what it holds without limits."""
    return now is None or bool(whole.things - now.things)


def test_a_table_of_many_positions_leads_to_each_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    page = site_of("everything", 2, monkeypatch).pages[MATRIX]
    assert {"issues/index.md"} <= {to for section in page.values() for to in section.rest}
    assert any(section.says(3) for section in page.values())
