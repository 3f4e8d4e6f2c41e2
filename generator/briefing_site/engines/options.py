"""What a site has besides its pages: takes what stands below `briefings`, gives settings.

It is read without MkDocs, whose own reading of it is `BriefingsConfig`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from briefing_site.settings import OtherFormat, Settings


class OptionError(Exception):
    """An option that cannot be as it is written: says which, and why, in one clause."""


def with_options(settings: Settings, said: Mapping[str, object]) -> Settings:
    """Say what a site has, by its options.

    Raises:
        OptionError: One of them cannot be as it is written.
    """
    told: dict[str, Any] = {}
    for name, (setting, read) in HELD.items():
        if name in said:
            told[setting] = read(name, said[name])
    return replace(settings, **told)


def left_out(said: Mapping[str, object]) -> list[str]:
    """Name the options that are set and say nothing to another engine."""
    return [name for name, usual in MKDOCS_ALONE.items() if said.get(name, usual) != usual]


def switch(name: str, value: object) -> bool:
    """Read an option that is on or off."""
    if not isinstance(value, bool):
        raise refused(name, value, ("true", "false"))
    return value


def all_feeds(name: str, value: object) -> bool:
    """Read which feeds there are: whether more than the site's own."""
    if value not in FEEDS:
        raise refused(name, value, FEEDS)
    return value == "all"


def other_formats(name: str, value: object) -> frozenset[OtherFormat]:
    """Read the formats of other fields."""
    known = [one.value for one in OtherFormat]
    for one in value if isinstance(value, list) else [value]:
        if one not in known:
            raise refused(name, one, known)
    return frozenset(map(OtherFormat, value)) if isinstance(value, list) else frozenset()


def refused(name: str, value: object, known: list[str] | tuple[str, ...]) -> OptionError:
    """Say that an option cannot be what it is."""
    allowed = ", ".join(f'"{one}"' for one in known)
    return OptionError(f'"{name}" below "briefings" cannot be "{value}"; it may be {allowed}')


FEEDS: Final = ("all", "site")

HELD: Final[Mapping[str, tuple[str, Callable[[str, object], object]]]] = {
    "api": ("has_api", switch),
    "database": ("has_database", switch),
    "drafts": ("drafts", switch),
    "feeds": ("has_all_feeds", all_feeds),
    "formats": ("formats", other_formats),
    "linked": ("has_linked", switch),
    "llms": ("has_llms", switch),
    "parquet": ("has_parquet", switch),
    "rdf": ("has_rdf", switch),
    "tables": ("has_tables", switch),
}
"""Options that hold whatever builds a site: the setting of each, and what reads it."""

MKDOCS_ALONE: Final[Mapping[str, object]] = {
    "cards": False,
    "history": False,
    "markdown": False,
    "search": "own",
    "snapshots_dir": None,
}
"""Options of what only a build by MkDocs has, as they are where they are not set."""
