"""Words under a head: takes paragraphs, gives the quotations before or behind which a head stands.

The ordinary answer is a list: who spoke, a colon, the words. A sentence with a verb in it is left
to those who read news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing_site.drafting.quotations import Span
from briefing_site.drafting.sentences import sentences_of
from briefing_site.frozen import frozen
from briefing_site.proposing.head import Head
from briefing_site.proposing.heads import read_head
from briefing_site.proposing.known import Known

SIGNED = re.compile(r"\s*(?:[—–-]+\s*|\((?=[^()]*\)[.;\s]*$))(?P<who>\S.*)")  # noqa: RUF001
"""What begins behind a quotation with a dash, or stands there in brackets."""

LONGEST_SIGNED = 300
"""Characters of who signs words below them."""


@frozen
class Headed:
    """Quoted words with what tells whose they are.

    Attributes:
        spans: The quotations, one after the other.
        words: Their words.
        head: Who spoke.
        signed: The head as it stands there.
    """

    spans: tuple[Span, ...]
    words: tuple[str, ...]
    head: Head
    signed: str


def headed_in(
    paragraphs: Sequence[str], spans: dict[int, list[Span]], known: Known
) -> tuple[Headed, ...]:
    """Give the quotations whose head tells who spoke, in order; what follows on them is theirs."""
    found: list[Headed] = []
    for number, text in enumerate(paragraphs):
        own = spans.get(number, [])
        for at, span in enumerate(own):
            words = text[span.start : span.end]
            behind = text[span.closes : own[at + 1].opens if at + 1 < len(own) else None]
            before = text[own[at - 1].closes if at else 0 : span.opens]
            if found and goes_on(found[-1].spans[-1], span, before, behind, at):
                last = found[-1]
                found[-1] = replace(last, spans=(*last.spans, span), words=(*last.words, words))
            elif any(map(str.isalnum, before)):
                lead = last_sentence(before)
                if head := head_before(lead, known):
                    found.append(Headed((span,), (words,), head, lead))
            elif head := head_behind(behind, known):
                found.append(Headed((span,), (words,), head, behind.strip()))
    return tuple(found)


def goes_on(last: Span, span: Span, before: str, behind: str, at: int) -> bool:
    """Whether a quotation stands alone behind one with a head, right beside or below it."""
    is_next = last.paragraph == span.paragraph or (at == 0 and last.paragraph + 1 == span.paragraph)
    is_bare = not any(map(str.isalnum, before.removesuffix("and ").strip()))
    return is_next and is_bare and not any(map(str.isalnum, behind))


def head_before(lead: str, known: Known) -> Head | None:
    """Give the head of a quotation, where one stands before it."""
    head = read_head(lead, known)
    is_head = lead.rstrip().endswith((":", "—", "–", "-")) or head.is_whole  # noqa: RUF001
    return head if is_head and head.tells else None


def head_behind(behind: str, known: Known) -> Head | None:
    """Give the head of a quotation that stands behind it, as who signs words stands below them."""
    signed = SIGNED.fullmatch(behind) if len(behind) <= LONGEST_SIGNED else None
    head = read_head(signed["who"].rstrip(" .;)"), known) if signed else None
    return head if head and head.tells else None


def last_sentence(text: str) -> str:
    """Give what stands behind the last full stop."""
    sentences = sentences_of(text)
    return sentences[-1].text if sentences else ""
