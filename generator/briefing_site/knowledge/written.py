"""Hand-written pages: takes the docs folder, gives whether a link leads to one, and its anchors.

An anchor is made as Python-Markdown's `toc` makes it where mkdocs.yml says nothing else. A
heading that names its anchor, `## Grades { #grades }`, has it under every setting.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from briefing_site.prose.parse import headings, parse
from briefing_site.prose.write_text import to_text
from briefing_site.source.files import BOM

PAGE = ".md"
UNPUBLISHED = "templates"
"""The folder in docs/ that MkDocs leaves out, beside all that starts with a dot."""

FRONT_MATTER = re.compile(r"---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)
NAMED = re.compile(r"""\{:?[^{}\n]*?#([^\s{}]+)[^{}\n]*\}|\bid=["']([^"'\n]+)["']""")
UNSEEN = re.compile(r"<[^<>\n]+>|\s*\{:?[^{}\n]*\}\s*$")
"""What a heading shows nothing of: tags and attributes."""

NUMBERED = re.compile(r"(.*)_(\d+)")


def path_and_anchor(address: str) -> tuple[str, str]:
    """Take apart what a text links to: a path from docs/, and a place on the page or nothing."""
    path, _, anchor = address.partition("#")
    return PurePosixPath(unquote(path)).as_posix(), anchor


def leads_to_page(docs: Path, address: str) -> bool:
    """Whether an address is the path of a published file in docs/, its anchor one of the page's.

    What is behind the # of any other file is its reader's: `report.pdf#page=2`.
    """
    path, anchor = path_and_anchor(address)
    is_page = PurePosixPath(path).suffix == PAGE
    return has_file(docs, path) and (not anchor or not is_page or anchor in anchors(docs / path))


def has_file(docs: Path, path: str) -> bool:
    """Whether a path from docs/ is that of a file that is published."""
    parts = PurePosixPath(path).parts
    is_inside = not PurePosixPath(path).is_absolute() and ".." not in parts
    is_published = parts[:1] != (UNPUBLISHED,) and not any(one.startswith(".") for one in parts)
    return is_inside and is_published and "\0" not in path and (docs / path).is_file()


def written_pages(docs: Path) -> Iterator[str]:
    """Give the path of every hand-written page from docs/, in order."""
    found = (path.relative_to(docs).as_posix() for path in sorted(docs.rglob(f"*{PAGE}")))
    return (path for path in found if has_file(docs, path))


def anchors(page: Path) -> frozenset[str]:
    """Give the places on a hand-written page that can be linked to."""
    text = page.read_text("utf-8", errors="replace").removeprefix(BOM)
    text = FRONT_MATTER.sub("", text, count=1) if text.startswith("---\n") else text
    named = {first or second for first, second in NAMED.findall(text)}
    taken = set(named)
    for heading in headings(text):
        if not NAMED.search(heading):
            # Behind a word, "1. Draft" is no list.
            words = to_text(parse(f"x {UNSEEN.sub('', heading)}"))
            taken.add(unique(slug(words[1:]), taken))
    return frozenset(taken)


def slug(heading: str) -> str:
    """Make an anchor of a heading's words, as Python-Markdown's `toc` does."""
    ascii_only = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    words = re.sub(r"[^\w\s-]", "", ascii_only).strip().lower()
    return re.sub(r"[-\s]+", "-", words)


def unique(anchor: str, taken: set[str]) -> str:
    """Count an anchor on until it is none that is taken, as Python-Markdown's `toc` does."""
    while anchor in taken or not anchor:
        numbered = NUMBERED.fullmatch(anchor)
        anchor = f"{numbered[1]}_{int(numbered[2]) + 1}" if numbered else f"{anchor}_1"
    return anchor
