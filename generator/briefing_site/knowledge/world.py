"""Everything a rule may look at: takes the records and what is beside them, gives `World`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.named import Names
from briefing_site.knowledge.read_texts import FoundProse, has_markup
from briefing_site.knowledge.records import ADDRESSED, FILES, MAY_NAME, PARTS, Records
from briefing_site.knowledge.walk import Contents, FoundReference, FoundText, mark_unresolved
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.fields import REFERENCE_PATTERNS, is_written
from briefing_site.model.record import NamedRecord, Record
from briefing_site.model.vote import VoteRecord
from briefing_site.source.snapshots import Snapshots
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText

if TYPE_CHECKING:
    from briefing_site.knowledge.suggestions import Suggestions

Kind = TypeVar("Kind", bound=Record)


def are_ids_known(record: NamedRecord, name: str) -> bool:
    """Whether a list of a record's parts was read in full, each with its id."""
    parts: list[Record] = [*getattr(record, name)]
    parts += [passage for part in parts for passage in getattr(part, "passages", ())]
    return record.is_known(name) and all(part.is_known("id") for part in parts)


@frozen(eq=False, slots=False)
class World:
    """What rules check.

    Attributes:
        records: Every record as decoded.
        kb: The same, resolved, drafts among them.
        snapshots: The copies that quotes are held to.
        docs: The folder of the hand-written pages and of the images that texts show.
        sources: The text of every file that could be read, by the path that is shown.
        today: The day on which it is checked, where that may matter.
        only: The records in which references and texts are looked for, if not in all.
        gone: Gives the paths, as they are shown, of records' files that were there before.
    """

    records: Records
    kb: KnowledgeBase
    snapshots: Snapshots
    docs: Path
    sources: Mapping[str, SourceText]
    today: dt.date | None = None
    only: tuple[NamedRecord, ...] | None = None
    gone: Callable[[], Iterable[str]] = tuple

    @cached_property
    def contents(self) -> Contents[NamedRecord]:
        """What stands in all records, gone through once for all who ask."""
        return Contents(self.records.all() if self.only is None else self.only)

    @property
    def references(self) -> Sequence[tuple[NamedRecord, FoundReference]]:
        """Every reference in every field, with the record of the file that it stands in."""
        return self.contents.references

    @property
    def texts(self) -> Sequence[tuple[NamedRecord, FoundText]]:
        """Every Markdown text in every field, with the record of the file that it stands in."""
        return self.contents.texts

    @cached_property
    def briefings(self) -> tuple[Briefing, ...]:
        """Every briefing, in the order of ids."""
        return tuple(self.records.briefings[id_] for id_ in sorted(self.records.briefings))

    @cached_property
    def sourced(self) -> tuple[Actor | Briefing, ...]:
        """Every record that may have sources of its own."""
        return (*self.records.actors.values(), *self.briefings)

    @cached_property
    def proses(self) -> tuple[FoundProse, ...]:
        """Every Markdown text with more to it than words, each parsed once."""
        read = self.kb.prose
        return tuple(
            [
                FoundProse(top, found, read(found.text))
                for top, found in self.texts
                if has_markup(found.text)
            ]
        )

    def of(self, *models: type[Kind]) -> Iterator[tuple[NamedRecord, Kind]]:
        """Give the records of some classes, class by class, with the record of the file."""
        by_class: Mapping[type[Any], Sequence[tuple[NamedRecord, Any]]] = self.contents.by_class
        return (standing for model in models for standing in by_class.get(model, ()))

    def having(self, field: str) -> Iterator[tuple[Record, Any]]:
        """Give the records, class by class, whose files give something in a field, with that."""
        value_of = attrgetter(field)
        for given in self.contents.given.values():
            for _, record in given.get(field, ()):
                if value := value_of(record):
                    yield record, value

    def giving(self, model: type[Kind], field: str) -> Iterator[tuple[NamedRecord, Kind]]:
        """Give the records of a class whose files give a field, with the record of the file."""
        given: Mapping[str, Sequence[tuple[NamedRecord, Any]]] = self.contents.given.get(model, {})
        return iter(given.get(field, ()))

    def briefings_giving(self, field: str, *models: type[Record]) -> Iterator[Briefing]:
        """Give the briefings in which records of some classes give a field, each once."""
        tops = {id(top): top for model in models for top, _ in self.giving(model, field)}
        return (top for top in tops.values() if isinstance(top, Briefing))

    def proses_with(self, *parts: str) -> Iterator[FoundProse]:
        """Give the Markdown texts that have something of some kinds, such as `links`."""
        if len(parts) == 1:
            found_in = attrgetter(*parts)
            return (text for text in self.proses if found_in(text.prose))
        return (text for text in self.proses if any(getattr(text.prose, part) for part in parts))

    @cached_property
    def votes(self) -> tuple[VoteRecord, ...]:
        """Every vote, in the order of the briefings."""
        return tuple(vote for briefing in self.briefings for vote in briefing.votes)

    @cached_property
    def suggestions(self) -> Suggestions:
        """What was probably meant."""
        from briefing_site.knowledge.suggestions import Suggestions  # noqa: PLC0415 - rarely asked

        return Suggestions(self.records, self.gone)

    @cached_property
    def is_whole(self) -> bool:
        """Whether all of every file could be read: else what is missing proves nothing.

        A reference that is not written as one may have meant anything.
        """
        if self.malformed:
            return False
        files = {record.id for record in self.records.all() if record.is_whole}
        return files.issuperset(self.declared("actor", "issue", "briefing"))

    def unknown(self, kind: str) -> Iterator[tuple[NamedRecord, FoundReference]]:
        """Give the references of a kind that lead to nothing declared."""
        kinds = MAY_NAME.get(kind, (kind,))
        for top, found in self.dangling:
            is_of_kind = found.kind == kind and is_written(kind, found.value)
            if is_of_kind and not self.may_hold(self.full(found.value, kind, top), *kinds):
                yield top, found

    @cached_property
    def dangling(self) -> tuple[tuple[NamedRecord, FoundReference], ...]:
        """The references that lead to nothing declared."""
        kinds = {kind for kind, *_ in self.contents.naming}
        lost = [kind for kind in kinds if not all(self.are_declared(kind))]
        return tuple(
            (top, found)
            for top, found in (self.references if lost else ())
            if found.kind in lost and not self.is_declared(top, found)
        )

    def are_declared(self, kind: str) -> Iterator[bool]:
        """Tell of each reference of a kind whether it leads to something that a file declares."""
        known, found = self.leading[kind], self.contents.references_to(kind)
        if kind in FILES:
            return (one.value in known for _, one in found)
        return (self.full(one.value, kind, top) in known for top, one in found)

    def mark_unresolved(self) -> None:
        """Have each record remember which of its references lead to nothing that was read."""
        dangling: dict[NamedRecord, list[FoundReference]] = {}
        for top, found in self.dangling:
            dangling.setdefault(top, []).append(found)
        for top, references in dangling.items():
            mark_unresolved(top, references)

    def may_hold(self, ref: str, *kinds: str) -> bool:
        """Whether a part may exist that was not read: of its kind, not all could be.

        Args:
            ref: A reference in full.
            kinds: What it may lead to.
        """
        holder = ref.rpartition("#")[0]
        return any((holder, kind) in self.gaps for kind in kinds)

    @cached_property
    def gaps(self) -> frozenset[tuple[str, str]]:
        """The holders of parts, each with a kind of part of which not every id could be read."""
        unread = self.declared("briefing").keys() - self.records.briefings.keys()
        read = (
            (briefing.id, kind)
            for briefing in self.briefings
            for name, kind in PARTS.items()
            if not are_ids_known(briefing, name)
        )
        actors = self.records.actors
        lost = [id_ for id_ in self.declared("actor") if id_ not in actors]
        lost += [actor.id for actor in actors.values() if not are_ids_known(actor, "sources")]
        files = ((id_, kind) for id_ in unread for kind in PARTS.values())
        return frozenset([*read, *files, *((id_, "source") for id_ in lost)])

    @cached_property
    def lost(self) -> tuple[FoundProse, ...]:
        """The Markdown texts with a link to what no file declares."""
        files = frozenset().union(*(self.leading[kind] for kind in FILES))
        parts = frozenset().union(*(self.records.places.get(kind, ()) for kind in ADDRESSED))

        def leads(target: str, top: NamedRecord) -> bool:
            holder, hash_, id_ = target.rpartition("#")
            return f"{holder or top.id}#{id_}" in parts if hash_ else target in files

        return tuple(
            found
            for found in self.proses_with("wiki_links")
            if not all(leads(link.target, found.top) for link in found.prose.wiki_links)
        )

    @cached_property
    def names(self) -> Names:
        """Which records are named, and which are meant by names that nothing has."""
        return Names(self)

    @cached_property
    def cited(self) -> frozenset[tuple[str, str]]:
        """The sources and what else is cited, in fields and texts, each with who cites it."""
        fields = {
            (self.full(found.value, found.kind, top), top.id)
            for top, found in self.contents.references_to("source", "basis")
        }
        return frozenset(fields).union(
            (f"{found.top.id}#{citation.source}", found.top.id)
            for found in self.proses
            for citation in found.prose.citations
        )

    @cached_property
    def citing_nothing(self) -> frozenset[str]:
        """The briefings in which a source is cited that is not there."""
        return frozenset(id_ for ref, id_ in self.cited if ref not in self.leading["part"])

    @cached_property
    def malformed(self) -> tuple[tuple[NamedRecord, FoundReference], ...]:
        """The references that cannot name anything as they are written."""
        return tuple(
            (top, found) for top, found in self.dangling if not is_written(found.kind, found.value)
        )

    def is_declared(self, top: NamedRecord, found: FoundReference) -> bool:
        """Whether a reference leads to something that a file declares."""
        return self.full(found.value, found.kind, top) in self.leading[found.kind]

    @cached_property
    def leading(self) -> Mapping[str, frozenset[str]]:
        """The references in full that lead somewhere, by the kind of a reference."""
        places = self.records.places
        return {
            kind: frozenset().union(*(places.get(one, ()) for one in MAY_NAME.get(kind, (kind,))))
            for kind in REFERENCE_PATTERNS
        }

    def declared(self, *kinds: str) -> Mapping[str, Span]:
        """Give everything declared of some kinds, with its place."""
        return self.records.declared(*kinds)

    def full(self, ref: str, kind: str, top: NamedRecord) -> str:
        """Write a reference in full: parts of a briefing as `<briefing>#<id>`."""
        if kind in FILES:
            return ref
        before, _, id_ = ref.rpartition("#")
        return f"{before or top.id}#{id_}"
