"""Words of titles and lists: takes entities and texts, gives plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.knowledge.entities import Statement
from generator.model.actor import Actor
from generator.model.acts import ACTS
from generator.pages import dates

MOST_NAMED = 3
"""Speakers that a title names; further ones are counted."""


def named(actors: Sequence[Actor]) -> str:
    """Name actors in a title: up to three, then `A, B and 12 others`."""
    names = [actor.name for actor in actors]
    if len(names) > MOST_NAMED:
        names = [*names[: MOST_NAMED - 1], f"{len(names) - MOST_NAMED + 1} others"]
    if len(names) < len("ab"):
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def headline(said: Statement) -> str:
    """Say in a heading who does what: `Canada and Norway: demand to Russia`."""
    act = ACTS[said.record.act]
    to = [actor for actor in said.to if actor not in said.by]
    about = [actor for actor in said.about if actor not in (*said.by, *to)]
    whom = f" to {named(to)}" if to else ""
    whom += f" {act.about} {named(about)}" if about else ""
    return f"{named(said.by)}: {act.noun}{whom}"


def dated_headline(said: Statement) -> str:
    """Name a statement where it stands alone: who does what, and when."""
    return f"{headline(said)}, {dates.day(said.date)}"


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Divide plain text at its blank lines."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text or "") if part.strip())


def shortened(text: str, most: int = 140) -> str:
    """Cut a text at a space, and say so by an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", maxsplit=1)[0].rstrip(",;:. ") + " …"
