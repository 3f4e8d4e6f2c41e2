"""Announced words: takes paragraphs, gives what stands below `X said:` without quotation marks.

British ministries print what somebody said so, and Markdown and HTML set it apart. Where such
words end is told by the next heading, the next who speaks, or by a paragraph in another voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing_site.drafting.article import Article
from briefing_site.drafting.authors import state_of
from briefing_site.drafting.names import Names
from briefing_site.drafting.phrases import TEXT_NOUN
from briefing_site.drafting.quotations import OPENERS, Span, grouped
from briefing_site.drafting.speaker import Speaker
from briefing_site.drafting.speakers import Cast
from briefing_site.frozen import frozen

SAYS = re.compile(
    r"\b(?:said|says|added|adds|wrote|writes|stated|commented|continued|declared|replied|told\s[^.:]{2,60}|"
    r"remarked|concluded|reads?|as follows|in (?:his|her|their|its) (?:own )?words|posted|tweeted)"
    r"\b[^.:]{0,60}:$"
)
FOLLOWING = re.compile(
    r"^(?P<who>.{2,160}?),?\s+(?:(?:has|have|had|today|yesterday|also|jointly|on \w+day)\s+)*"
    r"(?:issued?|issues|released?|releases|made|delivered|published)\s+(?:today\s+)?"
    rf"(?:the\s+following|this)\s+(?:[\w\-]+\s+){{0,3}}{TEXT_NOUN}\b(?P<rest>[^:]{{0,200}}(?::|\.)?)\s*$",
    re.DOTALL,
)
IS_STATEMENT = re.compile(
    rf"^(?:(?:the\s+)?following|this|below|here)\s+is\s+(?:the\s+(?:full\s+)?text\s+of\s+)?(?:an?|the)\s+"
    rf"(?:[\w\-]+\s+){{0,2}}?{TEXT_NOUN}\s+(?:issued\s+|made\s+)?(?:by|from|of)\s+(?P<who>[^:]{{2,160}})(?P<rest>:)\s*$",
    re.IGNORECASE,
)
# In which whoever said the paragraph before goes on to speak.
GOES_ON = re.compile(
    r"\b(?:I|we|our|us|my|me|We|Our|My)\b|^(?:That|And|But|So|It|They|These|Those|This is)\s"
)
TOLD = re.compile(r"\b(?:announced|said|told|according to|will be published)\b")
HEADING = 80
"""Characters of a line without a full stop that is a heading."""

MOST = 12
"""Paragraphs of a quotation without marks."""


@frozen
class Announcement:
    """The sentence that names who issued the statement below it.

    Attributes:
        number: The paragraph that it is.
        last: The last paragraph of the statement, where quotation marks end it.
    """

    speaker: Speaker | None
    number: int
    last: int
    is_quoted: bool


def announcement_in(article: Article, names: Names, spans: Sequence[Span]) -> Announcement | None:
    """Find `X today issued the following statement:` above a statement."""
    for number, text in enumerate(article.paragraphs[:8]):
        match = IS_STATEMENT.match(text[:600]) or FOLLOWING.match(text[:600])
        if match is None or number + 1 >= len(article.paragraphs):
            continue
        whole = _whole(article.paragraphs, spans)
        last = number
        while last + 1 in whole:
            last += 1
        is_quoted = last > number
        speaker = Cast(names).resolve(*_with_office(match["who"]))
        if speaker and not speaker.behalf:
            speaker = Speaker(speaker.parties, state_of(article, names), text)
        return Announcement(
            speaker, number, last if is_quoted else len(article.paragraphs) - 1, is_quoted
        )
    return None


def _with_office(who: str) -> tuple[str, str]:
    who = re.sub(r"^(?:Today|Yesterday|On \w+day),?\s+", "", who)
    phrase, _, office = who.partition(", ")
    return phrase, office


def _whole(paragraphs: Sequence[str], spans: Sequence[Span]) -> set[int]:
    """Give the paragraphs that are quotations and nothing else."""
    return {
        number
        for number, own in grouped(spans).items()
        if len(own) == 1
        and own[0].opens == 0
        and not paragraphs[number][own[0].closes :].strip(" .,")
    }


def unmarked(article: Article, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Give the paragraphs that are somebody's words without marks."""
    marked = {span.paragraph for span in spans}
    found: list[Span] = []
    paragraphs = article.paragraphs
    for number, text in enumerate(paragraphs[:-1]):
        if not SAYS.search(text[-400:]) or FOLLOWING.match(text[:600]):
            continue
        numbers = list(_block(article, number + 1, marked))
        for at in numbers:
            length = len(paragraphs[at])
            found.append(Span(at, 0, length, 0, length, goes_on=at > numbers[0]))
    return tuple(found)


def _block(article: Article, start: int, marked: set[int]) -> Iterator[int]:
    """Go through the paragraphs of one quotation."""
    is_apart = article.paragraphs[start] in article.apart
    for number in range(start, min(start + MOST, len(article.paragraphs))):
        text = article.paragraphs[number]
        is_heading = len(text) < HEADING and text[-1:].isalnum()
        if number in marked or OPENERS.match(text) or is_heading or text.endswith(":"):
            return
        if is_apart and text not in article.apart:
            return
        is_theirs = bool(GOES_ON.search(text)) and not TOLD.search(text)
        if number > start and not is_apart and not is_theirs:
            return
        yield number
