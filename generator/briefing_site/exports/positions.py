"""Positions for programs: takes the library, gives `data/positions.json`.

One JSON object, written without white space; every list is in a fixed order:

- `updated`: the date of the newest change to the content. Dates are `YYYY-MM-DD`.
- `stances`: the five stances in their order, each `{id, sign, name}`. What a stance is on is its
  issue's `proposition`: neither is shown without the other.
- `kinds`: the kinds of actors that occur, each `{id, name}`.
- `actors`: everyone who took a position, spoke, signed or voted, by name: `{id, name, kind, href,
  unnamed}`. `unnamed`, left out where it is not true, marks nobody in particular, such as "senior
  officials": they are not counted among actors, nor set beside others.
- `blocs`: blocs and organizations with members among them, by name: `{id, name, members}`. A
  member is `{actor, from, to}`: between these days, both included, it is one for sure; an end that
  is open is left out.
- `issues`: those that a position was taken on, and those that are wider, by title: `{id, title,
  proposition, within, href}`; the proposition is the short one, where the issue has one, and
  `within` names the wider issues.
- `positions`: every position that counts, oldest first: `{actors, issue, stance, conditions, date,
  shown, words, statements, votes, by_votes, sources, independent, unplaced, href, until}`.
  `conditions`, left out where there is none, are those that must be met, in Markdown as they are
  written: being for something on others is another position. It holds from `date` on, the last day
  that its own date can mean, until a newer one of the same actor on the same issue; `until`, where
  there is one, is the last day on which it is held. `shown` lists the days by which each thing that
  shows it was said, oldest first, and `words` gives by its day what is known less exactly, left out
  where nothing is; `statements`, `votes` and `sources` say how many statements, votes and documents
  are behind it, `votes` left out where none is; `by_votes` names these votes, by their ids in
  `data/votes.json`, where nothing else shows it; `independent` how many of the documents no party
  to the matter published, `unplaced` of how many that is not known, left out where of none. A
  stance is held since the first day on which one of an unbroken run of positions shows it, and was
  last shown on the newest; days up to the date of the last position of another stance, or on other
  conditions, show nothing of it, and a position that ended before the next breaks the run.

An `href` is relative to the site's root. Positions of briefings that were withdrawn or
superseded do not count, nor do those that only statements of such briefings show, here as on the
pages; such statements are not among those that are counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing_site.exports.file import ExportedFile, as_json
from briefing_site.knowledge.base import Member
from briefing_site.knowledge.entities import PolicyPosition
from briefing_site.knowledge.name_order import by_name, by_title
from briefing_site.knowledge.positions import dates_shown, day_of, days_shown, least_exact, stands
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import ActorKind, Stance
from briefing_site.naming import dates
from briefing_site.naming.stances import SIGNS, Proposition, name_for_scripts
from briefing_site.naming.terms import kinds_word
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links
from briefing_site.pages.library import Library

Json = dict[str, object]


def positions_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of positions."""
    head = compact(heads_of(library)).removesuffix("}\n")
    positions = ",".join(text for _position, text in library.once(written, ""))
    yield ExportedFile(links.POSITIONS_FILE, f'{head},"positions":[{positions}]}}\n')


def written(library: Library, _all: str) -> tuple[tuple[PolicyPosition, str], ...]:
    """Write each position that counts, once for all files that have it."""
    counted = filter(stands, library.kb.positions)
    return tuple((one, compact(position_of(library, one)).strip()) for one in counted)


def compact(content: Mapping[str, object]) -> str:
    """Write JSON in as few characters as it takes, and a line end."""
    return as_json(content) + "\n"


def positions_of(library: Library) -> Json:
    """Gather positions with everyone and everything that they name."""
    positions = filter(stands, library.kb.positions)
    return heads_of(library) | {"positions": [position_of(library, one) for one in positions]}


def heads_of(library: Library) -> Json:
    """Gather everyone and everything that positions name."""
    kb = library.kb
    positions = [position for position in kb.positions if stands(position)]
    actors = heard(library, positions)
    placed = {position.issue.id for position in positions}
    issues = {kb.issues[wider] for id_ in placed for wider in kb.issue_and_wider(id_)}
    return {
        "updated": library.newest.isoformat(),
        "stances": [stance_of(stance) for stance in Stance],
        "kinds": [kind_of(kind) for kind in ActorKind if any(a.kind is kind for a in actors)],
        "actors": [actor_of(library, actor) for actor in actors],
        "blocs": blocs_of(library, actors),
        "issues": [issue_of(library, one) for one in sorted(issues, key=by_title)],
    }


