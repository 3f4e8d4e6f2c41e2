"""Sentences: takes a paragraph with its quotations, gives where each sentence begins and ends.

`sentencex` knows abbreviations and keeps quotations whole. It takes time by the square of a
text's length, so that long paragraphs are cut first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.drafting.quotations import Span
from briefing_site.frozen import frozen

LONGEST = 4_000
"""Characters that are divided at a time."""


@frozen
class Sentence:
    """A stretch of a paragraph.

    Attributes:
        text: The sentence, without white space at its ends.
    """

    start: int
    end: int
    text: str


def sentences_of(text: str, spans: Sequence[Span] = ()) -> tuple[Sentence, ...]:
    """Divide a paragraph; what stands in quotation marks is never divided."""
    masked = mask(text, spans)
    return tuple(
        Sentence(start, end, text[start:end]) for start, end in _bounds(masked) if end > start
    )


def mask(text: str, spans: Sequence[Span], fill: str = "x") -> str:
    """Replace quoted words, letter by letter, but for the mark that ends them."""
    parts: list[str] = []
    done = 0
    for span in spans:
        parts += [text[done : span.start], fill * max(span.end - span.start - 1, 0)]
        parts.append(text[max(span.end - 1, span.start) : span.end])
        done = span.end
    return "".join([*parts, text[done:]])


def _bounds(masked: str) -> Iterator[tuple[int, int]]:
    from sentencex import segment  # noqa: PLC0415 - a compiled library

    for offset, piece in _pieces(masked):
        at = 0
        for part in segment("en", piece):
            start = piece.find(part, at)
            if start < 0:
                continue
            at = start + len(part)
            lead = len(part) - len(part.lstrip())
            yield offset + start + lead, offset + start + len(part.rstrip())


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a long text at a space."""
    at = 0
    while at < len(text):
        end = at + LONGEST
        if end < len(text):
            space = text.rfind(" ", at, end)
            end = space + 1 if space > at else end
        yield at, text[at:end]
        at = end
