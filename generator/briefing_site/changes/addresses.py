"""Addresses: takes two knowledge bases, gives what pages are gone, new, or lead elsewhere.

The pages of records, of statements and of sources count, and the former addresses that lead to
them; a source's too where it leads to the page of another of the same document. Of lists, series
and tags only those count that lead nowhere any more: new ones follow from what there is to list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath

from briefing_site.changes.address_change import LostAddress, NewAddress, Redirect
from briefing_site.changes.derived_change import Derived, DerivedChange
from briefing_site.changes.lost_lists import with_lists
from briefing_site.changes.matching import Pairs
from briefing_site.changes.other_addresses import Everywhere
from briefing_site.changes.renaming import IdsOfNow
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.record import NamedRecord
from briefing_site.model.vocabularies import Status
from briefing_site.pages import links
from briefing_site.pages.former import Former, former_addresses

CURES = {
    "briefing": 'keep the file, with "status: retracted" and the reason in "retraction"; '
    'a briefing that took its place can name "{id}" in "formerly"',
    "draft": 'a briefing that was published can be "retracted" or "superseded"; '
    "its address then goes on to work",
    "record": 'name "{id}" in "formerly" of the record that takes its place',
    "renamed": 'add "formerly: [{id}]" to {path}',
    "redirect": 'put "{id}" back into "formerly"',
    "part": 'put the {kind} back, or name "{id}" in "formerly" of the one that takes its '
    'place; what was wrong can stand in the briefing\'s "corrections"',
    "source": 'put the source back, or name "{id}" in "formerly" of the one that takes its place',
    "renamed-part": 'add "formerly: [{id}]" to the {kind} "{now}" in {path}',
}


PATHS = {"statement": links.statement, "vote": links.vote, "source": links.source}
"""What gives the path of a page of each kind of part, from its reference."""


@frozen(slots=False)
class Tree:
    """The addresses of one revision."""

    kb: KnowledgeBase

    @cached_property
    def pages(self) -> dict[str, NamedRecord]:
        """The paths of pages, each with the record that it belongs to."""
        kb = self.kb
        found: dict[str, NamedRecord] = {}
        found |= {links.briefing(one.id): one for one in kb.briefings.values()}
        found |= {links.statement(said.ref): said.briefing for said in kb.statements.values()}
        found |= {links.source(ref): source.briefing for ref, source in kb.sources.items()}
        found |= {links.vote(vote.ref): vote.briefing for vote in kb.votes.values()}
        found |= {links.actor(one.id): one for one in kb.actors.values()}
        return found | {links.issue(one.id): one for one in kb.issues.values()}

    @cached_property
    def former(self) -> dict[str, Former]:
        """The former addresses by their path."""
        return {one.old: one for one in former_addresses(self.kb)}

    def __contains__(self, path: str) -> bool:
        """Whether there is a page, or one that leads to where it went."""
        return path in self.pages or path in self.former

    def statements(self, briefing: str) -> list[str]:
        """Give the paths of the pages of a briefing's statements."""
        return [links.statement(said.ref) for said in self.kb.statements_in[briefing]]

    def votes(self, briefing: str) -> list[str]:
        """Give the paths of the pages of a briefing's votes."""
        return [links.vote(vote.ref) for vote in self.kb.votes_in[briefing]]

    def sources(self, briefing: str) -> list[str]:
        """Give the paths of the pages of a briefing's sources, those that lead on too."""
        return [links.source(one.ref) for one in self.kb.sources_in[briefing]]


