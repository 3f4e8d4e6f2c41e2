"""Completeness: takes a list of signatories and the text around it, gives what may be missing.

A list that stops where nobody can read on looks like one that is whole. So the number that a text
says is held to the number that was read, and what stands behind the last name is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from briefing_site.diagnostics.wording import counted
from briefing_site.drafting.names import Names, Party
from briefing_site.model.vocabularies import ActorKind

NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen", "twenty"),
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
WORD = rf"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(NUMBERS[1:10])}))?|{'|'.join(NUMBERS[2:])}"
GROUP = (
    r"(?:countries|states|nations|governments|delegations|missions|members|member states|"
    r"participating states|signatories|foreign ministers|leaders|ministries|embassies|parties)"
)
SAID = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{WORD})\s+(?P<more>other\s+|more\s+|further\s+)?"
    rf"(?:[\w\-]+\s+){{0,2}}?{GROUP}\b",
    re.IGNORECASE,
)
PART = re.compile(rf"\b(?P<number>\d{{1,3}}|{WORD})\s+of\s+(?:the\s+|all\s+)?$", re.IGNORECASE)
# What follows a list of which more is there to read.
GOES_ON = re.compile(
    r"\s*(?:[,;]\s*(?:and\s+)?|and\s+|&\s*|\n)\s*(?:the\s+)?"
    r"(?P<next>(?!(?:in|on|at|for|to|of|by|with|as|after|before|following|during|regarding|concerning|"
    r"about|against|who|which|whose|we|I|our|today|under|from)\b)[^,;.:]{0,30}?[A-Z][^,;.:]{0,60}|"
    r"\d{1,3}\s[^,;.]{0,40})"
)
OTHERS = re.compile(
    r"\s*,?\s*(?:and|as well as|among|along with)\s+(?:[\w\-]+\s+){0,3}?others?\b(?:\s+\w+)?",
    re.IGNORECASE,
)
IS_CLAUSE = re.compile(r"[^,;.]*?\b(?:is|are|was|were|has|have|will|met|said|[a-z]+ed)\b")
SIGNING = re.compile(
    r"\b(?:co-?)?sign(?:ed|s|atories)?\b|\bbehalf\b|\bendors|\bjoined\b", re.IGNORECASE
)
LONGEST_LINE = 80
"""Characters of a line that may sign."""

ANNOUNCED = re.compile(
    r"\b(?:co-?)?signed by\b|\bsignatories\b|\bon behalf of\b|"
    r"\bjoint (?:statement|declaration) (?:by|of|from)\b",
    re.IGNORECASE,
)
FEWEST = 2
SHOWN = 200
"""Characters of a list that could not be read."""

NEAR = 300
"""Characters before a list in which its number is said."""


def doubts_of(text: str, end: int, number: int, names: Names) -> tuple[str, ...]:
    """Say what may be missing from a list.

    Args:
        text: The paragraph that it stands in.
        end: Where it ended.
        number: How many were read.
        names: Everybody whose name is known.
    """
    return tuple(_doubts(text, end, number, names))


def _doubts(text: str, end: int, number: int, names: Names) -> Iterator[str]:
    said = numbers_said(text[max(end - NEAR * number, 0) : end + NEAR], number)
    if said and max(said) > number and number not in said:
        yield _difference(max(said), number)
    rest = text[end:]
    if match := OTHERS.match(rest):
        yield f'the list has more that it does not name: "{match[0].strip(" ,")}"'
    elif (match := GOES_ON.match(rest)) and not IS_CLAUSE.match(match["next"]):
        yield f'the list may go on: "{match["next"].strip()}"'
    elif _goes_on_behind(rest, names):
        yield f'the list may go on: "{rest[:LONGEST_LINE].strip()}"'


def _goes_on_behind(rest: str, names: Names) -> bool:
    """Whether two more are listed behind something that could not be read."""
    tail = rest.partition(". ")[0] if re.match(r"\s*(?:[,;]|[A-Z])", rest) else ""
    listed = [
        one
        for one in names.find(tail)
        if re.search(r"(?:[,;]|\band)\s+(?:the\s+)?$", tail[: one.start])
    ]
    return len(listed) >= FEWEST and listed[0].start < SHOWN and not IS_CLAUSE.match(tail)


def unread_lists(paragraphs: Sequence[str], names: Names, read: Collection[Party]) -> Iterator[str]:
    """Say which announced lists name more than could be read."""
    for text in paragraphs:
        announced = ANNOUNCED.search(text)
        named = names.find(text[announced.end() :]) if announced else ()
        listed = {one.party for one in named if one.party.kind is ActorKind.STATE}
        if len(listed.difference(read)) >= FEWEST and len(listed) > len(read):
            count = counted(len(read), "signatory", "signatories")
            yield f'{count} could be read of "{text[:SHOWN]}"'


def block_doubts(paragraphs: Sequence[str], lines: Collection[int], number: int) -> tuple[str, ...]:
    """Say what may be missing from a list with one signatory a line."""
    return tuple(_block_doubts(paragraphs, lines, number))


def _block_doubts(paragraphs: Sequence[str], lines: Collection[int], number: int) -> Iterator[str]:
    said = [
        one for text in paragraphs if SIGNING.search(text) for one in numbers_said(text, number)
    ]
    if said and max(said) > number and number not in said:
        yield _difference(max(said), number)
    if max(lines, default=-1) + 1 < len(paragraphs) and lines:
        following = paragraphs[max(lines) + 1]
        if len(following) < LONGEST_LINE and following[-1:].isalnum():
            yield f'the list may go on: "{following}"'


def _difference(said: int, read: int) -> str:
    number = counted(read, "signatory", "signatories")
    return f"the text says {said}, and {number} could be read"


def numbers_said(text: str, read: int) -> list[int]:
    """Give every number of signatories that a text says: `42 countries`; `four others` add up."""
    found: list[int] = []
    for match in SAID.finditer(text):
        part = PART.search(text[: match.start()])  # `seven of the eight states`
        number = _number(part["number"] if part else match["number"])
        found += [read + number] if match["more"] else [number]
    return found


def _number(word: str) -> int:
    word = word.lower()
    if word.isdigit():
        return int(word)
    tens, _, ones = word.partition("-")
    small = NUMBERS.index(ones) if ones else 0
    return TENS[tens] + small if tens in TENS else NUMBERS.index(word)
