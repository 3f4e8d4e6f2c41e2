"""Blocks: takes the answer "Who said what?", gives its paragraphs, each on one line.

People set names below one another, with bullets or without, and words below whoever spoke them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from briefing_site.naming.wording import one_line

IsNames = Callable[[str], bool]
"""Tells of a line whether it holds nothing but who spoke."""

BULLET = re.compile(r"\s*(?:[-*+•·]|\d{1,2}[.)])\s+(?=\S)")
OPENS = re.compile(r"\s*(?:>\s*)?[“„«\"]")
QUOTED = re.compile(r"[“„«»”\"]")
WHOLE = (".", "!", "?", "…", '"', "”", "»", "“")
LEADS = (":", ",", ";", "—", "–")  # noqa: RUF001 - dashes


def paragraphs_of(answer: str, is_names: IsNames) -> Iterator[str]:
    """Go through the paragraphs; who spoke is in one with the words, be they a line below."""
    lead = ""
    for block in blocks_of(answer, is_names):
        if lead and OPENS.match(block):
            yield f"{lead} {block}"
            lead = ""
            continue
        if lead:
            yield lead
        lead = block if leads(block, is_names) else ""
        if not lead:
            yield block
    if lead:
        yield lead


def leads(block: str, is_names: IsNames) -> bool:
    """Whether a block tells who spoke the words below it."""
    return not QUOTED.search(block) and (block.endswith(":") or is_names(block))


def blocks_of(answer: str, is_names: IsNames) -> Iterator[str]:
    """Go through what stands between empty lines, and through statements that are listed."""
    for block in re.split(r"\n\s*\n", answer):
        for text in joined(block.split("\n"), is_names):
            if any(map(str.isalnum, text)):
                yield one_line(text)


def joined(lines: Iterable[str], is_names: IsNames) -> Iterator[str]:
    """Put lines together: names set below one another are a list, other lines were wrapped."""
    text, last = "", ""
    for line in lines:
        bullet = BULLET.match(line)
        item = line[bullet.end() :] if bullet else line
        if bullet and text.rstrip().endswith(WHOLE):
            yield text
            text = ""
        text += f"{between(last, item, is_listed=bool(bullet), is_names=is_names)}{item}"
        last = item
    yield text


def between(last: str, item: str, *, is_listed: bool, is_names: IsNames) -> str:
    """Give what stands between two lines."""
    if not last.strip() or last.rstrip().endswith(LEADS) or OPENS.match(item):
        return " "
    return "; " if is_listed or is_names(last) else " "
