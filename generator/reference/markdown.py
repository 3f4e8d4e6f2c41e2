"""Markdown for the reference pages: takes texts of the code, gives them safe where they land.

The texts come from docstrings and field descriptions, which may use backticks; whatever else
in them could be markup is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.prose import escape_inline

CODE_SPAN = re.compile(r"(`[^`]+`)")
BACKTICKS = re.compile(r"`+")


def heading(level: int, text: str, anchor: str) -> str:
    """Write a heading with an anchor of its own."""
    return f"{'#' * level} {escape_inline(text)} {{ #{anchor} }}"


def sentence(text: str) -> str:
    """Escape a text but for what stands in backticks."""
    parts = CODE_SPAN.split(text)
    return "".join(part if part.startswith("`") else escape_inline(part) for part in parts)


def cell(text: str) -> str:
    """Write a text for a cell of a table."""
    return " ".join(sentence(text).split()).replace("|", "\\|").replace("\\\\|", "\\|")


def code(text: str) -> str:
    """Write a text as code, in a cell too."""
    longest = max((len(run) for run in BACKTICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{text}{space}{fence}".replace("|", "\\|")


def fenced(text: str, language: str) -> str:
    """Put a text into a fence that nothing in it can close."""
    longest = max((len(run) for run in BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table of cells that are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
