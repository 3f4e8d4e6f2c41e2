"""Links to records: takes the library and a record, gives a link with the record's name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from briefing_site.document.nodes import Link, Place
from briefing_site.interface import _
from briefing_site.knowledge.corrections import Corrected
from briefing_site.knowledge.entities import Event, Passage, Source, Statement, Vote
from briefing_site.knowledge.periods import When
from briefing_site.knowledge.series import Series
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Form
from briefing_site.naming.actors import common_in_sentence, in_sentence, name_on
from briefing_site.naming.statements import opening
from briefing_site.naming.typeset import set_text, title_of
from briefing_site.naming.votes import vote_name
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.marking import marked


def to_actor(actor: Actor, when: When | None = None) -> Link:
    """Link to an actor's page, by the name that it had then where a time is given."""
    name = name_on(actor, when) if when is not None and actor.names else actor.name
    return _to_actor(actor.id, name)


def to_actor_in_sentence(actor: Actor, when: When | None = None) -> Link:
    """Link to an actor's page from within a sentence, by its name with the article if any.

    Args:
        actor: The actor.
        when: Of which time the name is, where it is not the common one.
    """
    name = common_in_sentence(actor) if when is None else in_sentence(actor, when)
    return _to_actor(actor.id, name)


@lru_cache(maxsize=4_096)  # every third link of a site leads to an actor
def _to_actor(id_: str, name: str) -> Link:
    return Link(Place(links.actor(id_)), (name,))


def to_actors(actors: Iterable[Actor], when: When | None = None) -> tuple[Link, ...]:
    """Link to the pages of actors, by the names that they had then where a time is given."""
    return tuple(to_actor(actor, when) for actor in actors)


def to_named_actor(library: Library, id_: str | None) -> Link | None:
    """Link to an actor that a field names, if it names one."""
    actor = library.kb.actors.get(id_ or "")
    return to_actor(actor) if actor else None


def to_issue(library: Library, id_: str) -> Link:
    """Link to an issue's page."""
    return Link(Place(links.issue(id_)), (title_of(library.kb.issues[id_]),))


def to_issues(library: Library, ids: Iterable[str]) -> tuple[Link, ...]:
    """Link to the pages of issues, leaving out what does not exist."""
    return tuple(to_issue(library, id_) for id_ in ids if id_ in library.kb.issues)


def to_briefing(briefing: Briefing) -> Link:
    """Link to a briefing's page."""
    return Link(Place(links.briefing(briefing.id)), marked(title_of(briefing), briefing))


def to_briefings(briefings: Iterable[Briefing]) -> tuple[Link, ...]:
    """Link to the pages of briefings."""
    return tuple(map(to_briefing, briefings))


def to_statement(library: Library, spoken: Statement | Passage) -> Link:
    """Link to a statement's own page, or to a passage on it."""
    return library.once(_to_statement, spoken)


def _to_statement(library: Library, spoken: Statement | Passage) -> Link:
    name = marked(library.name_of(spoken), spoken.briefing)
    return Link(statement_place(spoken), name)


def statement_place(spoken: Statement | Passage) -> Place:
    """Give the place of a statement, or of a passage on its statement's page."""
    if isinstance(spoken, Passage):
        return Place(*links.passage(spoken))
    return Place(links.statement(spoken.ref))


def beside_speakers(library: Library, said: Statement, *, is_only: bool) -> Link:
    """Link to a statement where it stands who speaks: by its title or its first words.

    Args:
        library: What all pages draw on.
        said: The statement.
        is_only: Whether no other of theirs stands there: a joint statement needs no words then.
    """
    words = said.record.title
    if not words and is_only and said.form is Form.JOINT_STATEMENT:
        words = _("the joint statement")
    if not words:
        first = said.passages[0]
        summary = library.words(first.record.summary, said.briefing.id)
        words = opening(first, library.settings.language, summary, 0)
    return Link(statement_place(said), marked(words, said.briefing))


def to_statements(library: Library, statements: Iterable[Statement | Passage]) -> tuple[Link, ...]:
    """Link to statements and passages."""
    return tuple(to_statement(library, spoken) for spoken in statements)


def to_series(series: Series) -> Link:
    """Link to the page of a series."""
    return Link(Place(links.series(series.slug)), (set_text(series.name),))


def to_all_series(issue: Issue) -> Link:
    """Link to the list of the series on an issue."""
    return Link(Place(links.series(issue.id)), (_("Series: {name}", name=title_of(issue)),))


def to_vote(vote: Vote) -> Link:
    """Link to a vote's own page."""
    return Link(Place(links.vote(vote.ref)), marked(vote_name(vote), vote.briefing))


def to_votes(votes: Iterable[Vote]) -> tuple[Link, ...]:
    """Link to votes' own pages."""
    return tuple(map(to_vote, votes))


def to_evidence(library: Library, evidence: Statement | Passage | Vote) -> Link:
    """Link to what shows a position."""
    return to_vote(evidence) if isinstance(evidence, Vote) else to_statement(library, evidence)


def to_source(source: Source) -> Link:
    """Link to a source's own page, without a mark: of what cites it, that may be withdrawn."""
    return Link(source_place(source), (source.record.title,))


def source_place(source: Source) -> Place:
    """Give the place of a source's own page, which all briefings share that cite it."""
    return Place(links.source(source.identity))


def source_in_list(source: Source) -> Place:
    """Give the place of a source in its briefing's list."""
    return Place(links.briefing(source.briefing.id), links.source_anchor(source.record.id))


def to_event(event: Event) -> Link:
    """Link to an event on its briefing's page."""
    return Link(event_place(event), marked(title_of(event.record), event.briefing))


def event_place(event: Event) -> Place:
    """Give the place of an event on its briefing's page."""
    return Place(links.briefing(event.briefing.id), links.event_anchor(event.record.id))


def to_part(library: Library, part: Corrected) -> Link:
    """Link to a part of a briefing, whichever it is."""
    match part:
        case Vote():
            return to_vote(part)
        case Event():
            return to_event(part)
        case Source():
            return to_source(part)
    return to_statement(library, part)


def to_pair(ref: str) -> Link:
    """Lead to the place where a statement or a vote is compared with another."""
    place = Place(links.COMPARE, links.TWO_DOCUMENTS, f"first={ref.replace('#', '/')}")
    return Link(place, (_("Compare who is behind this and another document"),))


def comparison_of(*actors: str) -> Place:
    """Give the place where some actors are compared, by their ids."""
    return Place(links.COMPARE, query=f"{links.COMPARED}={','.join(actors)}")
