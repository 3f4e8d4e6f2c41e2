"""An issue form: takes the form and what GitHub made of the answers, gives each answer.

GitHub writes a form's answers into the issue's body, as `### Label`, an empty line and the answer,
or `_No response_`. Anybody can edit that body, or have written it by hand.
"""

from __future__ import annotations

import re
from itertools import pairwise

from briefing_site.source.compose import compose
from briefing_site.source.nodes import Scalar, Sequence, find
from briefing_site.source.text import SourceText

EMPTY = "_No response_"

FENCE = re.compile(r"`{3,}\w*")
"""What GitHub puts above and below an answer that the form has as code."""

JOINERS = "\u200c\u200d"
"""Part of the spelling in Persian and in Indic scripts, though nothing can be seen of them."""


def labels_of(form: str) -> dict[str, str]:
    """Give the label of each field that is answered, by the field's id, in the form's order.

    Args:
        form: The form's YAML.
    """
    root, _ = compose(SourceText("form", form))
    body = find(root, ("body",)) if root else None
    fields = body.items if isinstance(body, Sequence) else ()
    named = ((find(one, ("id",)), find(one, ("attributes", "label"))) for one in fields)
    return {
        id_.text: label.text
        for id_, label in named
        if isinstance(id_, Scalar) and isinstance(label, Scalar)
    }


def answers_of(body: str, labels: dict[str, str]) -> dict[str, str]:
    """Give the answers by the field's id, without those that are empty.

    Args:
        body: The issue's body.
        labels: The form's labels by the field's id. They are looked for in this order, each after
            the one before; what stands in front of the first is no answer.
    """
    lines = shown(body).split("\n")
    starts: list[tuple[str, int]] = []
    after = 0
    for id_, label in labels.items():
        if f"### {label}" in lines[after:]:
            starts.append((id_, lines.index(f"### {label}", after)))
            after = starts[-1][1] + 1
    bounds = pairwise([*starts, ("", len(lines))])
    found = {id_: lines[start + 1 : end] for (id_, start), (_, end) in bounds}
    return {id_: "\n".join(said).strip() for id_, said in found.items() if not is_empty(said)}


def is_empty(lines: list[str]) -> bool:
    """Whether an answer says nothing."""
    return all(line in ("", EMPTY) or FENCE.fullmatch(line) for line in lines)


def shown(text: str) -> str:
    """Put a space for every character that cannot be shown, but for line breaks."""
    text = text.replace("\r\n", "\n")
    kept = (char if char.isprintable() or char in f"{JOINERS}\n" else " " for char in text)
    return "\n".join(line.rstrip() for line in "".join(kept).split("\n"))
