"""Quotations: takes paragraphs, gives the spans between quotation marks.

One pass over each paragraph. Marks inside of a quotation belong to it. Where a text has
double marks, single ones are quotations within quotations, apostrophes or scare quotes, and
are left alone; where it has none, single marks are read as a British newspaper sets them.
A quotation without a closing mark goes on in the next paragraph if that opens with a mark.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing_site.frozen import frozen

# Opening marks with what closes them. A straight mark opens where a word begins.
DOUBLE = {"“": "”", "«": "»", "„": "“”", "»": "«", "「": "」", '"': '"', "＂": "＂"}  # noqa: RUF001
SINGLE = {"‘": "’", "‹": "›", "'": "'", "`": "'’"}  # noqa: RUF001
STRAIGHT = "\"'＂"  # noqa: RUF001
SINGLE_OPENS = re.compile(r"(?<![\w.,!?])[‘'`‹](?=\S)")  # noqa: RUF001 - marks
SPACED = "«»"  # French marks stand apart from the words

OUTER = re.compile(r"[“„«「\"]")
LONGEST_RUN = 30
"""Paragraphs of a quotation that opens once."""

HAS_DOUBLE = re.compile(r"[“„«「\"]")
OPENERS = re.compile("[" + re.escape("".join((*DOUBLE, *SINGLE))) + "]")
SENTENCE_END = re.compile(r"(?<!\b[A-Z])[.?!](?=\s+[A-Z“]|$)")
ENDS_CLAUSE = ",.?!;:…—–-"  # noqa: RUF001 - dashes of every length


@frozen
class Span:
    """Words between quotation marks.

    Attributes:
        paragraph: Which paragraph, from 0.
        start: Where the words begin, behind the mark.
        end: Where they end, before the mark.
        opens: Where the opening mark stands.
        closes: Behind the closing mark.
        is_closed: Whether a closing mark follows.
        goes_on: Whether it continues the span before, from the paragraph above.
    """

    paragraph: int
    start: int
    end: int
    opens: int
    closes: int
    is_closed: bool = True
    goes_on: bool = False


def find_quotations(paragraphs: Sequence[str]) -> tuple[Span, ...]:
    """Give the quotations of a text, in order."""
    marks = outer_marks(paragraphs)
    found: list[Span] = []
    for number, text in enumerate(paragraphs):
        if found and found[-1].paragraph >= number:  # it was read with the paragraph above
            continue
        found += _found_in(text, number, marks, continues=_goes_on_into(found, number, text))
        if found and found[-1].paragraph == number and not found[-1].is_closed:
            found += _run_on(paragraphs, number + 1, marks[text[found[-1].opens]])
    carried_on = {span.paragraph for span in found if span.goes_on}
    ended = (
        span if span.is_closed or span.paragraph + 1 in carried_on else _ended(span, paragraphs)
        for span in found
    )
    return tuple(_bounded(span, paragraphs) for span in ended if span.end > span.start)


def outer_marks(paragraphs: Sequence[str]) -> dict[str, str]:
    """Tell whether a text quotes between double or single marks.

    Those are its own between which whole clauses stand that are not inside of the others.
    """
    if not any(map(HAS_DOUBLE.search, paragraphs)):
        return SINGLE
    doubles, singles = _clauses(paragraphs, DOUBLE), _clauses(paragraphs, SINGLE)
    own = [one for one in singles if not _within(one, doubles)]
    others = [one for one in doubles if not _within(one, singles)]
    return SINGLE if len(own) > len(others) else DOUBLE


def _clauses(paragraphs: Sequence[str], marks: dict[str, str]) -> list[Span]:
    """Give the quotations that end with the end of a clause, as spoken words do."""
    return [
        span
        for number, text in enumerate(paragraphs)
        for span in _found_in(text, number, marks, continues=False)
        if span.is_closed and text[span.end - 1] in ",.?!"
    ]


def _within(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span stands inside of one of the others, which are in order."""
    at = bisect_right(
        others, (span.paragraph, span.opens), key=lambda one: (one.paragraph, one.opens)
    )
    before = others[at - 1] if at else None
    return (
        before is not None and before.paragraph == span.paragraph and span.closes <= before.closes
    )


