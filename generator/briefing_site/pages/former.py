"""Former addresses: takes the knowledge base, gives where each page was and where it is now."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from itertools import chain, product

from briefing_site.frozen import frozen
from briefing_site.knowledge.attested import is_asked
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.entities import Passage, Source, Statement, Vote
from briefing_site.knowledge.series import all_series
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.model.record import NamedRecord
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links


@frozen
class Former:
    """An address that a page had before.

    Attributes:
        old: The path of the page that was there.
        new: The path of the page that it is now.
        name: What the page is about.
        record: The record that named its former id.
        anchor: The place on the page that it is now, where it is but a part of it.
    """

    old: str
    new: str
    name: str
    record: NamedRecord
    anchor: str = ""


def former_addresses(kb: KnowledgeBase) -> Iterator[Former]:
    """Give every former address of a record, its parts, an issue's series and what to write of it.

    Of a document that several briefings cite, the first has the page; to it lead all others.
    """
    context = Context(kb)
    for record in (*kb.actors.values(), *kb.issues.values(), *kb.briefings.values()):
        yield from former_addresses_of(record, context)


@frozen(slots=False)
class Context:
    """What former addresses depend on beside their own record, worked out where it is asked for."""

    kb: KnowledgeBase

    @cached_property
    def with_series(self) -> frozenset[str]:
        """The issues on which there is a series."""
        series = all_series(self.kb).values()
        return frozenset(issue.id for one in series for issue in one.issues)

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The references of all statements and passages."""
        return frozenset(self.kb.statements.keys() | self.kb.passages.keys())


def former_addresses_of(record: NamedRecord, context: Context) -> Iterator[Former]:
    """Give the former addresses of a record and of all that it holds."""
    match record:
        case Actor():
            for former in formerly(context.kb, record):
                yield Former(links.actor(former), links.actor(record.id), record.name, record)
        case Issue():
            yield from former_addresses_of_issue(record, context)
        case Briefing():
            yield from former_addresses_of_briefing(record, context)


def former_addresses_of_issue(issue: Issue, context: Context) -> Iterator[Former]:
    """Give an issue's former addresses, of the list of the series on it, and of what to write.

    Where nothing is on it any more, as a correction may have it, both of those lead to the issue.
    """
    kb, name = context.kb, title_of(issue)
    has_series = issue.id in context.with_series
    led_on = not has_series and had_series(kb, issue)
    series = links.issue(issue.id) if led_on else links.series(issue.id)
    writing = links.writing(issue.id) if is_asked(kb, issue) else links.issue(issue.id)
    for former in formerly(kb, issue):
        yield Former(links.issue(former), links.issue(issue.id), name, issue)
        if has_series or led_on:
            yield Former(links.series(former), series, name, issue)
        yield Former(links.writing(former), writing, name, issue)
    if led_on:
        yield Former(links.series(issue.id), series, name, issue)
    if writing == links.issue(issue.id):
        yield Former(links.writing(issue.id), writing, name, issue)


def had_series(kb: KnowledgeBase, issue: Issue) -> bool:
    """Whether an issue had a series when what several said together on it made one."""
    together = {said.briefing.id for said in kb.statements_on[issue.id] if len(said.by) > 1}
    return len(together) > 1


def former_addresses_of_briefing(briefing: Briefing, context: Context) -> Iterator[Former]:
    """Give a briefing's former addresses, and those of its parts in either."""
    kb, holders = context.kb, list(formerly(context.kb, briefing))
    for former in holders:
        yield Former(
            links.briefing(former), links.briefing(briefing.id), title_of(briefing), briefing
        )
    for said in kb.statements_in[briefing.id]:
        new = links.statement(said.ref)
        whole: list[Statement | Passage] = [said]
        whole += [passage for passage in said.passages if passage.ref == said.ref]
        refs = (refs_of(part, holders, context.spoken) for part in whole)
        for ref in dict.fromkeys(chain.from_iterable(refs)):
            if (old := links.statement(ref)) != new:
                yield Former(old, new, title_of(briefing), briefing)
        for passage in divided(said):
            path, anchor = links.passage(passage)
            for ref in refs_of(passage, holders, context.spoken):
                yield Former(links.statement(ref), path, title_of(briefing), briefing, anchor)
    for vote in kb.votes_in[briefing.id]:
        yield from former_addresses_of_vote(kb, vote, holders)
    for source in kb.sources_in[briefing.id]:
        yield from former_addresses_of_source(kb, source, holders)


def former_addresses_of_vote(
    kb: KnowledgeBase, vote: Vote, holders: Iterable[str]
) -> Iterator[Former]:
    """Give the addresses that a vote had, under each id of its briefing."""
    for ref in refs_of(vote, holders, kb.votes):
        if (old := links.vote(ref)) != links.vote(vote.ref):
            yield Former(old, links.vote(vote.ref), title_of(vote.briefing), vote.briefing)


def former_addresses_of_source(
    kb: KnowledgeBase, source: Source, holders: Iterable[str]
) -> Iterator[Former]:
    """Give the addresses that a source had or would have, but for its document's page."""
    new = links.source(source.identity)
    for ref in refs_of(source, holders, kb.sources):
        if (old := links.source(ref)) != new:
            yield Former(old, new, source.record.title, source.briefing)


def divided(said: Statement) -> Iterator[Passage]:
    """Give the passages of a statement that have an address of their own, which leads to them."""
    return (passage for passage in said.passages if passage.ref != said.ref)


def refs_of(
    part: Statement | Passage | Vote | Source, holders: Iterable[str], known: Container[str]
) -> Iterator[str]:
    """Give what a part of a briefing is and was called, by all that its briefing is and was.

    Args:
        part: The part.
        holders: The former ids of its briefing.
        known: The references of today's parts of the kind: what one has now, no other had.
    """
    holder = part.briefing.id
    former = [id_ for id_ in part.record.former_ids if f"{holder}#{id_}" not in known]
    for briefing, id_ in product([holder, *holders], [part.record.id, *former]):
        yield f"{briefing}#{id_}"


def formerly(kb: KnowledgeBase, record: NamedRecord) -> Iterator[str]:
    """Give a record's former ids that no record of today has."""
    for former in record.former_ids:
        if former not in kb.actors and former not in kb.issues and former not in kb.briefings:
            yield former
