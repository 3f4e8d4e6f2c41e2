"""Stances as a reader sees them: takes pages' HTML, gives each stance with what stands around it.

What is a stance, what stands around it and what it is on are read from the pages' HTML and from
the YAML alone, so that no mistake of the code that shows stances is made here as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from briefing_site.document.write_html import Titles, write_html
from briefing_site.interface import speaking
from briefing_site.pages.site import build_pages
from briefing_site.pipeline import export_files, read_site
from briefing_site.settings import Settings
from tests.marks import straight
from tests.markup import Element, read_html

NO_TITLES = Titles("", "")

WORDS = {
    "supports": "for",
    "conditional": "for, on conditions",
    "neutral": "takes no side",
    "opposes": "against",
    "unclear": "not clear",
}
TOLD = re.compile(
    r"(?:[✓◐○✗] (?=for|takes|against)|\? (?=not))"
    r"(for, on conditions|for|takes no side|against|not clear)(?!\w)"
)
"""How a stance stands in a text that has no elements, such as the name of a link."""

SHOWN_WHOLE = ("li", "p", "dt", "dd", "h1", "h2", "h3", "h4")
"""Elements whose text is read as one, as that of a cell is."""


@dataclass(frozen=True)
class Shown:
    """A stance on a page, and all that a reader sees it with."""

    page: str
    stance: str
    words: str
    around: str


@cache
def held(folder: Path) -> dict[str, set[str]]:
    """Give the stances of a folder of YAML, each with the propositions that it is on."""
    issues = {path.stem: read(path) for path in folder.glob("issues/*.yaml")}
    found: dict[str, set[str]] = {stance: set() for stance in WORDS}
    for path in folder.glob("[0-9]*/*.yaml"):
        content = read(path)
        for position in content.get("positions", ()):
            found[position["stance"]].add(proposition(issues[position["issue"]]))
        for entry in (
            entry for vote in content.get("votes", ()) for entry in vote.get("issues", ())
        ):
            for side in ("when_for", "when_against"):
                if isinstance(entry, dict) and side in entry:
                    found[entry[side]].add(proposition(issues[entry["issue"]]))
    return found


def proposition(issue: dict[str, str]) -> str:
    """Give what is shown of an issue beside a stance, but for a stop before a colon."""
    return straight(" ".join((issue.get("short") or issue["proposition"]).split())).removesuffix(
        "."
    )


def read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    return content


def settings_of(site: Path, language: str = "en") -> Settings:
    return Settings(
        briefings=site / "briefings",
        docs=site / "docs",
        drafts=True,
        site_name="Golden",
        site_url="https://example.org/site/",
        language=language,
    )


def pages_of(site: Path, language: str = "en") -> dict[str, Element]:
    """Read each page of a site as a browser does."""
    settings = settings_of(site, language)
    with speaking(language):
        return {
            page.path: read_html(f"<main>{write_html(page.path, page.body, str, NO_TITLES)}</main>")
            for page in build_pages(read_site(settings).kb, settings)
        }


@cache
def kept_pages(site: Path, language: str = "en") -> dict[str, Element]:
    """Read each page of a site of which nothing changes while tests run, once for all of them."""
    return pages_of(site, language)


def stances_on(path: str, page: Element) -> Iterator[Shown]:
    """Find each stance of a page, by its chip, by its pattern and by its words."""
    for around, element in walk(page, ()):
        classes = element.attributes.get("class", "").split()
        for stance, words in WORDS.items():
            if f"brf-stance--{stance}" in classes:
                yield Shown(path, stance, element.text, around)
            if element.tag == "li" and element.every("svg", f"brf-map__{stance}"):
                yield Shown(path, stance, words, around)
        for name in ("aria-label", "title", "alt"):
            for match in TOLD.finditer(value := element.attributes.get(name, "")):
                yield Shown(path, stance_of(match[1]), match[0], value)
        if element.tag == "title":
            for match in TOLD.finditer(element.text):
                yield Shown(path, stance_of(match[1]), match[0], element.text)


def stance_of(words: str) -> str:
    return next(stance for stance, said in WORDS.items() if said == words)


def walk(element: Element, around: tuple[str, ...]) -> Iterator[tuple[str, Element]]:
    """Go through a page's elements, each with the text that it is read with."""
    for child in element.children:
        if isinstance(child, Element):
            own = read_with(element, child, around)
            yield "\n".join(own), child
            yield from walk(child, own)


def read_with(parent: Element, child: Element, around: tuple[str, ...]) -> tuple[str, ...]:
    """Give the texts that an element is read with: its own where that is read as one.

    Of a table these are the heads of its columns, until it is known in which a cell stands.
    """
    if child.tag == "table":
        return tuple(cell.text for cell in child.one("thead").every("th"))
    if child.tag == "figure":
        return (child.one("figcaption").text,)
    if child.tag in ("td", "th"):
        cells = [one for one in parent.children if isinstance(one, Element)]
        return (child.text, cells[0].text, around[cells.index(child)])
    if child.tag in SHOWN_WHOLE:
        return (child.text, *(around if parent.tag in ("ul", "figcaption") else ()))
    return around


def without_proposition(site: Path, shown: Iterable[Shown]) -> list[Shown]:
    """Give the stances that stand without a proposition on which the YAML has that stance."""
    known = held(site / "briefings")
    return [
        one for one in shown if not any(said in straight(one.around) for said in known[one.stance])
    ]


def lines_without_proposition(site: Path) -> list[str]:
    """Give the lines of a site's files that name a stance and no proposition."""
    settings = settings_of(site)
    known = [said for group in held(site / "briefings").values() for said in group]
    files = export_files(read_site(settings).kb, settings)
    lines = [line for file in files for line in file.text.splitlines() if TOLD.search(line)]
    return [line for line in lines if not any(said in straight(line) for said in known)]
