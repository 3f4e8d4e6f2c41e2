"""Drawings: takes a shape and a writer's way with texts and attributes, gives its element."""

from __future__ import annotations

from collections.abc import Callable

from briefing_site.document.nodes import Shape


def drawn(shape: Shape, text: Callable[[str], str], attributes: Callable[[Shape], str]) -> str:
    """Write a shape.

    Args:
        shape: With all that is in it.
        text: Escapes a text.
        attributes: Writes those of a shape.
    """
    parts = [
        drawn(child, text, attributes) if isinstance(child, Shape) else text(child)
        for child in shape.children
    ]
    tag = f"{shape.name}{attributes(shape)}"
    gap = "\n" if _is_in_lines(shape) else ""
    inner = gap.join(["", *parts, ""])
    return f"<{tag}>{inner}</{shape.name}>" if parts else f"<{tag}/>"


def _is_in_lines(shape: Shape) -> bool:
    """Whether it is but shapes, with shapes in them: each on its own line, so that it can be read.

    Never an empty line, at which HTML in Markdown would end.
    """
    found = [child for child in shape.children if isinstance(child, Shape)]
    has_text = len(found) < len(shape.children)
    return not has_text and any(isinstance(one, Shape) for child in found for one in child.children)
