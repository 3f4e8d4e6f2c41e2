"""The draft: takes an article and what is known, gives what a briefing about it would hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property

from briefing_site.drafting.announced import Announcement, announcement_in, unmarked
from briefing_site.drafting.article import Article
from briefing_site.drafting.authors import author_of, is_release
from briefing_site.drafting.language import is_english
from briefing_site.drafting.moments import days_in
from briefing_site.drafting.names import Names, Party
from briefing_site.drafting.occasions import Occasion, occasions_in
from briefing_site.drafting.quotations import Span, find_quotations
from briefing_site.drafting.quoted import Quoted
from briefing_site.drafting.releases import Release
from briefing_site.drafting.saying import Saying
from briefing_site.drafting.signatories import Signatories, signatories_of
from briefing_site.drafting.speaker import Speaker
from briefing_site.drafting.speakers import Cast
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.model.actor import Actor
from briefing_site.model.fields import read_moment


@frozen(slots=False)
class Draft:
    """What was found in an article.

    Attributes:
        article: The text.
        signatories: Who made the joint statement that it is or reports.
        sayings: The statements, in the text's order.
        is_release: Whether the text is its authors' own, and no report.
        is_english: Whether it could be read at all.
        published_by: The id of the known actor that the publisher's whole name is, if it is one.
        actors: Those with a file.
        series: The names of the rows of statements that there are.
    """

    article: Article
    signatories: Signatories
    sayings: tuple[Saying, ...]
    is_release: bool
    is_english: bool = True
    published_by: str | None = None
    actors: Mapping[str, Actor] = field(default_factory=dict)
    series: tuple[str, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """The day of the briefing."""
        return self.article.published

    @cached_property
    def occasions(self) -> tuple[Occasion, ...]:
        """The statements by act of speaking."""
        return occasions_in(self.article, self.sayings, self.signatories)

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everybody who speaks, is addressed or is spoken of, in the text's order."""
        named = [*self.signatories.parties, *self.signatories.aligned]
        for saying in self.sayings:
            named += [*saying.speaker.parties, *saying.speaker.spoken_for]
            named += [*saying.to, *saying.about]
        by_id: dict[str, Party] = {}
        for party in named:  # of one that is proposed twice, the one whose state is known
            known = by_id.setdefault(party.id, party)
            by_id[party.id] = known if known.country else party
        return tuple(by_id.values())


def _around(article: Article, issued: Announcement | None) -> frozenset[int]:
    """Give the paragraphs that are not the statement which one of them announces."""
    if issued is None:
        return frozenset()
    statement = range(issued.number + 1, issued.last + 1)
    return frozenset(range(len(article.paragraphs))).difference(statement)


def quoted_in(article: Article, kb: KnowledgeBase) -> tuple[tuple[Saying, ...], tuple[Span, ...]]:
    """Find whose the quoted words of a text are, and where every quotation stands."""
    names = Names(kb.actors.values(), article.published)
    signatories = signatories_of(article, names)
    spans = find_quotations(article.paragraphs)
    signed = Speaker(signatories.parties, ground=signatories.ground)
    cast = Cast(names, signed if signatories.parties else None)
    return Quoted(cast, article.published).read(article.paragraphs, spans), spans


def draft_of(article: Article, kb: KnowledgeBase) -> Draft:
    """Find in an article what a briefing would hold; who said what, in an English one alone."""
    if not is_english(article.text):
        return Draft(article, Signatories(), (), is_release=False, is_english=False)
    article = at_its_place(article, kb)
    names = Names(kb.actors.values(), article.published)
    signatories = signatories_of(article, names)
    spans = find_quotations(article.paragraphs)
    whole = () if signatories.is_partial else signatories.parties
    signed = Speaker(whole, ground=signatories.ground if whole else "we")
    issued = announcement_in(article, names, spans)
    if issued and issued.is_quoted:  # the statement itself stands in quotation marks
        spans = tuple(one for one in spans if not issued.number < one.paragraph <= issued.last)
    announced = issued.speaker if issued else None
    author = signed if signatories.parties else announced or author_of(article, names)
    spans = tuple(sorted((*spans, *unmarked(article, spans)), key=lambda one: one.paragraph))
    quoted = Quoted(Cast(names, author), article.published).read(article.paragraphs, spans)
    own: tuple[Saying, ...] = ()
    release = issued is not None or is_release(article, quoted, spans)
    if release:
        skipped = signatories.lines | _around(article, issued)
        speaker = author or Speaker((), ground="we")
        own = Release(article, names, speaker, spans, skipped).read(Cast(names, speaker))
    return Draft(
        article,
        signatories,
        tuple(sorted((*quoted, *own), key=lambda one: one.paragraph)),
        release,
        published_by=publisher_of(article, names, kb),
        actors=kb.actors,
        series=tuple(sorted({one.record.series or "" for one in kb.statements.values()} - {""})),
    )


def at_its_place(article: Article, kb: KnowledgeBase) -> Article:
    """Give an article of which a moment in UTC is known with the day at its publisher's place."""
    if not article.is_day_by_utc:
        return article
    publisher = publisher_of(article, Names(kb.actors.values(), article.published), kb)
    country = kb.actors[publisher].country if publisher else None
    days = days_in(read_moment(article.published_at), country) if country else ()
    return article.dated(days[0]) if len(days) == 1 else article


def publisher_of(article: Article, names: Names, kb: KnowledgeBase) -> str | None:
    """Give the id of the actor that a text's publisher is, where one is called just that."""
    whole = (0, len(article.publisher))
    called = (one for one in names.find(article.publisher) if (one.start, one.end) == whole)
    return next((one.party.id for one in called if one.party.id in kb.actors), None)
