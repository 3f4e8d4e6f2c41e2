"""What is heard of a page: takes HTML as MkDocs makes it, gives it with names for what has none.

Markdown has tables without names of rows and columns, and its links to a section or back from a
note are called by a sign. Our own writer writes all of this at once; here it is written into what
was Markdown, so that both give one page.
"""

from __future__ import annotations

import re

UNNAMING = ("<td></td>", "<td><time", '<td><span class="brf-date"')
"""How a row's first cell begins where it does not say what the row is about."""

UNHEARD = re.compile(
    r'<h[1-6] id="(?P<anchor>[^"]*)"'
    r'|<a class="headerlink"(?! aria-hidden)'
    r'|<a class="footnote-backref" href="[^"]*" title="(?P<back>[^"]*)"(?! aria-label)'
    r"|(?P<table><table)>"
    r'|(?P<column><th)(?P<side> style="[^"]*")?>'
    r"|<tr>\n(?P<cell><td(?:(?!</td>).)*</td>)(?=\n<td)",
    re.DOTALL,
)


def with_names(html: str) -> str:
    """Name what is heard of a page's headings, tables and notes.

    Args:
        html: The content, as Python-Markdown writes it.
    """
    heading = ""

    def named(found: re.Match[str]) -> str:
        nonlocal heading
        heading = found["anchor"] or heading
        return name_of(found, heading)

    return UNHEARD.sub(named, html)


def name_of(found: re.Match[str], heading: str) -> str:
    """Name a piece of a page.

    Args:
        found: The piece.
        heading: The id of the heading that it stands below.
    """
    piece = found[0]
    if found["table"]:
        return f'<table aria-labelledby="{heading}">' if heading else piece
    if found["column"]:
        return f'<th scope="col"{found["side"] or ""}>'
    if cell := found["cell"]:
        return f"<tr>\n{name_of_row(cell)}"
    if title := found["back"]:
        return f'{piece} aria-label="{title}"'
    return piece if found["anchor"] else f'{piece} aria-hidden="true" tabindex="-1"'


def name_of_row(cell: str) -> str:
    """Make a row's first cell its name, unless that is a date or nothing.

    Args:
        cell: The whole element.
    """
    if cell.startswith(UNNAMING):
        return cell
    return f'<th scope="row"{cell.removeprefix("<td").removesuffix("</td>")}</th>'
