"""Markdown for the reference pages: takes texts of the code, gives them safe where they land.

The texts are docstrings and descriptions of fields. What stands in backticks is code there
and here; whatever else could be markup is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

CODE_SPAN = re.compile(r"(`[^`]+`)")
BACKTICKS = re.compile(r"`+")
MARKUP = re.compile(r"[\\*_{}\[\]#|]")


def sentence(text: str) -> str:
    """Escape a text but for what stands in backticks."""
    parts = CODE_SPAN.split(text)
    return "".join(part if part.startswith("`") else escaped(part) for part in parts)


def escaped(text: str) -> str:
    """Show the characters of a text as they are."""
    return MARKUP.sub(lambda match: f"\\{match[0]}", text).replace("<", "&lt;")


def code(text: str) -> str:
    """Write a value as code."""
    longest = max((len(run) for run in BACKTICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"{fence}{text}{fence}"


def fenced(text: str, language: str) -> str:
    """Put a text into a fence that nothing in it can close."""
    longest = max((len(run) for run in BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table of cells that are Markdown already, none with a bar or a line break."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
