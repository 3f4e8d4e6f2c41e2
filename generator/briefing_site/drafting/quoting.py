"""Quoting: takes a sentence with quotations, tells what stands outside of them and which count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from briefing_site.drafting.attribution import Attribution
from briefing_site.drafting.clauses import QUOTE
from briefing_site.drafting.quotations import Span
from briefing_site.drafting.sentences import Sentence
from briefing_site.frozen import frozen

FEWEST = 3
"""Words of a quotation; fewer behind an article are a term or a scare quote."""

LONGEST_HEADING = 9
"""Words of a heading that is a quotation."""

TERM = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|this|that|these|those|any|no)\s+$", re.IGNORECASE
)
WORK = re.compile(
    r"\b(?:books?|films?|novels?|songs?|entitled|titled|named|dubbed|nicknamed|known as|so-called|"
    r"operation|article|essay|program(?:me)?|documentary|exercise|series|album|play|podcast|"
    r"called|headline[d]?|codenamed|hashtag|slogan)[\s,]*$",
    re.IGNORECASE,
)


@frozen(slots=False)
class Quoting:
    """A sentence with quotations in it.

    Attributes:
        paragraph: Which paragraph it stands in.
        text: That paragraph.
    """

    paragraph: int
    text: str
    sentence: Sentence
    spans: tuple[Span, ...]

    @cached_property
    def outside(self) -> str:
        """The sentence with a sign for each quotation."""
        parts: list[str] = []
        done = self.sentence.start
        for span in self.spans:
            parts += [self.text[done : span.opens], QUOTE]
            done = span.closes
        return "".join([*parts, self.text[done : self.sentence.end]])

    @property
    def is_bare(self) -> bool:
        """Whether nothing but quotations stands in it."""
        return not re.sub(r"[\W_]", "", self.outside.replace(QUOTE, ""))

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading between paragraphs that quotes a few words."""
        words = self.words(self.spans[0])
        is_whole = self.text.strip() == self.sentence.text and len(self.spans) == 1
        is_short = len(words.split()) < LONGEST_HEADING and self.spans[0].is_closed
        return is_whole and is_short and words[-1:].isalnum() and not self.spans[0].goes_on

    def words(self, span: Span) -> str:
        """Give the words of a quotation, with the comma that American usage puts inside."""
        return self.text[span.start : span.end]

    def places(self) -> Iterator[tuple[Span, int]]:
        """Give each quotation with its place in `outside`."""
        at = -1
        for span in self.spans:
            at = self.outside.index(QUOTE, at + 1)
            yield span, at

    def is_statement(self, span: Span, at: int, found: Attribution) -> bool:
        """Whether words are somebody's statement, and no scare quote or title."""
        words = self.words(span).split()
        is_title = all(word[:1].isupper() or len(word) <= len("with") for word in words)
        if not found.is_beside and (WORK.search(self.outside[:at]) and is_title):
            return False
        if found.is_beside and self.words(span)[-1:] in tuple(",.?!"):
            return True
        is_term = len(words) < FEWEST and bool(TERM.search(self.outside[:at]))
        is_judgement = found.verb.startswith(("call", "describ", "label", "brand"))
        return len(words) > 1 and (is_judgement or not is_term)
