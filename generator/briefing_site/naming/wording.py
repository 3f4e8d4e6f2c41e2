"""Words of titles and lists: takes entities and texts, gives plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_site.interface import _, ngettext, spoken
from briefing_site.knowledge.entities import Statement
from briefing_site.model.actor import Actor
from briefing_site.model.acts import ACTS
from briefing_site.naming import dates
from briefing_site.naming.terms import act_noun

MOST_NAMED = 3
"""Speakers that a title names; further ones are counted."""


def named(actors: Sequence[Actor]) -> str:
    """Name actors in a title: up to three, then `A, B and 12 others`."""
    names = [actor.name for actor in actors]
    if len(names) > MOST_NAMED:
        rest = len(names) - MOST_NAMED + 1
        names = [*names[: MOST_NAMED - 1], ngettext("{count} other", "{count} others", rest)]
    return spoken().list_of(names)


def headline(said: Statement) -> str:
    """Say in a heading who does what: `Canada and Norway: demand to Russia`."""
    act = said.record.act
    what = act_noun(act)
    by = {actor.id for actor in said.by}
    to = [actor for actor in said.to if actor.id not in by]
    told = by.union(actor.id for actor in to)
    about = [actor for actor in said.about if actor.id not in told]
    if to:
        what = _("{what} to {whom}", what=what, whom=named(to))
    if about:
        what = turned_to(ACTS[act].about, what, named(about))
    return _("{who}: {what}", who=named(said.by), what=what)


def turned_to(preposition: str, what: str, whom: str) -> str:
    """Say of whom an act speaks, by the word that joins the two."""
    match preposition:
        case "for":
            return _("{what} for {whom}", what=what, whom=whom)
        case "on":
            return _("{what} on {whom}", what=what, whom=whom)
    return _("{what} about {whom}", what=what, whom=whom)


def dated_headline(said: Statement) -> str:
    """Name a statement where it stands alone: who does what, and when."""
    return _("{headline}, {date}", headline=headline(said), date=dates.day(said.date))


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Divide plain text at its blank lines."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text or "") if part.strip())


def shortened(text: str, most: int = 140) -> str:
    """Cut a text at a space, and say so by an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", maxsplit=1)[0].rstrip(",;:. ") + " …"
