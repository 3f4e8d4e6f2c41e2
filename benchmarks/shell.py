"""The theme's page as a static template: takes a page that MkDocs built, gives it with slots.

Engines that know nothing of the theme get its looks in this way, and pay for no template but this
one, whose only work is to put three values in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

MARKS = {"title": "slot-for-title", "description": "slot-for-description"}
"""What the page that is built says of itself."""

PAGE = "---\ntitle: {title}\ndescription: {description}\n---\n\nslot-for-content\n"
"""The Markdown of that page."""

CONTENT = re.compile(
    r'(<article class="md-content__inner md-typeset">).*slot-for-content.*?(</article>)', re.DOTALL
)
ADDRESS = re.compile(r'(\s(?:href|src)=)"(?![a-z]+:|/|#)([^"]*)"')
BASE = '"base": "."'


def page_to_build() -> str:
    """Give the Markdown of the page that is built."""
    return PAGE.format(**MARKS)


def with_slots(built: str, slots: Mapping[str, str]) -> str:
    """Make a template of the page that was built, at the root of a site.

    Args:
        built: Its HTML.
        slots: What the engine has in place of `title`, `description` and `content`.

    Raises:
        ValueError: The theme shows one of them nowhere.
    """
    html, found = CONTENT.subn(
        lambda match: f"{match[1]}\n{slots['content']}\n{match[2]}", from_root(built)
    )
    for name, mark in MARKS.items():
        found = found and html.count(mark)
        html = html.replace(mark, slots[name])
    if not found:
        message = "the page that was built does not show its title, description and content"
        raise ValueError(message)
    return html


def from_root(html: str) -> str:
    """Let the links of a page at the root lead to the same from any other."""
    html = ADDRESS.sub(lambda match: f'{match[1]}"/{escape(match[2])}"', html)
    return html.replace(BASE, '"base": "/"')
