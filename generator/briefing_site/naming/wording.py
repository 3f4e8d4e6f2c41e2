"""Texts brought to measure: takes plain text, gives its paragraphs, one line, its beginning."""

from __future__ import annotations

import re


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Divide plain text at its blank lines."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text or "") if part.strip())


def one_line(text: str) -> str:
    """Put a text on one line, all white space down to single spaces."""
    return " ".join(text.split())


def capital(text: str) -> str:
    """Start a text with a capital."""
    return text[:1].upper() + text[1:]


def without_stop(sentence: str) -> str:
    """Give a sentence without its full stop, as it goes on; "the U.S." keeps its own."""
    last = sentence.rpartition(" ")[2]
    return sentence[:-1] if last.endswith(".") and last.count(".") == 1 else sentence


def shortened(text: str, most: int = 140) -> str:
    """Cut a text at a space, and say so by an ellipsis.

    A slip keeps its "[sic]", and what was put into brackets stays in them: where either would be
    cut, both go.
    """
    flat = one_line(text)
    if len(flat) <= most:
        return flat
    kept = before_last_space(flat[:most])
    if flat.startswith("[sic]", len(kept) + 1):
        kept = before_last_space(kept)
    if kept.rfind("[") > kept.rfind("]"):
        kept = kept.rpartition("[")[0] or kept
    return kept.rstrip(",;:. ") + " …"


def before_last_space(text: str) -> str:
    """Give a text without its last word; a lone word itself."""
    return text.rpartition(" ")[0] or text
