"""What a page says: takes what a server sent, gives the texts in which words are looked for.

The first is what `briefings draft` takes for the article, the second all that the page shows, since
words may stand in a table or below a picture. A server may lie about what it sends: what it is is
seen from the bytes.
"""

from __future__ import annotations

from briefing_site.diagnostics.refused import Refused
from briefing_site.drafting.asking import Answer
from briefing_site.drafting.fetching import as_utf8
from briefing_site.drafting.reading import LARGEST, read_article, shown_text
from briefing_site.watching.visit import Read

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
        return texts_of(as_utf8(answer), url)
    except Refused as refused:
        return Read(unread=refused.message.partition(", and draft ")[0])
    except Exception as error:  # noqa: BLE001 - the page's own form may break whatever reads it
        return Read(unread=f"its text cannot be taken out: {type(error).__name__}")


def texts_of(content: bytes, url: str) -> Read:
    """Take the texts out of a page in UTF-8."""
    article = read_article(content, url=url)
    return Read((article.copy, shown_text(content)), article.title)
