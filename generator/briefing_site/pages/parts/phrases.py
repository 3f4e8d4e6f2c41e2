"""Messages with nodes in them: takes a message and values, gives a run in the translator's order.

A message is plain text, so that its translator can break nothing; a value is a text, a node or a
run of nodes, such as a link. `_` is for a message that is but text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from briefing_site.document.nodes import Emphasis, Inlines, Link, Span
from briefing_site.document.runs import Part, joined, run, span
from briefing_site.interface import around, divided, spoken
from briefing_site.naming.rows import comma


def say(message: str, **values: Part) -> Inlines:
    """Say a message in the language in use."""
    return fill(spoken().texts.gettext(message), values)


def say_for(one: str, many: str, count: int, **values: Part) -> Inlines:
    """Say the form of a message that goes with a number, which stands at `{count}`."""
    text = spoken().texts.ngettext(one, many, count)
    return fill(text, {"count": spoken().number(count), **values})


def off_paper(*parts: Part) -> Span:
    """Keep off paper what is nothing but a way to another page."""
    return span(*parts, class_="brf-screen")


def fill(text: str, values: dict[str, Part]) -> Inlines:
    """Put values in the place of a text's `{names}`."""
    spoken_now, parts = spoken(), list[Part]()
    for words, name in divided(text):
        if name and parts and spoken_now.joins and isinstance(last := parts[-1], str):
            parts[-1] = spoken_now.before(last, beginning(values[name]), name)
        parts.append(values[name] if name else words)
    return run(*parts)


def beginning(part: Part) -> str:
    """Give the words with which a part begins; nothing where it begins with none."""
    match part:
        case str():
            return part
        case tuple():
            return next(filter(None, map(beginning, part)), "")
        case Link() | Span() | Emphasis():
            return beginning(part.children)
    return ""


def listed(things: Sequence[Part]) -> Inlines:
    """Say things as a sentence does: `A, B and C`."""
    if len(things) == 1:  # as most lists are
        return run(things[0])
    spoken_now = spoken()
    before, *behind = around(len(things), spoken_now)
    if spoken_now.joins:
        nexts = [beginning(one) for one in things[1:]]
        behind = [*map(spoken_now.before, behind, nexts), behind[-1]]
    return run(before, *chain.from_iterable(zip(things, behind, strict=True)))


def in_a_row(things: Iterable[Part]) -> Inlines:
    """Put things one after another, with the language's own comma."""
    row = tuple(things)
    return joined(row, comma() if len(row) > 1 else "")


def own_direction(words: Inlines) -> Inlines:
    """Let words run from the side that they are read from, whatever stands around them."""
    return (Span("bdi", (), words),) if words and spoken().is_right_to_left else words
