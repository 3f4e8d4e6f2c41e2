"""What is heard of a page: takes HTML as MkDocs makes it, gives it with names for what has none.

Markdown has tables without names of rows and columns, and its links to a section or back from a
note are called by a sign. Our own writer writes all of this at once; here it is written into what
was Markdown, so that both give one page.
"""

from __future__ import annotations

import re
from collections import defaultdict

from briefing_site.document.notes import mark_id, ways_back

UNNAMING = ("<td></td>", "<td><time", '<td><span class="brf-date"')
"""How a row's first cell begins where it does not say what the row is about."""

UNHEARD = re.compile(
    r'<h[1-6] id="(?P<anchor>[^"]*)"'
    r'|<a class="headerlink"(?! aria-hidden)'
    r'|<sup id="fnref\d*:(?P<note>[^"]*)">(?P<mark><a class="footnote-ref"[^>]*>[^<]*</a></sup>'
    r"(?:, (?P<place>[^<]*)(?:\]|&#93;)(?=</span>))?)"
    r'|(?:<a class="footnote-backref" href="#fnref\d*:(?P<back>[^"]*)" title="(?P<title>[^"]*)">'
    r"&#8617;</a>)+"
    r"|(?P<table><table>)"
    r'|(?P<column><th)(?P<side> style="[^"]*")?>'
    r"|<tr>\n(?P<cell><td(?:(?!</td>).)*</td>)(?=\n<td)",
    re.DOTALL,
)


class Heard:
    """Names the pieces of one page, from its top.

    Python-Markdown counts a note's marks as it comes to them, which in a table or a list is another
    order than the page's; here the second is the second from the top.
    """

    def __init__(self) -> None:
        self._heading = ""
        self._places: defaultdict[str, list[str]] = defaultdict(list)

    def named(self, found: re.Match[str]) -> str:
        """Name a piece."""
        self._heading = found["anchor"] or self._heading
        if found["note"]:
            return self._marked(found)
        if note := found["back"]:
            return "".join(ways_back(note, found["title"], self._places[note] or [""]))
        if cell := found["cell"]:
            return f"<tr>\n{name_of_row(UNHEARD.sub(self.named, cell))}"
        return name_of(found, self._heading)

    def _marked(self, found: re.Match[str]) -> str:
        places = self._places[found["note"]]
        places.append((found["place"] or "").replace('"', "&quot;"))
        return f'<sup id="{mark_id(found["note"], len(places))}">{found["mark"]}'


def with_names(html: str) -> str:
    """Name what is heard of a page's headings, tables and notes.

    Args:
        html: The content, as Python-Markdown writes it.
    """
    return UNHEARD.sub(Heard().named, html)


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
    return piece if found["anchor"] else f'{piece} aria-hidden="true" tabindex="-1"'


def name_of_row(cell: str) -> str:
    """Make a row's first cell its name, unless that is a date or nothing.

    Args:
        cell: The whole element.
    """
    if cell.startswith(UNNAMING):
        return cell
    return f'<th scope="row"{cell.removeprefix("<td").removesuffix("</td>")}</th>'
