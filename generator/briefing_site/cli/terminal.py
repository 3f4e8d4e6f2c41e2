"""What a stream can show: takes a stream, the wish for colours and the environment, says it."""

from __future__ import annotations

import os
import sys
from typing import IO, Any


def is_terminal(stream: IO[Any]) -> bool:
    """Whether a person sees the stream, and its cursor can be moved."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def is_somebody_there() -> bool:
    """Whether a person can be asked: questions are shown on the error stream."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def has_colours(stream: IO[Any], wish: str = "auto") -> bool:
    """Whether to write in colours.

    Args:
        stream: Where to.
        wish: `always` or `never`, which nothing overrules, or `auto`.
    """
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):  # https://no-color.org: not where it is empty
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal(stream)


def columns_of(stream: IO[Any]) -> int | None:
    """Give how many columns there are, by COLUMNS or the terminal; none where nothing is cut."""
    if not stream.isatty():
        return None
    from shutil import get_terminal_size  # noqa: PLC0415 - brings three ways to compress

    return get_terminal_size().columns


def cut(text: str, columns: int | None) -> str:
    """Cut a line to some columns, of which the last shows that it was cut."""
    if columns is None or len(text) <= columns:
        return text
    return f"{text[: columns - 1]}…"
