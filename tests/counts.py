"""Counts as a reader sees them: takes pages' HTML and records, gives each count with what it is.

A number that stands beside a word for records is held to a count made afresh. One for which
there is no way to count here is told too: no count comes onto a page without its check.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tests.lines import Line, lines
from tests.marks import straight
from tests.markup import Element
from tests.recounting.asked import Answer, Asked
from tests.recounting.records import Records, records_of
from tests.recounting.rules import COLUMNS, RULES
from tests.stances import kept_pages

UNITS = (
    r"(?:statements?|passages?|votes?|voted|sources?|documents?|positions?|events?"
    r"|briefings?|actors?|stances?(?: held)?|signed|together|took part|independent|ties?|threads?"
    r"|series|assessments?)"
)
NUMBER = r"(?<![\w./#:-])\d[\d,]*(?![\w/:])"
BESIDE = re.compile(
    rf"{NUMBER}(?: [a-z]+){{0,2}}? {UNITS}\b"
    rf"|\b{UNITS}(?: [a-z]+){{0,2}}?[:( ]{{1,2}}(?!(?<= of )\d{{4}}\b){NUMBER}(?!\.\d)"
)
"""A number beside a word for what records hold, with at most two words between them; no year."""

AROUND = 14
"""Characters on each side by which words are known as those of a record."""


@dataclass(frozen=True)
class Count:
    """A number on a page.

    Attributes:
        words: It, and what it stands beside.
        number: What it is; nothing where nobody knows how to count it.
        right: What it may be by the records.
    """

    line: Line
    words: str
    number: int | None
    right: frozenset[int]

    @property
    def is_right(self) -> bool:
        return self.number in self.right

    def __str__(self) -> str:
        where = f'{self.line.page}: "{self.words}" in "{self.line.text}"'
        if self.number is None:
            return f"{where} has no rule"
        return f"{where} should be {' or '.join(map(str, sorted(self.right))) or 'nowhere'}"


def counts_on(records: Records, path: str, page: Element) -> Iterator[Count]:
    """Find each number of a page beside a word for records, and count what it says."""
    for line in lines(path, page):
        known = dict(by_rules(records, line))
        yield from known.values()
        for match in BESIDE.finditer(line.text):
            if place_of(match) not in known and not is_quoted(records, line.text, match):
                yield Count(line, match[0], None, frozenset())
        if re.fullmatch(NUMBER, line.text) and re.fullmatch(UNITS, line.head.casefold()):
            yield in_column(records, line)


def by_rules(records: Records, line: Line) -> Iterator[tuple[int, Count]]:
    """Count the numbers of a line for which there is a rule, each by its place."""
    for pattern, rule in rules_of(line.page):
        for match in pattern.finditer(line.text):
            right = rule(Asked(records, line, match.groupdict().get("unit") or ""))
            if right is not None:
                answer = frozenset({right} if isinstance(right, int) else right)
                yield match.start("n"), Count(line, match[0], number_in(match["n"]), answer)


@lru_cache(maxsize=1)
def rules_of(page: str) -> list[tuple[re.Pattern[str], Callable[[Asked], Answer]]]:
    """Give the rules that a page's lines are held to, one page at a time."""
    return [(re.compile(one), rule) for where, one, rule in RULES if re.fullmatch(where, page)]


def place_of(match: re.Match[str]) -> int:
    return match.start() + len(match[0]) - len(match[0].lstrip("abcdefghijklmnopqrstuvwxyz :("))


def number_in(text: str) -> int:
    return int(text.replace(",", ""))


def is_quoted(records: Records, text: str, match: re.Match[str]) -> bool:
    """Whether a number stands in words of a record, as what is around it shows."""
    start, end = max(0, match.start() - AROUND), match.end() + AROUND
    around = (text[start:end].strip(" “”…·"), match[0] + text[match.end() : end])
    return any(len(one) > len(match[0]) and straight(one) in records.text for one in around)


def in_column(records: Records, line: Line) -> Count:
    """Count what a number in a table says by the head of its column."""
    rule = COLUMNS.get((line.page.partition("/")[0], line.head))
    words = f"{line.head} {line.text}"
    if rule is None:
        return Count(line, words, None, frozenset())
    right = frozenset({rule(Asked(records, line, line.head))})
    return Count(line, words, number_in(line.text), right)


def wrong_counts(site: Path) -> list[str]:
    """Give each number of a site's pages that is not what its records say."""
    return wrong_on(kept_pages(site), site)


def wrong_on(pages: Mapping[str, Element], site: Path) -> list[str]:
    """Give each number of some pages that is not what a site's records say."""
    records = records_of(site / "briefings")
    found = (one for path, page in pages.items() for one in counts_on(records, path, page))
    return [str(one) for one in found if not one.is_right]
