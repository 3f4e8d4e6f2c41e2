"""What the search knows of a page: takes its HTML and kind, gives the HTML that is indexed.

A page is indexed once and with its own words: a list repeats what it lists, the page of an
actor, an issue, a source or a statement goes on, below its first section, with what others say
better, and a briefing's statements and sources are found as such. So each has the words of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from briefing_site.pages.kinds import FoundKind, PageKind
from briefing_site.prose.gazetteer import UNSPACED

FIRST_SECTION_ONLY = frozenset(
    {PageKind.ACTOR, PageKind.ISSUE, PageKind.SOURCE, PageKind.STATEMENT, PageKind.VOTE}
)
TITLE_ONLY = frozenset({PageKind.HOME, PageKind.LIST})
OWN_KINDS = frozenset(PageKind).intersection(FoundKind)

HEADING = re.compile(r"<h1\b.*?</h1>", re.DOTALL)
SECTION = re.compile(r"<h2\b")
BETWEEN = re.compile(f"(?<=[{UNSPACED}])(?=[{UNSPACED}])")
REPEATED = (".headerlink", ".footnote", ".footnote-ref", ".brf-cite", ".brf-quote", ".brf-source")
"""Parts of a page that are no words of its own, as selectors."""

WEIGHT_OF_PAGE = 0.1
"""How much a word on a hand-written page or a list counts, where one elsewhere counts 1.

A guide quotes the content to explain it: whoever looks for these words wants whose they are.
"""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing to be found.

    Attributes:
        address: Relative to the site's root.
        kind: What it is, as a result says.
        title: HTML.
        body: HTML, without the title.
    """

    address: str
    kind: str
    title: str
    body: str


def record_of_page(
    address: str, kind: str, title: str, description: str, html: str
) -> SearchRecord:
    """Give what is to be found of a page.

    Args:
        address: Relative to the site's root.
        kind: What the page says it is; nothing for a hand-written one.
        title: HTML.
        description: HTML.
        html: The page's content.
    """
    body = HEADING.sub("", html, count=1)
    if kind in TITLE_ONLY:
        body = f"<p>{description}</p>"
    elif kind in FIRST_SECTION_ONLY:
        body = SECTION.split(body, maxsplit=1)[0]
    if kind == PageKind.STATEMENT:
        body = body.replace('class="brf-quote"', "")
    return SearchRecord(address, kind if kind in OWN_KINDS else FoundKind.PAGE, title, body)


def indexed(record: SearchRecord, language: str) -> str:
    """Write a record as the HTML that Pagefind reads.

    Words of a script without spaces are indexed character by character: a quotation may be in
    any language, whatever the site's, and its reader may look for any part of it.
    """
    body = record.body
    if record.kind == FoundKind.PAGE:
        body = f'<div data-pagefind-weight="{WEIGHT_OF_PAGE}">{body}</div>'
    words = BETWEEN.sub(" ", f'<h1 data-pagefind-meta="title">{record.title}</h1>{body}')
    kind, address = escape(record.kind), escape(record.address)
    return Markup(  # noqa: S704 - title and body are HTML by their type
        f'<!doctype html><html lang="{escape(language)}"><body data-pagefind-body>'
        f'<span data-pagefind-filter="kind:{kind}" data-pagefind-meta="kind:{kind}"></span>'
        f'<a href="{address}" data-pagefind-meta="address[href]"></a>{words}</body></html>'
    )


def numbered(records: Iterable[SearchRecord]) -> Iterator[tuple[str, SearchRecord]]:
    """Name each record's file so that their order is that of the addresses."""
    ordered = sorted(records, key=lambda record: record.address)
    yield from ((f"{number:07}.html", record) for number, record in enumerate(ordered))
