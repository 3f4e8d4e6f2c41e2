"""Where members of a bloc stand: takes a bloc, gives the stances of those that it has now."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping

from briefing_site.document.nodes import Inlines
from briefing_site.knowledge.blocs import members_on
from briefing_site.knowledge.entities import Held
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.pages.library import Library
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.stances import to_proposition
from briefing_site.pages.parts.strips import counted

MemberStances = Mapping[str, Mapping[str, Held]]
"""The stance that each member of a bloc holds, by its id, by the id of the issue."""


def members_on_issues(library: Library, bloc: Actor) -> MemberStances:
    """Give where the members of a bloc stand that it has now."""
    found: dict[str, dict[str, Held]] = {}
    for member in present_members(library, bloc):
        for issue, held in library.standing.held_of(member.id).items():
            found.setdefault(issue, {})[member.id] = held
    return found


def present_members(library: Library, bloc: Actor) -> tuple[Actor, ...]:
    """Give the members that a bloc has now, as far as they are recorded."""
    return library.once(_present_members, bloc.id)


def _present_members(library: Library, bloc: str) -> tuple[Actor, ...]:
    return members_on(library.kb, bloc, library.newest)


def in_one_line(library: Library, issue: Issue, held: Mapping[str, Held]) -> Inlines:
    """Count who of a bloc's members takes which stance: `Iran should …: 3 for, none against`."""
    counts = Counter(one.stance for one in held.values())
    return say(
        "{proposition}: {counts}",
        proposition=to_proposition(library, issue),
        counts=counted(issue, counts, held.values()),
    )


def last_day(held: Mapping[str, Held]) -> dt.date:
    """Give the day on which a stance of several was shown last."""
    return max(one.last_shown for one in held.values())
