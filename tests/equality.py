"""Two builds of a site: takes their folders, gives each file in which they differ, and how.

Files are the same byte for byte. Pages are the same trees: they may differ in references for
characters, in white space and in which mark of a note is numbered first, as `write_html` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path

from briefing_site.site.white_space import compact
from tests.html_trees import BrokenHtmlError, compare

CONTENT = re.compile(
    r'(?<=<article class="md-content__inner md-typeset">).*(?=</article>)', re.DOTALL
)
REFERENCE = re.compile(r"&#?\w+;")


def differences(fast: Path, slow: Path) -> list[str]:
    """Say in which files a site that was built fast differs from the same one as MkDocs builds it.

    Args:
        fast: Its folder.
        slow: That of the other one.
    """
    return [*_differences(fast, slow)]


def _differences(fast: Path, slow: Path) -> Iterator[str]:
    names, others = files_of(fast), files_of(slow)
    yield from (f"{name}: only in one" for name in sorted(names ^ others))
    for name in sorted(names & others):
        if found := difference(name, (fast / name).read_bytes(), (slow / name).read_bytes()):
            yield f"{name}: {found}"


def difference(name: str, fast: bytes, slow: bytes) -> str:
    """Say how two writings of a file differ, but for what pages may; nothing where they do not."""
    if fast == slow:
        return ""
    if not name.endswith(".html"):
        return "other bytes"
    page, other = fast.decode(), slow.decode()
    if around_content(page) != around_content(other):
        return "another shell"
    try:
        return compare(content_of(other), content_of(page), naming=False).first
    except BrokenHtmlError as error:
        return f"broken HTML: {error}"


def files_of(site: Path) -> set[str]:
    """Name each file of a site."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def around_content(html: str) -> str:
    """Give a page without its content, each character of its texts written in one way."""
    html = compact(CONTENT.sub("", html))
    return REFERENCE.sub(lambda found: escape(unescape(found[0]), quote=False), html)


def content_of(html: str) -> str:
    """Give the content of a page; nothing where it has none."""
    found = CONTENT.search(html)
    return found[0] if found else ""
