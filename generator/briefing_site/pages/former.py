"""Former addresses: takes the knowledge base, gives where each page was and where it is now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.series import all_series
from briefing_site.model.briefing import Briefing
from briefing_site.model.record import NamedRecord
from briefing_site.pages import links


@dataclass(frozen=True, slots=True)
class Former:
    """An address that a page had before.

    Attributes:
        old: The path of the page that was there.
        new: The path of the page that it is now.
        name: What the page is about.
        record: The record that named its former id.
    """

    old: str
    new: str
    name: str
    record: NamedRecord


def former_addresses(kb: KnowledgeBase) -> Iterator[Former]:
    """Give every former address of a record, of a statement, of an issue's series."""
    for actor in kb.actors.values():
        for former in formerly(kb, actor):
            yield Former(links.actor(former), links.actor(actor.id), actor.name, actor)
    series = all_series(kb)
    for issue in kb.issues.values():
        for former in formerly(kb, issue):
            yield Former(links.issue(former), links.issue(issue.id), issue.title, issue)
            if issue.id in series:
                yield Former(links.series(former), links.series(issue.id), issue.title, issue)
    for briefing in kb.briefings.values():
        yield from former_addresses_of(kb, briefing)


def former_addresses_of(kb: KnowledgeBase, briefing: Briefing) -> Iterator[Former]:
    """Give the former addresses of a briefing, and those that its statements had in either."""
    holders = list(formerly(kb, briefing))
    for former in holders:
        yield Former(links.briefing(former), links.briefing(briefing.id), briefing.title, briefing)
    for said in kb.statements_in[briefing.id]:
        new = links.statement(said.ref)
        parts = [said.record.id, *former_parts(kb, said)]
        for holder, part in product([briefing.id, *holders], parts):
            if (old := links.statement(f"{holder}#{part}")) != new:
                yield Former(old, new, briefing.title, briefing)


def former_parts(kb: KnowledgeBase, said: Statement) -> Iterator[str]:
    """Give a statement's former ids that no statement of its briefing has today."""
    for former in said.record.former_ids:
        if f"{said.briefing.id}#{former}" not in kb.statements:
            yield former


def formerly(kb: KnowledgeBase, record: NamedRecord) -> Iterator[str]:
    """Give a record's former ids that no record of today has."""
    for former in record.former_ids:
        if former not in kb.actors and former not in kb.issues and former not in kb.briefings:
            yield former
