"""What can be found of the content: takes the library, gives every thing in the order of an index.

Each is found by its own words: those of a statement at the statement, not at the briefing that it
stands in; what others say of an actor at their words, marked as concerning it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing_site.interface import _, spoken
from briefing_site.knowledge.entities import (
    Assessment,
    Event,
    Passage,
    PolicyPosition,
    Source,
    Statement,
    Vote,
)
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.country_names import names_elsewhere
from briefing_site.model.edtf import exactly
from briefing_site.model.issue import Issue
from briefing_site.naming.actors import name_on
from briefing_site.naming.dates import period
from briefing_site.naming.offices import office_name
from briefing_site.naming.sources import publisher_of
from briefing_site.naming.statements import dated, quotation
from briefing_site.naming.statuses import told_first, with_status
from briefing_site.naming.typeset import set_text, title_of
from briefing_site.naming.votes import dated_vote, result_words
from briefing_site.pages import links
from briefing_site.pages.kinds import FoundKind
from briefing_site.pages.library import Library, by_date
from briefing_site.search.keys import keys_of
from briefing_site.search.thing import Thing, Words


def things_of(library: Library) -> Iterator[Thing]:
    """Go through everything that the content has to be found: kind by kind, oldest first."""
    kb = library.kb
    yield from (_actor(library, actor) for actor in kb.actors.values())
    yield from (_statement(library, said) for said in kb.statements.values())
    yield from (_vote(library, vote) for vote in kb.votes.values())
    yield from (_briefing(library, one) for one in by_date(kb.briefings.values()))
    yield from (_issue(library, issue) for issue in kb.issues.values())
    sources = (_source(library, found) for found in _documents(library))
    yield from sorted(sources, key=lambda thing: (thing.year, thing.address))


def _actor(library: Library, actor: Actor) -> Thing:
    kb = library.kb
    own = [actor.native_name.text] if actor.native_name else []
    translated = [Words(alias.name, alias.lang) for alias in actor.also_named if alias.lang]
    elsewhere = {words.text for words in translated}
    every = (*actor.all_names, *own)
    other = [name for name in every if name != actor.name and name not in elsewhere]
    return Thing(
        FoundKind.ACTOR,
        library.addresses.page(links.actor(actor.id)),
        actor.name,
        _words(
            library.words(actor.description, actor.id),
            spoken().list_of([*dict.fromkeys(other)]),
            *_memberships(library, actor),
            *(library.words(one.note, actor.id) for one in actor.memberships),
            *(office_name(role, kb.actors, library.newest) for role in actor.roles),
        )
        + tuple(translated),
        (actor.name, *other, actor.id, *actor.former_ids),
        actor.id,
        frozenset(one.of for one in actor.memberships),
        elsewhere=(*elsewhere, *names_elsewhere(actor)),
    )


def _memberships(library: Library, actor: Actor) -> Iterator[str]:
    """Name what an actor belongs to, and apart from it, with the time, what it once belonged to."""
    actors = library.kb.actors
    known = [one for one in actor.memberships if one.of in actors]
    ended = [one for one in known if one.to and one.to.last < library.newest]
    present = [actors[one.of].name for one in known if one not in ended]
    if present:
        yield told_first(_("Memberships"), spoken().list_of(present))
    if ended:
        times = (period(one.from_, one.to, one.date_note) for one in ended)
        named = (
            _("{name} ({period})", name=actors[one.of].name, period=time)
            for one, time in zip(ended, times, strict=True)
        )
        yield told_first(_("Former memberships"), spoken().list_of([*named]))


def _statement(library: Library, said: Statement) -> Thing:
    id_ = said.briefing.id
    names = [name_on(actor, said.when) for actor in (*said.voices,)]
    under = [said.under.name] if said.under else []
    return Thing(
        FoundKind.STATEMENT,
        library.addresses.page(links.statement(said.ref)),
        with_status(said.briefing, dated(library.name_of(said), said)),
        (
            Words(spoken().list_of([*under, *names])),
            *_words(said.record.series, said.record.venue, library.words(said.summary, id_)),
            *(words for passage in said.passages for words in _passage(library, passage)),
        ),
        actors=_ids((*said.all_voices, *said.to, *said.about)),
        issues=_wider(library, said.issues),
        year=said.date.year,
        keys=keys_of((said.ref, *(passage.ref for passage in said.passages)), said.when),
    )


def _passage(library: Library, passage: Passage) -> Iterator[Words]:
    """Give a passage's words, in the site's language and in their own, and what they say."""
    language, own = library.settings.language, passage.lang or ""
    here = passage.words(language)
    if here:
        yield Words(quotation(passage, language), here.lang)
    if passage.record.quote and here and here.text != passage.record.quote:
        yield Words(_("“{words}”", words=passage.record.quote), own)
    for other in passage.translations:
        if here and other.text != here.text:
            yield Words(_("“{words}”", words=other.text), other.lang or "")
    yield from _words(library.words(passage.record.summary, passage.briefing.id))


def _vote(library: Library, vote: Vote) -> Thing:
    record = vote.record
    return Thing(
        FoundKind.VOTE,
        library.addresses.page(links.vote(vote.ref)),
        with_status(vote.briefing, dated_vote(vote)),
        _words(
            f"{name_on(vote.body, vote.when)}: {result_words(vote)}",
            record.question,
            library.words(record.summary, vote.briefing.id),
        ),
        actors=_ids((vote.body, *vote.actors)),
        issues=_wider(library, vote.issues),
        year=vote.date.year,
        keys=keys_of([vote.ref], vote.when),
    )


def _briefing(library: Library, briefing: Briefing) -> Thing:
    kb, id_ = library.kb, briefing.id
    said = (actor for one in kb.statements_in[id_] for actor in one.all_voices)
    issues = [kb.issues[issue] for issue in briefing.issues if issue in kb.issues]
    return Thing(
        FoundKind.BRIEFING,
        library.addresses.page(links.briefing(id_)),
        with_status(briefing, title_of(briefing)),
        tuple(_of_briefing(library, briefing)),
        actors=_ids(said),
        issues=_wider(library, issues),
        year=briefing.date.year,
        keys=keys_of([id_, *briefing.formerly], exactly(briefing.date)),
    )


def _of_briefing(library: Library, briefing: Briefing) -> Iterator[Words]:
    """Give what a briefing says itself."""
    kb, id_ = library.kb, briefing.id
    texts = (
        *(
            briefing.summary,
            briefing.retraction,
            *briefing.key_points,
            briefing.background,
            *briefing.unknowns,
        ),
        *(text for held in kb.positions_in[id_] for text in _of_position(held)),
        *(text for judged in kb.assessments_in[id_] for text in _of_assessment(judged)),
        *(mended.text for mended in briefing.corrections),
    )
    yield from _words(*(library.words(text, id_) for text in texts))
    for event in kb.events_in[id_]:
        yield from _event(library, event)
    yield from _words(*(f"#{tag}" for tag in briefing.tags), ", ".join(briefing.authors))


def _of_position(held: PolicyPosition) -> tuple[str, ...]:
    return held.record.summary, *held.record.conditions


def _of_assessment(judged: Assessment) -> tuple[str | None, ...]:
    outcome = judged.record.outcome
    return judged.record.text, outcome.note if outcome else None


def _event(library: Library, event: Event) -> tuple[Words, ...]:
    record = event.record
    return _words(
        title_of(record), record.place, library.words(record.description, event.briefing.id)
    )


def _issue(library: Library, issue: Issue) -> Thing:
    return Thing(
        FoundKind.ISSUE,
        library.addresses.page(links.issue(issue.id)),
        title_of(issue),
        _words(set_text(issue.proposition), library.words(issue.description, issue.id)),
        (issue.title, issue.id, *issue.former_ids),
        issue.id,
        issues=_wider(library, [issue]) - {issue.id},
    )


def _documents(library: Library) -> Iterator[Sequence[Source]]:
    """Go through the documents that have pages, each as all records of it."""
    documents = library.provenance.documents
    yield from (documents[identity] for identity in documents)


def _source(library: Library, records: Sequence[Source]) -> Thing:
    """Give a document, which is named and dated by its first record."""
    source = records[0]
    record, published = source.record, source.published
    texts = dict.fromkeys(text for one in records for text in _of_source(library, one))
    return Thing(
        FoundKind.SOURCE,
        library.addresses.page(links.source(source.identity)),
        record.title,
        _words(*texts),
        actors=_ids([source.published_by] if source.published_by else []),
        year=published.first.year if published else 0,
        keys=keys_of((one.ref for one in records), published),
    )


def _of_source(library: Library, source: Source) -> Iterator[str | None]:
    record = source.record
    yield from (record.title, record.author, record.publisher, publisher_of(source))
    yield from (record.symbol, record.url)
    yield from (text for one in record.versions for text in (one.symbol, one.url))
    yield library.words(record.note, source.briefing.id)


def _words(*texts: str | None) -> tuple[Words, ...]:
    """Give texts of the site's own language, without those that are not there."""
    return tuple(Words(text) for text in texts if text)


def _ids(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(actor.id for actor in actors)


def _wider(library: Library, issues: Iterable[Issue]) -> frozenset[str]:
    """Give the ids of issues and of all that they are a part of."""
    return frozenset(id_ for issue in issues for id_ in library.kb.issue_and_wider(issue.id))
