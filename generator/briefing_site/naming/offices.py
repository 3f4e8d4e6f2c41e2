"""What an office is called: takes roles and actors, gives plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing_site.interface import spoken
from briefing_site.knowledge.periods import When
from briefing_site.model.actor import Actor, Role
from briefing_site.naming.actors import name_on


def office_name(role: Role, actors: Mapping[str, Actor], when: When) -> str:
    """Name an office, and of what, unless its title says that: `Foreign Minister, Iran`."""
    of = actors.get(role.of or "")
    name = name_on(of, when) if of else ""
    return role.title if name in role.title else f"{role.title}, {name}"


def offices_name(roles: Iterable[Role], actors: Mapping[str, Actor], when: When) -> str:
    """Name the offices in which somebody spoke, all of them; nothing where there are none."""
    return spoken().list_of([office_name(role, actors, when) for role in roles])
