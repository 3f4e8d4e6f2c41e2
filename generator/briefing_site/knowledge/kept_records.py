"""The records of all files, kept: takes the files that changed, gives the records by id.

The first of two files that stand for one record counts, as it does where all are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import field, replace
from pathlib import Path
from typing import Any, Self

from briefing_site.frozen import frozen
from briefing_site.knowledge.file_reading import FileReading
from briefing_site.knowledge.name_order import in_order
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.model.record import NamedRecord
from briefing_site.model.vocabularies import Status


@frozen
class Content:
    """The records that a base is made of, each kind in the order of ids.

    Attributes:
        drafts: The ids of the briefings that are drafts.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    issues: Mapping[str, Issue] = field(default_factory=dict)
    briefings: Mapping[str, Briefing] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()

    def without_drafts(self) -> Self:
        """Give the records of what is published."""
        published = {id_: one for id_, one in self.briefings.items() if id_ not in self.drafts}
        return replace(self, briefings=published, drafts=frozenset())


class KeptRecords:
    """The files by what they stand for.

    Attributes:
        content: The records.
    """

    def __init__(self) -> None:
        self.content = Content()
        self.files: dict[tuple[str, str], dict[Path, FileReading]] = defaultdict(dict)

    def branched(self) -> Self:
        """Give the same, to be changed apart."""
        branch = copy(self)
        branch.files = defaultdict(dict, {key: one.copy() for key, one in self.files.items()})
        return branch

    def change(self, gone: Iterable[FileReading], come: Iterable[FileReading]) -> None:
        """Take some files for others."""
        touched: dict[str, set[str]] = defaultdict(set)
        for one in gone:
            del self.files[one.file.kind, one.file.id][one.file.path]
            touched[one.file.kind].add(one.file.id)
        for one in come:
            self.files[one.file.kind, one.file.id][one.file.path] = one
            touched[one.file.kind].add(one.file.id)
        before = self.content
        briefings = self._changed("briefing", before.briefings, touched["briefing"])
        self.content = Content(
            self._changed("actor", before.actors, touched["actor"]),
            self._changed("issue", before.issues, touched["issue"]),
            briefings,
            before.drafts - touched["briefing"] | drafts_among(briefings, touched["briefing"]),
        )

    def _changed(self, kind: str, before: Mapping[str, Any], ids: set[str]) -> Mapping[str, Any]:
        """Give the records of a kind, those of some ids as their files have them now."""
        if not ids:
            return before
        found = {id_: self._record(kind, id_) for id_ in ids}
        there = {id_: record for id_, record in found.items() if record is not None}
        now = {**before, **there}
        for id_ in found.keys() - there.keys():
            now.pop(id_, None)
        if there.keys() <= before.keys():
            return now
        return dict(sorted(now.items())) if kind == "briefing" else in_order(now)

    def _record(self, kind: str, id_: str) -> NamedRecord | None:
        files = self.files[kind, id_]
        by_path = (files[path].record for path in sorted(files, key=Path.as_posix))
        return next(filter(None, by_path), None)


def drafts_among(briefings: Mapping[str, Briefing], ids: Iterable[str]) -> set[str]:
    """Give which of some briefings are drafts."""
    there = (briefings[id_] for id_ in ids if id_ in briefings)
    return {one.id for one in there if one.status is Status.DRAFT}
