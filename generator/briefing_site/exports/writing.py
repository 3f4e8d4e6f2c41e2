"""What may be written, for the page that asks: takes the library, gives its files.

Each is one JSON object, written without white space. `data/writing.json` is what one may ask:

- `issues`: those that a position is on, by title: `{id, proposition, href}`.
- `actors`: everyone by name: `{id, name, members}`; `members`, of a bloc or an organization with
  members on the newest day, names these by their ids.
- `nothing`: the answer where nothing is recorded, in words.

`data/writing/{id}.json` holds the answers on one issue, of everyone who was placed on it:
`{actor, for, against, since, sentence, doubts, short, full, href, shown, otherwise}`. `for` and
`against` are the verdicts on either side in words, `since` is the first day on which the stance is
shown, `sentence` is one to copy, `short` and `full` cite it, `href` leads to the position, and
`shown` and `otherwise` list what shows it and what shows another, each `{name, href}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import Json, compact
from briefing_site.knowledge.attested import Attested, Side, Verdict
from briefing_site.knowledge.blocs import members_on
from briefing_site.knowledge.entities import Passage, PolicyPosition, Vote
from briefing_site.knowledge.name_order import by_name
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.naming import dates
from briefing_site.naming.attested import answer_words, doubt_words, sentence, verdict_words
from briefing_site.naming.stances import Proposition
from briefing_site.naming.votes import dated_vote
from briefing_site.pages import links
from briefing_site.pages.citation_styles import apa
from briefing_site.pages.library import Library
from briefing_site.pages.quoting import cite_statement, cite_vote
from briefing_site.pages.writing import doubts_of, everyone, issues_placed

MOST = 3
"""Of what shows a stance, how much is named; the position has all of it."""


def writing_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of what one may ask, and that of each issue."""
    yield ExportedFile(links.WRITING_FILE, compact(questions(library)))
    for issue in issues_placed(library):
        yield answers_on(library, issue)


def writing_file(library: Library, path: str) -> ExportedFile | None:
    """Make one of these files, by its path; nothing where none is there."""
    if path == links.WRITING_FILE:
        return ExportedFile(path, compact(questions(library)))
    issue = library.kb.issues.get(PurePosixPath(path).stem)
    if issue is None or path != links.ATTESTED_FILE.format(id=issue.id):
        return None
    return answers_on(library, issue) if library.kb.positions_on[issue.id] else None


def questions(library: Library) -> Json:
    """Give what one may ask."""
    named = [one for one in library.kb.actors.values() if not one.unnamed]
    return {
        "issues": [
            {
                "id": one.id,
                "proposition": str(Proposition.of(one)),
                "href": library.addresses.page(links.writing(one.id)),
            }
            for one in issues_placed(library)
        ],
        "actors": [asked(library, one) for one in sorted(named, key=by_name)],
        "nothing": verdict_words(Verdict.NOTHING),
    }


def asked(library: Library, actor: Actor) -> Json:
    """Name an actor, and its members of the newest day."""
    members = [one.id for one in members_on(library.kb, actor.id, library.newest)]
    named: Json = {"id": actor.id, "name": actor.name}
    return named | {"members": members} if members else named


def answers_on(library: Library, issue: Issue) -> ExportedFile:
    """Give the answers on an issue."""
    answers = [answer(library, one) for one in everyone(library, issue)]
    return ExportedFile(links.ATTESTED_FILE.format(id=issue.id), compact({"answers": answers}))


def answer(library: Library, found: Attested) -> Json:
    """Give what may be written of an actor, with what it is to be cited by."""
    held = found.held
    told: Json = {
        "actor": found.actor.id,
        **{side.value: answer_words(found, side) for side in Side},
        "sentence": sentence(found),
        "doubts": [doubt_words(one) for one in doubts_of(library, found)],
        "otherwise": list(what_shows(library, found.otherwise)),
    }
    if held is None:
        return told
    return told | {
        "since": held.since.isoformat(),
        "shown": list(what_shows(library, held.positions)),
        **citations(library, held.newest),
    }


def citations(library: Library, position: PolicyPosition) -> Json:
    """Cite a position in short by its version, and in full by what shows it first."""
    version, place = (
        library.version_of(position),
        (
            links.briefing(position.briefing.id),
            links.numbered_anchor(position.ref),
        ),
    )
    site = library.settings.site_name
    address = library.addresses.published_version(place, version.name)
    return {
        "short": f"{site}, {version.name}, {dates.day(version.day)}. {address}",
        "full": next(full(library, position), ""),
        "href": library.addresses.page(*place),
    }


def full(library: Library, position: PolicyPosition) -> Iterator[str]:
    """Cite what shows a position, each in the style of APA."""
    for one in position.standing_evidence:
        if isinstance(one, Vote):
            yield apa(cite_vote(library, one))
        else:
            yield apa(cite_statement(library, one.statement if isinstance(one, Passage) else one))


def what_shows(library: Library, positions: Iterable[PolicyPosition]) -> Iterator[Json]:
    """Name what shows some positions, and lead to it."""
    every = [shown for one in positions for shown in one.standing_evidence]
    for one in list(dict.fromkeys(every))[:MOST]:
        if isinstance(one, Vote):
            yield {"name": dated_vote(one), "href": library.addresses.page(links.vote(one.ref))}
        else:
            said = one.statement if isinstance(one, Passage) else one
            place = links.passage(one) if isinstance(one, Passage) else (links.statement(one.ref),)
            name = f"{library.name_of(one)} ({dates.edtf(said.when)})"
            yield {"name": name, "href": library.addresses.page(*place)}
