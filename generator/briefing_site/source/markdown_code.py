"""Code in Markdown: takes a page's text, gives it with blanks in the place of all code.

Every character keeps its place. Where it is not sure that something is code for every engine, such
as behind a fence that is never closed, it is left as it is.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Sequence

FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})")
CLOSING = re.compile(r"[ \t>]*(`{3,}|~{3,})[ \t]*$")
BACKTICKS = re.compile(r"\\.|`+", re.DOTALL)
CODE_INDENT = re.compile(r"(?: {4}|\t| {1,3}\t)")
HOLDS_MORE = re.compile(r"[ ]{0,3}(?:!!!|\?\?\?|===|[-*+][ \t]|\d+[.)][ \t]|:[ \t]|\[\^)")
"""What may hold more of the page, indented, behind it: notes, tabs, lists, terms, footnotes."""


def without_code(text: str) -> str:
    """Put blanks in the place of code: between fences, indented, and in backticks."""
    lines = text.split("\n")
    blank_indented(lines, blank_fenced(lines))
    blank_spans(lines)
    return "\n".join(lines)


def blanks(text: str) -> str:
    """Give as many blanks as there are characters, line breaks kept."""
    if "\n" not in text:
        return " " * len(text)
    return "\n".join([" " * len(line) for line in text.split("\n")])


def blank_fenced(lines: list[str]) -> set[int]:
    """Blank out what stands between fences; give the lines that were."""
    marked = [number for number, line in enumerate(lines) if "```" in line or "~~~" in line]
    closings: dict[str, deque[int]] = defaultdict(deque)
    for number in marked:
        if mark := CLOSING.match(lines[number]):
            closings[mark[1]].append(number)
    done: set[int] = set()
    for number in marked:
        opening = None if number in done else FENCE.match(lines[number])
        end = closing_of(opening[1], number, closings) if opening else None
        if end is not None:
            done.update(range(number, end + 1))
    for fenced in done:
        lines[fenced] = " " * len(lines[fenced])
    return done


def closing_of(fence: str, number: int, closings: dict[str, deque[int]]) -> int | None:
    """Give the line of the closing fence of the one on a line, if it is ever closed."""
    waiting = closings[fence]
    while waiting and waiting[0] <= number:
        waiting.popleft()
    return waiting[0] if waiting else None


def blank_indented(lines: list[str], fenced: set[int]) -> None:
    """Blank out lines that are code for their indentation, behind an empty line."""
    owner, is_after_empty = "", True
    for number, line in enumerate(lines):
        if number in fenced or not line.strip():
            is_after_empty = True
        elif line[0] not in " \t" or not CODE_INDENT.match(line):
            owner, is_after_empty = line, False
        elif is_after_empty and not HOLDS_MORE.match(owner):
            lines[number] = blanks(line)
        else:
            is_after_empty = False


def blank_spans(lines: list[str]) -> None:
    """Blank out what stands in backticks, which begins and ends in lines without an empty one."""
    end = 0
    for number, line in enumerate(lines):
        if number < end or "`" not in line:
            continue
        begin, end = number, number + 1
        while begin and lines[begin - 1].strip():
            begin -= 1
        while end < len(lines) and lines[end].strip():
            end += 1
        lines[begin:end] = without_spans("\n".join(lines[begin:end])).split("\n")


def without_spans(paragraph: str) -> str:
    """Blank out what stands between two equally long rows of backticks."""
    if "`" not in paragraph:
        return paragraph
    if "``" not in paragraph and "\\" not in paragraph:
        return without_usual_spans(paragraph)
    rows = [one for one in BACKTICKS.finditer(paragraph) if one[0].startswith("`")]
    spans = code_spans([one.span() for one in rows])
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += [paragraph[at:start], blanks(paragraph[start:end])]
        at = end
    return "".join([*parts, paragraph[at:]])


def without_usual_spans(paragraph: str) -> str:
    """Blank out what stands between each backtick and the next, where no two stand together."""
    parts = paragraph.split("`")
    paired = (len(parts) - 1) // 2 * 2
    parts[1:paired:2] = [f" {blanks(span)} " for span in parts[1:paired:2]]
    is_left = len(parts) - 1 > paired
    return "".join([*parts[:-1], "`" * is_left, parts[-1]])


def code_spans(rows: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pair each row of backticks with the next that is as long, from the first on."""
    by_length: dict[int, deque[int]] = defaultdict(deque)
    for index, (start, end) in enumerate(rows):
        by_length[end - start].append(index)
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(rows):
        start, end = rows[index]
        same = by_length[end - start]
        while same and same[0] <= index:
            same.popleft()
        if same:
            found.append((start, rows[same[0]][1]))
            index = same[0]
        index += 1
    return found
