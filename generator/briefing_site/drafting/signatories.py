"""Signatories: takes an article, gives who made its joint statement, in the text's order.

A list is read from where a text announces it: `released by the Governments of`, `We, the Foreign
Ministers of`, `signed by`, `Joint Statement by`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing_site.drafting.article import Article
from briefing_site.drafting.completeness import block_doubts, doubts_of, unread_lists
from briefing_site.drafting.joining import aligned_in, in_own_name, speaks_in_own_name
from briefing_site.drafting.lists import LONGEST_LEAD, read_list, read_list_until
from briefing_site.drafting.names import Names, Party
from briefing_site.drafting.phrases import TEXT_NOUN
from briefing_site.drafting.sentences import sentences_of
from briefing_site.drafting.signing import block_of
from briefing_site.frozen import frozen
from briefing_site.model.vocabularies import ActorKind

NOUN = TEXT_NOUN
# "27 countries, including": what follows is part of the list at least.
COUNTED = (
    r"(?:[\w\-]+\s+(?:other\s+)?(?:countries|states|governments|nations|members)\b[\w\s]{0,20}?"
    r"[,:]?\s*(?:including|among them)?:?\s+)?"
)

MADE = (
    "released|issued|made|agreed|adopted|endorsed|delivered|signed|co-signed|co-sponsored|"
    "published|supported"
)
STATES = "(?:countries|states|governments|nations)"

STARTS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{NOUN}|it)\b[^.;:]{{0,80}}?\b(?<!also )(?:{MADE})\s+(?:\w+\s+)?by\s+",
        rf"\b(?<!also )(?:signed|co-signed|endorsed)\s+by\s+{COUNTED}",
        rf"\b(?:joint\s+)?{NOUN}\s+(?:\w+\s+){{0,2}}?(?:by|of|from|on behalf of)\s+(?=the |[A-Z])",
        rf"\b{STATES}\s+(?:that|which)\s+(?:co-)?signed[^.;:]{{0,60}}?\s(?:are|were|include[ds]?):?\s+",
        r"\bsignatories(?:\s+\w+){0,4}?\s+(?:are|were|include[ds]?|included|being)\s*:?\s+",
        r"^\W*We,\s+",
        rf"\b{NOUN}\s+in\s+which\s+(?:the\s+)?",
        rf"\b(?:{NOUN}|speak|speaking)\b[^.;:]{{0,60}}?\bon behalf of\s+",
        r"\b(?:delivered|read out|presented|made)\s+by\s+(?=[^.;]{2,120}?\son behalf of\s)",
        r"\b(?:signatories|signed by|co-signed by|supported by|endorsed by)[\w\s]{0,40}:\s*",
    )
)
ALSO = re.compile(
    r"\b(?:only\s+(?:[\w\-]+\s+){0,4}to\s+(?:sign|join|endorse)[\w\s]{0,20}?(?:was|is|were|are)|"
    r"(?<!we )(?:was|were)\s+(?:later\s+)?joined\s+by|also\s+(?:signed|endorsed)\s+by|"
    r"also\s+signing(?:\s+\w+){0,4}\s+(?:was|were))\s+",
    re.IGNORECASE,
)
# An earlier statement, whose signatories are not those of this text.
OLDER = re.compile(
    r"\b(?:years?|months?|weeks?|decades?) (?:ago|before|earlier)\b|\blast (?:year|month|week)\b|"
    r"\b(?:had|having)\s+(?:\w+ly\s+|also\s+)?(?:said|signed|praised|promised|agreed|issued|made|called|"
    r"pledged|warned|condemned|welcomed|declared|\w+ed)\b|"
    rf"\b(?:recalls?|recalled|recalling|reaffirms?|reiterat\w+)\b[^.]{{0,40}}\b{NOUN}\b|"
    r"\b(?:previous|earlier|prior)\s+(?:\w+\s+){0,2}(?:statement|communiqu|declaration)",
    re.IGNORECASE,
)
ISSUED = re.compile(
    r"\b(?:have\s+|has\s+|today\s+|jointly\s+)*(?:issued?|issues|released?|made|make|published|signed|"
    rf"adopted)\s+(?:\w+\s+){{0,4}}?{NOUN}\b",
    re.IGNORECASE,
)
MET = re.compile(
    r"^(?:the\s+)?(?:Representatives|(?:Foreign )?Ministers|(?:Special )?Envoys|Leaders|"
    r"(?:Senior )?Officials)\b[^.]{0,40}?\s+of\s+",
    re.IGNORECASE,
)
STATEMENT = re.compile(rf"\b{NOUN}\b", re.IGNORECASE)
ASIDE_LIST = re.compile(r"^The\s+[\w ]{2,60}(?:\(|:\s|,\s(?:namely\s)?|\s[–—-]\s)")  # noqa: RUF001
# `The six countries - A, B and C - said`, `“…,” said A, B and C in a joint statement`.
ASIDE_IN = re.compile(
    r"\b(?:countries|nations|states|governments|ministers|leaders|allies|powers|members)"
    r"(?:\s+\(|\s*—\s*|\s+[–-]{1,2}\s+)(?:the\s+)?|[,?!][”\"’]\s+said\s+(?=[A-Z])(?:the\s+)?"  # noqa: RUF001
)
ASIDE_ENDS = re.compile(r"\s*(?:\)|—|\s[–-]{1,2}\s|in an?\s+(?:rare\s+)?joint\b)")  # noqa: RUF001
MINISTERS_OF = re.compile(
    r"\b(?:ministers|leaders|governments|presidents|envoys)\s+(?:of|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
IN_JOINT = re.compile(
    rf"\b(?:in|through|via)\s+an?\s+(?:\w+\s+){{0,2}}?joint\s+(?:\w+\s+)?{NOUN}\b"
    r"(?P<lead>[^,.;]{0,40},\s+)?",
    re.IGNORECASE,
)
JOINT = re.compile(rf"\b(?:joint|following)\b[^.]{{0,40}}\b{NOUN}\b|\bcommuniqu", re.IGNORECASE)
# What may stand between a list and its verb.
BETWEEN = re.compile(
    r"(?:\s*,?\s+(?:to|at|in)\s+(?:the\s+)?(?:[A-Z][\w’'\-]*|of|the|and|for)"  # noqa: RUF001
    r"(?:\s+(?:[A-Z][\w’'\-]*|of|the|and|for)){0,9}(?=[\s,])|"  # noqa: RUF001
    r"\s*,?\s+(?:on\s+(?:\w+day\b|\d{1,2}\s+[A-Z]\w+|[A-Z]\w+\s+\d{1,2}\b)(?:,?\s+\d{4})?|today|yesterday|earlier|jointly|"
    r"have|has|also)\b|"
    r"\s*,\s*(?:having|meeting|gathered|convened|assembled|acting|who|deeply|recalling|noting|"
    r"following|at|in|on|as)\b[^.;:]{1,160}?,)*+\s*,?\s*"
)
SPEAKS = re.compile(
    r"^\s*,?\s*(?:strongly |jointly |today |hereby |firmly |also )*"
    r"(?:condemn|welcome|call|urge|take|"
    r"express|reaffirm|reiterate|note|are|have|met|remain|support|stress|underline|deplore|"
    r"reject|affirm|recall|commend|congratulate|share|strongly|stand|wish|mark|demand|"
    r"said|say|accused?|agreed?)(?:e?s)?\b"
)


@frozen
class Signatories:
    """Who made a joint statement.

    Attributes:
        ground: The sentence or title that says so.
        lines: The paragraphs that do nothing but sign.
        doubts: What may be missing, or be none.
        is_partial: Whether there are more than could be read.
        aligned: Who joins the statement of others by one sentence, and does not speak in it.
        is_unsure: Whether a line of these could not be read.
    """

    parties: tuple[Party, ...] = ()
    ground: str = ""
    lines: frozenset[int] = frozenset()
    doubts: tuple[str, ...] = ()
    aligned: tuple[Party, ...] = ()
    is_partial: bool = False
    is_unsure: bool = False


def signatories_of(article: Article, names: Names) -> Signatories:
    """Read the signatories of the joint statement that an article is or reports."""
    paragraphs = [paragraph[:LONGEST_LEAD] for paragraph in article.paragraphs]
    best = (
        _longest(paragraphs, names)
        or _from_meeting(article, paragraphs, names)
        or _from_first_sentence(article, paragraphs, names)
        or _longest([article.title], names)
        or _from_mention(paragraphs, names)
    )
    titled = _longest([article.title], names)
    if best and titled and set(titled.parties) > set(best.parties):
        best = titled
    block = block_of(article.paragraphs, names)
    if block.parties and (best is None or len(block.parties) >= len(best.parties)):
        best = Signatories(
            block.parties,
            block.ground,
            doubts=block_doubts(article.paragraphs, block.lines, len(block.parties)),
            is_unsure=block.is_unsure,
        )
    if best is None:
        return Signatories(doubts=tuple(unread_lists(paragraphs, names, ())))
    first = in_own_name(article, paragraphs, names)
    parties = tuple(dict.fromkeys((*first, *best.parties, *_others(paragraphs, names))))
    aligned = tuple(one for one in aligned_in(paragraphs, names) if one not in parties)
    strange = [one.name for one in parties if one.id not in names.parties]
    missing = best.doubts or tuple(unread_lists(paragraphs, names, (*parties, *aligned)))
    if not first and speaks_in_own_name(paragraphs):
        missing = (*missing, "who delivers it, and signs it as well")
    return Signatories(
        parties,
        best.ground,
        block.lines,
        (*missing, *(f'whether "{name}" is a signatory' for name in strange)),
        aligned,
        is_partial=bool(missing),
        is_unsure=best.is_unsure,
    )


def _longest(texts: Sequence[str], names: Names) -> Signatories | None:
    """Read every list that is announced, and keep the first of the longest."""
    found = [
        Signatories(parties, text, doubts=doubts_of(text, end, len(parties), names))
        for text in texts
        for parties, end in _lists(text, names)
        if _is_joint(parties)
    ]
    return max(found, key=lambda one: len(one.parties), default=None)


def _is_joint(parties: Sequence[Party]) -> bool:
    """Whether more than one made it: several, or a bloc."""
    return len(parties) > 1 or (bool(parties) and parties[0].kind is ActorKind.BLOC)


def _lists(text: str, names: Names) -> Iterator[tuple[tuple[Party, ...], int]]:
    for pattern in STARTS:
        for announced in pattern.finditer(text):
            if not _is_older(text, announced.start()):
                yield read_list_until(text, announced.end(), names)
    for sentence in sentences_of(text) if IN_JOINT.search(text) else ():
        match = IN_JOINT.search(sentence.text)
        if match and not OLDER.search(sentence.text):
            start = match.end() if match["lead"] and match.start() == 0 else 0
            parties, end = read_list_until(sentence.text, start, names)
            yield parties, sentence.start + end
    for match in ISSUED.finditer(text):
        parties, end = read_list_until(text, 0, names)
        if parties and end <= match.start() and BETWEEN.fullmatch(text, end, match.start()):
            yield parties, end


def _is_older(text: str, at: int) -> bool:
    """Whether a place in a text stands in a sentence about an earlier statement."""
    return any(
        one.start <= at < one.end and OLDER.search(one.text)
        for one in (sentences_of(text) if OLDER.search(text) else ())
    )


def _others(paragraphs: Sequence[str], names: Names) -> Iterator[Party]:
    """Give who signed later."""
    for text in paragraphs:
        for match in ALSO.finditer(text):
            yield from read_list(text, match.end(), names)


def _from_meeting(article: Article, paragraphs: list[str], names: Names) -> Signatories | None:
    """Read `Representatives of A, B and C met`, which opens the statement of a meeting."""
    is_joint = bool(JOINT.search(article.title)) or bool(article.first_counted)
    for text in paragraphs[:3] if is_joint else ():
        if match := MET.match(text):
            parties, end = read_list_until(text, match.end(), names)
            if _is_joint(parties):
                return Signatories(parties, text, doubts=doubts_of(text, end, len(parties), names))
    return None


def _from_first_sentence(
    article: Article, paragraphs: list[str], names: Names
) -> Signatories | None:
    """Read `A, B and C condemn`, which opens the statement itself."""
    if not STATEMENT.search(article.title) and not article.first_counted:
        return None
    for text in paragraphs[:4]:
        match = ASIDE_LIST.match(text)
        first = next(iter(names.find(text)), None)
        is_party = first is not None and match and match[0].endswith(", ")
        if match and not (is_party and first and first.start < match.end() - 2):
            parties, end = read_list_until(text, match.end(), names)
            if _is_joint(parties) and re.match(r"\)|,| [–—-] ", text[end:]):  # noqa: RUF001
                return Signatories(parties, text, doubts=doubts_of(text, end, len(parties), names))
        parties, end = read_list_until(text, 0, names)
        if _is_joint(parties) and SPEAKS.match(text[spoken_from(text, end) :]):
            return Signatories(parties, text, doubts=doubts_of(text, end, len(parties), names))
    return None


def spoken_from(text: str, end: int) -> int:
    """Step over what stands between a list and its verb: `to the Council, having met,`."""
    match = BETWEEN.match(text, end)
    return match.end() if match else end


def _tells_of_joint(text: str) -> bool:
    """Whether a sentence tells of a joint statement that is no earlier one."""
    return any(
        (IN_JOINT.search(one.text) or JOINT.search(one.text)) and not OLDER.search(one.text)
        for one in sentences_of(text)
    )


def _from_mention(paragraphs: list[str], names: Names) -> Signatories | None:
    """Read `the ministers of A, B and C condemned`, in a report that has a joint statement."""
    is_joint = [_tells_of_joint(text) for text in paragraphs]
    if not any(is_joint):
        return None
    lead = paragraphs[: is_joint.index(True) + 1]
    found = [
        Signatories(parties, text)
        for text in reversed(lead)
        for start in MINISTERS_OF.finditer(text)
        if _is_joint(parties := read_list(text, start.end(), names))
    ]
    for text in [] if found else lead:
        for start in ASIDE_IN.finditer(text):
            parties, end = read_list_until(text, start.end(), names)
            if _is_joint(parties) and ASIDE_ENDS.match(text[end:]):
                return Signatories(parties, text)
    for text in [] if found else lead:  # `A, B and C urged …`, in the report's first sentence
        parties, end = read_list_until(text, 0, names)
        if _is_joint(parties) and re.match(r" [a-z]", text[end:]):
            return Signatories(parties, text)
    return found[0] if found else None
