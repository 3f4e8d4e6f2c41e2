"""Both files for FollowTheMoney: takes published records, gives entities, and their statements.

`data/briefings.ftm.json` has an entity a line. `data/briefings.ftm.csv` has a line for each value
of each, in the columns of FollowTheMoney's own statements, with where it is from and since when. A
program of tables reckons none of these: a value that looks like a formula is kept from it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import sha1
from typing import Any

from briefing_site.exports.file import as_json
from briefing_site.exports.formats.format import Format, MadeOnce, Site
from briefing_site.exports.formats.ftm.actors import actor_entities
from briefing_site.exports.formats.ftm.briefings import (
    briefing_entities,
    event_entities,
    position_entities,
    source_entities,
    statement_entities,
    vote_entities,
)
from briefing_site.exports.formats.ftm.entities import Entities, Entity
from briefing_site.exports.tables.comma_separated import harmless
from briefing_site.published.fields import Kind

DATASET = "briefings"
"""What the values are from, in the words of who has several sites' files."""

MADE: dict[Kind, Callable[[Entities, Any], Iterator[Entity]]] = {
    Kind.ACTOR: actor_entities,
    Kind.BRIEFING: briefing_entities,
    Kind.SOURCE: source_entities,
    Kind.STATEMENT: statement_entities,
    Kind.VOTE: vote_entities,
    Kind.POSITION: position_entities,
    Kind.EVENT: event_entities,
}
"""What makes the entities of a record; an issue stands in the words of others."""

COLUMNS = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin"),
    *("lang", "original_value", "external", "first_seen", "last_seen", "id"),
)
"""The columns of statements, in FollowTheMoney's order."""

QUOTE = '"'

DELIMITER = '","'
"""What stands between two cells, each of which is quoted."""

TYPES = {
    **dict.fromkeys(("name", "alias", "previousName"), "name"),
    **dict.fromkeys(("startDate", "endDate", "date", "publishedAt", "modifiedAt"), "date"),
    **dict.fromkeys(("retrievedAt", "incorporationDate", "dissolutionDate"), "date"),
    **dict.fromkeys(("sourceUrl", "website"), "url"),
    **dict.fromkeys(("description", "summary", "notes", "bodyText"), "text"),
    **dict.fromkeys(("parent", "proof", "predecessor", "successor", "member"), "entity"),
    **dict.fromkeys(("organization", "holder", "post", "involved", "organizer"), "entity"),
    **dict.fromkeys(("subject", "object", "entity"), "entity"),
    **dict.fromkeys(("lastName", "classification", "title", "publisher", "author"), "string"),
    **dict.fromkeys(("keywords", "role", "status"), "string"),
    "country": "country",
    "language": "language",
    "location": "address",
    "wikidataId": "identifier",
}
"""The type of each property that is used, as FollowTheMoney has it."""


def entities(site: Site) -> MadeOnce[Entity]:
    """Give the entities of each record, made once for both files."""
    made = Entities(site)
    return MadeOnce(lambda kind, record: MADE[kind](made, record) if kind in MADE else ())


class EntityLines(Format):
    """Writes the entities."""

    def __init__(self, site: Site) -> None:
        self._entities = site.shared(entities)

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Write the entities of a record."""
        for one in self._entities.of(kind, record):
            told = {"id": one.id, "schema": one.schema, "properties": one.values}
            whole = {**told, "datasets": [DATASET]}
            yield as_json(whole)


class StatementLines(Format):
    """Writes the statements: one for each value of each entity."""

    def __init__(self, site: Site) -> None:
        self._entities = site.shared(entities)

    def begin(self) -> Iterator[str]:
        """Name the columns."""
        yield line(COLUMNS)

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Write the statements of a record."""
        for one in self._entities.of(kind, record):
            yield from statements(one)


def statements(one: Entity) -> Iterator[str]:
    """Write each value of an entity, with its id as FollowTheMoney makes it of what stands there.

    What all values of an entity or of a property have beside them is written once for these.
    """
    seen = one.seen
    behind = line((DATASET, seen.origin, "", "", "f", iso(seen.first), iso(seen.last)))
    for name, values in one.values.items():
        before = line((one.id, one.id, name, TYPES[name], one.schema))
        for value in map(harmless, values):
            key = f"{DATASET}.{one.id}.{name}.{value}"
            own = sha1(key.encode(), usedforsecurity=False).hexdigest()
            cell = value.replace(QUOTE, QUOTE * 2)
            yield f'{before},"{cell}",{behind},"{own}"'


@lru_cache(maxsize=4_096)  # the days of one briefing are those of hundreds of statements
def iso(day: dt.date) -> str:
    """Write a day."""
    return day.isoformat()


def line(cells: tuple[str, ...]) -> str:
    """Write a row, or a part of one, as FollowTheMoney reads it: every cell quoted, with no end."""
    if QUOTE in "".join(cells):
        cells = tuple(cell.replace(QUOTE, QUOTE * 2) for cell in cells)
    return f'"{DELIMITER.join(cells)}"'
