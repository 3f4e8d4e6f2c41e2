"""Places as addresses: takes the page that a link stands on and a place, gives the address.

Addresses are relative, so that the site works below any address, and from a disk.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from briefing_site.document.address import safe_address
from briefing_site.document.nodes import Link, Place

_MEANT: Final = re.compile(r"[%?#&]")
"""Characters of a file's name that mean something else in an address, or in Markdown's."""


def relative(page: str, place: Place) -> str:
    """Lead from a page's Markdown file to a place, as Markdown files name each other.

    Args:
        page: The path of the page that the link stands on.
        place: Where it leads.
    """
    if is_within(page, place):
        return f"#{place.anchor}"
    return between(page, in_address(place.path)) + behind(place)


def in_address(path: str) -> str:
    """Give a path as it stands in an address."""
    return _MEANT.sub(lambda found: quote(found[0]), path)


def is_within(page: str, place: Place) -> bool:
    """Whether a place is one on the page itself, to which its anchor alone leads."""
    return page == place.path and bool(place.anchor) and not place.query


def target(page: str, link: Link) -> Place | str | None:
    """Give the place or the address on the web that a link leads to from a page.

    A link leads nowhere, and leaves its words, where its address is not safe to follow, and on the
    very page that it would lead to if it is told so.
    """
    if not isinstance(link.to, Place):
        return safe_address(link.to)
    return None if link.not_here and link.to.path == page else link.to


def between(page: str, path: str) -> str:
    """Lead from one path to another, both from the same root."""
    here, there = page.split("/")[:-1], path.split("/")
    shared = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


def behind(place: Place) -> str:
    """Give what stands behind the path in a place's address."""
    query = f"?{place.query}" if place.query else ""
    return f"{query}#{place.anchor}" if place.anchor else query


class BuiltPage:
    """A built page, from which links lead to others and to files, all told from the site's root.

    Args:
        address: Such as `actors/` or `actors/index.html`; the root is `./`, as MkDocs has it.

    Attributes:
        root: The way from the page to the root.
        section: The folder in the root that the page is in, or nothing where it is in none.
    """

    def __init__(self, address: str) -> None:
        folders = address.removeprefix("./").split("/")[:-1]
        self.root = "../" * len(folders)
        self.section = f"{folders[0]}/" if folders else ""
        self._above = [
            ("".join(f"{name}/" for name in folders[:depth]), "../" * (len(folders) - depth))
            for depth in range(len(folders), 0, -1)
        ]

    def to(self, there: str) -> str:
        """Lead to another page or a file."""
        there = there.removeprefix("./")
        for folder, up in self._above:
            if there.startswith(folder):
                return up + there[len(folder) :] or "./"
        return self.root + there or "./"
