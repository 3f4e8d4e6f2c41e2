"""Headings: takes words, gives the heading of a page or of a part of one."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_site.document.nodes import Blocks, Heading
from briefing_site.document.runs import BlockPart, Part, blocks, bullets, fold, heading


def title(*words: Part) -> Heading:
    """Head a page."""
    return heading(1, "top", *words)


def section(anchor: str, words: Part, *parts: BlockPart) -> Blocks:
    """Put parts of a page under a heading; nothing where there are none.

    Args:
        anchor: The heading's place on the page, in whatever language it is.
        words: The heading.
        parts: What stands below it.
    """
    found = blocks(*parts)
    return (heading(2, anchor, words), *found) if found else ()


def folded_section(anchor: str, words: Part, summary: str, *parts: BlockPart) -> Blocks:
    """Put evidence under a heading, folded behind a line that tells of it; nothing without any.

    Args:
        anchor: The heading's place on the page, in whatever language it is.
        words: The heading.
        summary: The line.
        parts: What it unfolds.
    """
    found = blocks(*parts)
    return section(anchor, words, fold(summary, found, class_="brf-fold")) if found else ()


def list_section(anchor: str, words: Part, items: Iterable[Part]) -> Blocks:
    """Put a list of lines under a heading; nothing where it is empty."""
    found = tuple(items)
    return section(anchor, words, bullets(found) if found else ())
