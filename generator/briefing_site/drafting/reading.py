"""Reading: takes the bytes of a file or a page, gives `Article`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.diagnostics.refused import Refused
from briefing_site.drafting.article import Article
from briefing_site.drafting.charsets import as_text
from briefing_site.drafting.formats import refuse_formats
from briefing_site.drafting.moments import stamped_in
from briefing_site.drafting.plain import furnish, read_plain
from briefing_site.source.characters import FORBIDDEN

LARGEST = 1 << 20
"""Bytes of a text: about 150,000 words, which no article has."""

HTML = re.compile(
    r"^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|article|main|div|p)\b",
    re.IGNORECASE,
)
CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), " ")
INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)


def read_article(content: bytes, name: str = "", url: str = "") -> Article:
    """Read a text in whatever form it comes.

    Args:
        content: The file as it is.
        name: Its name; `.md` makes it Markdown.
        url: Where it was fetched from.

    Raises:
        Refused: It is too long, no plain text, or in no encoding that can be read.
    """
    text = decoded(content)
    if HTML.match(text):
        article = _read_html(text, url)
    else:
        article = read_plain(text, is_markdown=name.lower().endswith((".md", ".markdown")))
    if not article.paragraphs:
        message = "there is no text to make a draft from"
        raise Refused(message, "give a file with an article's text in it")
    return article


def shown_text(content: bytes) -> str:
    """Give all that a text shows in whatever form it comes: a page with what is around its article.

    Raises:
        Refused: It is too long, no plain text, or in no encoding that can be read.
    """
    text = decoded(content)
    if not HTML.match(text):
        return text
    from trafilatura import html2txt  # noqa: PLC0415 - takes half a second

    return str(html2txt(text))


def decoded(content: bytes) -> str:
    """Turn bytes into text without characters that show nothing or that YAML cannot hold."""
    refuse_formats(content)
    if len(content) > LARGEST:
        message = f"the text is longer than {LARGEST >> 20} MiB"
        raise Refused(message, "give the article alone")
    text = as_text(content).removeprefix("\ufeff")
    return FORBIDDEN.sub(" ", text.translate(CONTROLS).translate(INVISIBLE))


def _read_html(text: str, url: str) -> Article:
    from trafilatura import bare_extraction, html2txt  # noqa: PLC0415 - takes half a second

    found = bare_extraction(
        text, url=url or None, with_metadata=True, include_comments=False, include_tables=False
    )
    if found is None:  # too little for an article: take all that it shows
        stamp = stamped_in(text, "")
        lines = [" ".join(line.split()) for line in _lines(html2txt(text))]
        return furnish({"url": url, "published": stamp.text}, lines, shown=stamp.shown)
    page = found if isinstance(found, dict) else found.as_dict()
    stamp = stamped_in(text, str(page.get("date") or ""))
    fields = {
        "title": page.get("title"),
        "author": page.get("author"),
        "publisher": page.get("sitename"),
        "published": stamp.text,
        "url": page.get("url") or url,
        "licence": page.get("license"),
    }
    lines = _lines(str(page.get("text") or ""))
    paragraphs = [" ".join(re.sub(r"^- ", "", line).split()) for line in lines]
    apart = frozenset(_set_apart(found))
    known = {name: str(value) for name, value in fields.items() if value}
    return furnish(known, paragraphs, apart, stamp.shown)


def _set_apart(page: object) -> Iterator[str]:
    """Give the paragraphs that a page sets apart as quotations."""
    body = getattr(page, "body", None)
    for quotation in body.iter("quote") if body is not None else ():
        for part in (quotation, *quotation.iter("p")):
            yield " ".join("".join(part.itertext()).split())


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]
