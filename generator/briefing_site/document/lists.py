"""Lists as the engines read them: takes a list, tells what of it its writers must agree on."""

from __future__ import annotations

from typing import Final

from briefing_site.document.nodes import Block, ItemList, Paragraph

# A tight item holds its text, and a list under it.
_TIGHT_BLOCKS: Final = 2


def is_tight(block: ItemList[Block]) -> bool:
    """Whether each item is one line with at most one such list under it, and none stands apart.

    Anything else takes blank lines, without which Python-Markdown sees no new block.
    """
    if block.loose and (len(block.items) > 1 or any(len(item) > 1 for item in block.items)):
        return False
    return all(_is_tight_item(item) for item in block.items)


def _is_tight_item(item: tuple[Block, ...]) -> bool:
    return len(item) <= _TIGHT_BLOCKS and all(
        isinstance(child, Paragraph)
        if place == 0
        else isinstance(child, ItemList) and is_tight(child)
        for place, child in enumerate(item)
    )
