"""What all pages draw on: takes the knowledge base, gives it with everything derived from it.

Each derived fact is worked out once for the whole site, when the first page asks for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property

from briefing_site.frozen import frozen
from briefing_site.knowledge.ahead import ahead
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.blocs import members_on
from briefing_site.knowledge.corrections import Mended, corrections_by_part
from briefing_site.knowledge.entities import Event, Passage, PolicyPosition, Statement
from briefing_site.knowledge.in_address import each_in_address
from briefing_site.knowledge.index import Index
from briefing_site.knowledge.linking_names import gazetteer
from briefing_site.knowledge.months import Months
from briefing_site.knowledge.provenance import Provenance
from briefing_site.knowledge.series import Series, all_series
from briefing_site.knowledge.standing import Standing
from briefing_site.knowledge.threads import Conversation, Thread, all_threads, thread_of
from briefing_site.knowledge.voting import Votes, votes_cast
from briefing_site.knowledge.written import leads_to_page
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.languages import flag
from briefing_site.model.record import NamedRecord
from briefing_site.model.vocabularies import ActorKind
from briefing_site.naming.statements import dated, first_of, name_of
from briefing_site.naming.typeset import title_of
from briefing_site.naming.votes import vote_name
from briefing_site.pages import bounds, links
from briefing_site.pages.past import NO_PAST, Past
from briefing_site.pages.plain_texts import PlainTexts
from briefing_site.pages.published import Addresses
from briefing_site.pages.size import Size
from briefing_site.pages.target import Target
from briefing_site.prose.gazetteer import Gazetteer
from briefing_site.settings import Settings
from briefing_site.source.images import has_image
from briefing_site.versions.version import Version, Versioned, version_of

SizeOf = Callable[["Library", str], Size]


@frozen(slots=False)
class Library(PlainTexts):
    """The knowledge base with what follows from it, for all pages alike.

    Attributes:
        kb: What is known.
        settings: What the run is told from outside.
        size_of: Tells how large a file beside the pages is; where nothing tells it, no page does.
        past: What is told of how the pages of records changed.
    """

    kb: KnowledgeBase
    settings: Settings
    size_of: SizeOf | None = None
    past: Past = NO_PAST

    @cached_property
    def addresses(self) -> Addresses:
        """Where pages are on the site."""
        return Addresses.of(self.settings)

    @cached_property
    def by_any_id(self) -> Index[NamedRecord]:
        """Actors, issues and briefings by each id that they have or had."""
        kb = self.kb
        records = (*kb.actors.values(), *kb.issues.values(), *kb.briefings.values())
        return Index[NamedRecord](records, lambda record: (record.id, *record.former_ids))

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Every name that is one actor's alone, to be linked at its first mention."""
        return self.kb.of_actors(gazetteer, self.settings.language)

    @cached_property
    def standing(self) -> Standing:
        """Where everyone stands, as of the newest change to the content."""
        return Standing(self.kb, self.newest)

    @cached_property
    def series(self) -> dict[str, Series]:
        """The series of statements by what stands in their addresses."""
        return all_series(self.kb)

    @cached_property
    def series_holding(self) -> Index[Series]:
        """The series that a statement is part of, by its reference."""
        return Index(self.series.values(), lambda series: series.refs)

    @cached_property
    def series_on(self) -> Index[Series]:
        """The series by the issues that their statements bear on."""
        return Index(self.series.values(), lambda series: [one.id for one in series.issues])

    @cached_property
    def votes_cast(self) -> Votes:
        """Who cast which ballots."""
        return votes_cast(self.kb.votes.values())

    @cached_property
    def years(self) -> frozenset[int]:
        """Every year in which something was said or a briefing is about."""
        spoken = {statement.date.year for statement in self.kb.statements.values()}
        return frozenset(spoken.union(one.date.year for one in self.kb.briefings.values()))

    @cached_property
    def provenance(self) -> Provenance:
        """What rests on which source, and which sources are one document."""
        return Provenance(self.kb)

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each statement among those of its briefing, by its reference."""
        rows = (self.kb.statements_in[id_] for id_ in self.kb.briefings)
        return {said.ref: place for row in rows for place, said in enumerate(row)}

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        """Every conversation, and every accusation without an answer, by its newest statement."""
        return all_threads(self.kb)

    @cached_property
    def _conversations(self) -> dict[str, Conversation]:
        return {}

    def conversation(self, said: Statement) -> Conversation:
        """Give the conversation that a statement is part of, worked out once for all of it."""
        known = self._conversations
        if said.ref not in known:
            whole = Conversation(thread_of(self.kb, said))
            known.update((turn.statement.ref, whole) for turn in whole.turns)
        return known[said.ref]

    @cached_property
    def corrections(self) -> Index[Mended]:
        """Corrections by the reference of what was mended."""
        return corrections_by_part(self.kb)

    def version_of(self, record: Versioned) -> Version:
        """Give the version of a statement, a vote or a position."""
        return self.once(Library._version_of, record)

    def _version_of(self, record: Versioned) -> Version:
        version = version_of(self.kb, self.corrections, record)
        return replace(version, since=self._shown_since(version, record))

    def _shown_since(self, version: Version, record: Versioned) -> dt.date | None:
        """Give the first day of a version, where the history of the page of its record tells it."""
        if isinstance(record, PolicyPosition):
            return None
        path = links.statement if isinstance(record, Statement) else links.vote
        told = (one for one in self.past.moments.get(path(record.ref), ()) if one.version)
        newest = next(told, None)
        return newest.commit.day if newest and newest.version == version.name else None

    @cached_property
    def ahead(self) -> tuple[Event, ...]:
        """The events that were still to come, in order of date."""
        return ahead(self.kb)

    @cached_property
    def months(self) -> Months:
        """What happened in each month, and what was changed in the record."""
        return Months(self.standing)

    @property
    def is_begun(self) -> bool:
        """Whether there is a briefing: without one the record has no day up to which it goes."""
        return bool(self.kb.briefings)

    @cached_property
    def newest(self) -> dt.date:
        """The date of the newest change of substance; where nothing is begun, one to count from."""
        known = (one.known_on for one in self.kb.briefings.values())
        return max(known, default=dt.date(1970, 1, 1))

    @cached_property
    def states(self) -> dict[str, Actor]:
        """The actor that is the state itself, by its country code."""
        found = (actor for actor in self.kb.actors.values() if actor.kind is ActorKind.STATE)
        return {actor.country: actor for actor in found if actor.country}

    def name_of(self, spoken: Statement | Passage) -> str:
        """Say what a statement, or a passage of one, is called everywhere."""
        return self.once(Library._name_of, spoken)

    def _name_of(self, spoken: Statement | Passage) -> str:
        summary = self.words(first_of(spoken).record.summary, spoken.briefing.id)
        return name_of(spoken, self.settings.language, summary)

    def dated_name_of(self, said: Statement) -> str:
        """Say what a statement is called where it stands alone, with when it was made."""
        return self.once(Library._dated_name_of, said)

    def _dated_name_of(self, said: Statement) -> str:
        return dated(self.name_of(said), said)

    def flag_of(self, actor: Actor) -> str:
        """Give a state's flag; whoever only belongs to a state has none."""
        is_union = (actor.kind, actor.country) == (ActorKind.BLOC, "EU")
        return flag(actor.country or "") if is_union or actor.kind is ActorKind.STATE else ""

    def updated_of_actor(self, id_: str) -> dt.date | None:
        """Give the newest change to anything on an actor's page: of a mere bloc, its members'."""
        if own := self.kb.briefings_naming[id_]:
            return newest_change(own)
        members = members_on(self.kb, id_, self.newest)
        return newest_change(one for who in members for one in self.kb.briefings_naming[who.id])

    def updated_of_issue(self, id_: str) -> dt.date | None:
        """Give the newest change of substance to anything that an issue's page shows."""
        return newest_change(self.kb.briefings_under[id_])

    def target(self, ref: str, briefing: str | None) -> Target | None:
        """Find what a wiki-link means.

        Args:
            ref: `id`, `#id` or `<briefing>#<id>`.
            briefing: The id of the briefing that it stands in, if it stands in one.
        """
        holder, hash_, part = ref.partition("#")
        if hash_:
            return self.part(f"{holder or briefing}#{part}")
        kb = self.kb
        if ref in kb.actors:
            return Target(kb.actors[ref].name, links.actor(ref))
        if ref in kb.issues:
            return Target(title_of(kb.issues[ref]), links.issue(ref))
        if ref in kb.briefings:
            briefing_ = kb.briefings[ref]
            return Target(title_of(briefing_), links.briefing(ref), holder=briefing_)
        return None

    def part(self, ref: str) -> Target | None:
        """Find a statement, a vote, or an event on its briefing's page."""
        if said := self.kb.statements.get(ref):
            name = said.record.id.replace("-", " ")
            return Target(name, links.statement(ref), holder=said.briefing)
        if passage := self.kb.passages.get(ref):
            name = passage.record.id.replace("-", " ")
            return Target(name, *links.passage(passage), passage.briefing)
        if vote := self.kb.votes.get(ref):
            return Target(vote_name(vote), links.vote(ref), holder=vote.briefing)
        if event := self.kb.events.get(ref):
            path = links.briefing(event.briefing.id)
            anchor = links.event_anchor(event.record.id)
            return Target(title_of(event.record), path, anchor, event.briefing)
        return None

    def has_page(self, address: str) -> bool:
        """Whether a text may link to a file of the repository, below the site's `docs/`."""
        return leads_to_page(self.settings.docs, address)

    def has_image(self, address: str) -> bool:
        """Whether an image is a file of the repository, below the site's `docs/`."""
        return has_image(self.settings.docs, address)

    @cached_property
    def tag_anchors(self) -> dict[str, str]:
        """A place on the page of tags for each tag."""
        return each_in_address("tag", self.kb.briefings_tagged)

    def tag(self, tag: str) -> tuple[str, str]:
        """Give a tag's page and its place there."""
        anchor = self.tag_anchors[tag]
        return (links.tag_folder(anchor), "") if self.tags_have_pages else (links.TAGS, anchor)

    @cached_property
    def tags_have_pages(self) -> bool:
        """Whether each tag has a page, since one does not hold all of them."""
        tagged = self.kb.briefings_tagged
        return sum(len(tagged[tag]) for tag in tagged) > bounds.MOST_ON_PAGE


def by_date(briefings: Iterable[Briefing]) -> list[Briefing]:
    """Put briefings in the order of their dates, oldest first."""
    return sorted(briefings, key=lambda one: (one.date, one.id))


def newest_change(briefings: Iterable[Briefing]) -> dt.date | None:
    """Give the date of the newest change of substance to some briefings."""
    return max((day for one in briefings if (day := one.changed)), default=None)