def _ended(span: Span, paragraphs: Sequence[str]) -> Span:
    """End a quotation whose closing mark was forgotten with its sentence."""
    end = SENTENCE_END.search(paragraphs[span.paragraph], span.start)
    stop = end.end() if end else span.end
    return replace(span, end=stop, closes=stop)


def grouped(spans: Sequence[Span]) -> dict[int, list[Span]]:
    """Give the quotations of each paragraph that has some."""
    found: dict[int, list[Span]] = {}
    for span in spans:
        found.setdefault(span.paragraph, []).append(span)
    return found


def _goes_on_into(found: list[Span], number: int, text: str) -> bool:
    last = found[-1] if found else None
    is_open = last is not None and not last.is_closed and last.paragraph == number - 1
    return is_open and bool(OPENERS.match(text))


def _run_on(paragraphs: Sequence[str], start: int, closers: str) -> list[Span]:
    """Give the paragraphs of a quotation that has but one opening mark, if the last has its end."""
    run: list[Span] = []
    for number, text in enumerate(paragraphs[start : start + LONGEST_RUN], start):
        end = min((at for mark in closers if (at := text.find(mark)) >= 0), default=None)
        if OUTER.search(text[:end]) or closers in STRAIGHT:
            return []
        if end is not None and text[end + 1 :].strip(" ."):
            return []
        stop = len(text) if end is None else end
        closes = len(text) if end is None else end + 1
        run.append(Span(number, 0, stop, 0, closes, end is not None, goes_on=True))
        if end is not None:
            return run
    return []


def _found_in(text: str, number: int, marks: dict[str, str], *, continues: bool) -> Iterator[Span]:
    at = 0
    while opening := OPENERS.search(text, at):
        start = opening.end()
        at = start
        mark = opening[0]
        if mark not in marks or not _opens(text, opening.start(), mark):
            continue
        end = _closing(text, start, marks[mark], is_single=marks is SINGLE)
        if end is None and marks is SINGLE:  # an apostrophe at a word's beginning
            continue
        goes_on = continues and opening.start() == 0
        stop = len(text) if end is None else end
        closes = min(stop + 1, len(text))
        yield Span(number, start, stop, opening.start(), closes, end is not None, goes_on)
        if end is None:
            return
        at = end + 1


def _opens(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    if after.isspace() and mark not in SPACED:
        return False
    return mark not in STRAIGHT + "‘»" or not (before.isalnum() or before in ".,!?")  # noqa: RUF001


def _closing(text: str, start: int, closers: str, *, is_single: bool) -> int | None:
    """Find where a quotation ends."""
    if is_single:
        return _closing_single(text, start, closers)
    ends = [end for closer in closers if (end := text.find(closer, start)) >= 0]
    return min(ends, default=None)


def _closing_single(text: str, start: int, closers: str) -> int | None:
    """Find the single mark that ends a quotation, and is no apostrophe.

    One inside of a word is none. One behind a plural may be either: it ends the words if no
    other does before the next quotation opens.
    """
    following = SINGLE_OPENS.search(text, start + 1)
    limit = following.start() if following else len(text)
    doubtful: int | None = None
    for mark in re.compile(f"[{closers}]").finditer(text, start, limit):
        end = mark.start()
        before, follows = text[end - 1], text[end + 1 : end + 2]
        if follows.isalnum() or before.isspace() or end == start:
            continue
        is_sure = before in ENDS_CLAUSE or before in '”"' or not follows or follows in ",.;:?!)—"
        if is_sure or before != "s":
            return end
        doubtful = end if doubtful is None else doubtful
    return doubtful


def _bounded(span: Span, paragraphs: Sequence[str]) -> Span:
    """Leave out white space at the ends."""
    words = paragraphs[span.paragraph][span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return replace(span, start=start, end=start + len(words.strip()))
