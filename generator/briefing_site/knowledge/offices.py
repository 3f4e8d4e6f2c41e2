"""Who held which office when: takes a person and a date, gives roles, and guesses none."""

from __future__ import annotations

from briefing_site.knowledge.periods import When, is_within
from briefing_site.model.actor import Actor, Role


def offices_on(person: Actor, date: When) -> tuple[Role, ...]:
    """Give every office held on a date, in the order of the file."""
    roles = person.roles
    return tuple([role for role in roles if is_within(date, role.from_, role.to)]) if roles else ()


def offices_in(person: Actor, date: When, *, title: str | None, of: str | None) -> tuple[Role, ...]:
    """Give the offices in which a person spoke: never one of several without a reason.

    Args:
        person: Who spoke.
        date: When.
        title: The office that the record names, if it does.
        of: The id of the state or body that the person spoke for, if the record names one.

    Returns:
        The office named; else those of whom the person spoke for; else all that were held.
    """
    held = offices_on(person, date)
    if title is not None:
        held = tuple(role for role in held if role.title == title)
    return tuple(role for role in held if of and role.of == of) or held
