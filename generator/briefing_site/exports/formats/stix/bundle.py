"""The bundle of STIX: takes published records, gives `data/briefings.stix.json`, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from briefing_site.exports.formats.format import Format, Site
from briefing_site.exports.formats.stix.briefings import proposition, report
from briefing_site.exports.formats.stix.identities import identity, reference
from briefing_site.exports.formats.stix.objects import Json, Objects, moment, written
from briefing_site.exports.formats.stix.parts import event, position, statement, vote
from briefing_site.published.fields import Kind
from briefing_site.published.sources import PublishedSource


def source(objects: Objects, cited: PublishedSource) -> Iterator[Json]:
    """Remember a source, which is no object but stands with all that rests on it."""
    objects.remember_source(cited.id, reference(cited))
    yield from ()


MADE: dict[Kind, Callable[[Objects, Any], Iterator[Json]]] = {
    Kind.ISSUE: proposition,
    Kind.ACTOR: identity,
    Kind.BRIEFING: report,
    Kind.SOURCE: source,
    Kind.STATEMENT: statement,
    Kind.VOTE: vote,
    Kind.POSITION: position,
    Kind.EVENT: event,
}
"""What makes the objects of a record; what stands in another is made with that."""


class Stix(Format):
    """Writes the bundle."""

    def __init__(self, site: Site) -> None:
        self._objects = Objects(site)

    def begin(self) -> Iterator[str]:
        """Open the bundle, and say whose objects these are and how they may be used."""
        objects, site = self._objects, self._objects.site
        bundle = objects.id_of("bundle", site.today.isoformat())
        yield f'{{"type":"bundle","id":"{bundle}","objects":['
        author = objects.made(
            *("identity", objects.author, objects.of_site),
            name=site.name,
            identity_class="unknown",
            contact_information=site.library.settings.site_url,
        )
        if site.terms:
            [mark] = author["object_marking_refs"]
            statement_ = {"statement": site.terms}
            terms = {
                "type": "marking-definition",
                "spec_version": "2.1",
                "id": mark,
                "created_by_ref": objects.author,
                "created": moment(objects.of_site.created),
                "name": "terms of use",
                "definition_type": "statement",
                "definition": statement_,
            }
            [line] = written([terms])
            yield f"{line},"
        [line] = written([author])
        yield line

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Write the objects of a record."""
        for line in written(MADE[kind](self._objects, record)):
            yield f",{line}"

    def end(self) -> Iterator[str]:
        """Close the bundle."""
        yield "]}"
