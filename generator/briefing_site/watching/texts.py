"""What a page says: takes what a server sent, gives the texts in which words are looked for.

The first is what `briefings draft` takes for the article, the second all that the page shows, since
words may stand in a table or below a picture. A server may lie about what it sends: what it is is
seen from the bytes. What takes the words out takes the longer the more elements there are, up to a
minute for a megabyte of nothing else, and cannot be stopped: so they are counted first.
"""

from __future__ import annotations

import re
from itertools import islice

from briefing_site.diagnostics.refused import Refused
from briefing_site.drafting.asking import Answer
from briefing_site.drafting.fetching import as_utf8
from briefing_site.drafting.reading import LARGEST, read_article, shown_text
from briefing_site.watching.visit import Read

MOST_ELEMENTS = 50_000
"""Of a page that is read: some three times those of the longest pages that are written, and read in
seconds."""

ELEMENT = re.compile(rb"<[a-z]", re.IGNORECASE)

TEXTS = ("text/", "application/xhtml", "application/xml")


def may_be_text(answer: Answer) -> bool:
    """Whether words can be looked for in what a server says that it would send."""
    return not answer.kind or answer.kind.startswith(TEXTS)


def read_texts(answer: Answer, url: str) -> Read:
    """Read what a server sent."""
    if not may_be_text(answer):
        return Read(unread=f"it is {answer.kind}")
    if len(answer.content) > LARGEST:
        return Read(unread=f"it is longer than {LARGEST >> 20} MiB")
    try:
        content = as_utf8(answer)
        if is_too_much(content):
            return Read(unread=f"it has more than {MOST_ELEMENTS:,} elements")
        return texts_of(content, url)
    except Refused as refused:
        return Read(unread=refused.message.partition(", and draft ")[0])
    except Exception as error:  # noqa: BLE001 - the page's own form may break whatever reads it
        return Read(unread=f"its text cannot be taken out: {type(error).__name__}")


def is_too_much(content: bytes) -> bool:
    """Tell whether a page has more elements than are gone through, counting no more than that."""
    found = islice(ELEMENT.finditer(content), MOST_ELEMENTS + 1)
    return sum(1 for _ in found) > MOST_ELEMENTS


def texts_of(content: bytes, url: str) -> Read:
    """Take the texts out of a page in UTF-8."""
    article = read_article(content, url=url)
    return Read((article.copy, shown_text(content)), article.title)
