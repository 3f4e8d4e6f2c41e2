"""All of the record in one graph: takes the library, gives it as Turtle, a piece at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from briefing_site.exports.linked.more import parts_of, passages
from briefing_site.exports.linked.telling import Pair, Telling, known_of
from briefing_site.exports.linked.terms import DATASET_TYPES
from briefing_site.exports.linked.turtle import Turtle, block, head
from briefing_site.exports.linked.types import types_of
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library
from briefing_site.published.fields import Holds, Kind, fields_of
from briefing_site.published.kinds import Described, kinds
from briefing_site.published.statements import PublishedPassage, PublishedStatement

USED = ("dc", "dcterms", "edtf", "prov", "rdfs", "schema", "skos", "xsd")
"""The prefixes of other vocabularies that the record is told in."""


def dump(library: Library) -> Iterator[str]:
    """Write the whole record."""
    telling = Telling(library.once(known_of, ""), Turtle())
    yield from head(telling.names, USED)
    yield about_the_data(library, telling)
    for described in kinds():
        if not described.within:
            yield f"\n# {described.several}\n\n"
            for record in described.records(library):
                yield "".join(blocks(telling, described, record))


def about_the_data(library: Library, telling: Telling) -> str:
    """Say what the graph is, of which day, in which language and under which terms."""
    write, settings = telling.write, library.settings
    pairs: list[Pair] = [
        ("schema:name", write.text(settings.site_name)),
        ("schema:inLanguage", write.text(settings.language)),
        ("dcterms:conformsTo", write.name(telling.names.file(export_paths.SHAPES_FILE))),
    ]
    if library.is_begun:
        pairs.append(("schema:dateModified", write.typed(library.newest.isoformat(), "xsd:date")))
    if settings.terms:
        pairs.append(("dc:rights", write.text(settings.terms)))
    return block(telling.names.file(export_paths.DUMP_FILE), DATASET_TYPES, pairs)


def blocks(telling: Telling, described: Described, record: Any) -> Iterator[str]:  # noqa: ANN401 - any record
    """Write what is told of a record, and of those that stand in it."""
    name = telling.names.of(described.kind, record.id)
    yield block(name, types_of(record), pairs_of(telling, record))
    cls: type = type(record)
    for attribute, kind in within(cls):
        for one in getattr(record, attribute):
            yield inner_block(telling, record, one, kind)


def pairs_of(telling: Telling, record: Any) -> Iterator[Pair]:  # noqa: ANN401 - any record
    """Tell of a record, and of a statement also its passages."""
    yield from telling.pairs(record)
    if isinstance(record, PublishedStatement):
        yield from parts_of(telling, record)


def inner_block(telling: Telling, holder: Any, record: Any, kind: Kind) -> str:  # noqa: ANN401 - any record
    """Write what is told of a record that stands in another."""
    name = telling.names.of(kind, record.id, holder.id if kind is Kind.PASSAGE else None)
    return block(name, types_of(record), inner_pairs(telling, holder, record))


def inner_pairs(telling: Telling, holder: Any, record: Any) -> Iterable[Pair]:  # noqa: ANN401 - any record
    """Tell of a record that stands in another, and what that alone knows of it."""
    yield from telling.pairs(record)
    if isinstance(record, PublishedPassage) and isinstance(holder, PublishedStatement):
        yield from passages(telling, holder, record)


@cache
def within(cls: type) -> tuple[tuple[str, Kind], ...]:
    """Give the fields of a class that hold records of kinds, and these kinds."""
    known = {one.record: one.kind for one in kinds()}
    return tuple(
        (one.attribute, known[one.record])
        for one in fields_of(cls)
        if one.holds is Holds.RECORD and one.record in known
    )
