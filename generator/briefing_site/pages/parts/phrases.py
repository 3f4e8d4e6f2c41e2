"""Messages with nodes in them: takes a message and values, gives a run in the translator's order.

A message is plain text, so that its translator can break nothing; a value is a text, a node or a
run of nodes, such as a link. `_` is for a message that is but text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from briefing_site.document.nodes import Inlines, Span
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
    return run(*[values[name] if name else words for words, name in divided(text)])


def listed(things: Sequence[Part]) -> Inlines:
    """Say things as a sentence does: `A, B and C`."""
    if len(things) == 1:  # as most lists are
        return run(things[0])
    before, *behind = around(len(things), spoken())
    return run(before, *chain.from_iterable(zip(things, behind, strict=True)))


def in_a_row(things: Iterable[Part]) -> Inlines:
    """Put things one after another, with the language's own comma."""
    row = tuple(things)
    return joined(row, comma() if len(row) > 1 else "")


def own_direction(words: Inlines) -> Inlines:
    """Let words run from the side that they are read from, whatever stands around them."""
    return (Span("bdi", (), words),) if words and spoken().is_right_to_left else words
