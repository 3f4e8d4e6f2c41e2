"""What an engine builds a site of: takes nothing, gives `Engine`, `Content` and `Tree`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from pathlib import Path

from briefing_site.frozen import frozen


class Engine(StrEnum):
    """What builds a site of the pages."""

    NONE = "none"
    ZENSICAL = "zensical"
    HUGO = "hugo"


@frozen
class Content:
    """The content of a site, whichever engine builds it.

    Attributes:
        pages: The text of each page's Markdown file, front matter included, by its path.
        files: What pages lead to that is no page, by its path.
        by_hand: Pages, images and other files of `docs/`, by their paths.
        looks: The style sheet, the typeface and the mark, by their paths.
    """

    pages: Mapping[str, str]
    files: Mapping[str, bytes]
    by_hand: Mapping[str, bytes]
    looks: Mapping[str, bytes]


@frozen
class Tree:
    """A folder of files.

    Attributes:
        made: What each run makes anew, by its path.
        begun: What is only begun, by its path: settings and templates, which whoever has the site
            changes, and no later run does.
    """

    made: Mapping[str, bytes]
    begun: Mapping[str, bytes] = field(default_factory=dict)


def encoded(texts: Mapping[str, str]) -> dict[str, bytes]:
    """Give texts as files have them, by the same paths."""
    return {path: text.encode() for path, text in texts.items()}


def templates(layouts: Path, within: str) -> dict[str, bytes]:
    """Read the templates of an engine.

    Args:
        layouts: The folder that has them here.
        within: The folder that the engine looks for them in.
    """
    found = sorted(layouts.rglob("*.html"))
    return {f"{within}/{path.relative_to(layouts).as_posix()}": path.read_bytes() for path in found}
