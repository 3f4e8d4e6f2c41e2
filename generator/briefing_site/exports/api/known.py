"""What the record said, and when: takes the library, gives the files of the API that tell of it.

They tell what `data/known.json` tells to pages, day by day and by id: a position as it stood, a
statement that is on record, and when each was. Where a site has no history there are none.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefing_site.exports.api.file import answer_file
from briefing_site.exports.api.known_answers import (
    Known,
    KnownBallot,
    KnownOnIssue,
    KnownPosition,
    KnownPositions,
    KnownProposition,
    KnownSpan,
    KnownStatement,
    KnownStatements,
    KnownVote,
    KnownVotes,
    TakenBack,
)
from briefing_site.exports.api.lists import IN_A_PAGE
from briefing_site.exports.facts import fact_of, facts_of, of_each_actor, votes_in
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.known import FormerPosition, KnownFile, order_of, told_of
from briefing_site.knowledge.entities import PolicyPosition, Statement
from briefing_site.knowledge.positions import stands
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Ballot, Stance
from briefing_site.pages import api_paths, links
from briefing_site.pages.known import Fact, FactKind, Span
from briefing_site.pages.library import Library
from briefing_site.published.fields import Kind
from briefing_site.published.kinds import described
from briefing_site.published.naming import (
    known_actors,
    to_briefing,
    to_issue,
    to_position,
    to_spoken,
    to_vote,
)
from briefing_site.published.values import Reference

Spans = tuple[Span, ...]


def known_answers(library: Library) -> Iterator[ExportedFile]:
    """Make every file that tells of the record's past; none where nothing is known of it."""
    told = library.once(told_of, "")
    if told is None:
        return
    yield head_file(library, told)
    yield from positions_files(library, told)
    yield from statements_files(library, told)
    yield from votes_files(library, told)


def known_examples(library: Library) -> Iterator[tuple[str, ExportedFile]]:
    """Give one of these files for each schema: of statements the last page, the shortest."""
    told = library.once(told_of, "")
    if told is None:
        return
    yield "known", head_file(library, told)
    if of_issue := next(positions_files(library, told), None):
        yield "known-positions", of_issue
    yield "known-statements", [*statements_files(library, told)][-1]
    yield "known-votes", [*votes_files(library, told)][-1]


def head_file(library: Library, told: KnownFile) -> ExportedFile:
    """Make the file that says how far back the past is known, and names the others."""
    head = Known(
        since=told.since,
        issues=tuple(
            KnownOnIssue(
                issue=to_issue(library.kb.issues[id_]), file=api_paths.known_positions(id_)
            )
            for id_ in sorted(told.now_on)
        ),
        statements=api_paths.known_statements(1),
        votes=api_paths.known_votes(1),
        taken_back=tuple(
            TakenBack(from_=day, positions=positions, statements=statements, votes=votes)
            for day, (positions, statements, votes) in told.taken_back()
        ),
    )
    return answer_file(api_paths.KNOWN, head)


def positions_files(library: Library, told: KnownFile) -> Iterator[ExportedFile]:
    """Make the file of each issue that has positions which count, by id."""
    former_propositions: defaultdict[str, dict[Fact, Spans]] = defaultdict(dict)
    for fact, spans in told.facts.shown(FactKind.PROPOSITION):
        former_propositions[told.ids[fact.about]][fact] = spans
    for id_, now in sorted(told.now_on.items()):
        issue = library.kb.issues[id_]
        former = [
            (one.order, known_former(library, told, one)) for one in told.former_on.get(id_, ())
        ]
        still = [(order_of(one), each) for one in now for each in known_now(library, told, one)]
        placed = sorted((*former, *still), key=lambda one: one[0])
        answer = KnownPositions(
            issue=to_issue(issue),
            since=told.since,
            propositions=tuple(known_propositions(told, issue, former_propositions[id_])),
            positions=tuple(one for _order, one in placed),
        )
        yield answer_file(api_paths.known_positions(id_), answer)


def known_former(library: Library, told: KnownFile, former: FormerPosition) -> KnownPosition:
    """Give a position that the record gives otherwise by now."""
    content = json.loads(former.text)
    briefing = library.kb.briefings[former.order[-1]]
    return known_position(
        library,
        content,
        actors=known_actors(library, content["actors"]),
        briefing=to_briefing(briefing),
        position=None,
        known=spans_of(told, former.spans),
    )


def known_now(
    library: Library, told: KnownFile, position: PolicyPosition
) -> Iterator[KnownPosition]:
    """Go through a position of now, once for all of its actors who have it equally long."""
    alike: defaultdict[Spans, list[Fact]] = defaultdict(list)
    for fact in of_each_actor(facts_of([position])):
        alike[told.known.facts.get(fact, ())].append(fact)
    for spans, facts in alike.items():
        if known := spans_of(told, spans):
            yield known_position(
                library,
                json.loads(facts[0].told),
                actors=known_actors(library, [told.ids[one.actors[0]] for one in facts]),
                briefing=to_briefing(position.briefing),
                position=to_position(library, position),
                known=known,
            )