@frozen(slots=False)
class Addresses:
    """The addresses of two revisions.

    Attributes:
        before: Those that were.
        after: Those that are.
        pairs: Which record is which.
        ids: What has another id now.
    """

    before: Tree
    after: Tree
    pairs: Pairs
    ids: IdsOfNow

    def lost(self) -> Iterator[LostAddress]:
        """Go through the addresses from which nothing leads on, a record's own before others.

        What cannot be read now stands in no list: of those nothing can be said then.
        """
        pages = self.lost_pages()
        yield from with_lists(pages, *self.all, self.ids.ref_now) if self.pairs.is_whole else pages

    @cached_property
    def all(self) -> tuple[Everywhere, Everywhere]:
        """All addresses of both revisions."""
        return Everywhere(self.before.kb), Everywhere(self.after.kb)

    def cards_gone(self) -> Iterator[DerivedChange]:
        """Go through the cards of positions that are gone while their briefing is there."""
        before, after = self.all
        for card in sorted(before.cards - after.cards):
            if links.briefing(PurePosixPath(card).parts[1]) in self.after:
                yield DerivedChange(Derived.CARD, card, (), "a card", None)

    def lost_pages(self) -> Iterator[LostAddress]:
        """Go through the pages of records and of their parts to which nothing leads any more."""
        for path, record in self.before.pages.items():
            if path not in self.after and not self.is_unread(record):
                yield from self.lost_page(path, record)
        gone = {
            path: former
            for path, former in self.before.former.items()
            if path not in self.after and former.new in self.after and path not in self.before.pages
        }
        below: dict[str, list[str]] = {}
        for path in gone:
            below.setdefault(briefing_path(path), []).append(links.folder(path))
        for path, former in gone.items():
            if briefing_path(path) not in gone and is_passage(path, former):
                yield self.lost_passage(path, former)
            elif briefing_path(path) not in gone:
                cure = CURES["redirect"].format(id=stem(path))
                parts = below.get(path, ())
                statements, sources, votes = (
                    tuple(one for one in parts if one.startswith(links.folder(kind)))
                    for kind in (links.STATEMENTS, links.SOURCES, links.VOTES)
                )
                new = links.folder(former.new)
                yield LostAddress(links.folder(path), statements, new, cure, sources, votes)

    def lost_passage(self, path: str, former: Former) -> LostAddress:
        """Say what became of a passage whose statement is still there."""
        id_, now = stem(path), self.pair_of.get(own_path(former.record))
        new = self.ids.parts.get(f"{former.record.id}#{id_}")
        if new is None or now is None:
            cure = CURES["part"].format(kind="passage", id=id_)
            return LostAddress(links.folder(path), (), None, cure)
        names = {"kind": "passage", "id": id_, "now": new, "path": now.span.path}
        address = f"{links.folder(former.new)}#{links.statement_anchor(new)}"
        return LostAddress(links.folder(path), (), address, CURES["renamed-part"].format(**names))

    def is_unread(self, record: NamedRecord) -> bool:
        """Whether a record's file, or a part of it, is only not to be read now."""
        now = self.pair_of.get(own_path(record))
        return record.id in self.pairs.unread_ids or (now is not None and not now.is_whole)

    def lost_page(self, path: str, record: NamedRecord) -> Iterator[LostAddress]:
        """Say what became of a page; a lost briefing speaks for its parts."""
        own = own_path(record)
        now = self.pair_of.get(own)
        if path == own:
            yield LostAddress(
                address=links.folder(path),
                statements=self.lost_below(self.before.statements(record.id)),
                now=self.address_of(own_path(now)) if now else None,
                cure=cure(record, now),
                sources=self.lost_below(self.before.sources(record.id)),
                votes=self.lost_below(self.before.votes(record.id)),
            )
        elif own in self.after:
            yield self.lost_part(path, record, now)

    def lost_below(self, parts: Iterable[str]) -> tuple[str, ...]:
        """Give the addresses of those parts of a lost briefing to which nothing leads."""
        return tuple(links.folder(one) for one in parts if one not in self.after)

    def lost_part(self, path: str, record: NamedRecord, now: NamedRecord | None) -> LostAddress:
        """Say what became of a statement, a vote or a source whose briefing is still there."""
        kind, id_ = PurePosixPath(path).parts[0].removesuffix("s"), stem(path)
        new = self.ids.parts.get(f"{record.id}#{id_}")
        if new and now:
            address = self.address_of(PATHS[kind](f"{now.id}#{new}"))
            cure = CURES["renamed-part"].format(kind=kind, id=id_, now=new, path=now.span.path)
            return LostAddress(links.folder(path), (), address, cure)
        cure = CURES.get(kind, CURES["part"]).format(kind=kind, id=id_)
        return LostAddress(links.folder(path), (), None, cure)

    def address_of(self, path: str) -> str | None:
        """Give the address of a page, if there is one."""
        return links.folder(path) if path in self.after else None

    @cached_property
    def pair_of(self) -> Mapping[str, NamedRecord]:
        """The records that there are, by the path that their page had before."""
        return {
            own_path(pair.before): pair.after
            for pair in self.pairs.listed
            if pair.before and pair.after
        }

    def new(self) -> Iterator[NewAddress]:
        """Go through the new pages; a new briefing speaks for its parts."""
        for path, record in self.after.pages.items():
            own = own_path(record)
            is_new = path not in self.before and path not in self.after.former
            if is_new and path == own:
                yield self.new_page(path, record)
            elif is_new and own in self.before:
                yield NewAddress(links.folder(path), ())

    def new_page(self, path: str, record: NamedRecord) -> NewAddress:
        """Give a record's new page with those of its parts."""
        sources = (one for one in self.after.sources(record.id) if one not in self.after.former)
        return NewAddress(
            address=links.folder(path),
            statements=tuple(map(links.folder, self.after.statements(record.id))),
            sources=tuple(map(links.folder, sources)),
            votes=tuple(map(links.folder, self.after.votes(record.id))),
        )

    def redirects(self) -> Iterator[Redirect]:
        """Go through the addresses that lead to another page from now on."""
        for path, former in self.after.former.items():
            is_new = is_passage(path, former) and path not in self.before
            if path not in self.before.former and path not in self.after.pages and not is_new:
                anchor = f"#{former.anchor}" if former.anchor else ""
                to = links.folder(former.new) + anchor
                yield Redirect(links.folder(path), to, was_there=path in self.before)


def is_passage(path: str, former: Former) -> bool:
    """Whether an address is that of a passage by the id that it had, and no former one."""
    return former.anchor == links.statement_anchor(stem(path))


def own_path(record: NamedRecord) -> str:
    """Give the path of a record's own page."""
    if isinstance(record, Briefing):
        return links.briefing(record.id)
    return links.actor(record.id) if isinstance(record, Actor) else links.issue(record.id)


def briefing_path(path: str) -> str:
    """Give the path of the page of the briefing that a statement's or a vote's page belongs to."""
    return links.briefing(PurePosixPath(path).parent.name)


def stem(path: str) -> str:
    """Give the id that a page's path ends with."""
    return links.folder(path).rstrip("/").rpartition("/")[2]


def cure(record: NamedRecord, now: NamedRecord | None) -> str:
    """Say how a record's address can be kept."""
    if now and now.id != record.id:
        return CURES["renamed"].format(id=record.id, path=now.span.path)
    if isinstance(now, Briefing) and now.status is Status.DRAFT:
        return CURES["draft"]
    kind = "briefing" if isinstance(record, Briefing) else "record"
    return CURES[kind].format(id=record.id)
