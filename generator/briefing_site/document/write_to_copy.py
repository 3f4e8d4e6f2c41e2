"""HTML to copy: takes texts and addresses, gives markup for the page of somebody else.

That page is not ours: nothing styles it, no script of ours runs there, and whoever copies it may
put it anywhere. So it is on one line, and each text in it is escaped as for an attribute.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing_site.document.escape import clean, escape_html

ALLOWED = "allow-popups allow-popups-to-escape-sandbox"
"""A frame runs nothing and asks for nothing; its links open beside the page that shows it."""


class Quoted(NamedTuple):
    """Words as they are copied: plain text, and its language."""

    text: str
    lang: str


def write_frame(address: str, title: str, width: int, height: int) -> str:
    """Write a frame that shows a page of ours.

    Args:
        address: The page's, whole.
        title: What it is called for who hears it.
        width: In pixels; it becomes narrower with its page.
        height: In pixels.
    """
    return (
        f'<iframe src="{on_one_line(address)}" title="{on_one_line(title)}" width="{width}"'
        f' height="{height}" loading="lazy" sandbox="{ALLOWED}"'
        ' style="border:0;max-width:100%"></iframe>'
    )


def write_quotation(quoted: Iterable[Quoted], address: str, name: str, told: str) -> str:
    """Write words for a page that takes no frame, and whose they are.

    Args:
        quoted: The words.
        address: Where they are from.
        name: What leads there.
        told: What is told behind that.
    """
    source = on_one_line(address)
    quotes = "".join(
        f'<blockquote cite="{source}" lang="{on_one_line(one.lang)}" dir="auto">'
        f"<p>{on_one_line(one.text)}</p></blockquote>"
        for one in quoted
    )
    return f'{quotes}<p>— <a href="{source}">{on_one_line(name)}</a>, {on_one_line(told)}</p>'


def on_one_line(text: str) -> str:
    """Escape a text, on one line and without what would turn the words around it."""
    return escape_html(clean(text).strip())