def known_position(
    library: Library,
    content: dict[str, Any],
    *,
    briefing: Reference,
    **others: Any,  # noqa: ANN401 - fields
) -> KnownPosition:
    """Give a position by what tables tell of it.

    Args:
        library: What is on record now.
        content: As `data/positions.json` has it.
        briefing: The briefing that gave it.
        others: The fields that are not in it.
    """
    until, conditions = content.get("until"), content.get("conditions", ())
    return KnownPosition(
        stance=Stance(content["stance"]),
        conditions=tuple([library.plain(one, briefing.id) for one in conditions]),
        day=dt.date.fromisoformat(content["date"]),
        last_day=dt.date.fromisoformat(until) if until else None,
        shown=tuple(map(dt.date.fromisoformat, content["shown"])),
        statements=content["statements"],
        votes=content.get("votes", 0),
        documents=content["sources"],
        independent=content["independent"],
        unplaced=content.get("unplaced", 0),
        briefing=briefing,
        **others,
    )


def known_propositions(
    told: KnownFile, issue: Issue, former: Mapping[Fact, Spans]
) -> Iterator[KnownProposition]:
    """Go through the propositions that an issue had, and the one that it has, oldest first."""
    now = {fact: told.known.facts.get(fact, ()) for fact in facts_of([issue])}
    every = [
        (known, fact.told)
        for fact, spans in {**former, **now}.items()
        if (known := spans_of(told, spans))
    ]
    for known, text in sorted(every, key=lambda one: one[0][0].from_):
        yield KnownProposition(proposition=text, known=known)


def known_statements(library: Library, _all: str) -> list[KnownStatement]:
    """Give the statements that count, with when each was on record, for lists and an example."""
    told = library.once(told_of, "")
    found: list[KnownStatement] = []
    for one in filter(stands, library.kb.statements.values()):
        fact = fact_of(one)
        if told and fact and (known := spans_of(told, told.known.facts.get(fact, ()))):
            found.append(known_statement(library, one, known))
    return found


def known_statement(
    library: Library, said: Statement, known: tuple[KnownSpan, ...]
) -> KnownStatement:
    """Give a statement with when it was on record."""
    file = api_paths.record(described(Kind.STATEMENT).several, said.ref)
    return KnownStatement(statement=to_spoken(library, said), known=known, file=file)


def statements_files(library: Library, told: KnownFile) -> Iterator[ExportedFile]:
    """Make the pages of the list of statements: one at least, as of every list."""
    every = library.once(known_statements, "")
    return in_pages(told, every, KnownStatements, api_paths.known_statements)


def votes_files(library: Library, told: KnownFile) -> Iterator[ExportedFile]:
    """Make the pages of the list of votes, likewise."""
    return in_pages(told, known_votes(library, told), KnownVotes, api_paths.known_votes)


def in_pages(
    told: KnownFile, every: Sequence[object], answer: type, path: Callable[[int], str]
) -> Iterator[ExportedFile]:
    """Make the pages of a list.

    Args:
        told: Of which days is told.
        every: What the list has.
        answer: The class of a page.
        path: Gives the path of one by its number.
    """
    count = -(-len(every) // IN_A_PAGE) or 1
    for page in range(1, count + 1):
        made = answer(
            since=told.since,
            total=len(every),
            page=page,
            pages=count,
            prev=path(page - 1) if page > 1 else None,
            next=path(page + 1) if page < count else None,
            items=tuple(every[(page - 1) * IN_A_PAGE : page * IN_A_PAGE]),
        )
        yield answer_file(path(page), made)


def known_votes(library: Library, told: KnownFile) -> list[KnownVote]:
    """Give the votes that stand, with when the record said who voted how."""
    of_votes: defaultdict[str, dict[Fact, Spans]] = defaultdict(dict)
    for fact, spans in told.facts.shown(FactKind.VOTE):
        of_votes[fact.about][fact] = spans
    for fact in of_each_actor(facts_of(votes_in(library.kb))):
        of_votes[fact.about][fact] = told.known.facts.get(fact, ())
    found = []
    for ref, vote in library.kb.votes.items():
        ballots = tuple(known_ballots(library, told, of_votes.get(links.vote(ref), {})))
        if ballots:
            file = api_paths.record(described(Kind.VOTE).several, ref)
            found.append(KnownVote(vote=to_vote(vote), ballots=ballots, file=file))
    return found


def known_ballots(
    library: Library, told: KnownFile, facts: Mapping[Fact, Spans]
) -> Iterator[KnownBallot]:
    """Go through how everybody voted, oldest first, once for all who did so equally long."""
    alike: defaultdict[tuple[tuple[KnownSpan, ...], str], list[str]] = defaultdict(list)
    for fact, spans in facts.items():
        if known := spans_of(told, spans):
            alike[known, fact.told].append(told.ids[fact.actors[0]])
    for (known, text), actors in sorted(alike.items(), key=lambda one: one[0][0][0].from_):
        did = json.loads(text)
        yield KnownBallot(
            actors=known_actors(library, sorted(actors)),
            ballot=Ballot(did["did"]),
            veto=did.get("veto", False),
            date=did["date"],
            uncounted=did.get("uncounted", False),
            known=known,
        )


def spans_of(told: KnownFile, spans: Iterable[Span]) -> tuple[KnownSpan, ...]:
    """Give spans, as far as they are told of."""
    return tuple(KnownSpan(from_=start, until=end) for start, end in told.as_told(spans))
