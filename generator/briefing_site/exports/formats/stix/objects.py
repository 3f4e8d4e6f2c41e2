"""What all objects of STIX have: takes what is published, gives ids, times, marks and sources.

An id is made of the record's first id, so that a later bundle has newer versions of the same
objects: `modified` is the day of the last change, `revoked` is set where a record is withdrawn.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from briefing_site.exports.file import as_json
from briefing_site.exports.formats.format import Site
from briefing_site.frozen import frozen
from briefing_site.model.vocabularies import Confidence, Stance
from briefing_site.published.fields import Kind
from briefing_site.published.values import Reference

Json = dict[str, Any]

CONFIDENCES = {Confidence.LOW: 15, Confidence.MODERATE: 50, Confidence.HIGH: 85}
"""STIX 2.1, appendix A: the scale of none, low, medium and high."""

OPINIONS = {
    Stance.SUPPORTS: "agree",
    Stance.OPPOSES: "disagree",
    Stance.NEUTRAL: "neutral",
}
"""The stances for which STIX has a word that says no more. Agreeing on conditions is no agreeing,
and whoever cannot be placed is not neutral; nothing tells who agrees strongly."""

TYPES = {
    Kind.ACTOR: "identity",
    Kind.BRIEFING: "report",
    Kind.ISSUE: "note",
    Kind.STATEMENT: "note",
    Kind.VOTE: "note",
    Kind.EVENT: "note",
    Kind.ASSESSMENT: "note",
    Kind.CORRECTION: "note",
}
"""What a record is in STIX; a position is an opinion or a note."""


@frozen
class Times:
    """When objects were made and last changed."""

    created: dt.date
    modified: dt.date

    def until(self, day: dt.date | None) -> Times:
        """Give the same for what was changed on another day, which is none before it was made."""
        return Times(self.created, max(self.created, day or self.modified))


class Objects:
    """What makes objects of one site.

    Attributes:
        site: What is known of it.
        author: The id of the identity whose objects all of them are.
        of_site: When what has no date of its own was made and changed.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self._namespace = uuid5(NAMESPACE_URL, site.address)
        self.author = self.id_of("identity", "site")
        self.of_site = Times(*site.days)
        self._marks = [self.id_of("marking-definition", site.terms)] if site.terms else []
        self._times: dict[str, Times] = {}
        self._stances = {one.ref: one.stance for one in site.library.kb.positions}
        self._sources: dict[str, Json] = {}
        self._known: dict[str, str] = {}

    def id_of(self, kind: str, name: str) -> str:
        """Give the id of an object of a kind, by a name that no other of that kind has."""
        return f"{kind}--{uuid5(self._namespace, f'{kind} {name}')}"

    def named(self, to: Reference) -> str:
        """Give the id of the object that stands for what is named, a passage in its statement's."""
        if to.kind == Kind.POSITION:
            return self.of_record(Kind.POSITION, to.id, self._stances[to.id])
        if to.kind == Kind.PASSAGE:
            return self.of_record(Kind.STATEMENT, to.within or to.id)
        return self.of_record(Kind(to.kind), to.id)

    def of_record(self, kind: Kind, id_: str, stance: Stance | None = None) -> str:
        """Give the id of the object that stands for a record."""
        name = "opinion" if stance in OPINIONS else TYPES.get(kind, "note")
        own = f"{kind.value} {id_}"
        known = self._known.get(own)
        if known is None:
            known = self.id_of(name, f"{kind.value} {self.site.first.of(id_)}")
            self._known[own] = known
        return known

    def each(self, named: Iterable[Reference]) -> list[str]:
        """Give the ids of the objects that stand for all that is named, each once."""
        return list(dict.fromkeys(self.named(one) for one in named))

    def remember(self, briefing: str, times: Times) -> None:
        """Remember when a briefing was recorded and last changed, which its parts have too."""
        self._times[briefing] = times

    def times(self, briefing: Reference) -> Times:
        """Give when a briefing was recorded and last changed."""
        return self._times[briefing.id]

    def remember_source(self, id_: str, source: Json) -> None:
        """Remember how a source is referred to."""
        self._sources[id_] = source

    def references(self, uses: Iterable[Any]) -> list[Json]:
        """Give the sources of something, each with the place in it."""
        return [self._reference(use.source.id, use.locator) for use in uses]

    def _reference(self, id_: str, locator: str | None) -> Json:
        source = self._sources[id_]
        if not locator:
            return source
        told = [source["description"]] if "description" in source else []
        return source | {"description": "\n".join([*told, f"locator: {locator}"])}

    def made(self, kind: str, id_: str, times: Times, **values: object) -> Json:
        """Give an object: what is empty is left out."""
        whole: Json = {
            "type": kind,
            "spec_version": "2.1",
            "id": id_,
            "created_by_ref": self.author,
            "created": moment(times.created),
            "modified": moment(times.modified),
            "lang": self.site.library.settings.language,
            **values,
            "object_marking_refs": self._marks,
        }
        return {name: value for name, value in whole.items() if value}

    def relationship(
        self, name: str, between: tuple[str, str], times: Times, **values: object
    ) -> Json:
        """Give a relationship between two objects, by a name that no other has."""
        source, target = between
        id_ = self.id_of("relationship", f"{name} {source} {target}")
        ends = {"relationship_type": "related-to", "source_ref": source, "target_ref": target}
        return self.made("relationship", id_, times, **ends, **values)


def moment(day: dt.date) -> str:
    """Write a day as STIX has it: its first moment."""
    return f"{day.isoformat()}T00:00:00.000Z"


def page(address: str, site: str, name: str) -> Json:
    """Refer to the page of a record, which has an address where the site has one."""
    told = {"source_name": site, "external_id": name}
    return told | ({"url": address} if address.startswith("http") else {})


def written(objects: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Write objects, each on a line of its own."""
    for one in objects:
        yield as_json(one)
