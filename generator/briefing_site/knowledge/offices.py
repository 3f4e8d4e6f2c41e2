"""Who held which office when: takes a person and a date, gives the role."""

from __future__ import annotations

import datetime as dt

from briefing_site.knowledge.periods import When, is_within
from briefing_site.model.actor import Actor, Role


def office_on(person: Actor, date: When) -> Role | None:
    """Give the office held on a date; of several the one that was taken up last."""
    held = [role for role in person.roles if is_within(date, role.from_, role.to)]
    return max(held, key=lambda role: role.from_.first if role.from_ else dt.date.min, default=None)
