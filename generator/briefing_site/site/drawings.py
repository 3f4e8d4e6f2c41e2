"""Drawings on a page: takes its HTML, gives it with what they link to and show where it is built.

MkDocs turns links between Markdown files into links between built pages, but only those that
are written as Markdown. A drawing is HTML already, so that its links still name the files.

In SVG 2 a link is in `href`. The theme sets the property of that name of everything that has the
attribute, which for a part of a drawing fails and ends its instant navigation. So what a browser
gets is SVG 1.1's `xlink:href`, which means the same; a link says by its role that it is one, since
not every program that reads a page aloud or checks it knows the older name.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from html import escape, unescape

DRAWING = re.compile(r"<svg [^>]*>.*?</svg>", re.DOTALL)
ADDRESS = re.compile(r'<(a|image) href="([^"]*)"')


def with_built_links(html: str, page: str, built: Callable[[str], str]) -> str:
    """Lead each link of each drawing to what was built of the file that it names.

    Args:
        html: The page's content.
        page: The page's own path in the docs folder.
        built: Gives the address of a file from the page, by the file's path in the docs folder.
    """

    def address(match: re.Match[str]) -> str:
        path, mark, anchor = unescape(match[2]).partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
        role = ' role="link"' if match[1] == "a" else ""
        return f'<{match[1]}{role} xlink:href="{escape(built(target) + mark + anchor)}"'

    return DRAWING.sub(lambda drawing: ADDRESS.sub(address, drawing.group()), html)
