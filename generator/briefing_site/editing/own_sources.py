"""Sources of two actors that become one: takes what one offers, gives it with ids of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from briefing_site.editing.filling import unique

Fields = dict[str, Any]


def apart(theirs: Fields, ours: Fields) -> Fields:
    """Give sources whose ids mean others there ids of their own, and cite them by these.

    Args:
        theirs: The fields that are offered.
        ours: The fields that there are.
    """
    known = {source["id"]: source for source in ours.get("sources", []) if "id" in source}
    taken = [*known, *(source.get("id", "") for source in theirs.get("sources", []))]
    new: dict[str, str] = {}
    for source in theirs.get("sources", []):
        if known.get(source.get("id"), source) != source:
            new[source["id"]] = unique(source["id"], [*taken, *new.values()])
    return {name: renamed(value, new, name) for name, value in theirs.items()} if new else theirs


def renamed(value: Any, new: dict[str, str], field: str) -> Any:  # noqa: ANN401 - any content
    """Give a value with every source in it by its new id."""
    match value:
        case dict():
            return {key: renamed(inner, new, key) for key, inner in value.items()}
        case list() if field in {"sources", "based_on"}:
            return [as_source(item, new) for item in value]
        case list():
            return [renamed(item, new, field) for item in value]
        case str():
            return re.sub(r"(?<=\[@)[a-z0-9-]+", by_new_id(new), value)
    return value


def by_new_id(new: dict[str, str]) -> Callable[[re.Match[str]], str]:
    """Give what stands in place of an id in a citation."""
    return lambda found: new.get(found[0], found[0])


def as_source(item: Any, new: dict[str, str]) -> Any:  # noqa: ANN401 - an id, a use or a source
    """Give a source, or where it is used, by its new id."""
    if isinstance(item, str):
        return new.get(item, item)
    ids: Iterable[str] = ("id", "source")
    return {
        key: new.get(value, value) if key in ids else renamed(value, new, key)
        for key, value in item.items()
    }