def heard(library: Library, positions: Iterable[PolicyPosition]) -> list[Actor]:
    """Give everyone who took a position, spoke, signed or voted, by name."""
    placed = {actor.id for position in positions for actor in position.actors}
    acted = {*library.kb.statements_by, *library.kb.votes_of}
    found = [library.kb.actors[id_] for id_ in placed | acted]
    return sorted(found, key=by_name)


def stance_of(stance: Stance) -> Json:
    """Name a stance, and give its sign."""
    return {"id": stance.value, "sign": SIGNS[stance], "name": name_for_scripts(stance)}


def kind_of(kind: ActorKind) -> Json:
    """Name a kind of actors."""
    return {"id": kind.value, "name": kinds_word(kind)}


def actor_of(library: Library, actor: Actor) -> Json:
    """Name an actor, and where its page is."""
    href = library.addresses.page(links.actor(actor.id))
    named: Json = {"id": actor.id, "name": actor.name, "kind": actor.kind.value, "href": href}
    return named | {"unnamed": True} if actor.unnamed else named


def issue_of(library: Library, issue: Issue) -> Json:
    """Name an issue with its proposition, what it is a part of, and where its page is."""
    return {
        "id": issue.id,
        "title": title_of(issue),
        "proposition": str(Proposition.of(issue)),
        "within": library.kb.issue_and_wider(issue.id)[1:],
        "href": library.addresses.page(links.issue(issue.id)),
    }


def blocs_of(library: Library, actors: Iterable[Actor]) -> list[Json]:
    """Give blocs and organizations with their members among some actors, by name."""
    kb = library.kb
    known = {actor.id for actor in actors}
    members = {
        bloc: [one for one in kb.members[bloc] if one.actor.id in known]
        for bloc in kb.members
        if bloc in kb.actors
    }
    return [
        {"id": id_, "name": kb.actors[id_].name, "members": [member_of(one) for one in found]}
        for id_, found in sorted(members.items(), key=lambda one: by_name(kb.actors[one[0]]))
        if found
    ]


def member_of(member: Member) -> Json:
    """Give a member with the days between which it is one for sure; an open end is left out."""
    first, last = member.membership.from_, member.membership.to
    period = {"from": first and first.last, "to": last and last.first}
    return {
        "actor": member.actor.id,
        **{end: date.isoformat() for end, date in period.items() if date},
    }


def inexact(position: PolicyPosition) -> Json:
    """Give the dates of what shows a position in words, by their days, where they are no days."""
    shown = dates_shown(position)
    every = {day: dates.in_sentence(least_exact(shown, day)) for day in map(day_of, shown)}
    words = {str(day): told for day, told in every.items() if told != dates.day(day)}
    return {"words": dict(sorted(words.items()))} if words else {}


def voted(position: PolicyPosition) -> Json:
    """Count the votes that show a position, and name them where nothing else does."""
    votes = position.votes
    if not votes:
        return {}
    is_alone = not (position.statements or position.uses)
    named: Json = {"by_votes": [vote.ref for vote in votes]} if is_alone else {}
    return {"votes": len(votes)} | named


def evidence_of(position: PolicyPosition) -> Json:
    """Give the stance of a position, from when on, and how well it is shown."""
    unplaced, conditions = position.unplaced_sources, position.record.conditions
    return {
        "stance": position.stance.value,
        **({"conditions": list(conditions)} if conditions else {}),
        "date": position.date.isoformat(),
        "shown": [day.isoformat() for day in sorted({*days_shown(position)})],
        **inexact(position),
        "statements": len(position.statements),
        **voted(position),
        "sources": len(position.origins),
        "independent": position.independent_sources,
        **({"unplaced": unplaced} if unplaced else {}),
    }


def until_of(position: PolicyPosition) -> Json:
    """Give the last day on which a position is held, if it is known to have ended."""
    until = position.last_day
    return {"until": until.isoformat()} if until else {}


def position_of(library: Library, position: PolicyPosition) -> Json:
    """Give a position with how well it is shown, and where."""
    page = links.briefing(position.briefing.id)
    return {
        "actors": [actor.id for actor in position.actors],
        "issue": position.issue.id,
        **evidence_of(position),
        "href": library.addresses.page(page, links.numbered_anchor(position.ref)),
        **until_of(position),
    }
