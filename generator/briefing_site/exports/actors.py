"""Whom one can compare, and each one's record: takes the library, gives files for that page.

Each is one JSON object, written without white space. `data/actors.json` is small enough for a page
to bring along:

- `updated`, `stances`: as in `data/positions.json`.
- `known`: the first day of which `data/known/days.json` tells, left out where there is none.
- `matrix`: where the page of the table of positions is.
- `ballots`: as in `data/votes.json`.
- `ways`, `parts`: what one can have done in a document, and into how many parts of
  `data/documents/` these are divided.
- `actors`: who said, did or voted something and is somebody in particular, by name: `{id, name}`.
- `nobody`: those who did and are nobody in particular, likewise: they are not compared.

`data/actors/{id}.json` is the record of one actor, so that a comparison loads those of its own:

- `actor`: `{id, name, href}`.
- `issues`: those that a position of the actor is on, by title: `{id, title, proposition, href}`.
- `positions`: its positions, as in `data/positions.json`; of `actors` only this one is named.
- `votes`: those in which it voted or was absent, and those that alone show a position of its,
  oldest first: `{id, date, when, name, href, uncounted, vetoed_by}` and its ballot, as in
  `data/votes.json`, but of all who voted only this one is named.
- `statements`: those that it made, or that were made on its behalf, oldest first: `{id, date,
  first, when, title, href, by, signed, for}`, as in `data/signatures.json`; `by` and `for` name
  only this actor and who speaks for it or it speaks for. Statements of several of which no one
  recorded in what form they spoke are left out: who of them stands behind these is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from briefing_site.exports.documents import parts, ways
from briefing_site.exports.file import ExportedFile
from briefing_site.exports.known import known_since
from briefing_site.exports.positions import Json, compact, heard, issue_of, position_of, stance_of
from briefing_site.exports.signatures import signatures_of
from briefing_site.exports.votes import ballots, vote_of
from briefing_site.knowledge.entities import PolicyPosition, Statement, Vote, order_in_time
from briefing_site.knowledge.name_order import by_title
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.votes import each_once
from briefing_site.model.actor import Actor
from briefing_site.model.vocabularies import Ballot, Stance
from briefing_site.pages import links
from briefing_site.pages.library import Library

OF_A_VOTE = ("id", "date", "when", "name", "href", "uncounted")
"""What stands of a vote in the record of an actor, besides what the actor did in it."""

OF_A_STATEMENT = ("id", "date", "first", "when", "title", "href", "signed")
"""What stands of a statement, besides who is behind it."""

OF_AN_ISSUE = ("id", "title", "proposition", "href")


def actors_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of whom one can compare, and the record of each."""
    named = [named_only(actor) for actor in library.once(compared, "").values()]
    content: Json = {
        "updated": library.newest.isoformat(),
        **known_since(library),
        "matrix": library.addresses.page(links.MATRIX),
        "stances": [stance_of(stance) for stance in Stance],
        "ballots": ballots(),
        "ways": ways(),
        "parts": parts(library),
        "actors": named,
        "nobody": [named_only(one) for one in library.once(everyone, "") if one.unnamed],
    }
    yield ExportedFile(links.ACTORS_FILE, compact(content))
    yield from (record_of(library, actor) for actor in library.once(compared, "").values())


def record_file(library: Library, path: str) -> ExportedFile | None:
    """Make the record of an actor that is at a path; nothing where there is none."""
    actor = compared_at(library, path)
    return record_of(library, actor) if actor and path == links.record_file(actor.id) else None


def everyone(library: Library, _all: str) -> tuple[Actor, ...]:
    """Give everyone of whom something is on record, by name, once for all files."""
    return tuple(heard(library, filter(stands, library.kb.positions)))


def compared(library: Library, _all: str) -> dict[str, Actor]:
    """Give everyone whom one can compare by their ids, in the order of their names, once too."""
    return {actor.id: actor for actor in library.once(everyone, "") if not actor.unnamed}


def compared_at(library: Library, path: str) -> Actor | None:
    """Give whom one can compare by whose id a file is called; nothing where there is no one."""
    return library.once(compared, "").get(PurePosixPath(path).stem)


def named_only(actor: Actor) -> Json:
    """Name an actor."""
    return {"id": actor.id, "name": actor.name}


def record_of(library: Library, actor: Actor) -> ExportedFile:
    """Make the record of an actor."""
    return ExportedFile(links.record_file(actor.id), compact(on_record(library, actor)))


def on_record(library: Library, actor: Actor) -> Json:
    """Gather what is on record of an actor."""
    positions = its_positions(library, actor)
    issues = {one.issue for one in positions}
    return {
        "actor": named_only(actor) | {"href": library.addresses.page(links.actor(actor.id))},
        "issues": [
            part_of(issue_of(library, one), OF_AN_ISSUE) for one in sorted(issues, key=by_title)
        ],
        "positions": [position_of(library, one) | {"actors": [actor.id]} for one in positions],
        "votes": [its_vote(library, vote, actor) for vote in votes_of(library, actor, positions)],
        "statements": [
            its_statement(library, one, actor) for one in its_statements(library, actor)
        ],
    }


def its_positions(library: Library, actor: Actor) -> list[PolicyPosition]:
    """Give the positions of an actor that count."""
    return [one for one in library.kb.positions_of[actor.id] if stands(one)]


def its_statements(library: Library, actor: Actor) -> list[Statement]:
    """Give the statements that an actor made, or had another make."""
    said = library.kb.statements_by[actor.id]
    return [one for one in said if stands(one) and is_behind(actor, one)]


def part_of(whole: Json, fields: Iterable[str]) -> Json:
    """Give some fields of an object, as far as it has them."""
    return {field: whole[field] for field in fields if field in whole}


def votes_of(library: Library, actor: Actor, positions: Iterable[PolicyPosition]) -> list[Vote]:
    """Give the votes of an actor, and those by which its positions are shown."""
    own = library.kb.votes_of[actor.id]
    shown = (vote for position in positions for vote in position.votes)
    return sorted(dict.fromkeys((*own, *shown)), key=order_in_time)


def its_vote(library: Library, vote: Vote, actor: Actor) -> Json:
    """Give a vote with what an actor did in it."""
    is_counted = vote in library.once(counted_votes, "")
    found = part_of(vote_of(library, vote, is_counted=is_counted), OF_A_VOTE)
    for how in Ballot:
        if actor in vote.ballots[how]:
            found |= {how.value: [actor.id]}
    return found | ({"vetoed_by": [actor.id]} if actor in vote.vetoed_by else {})


def counted_votes(library: Library, _all: str) -> frozenset[Vote]:
    """Give the votes that count, each once."""
    return frozenset(each_once(library.kb.votes.values()))


def is_behind(actor: Actor, said: Statement) -> bool:
    """Whether it is known of an actor that it made a statement, or had another make it."""
    is_known = said.form is not None or len(said.by) == 1
    return is_known and any(actor in (one.actor, one.on_behalf_of) for one in said.speakers)


def its_statement(library: Library, said: Statement, actor: Actor) -> Json:
    """Give a statement with an actor's part in it."""
    own = [one for one in said.speakers if actor in (one.actor, one.on_behalf_of)]
    pairs = [[one.actor.id, one.on_behalf_of.id] for one in own if one.on_behalf_of]
    found = part_of(signatures_of(library, said), OF_A_STATEMENT)
    found |= {"by": [one.actor.id for one in own]}
    return found | ({"for": pairs} if pairs else {})
