"""What an office is called: takes roles and actors, gives plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing_site.interface import spoken
from briefing_site.model.actor import Actor, Role


def office_name(role: Role, actors: Mapping[str, Actor]) -> str:
    """Name an office, and of what, unless its title says that: `Foreign Minister, Iran`."""
    of = actors.get(role.of or "")
    return f"{role.title}, {of.name}" if of and of.name not in role.title else role.title


def offices_name(roles: Iterable[Role], actors: Mapping[str, Actor]) -> str:
    """Name the offices in which somebody spoke, all of them; nothing where there are none."""
    return spoken().list_of([office_name(role, actors) for role in roles])
