"""Texts cut to measure: takes plain text, gives its paragraphs, or its beginning."""

from __future__ import annotations

import re


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Divide plain text at its blank lines."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text or "") if part.strip())


def shortened(text: str, most: int = 140) -> str:
    """Cut a text at a space, and say so by an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", maxsplit=1)[0].rstrip(",;:. ") + " …"
