"""White space around a page's content: takes what a template gave, gives it without what is idle.

Templates are indented, which a fifth of a page would be. Within the content nothing is taken away.
"""

from __future__ import annotations

import re

KEPT = re.compile(r"(<(script|pre|textarea)\b.*?</\2>)|\s*\n\s*", re.DOTALL)
"""What keeps its lines, or the white space around the end of a line."""


def compact(html: str) -> str:
    """Take the white space around the ends of lines away, but for one end."""
    return KEPT.sub(lambda kept: kept[1] or "\n", html)


def compact_around(html: str, content: str) -> str:
    """Do so around the content of a page."""
    before, content, after = html.partition(content) if content else (html, "", "")
    return compact(before) + content + compact(after)
