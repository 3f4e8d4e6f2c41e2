"""What may be written, for the page that asks: takes the library, gives its files.

Each is one JSON object, written without white space. `data/writing.json` is what one may ask:

- `issues`: those of which anything is recorded, in the order of the list of issues: `{id,
  proposition, subject, href}`; `subject` names the subject of it and of those beside it, where
  there are several.
- `actors`: everyone by name: `{id, name, members}`; `members`, of a bloc or an organization, are
  those of any day, each `{actor, from, to}` as in `data/positions.json`.
- `day`: the day as of which members are members, where a claim names no other.
- `nothing`: the answer where nothing is recorded, in words.

`data/writing/{id}.json` holds the answers on one issue:

- `about`: what the issue is about, as plain text.
- `answers`: of everyone who was placed on it, voted on it or spoke of it: `{actor, for, against,
  doubts, earlier, onOtherTerms, otherwise, votes, said}`, and `moreEarlier` and so forth, which
  count in words what is left out. `for` and `against` are the verdicts on either side in words.
  `earlier`, `onOtherTerms` and `otherwise` are the places in `evidence` of what showed its stance
  before a break or on other conditions, and of what shows another; that of a vote with the place in
  `ballots` of what it did there. `votes` are those that show no
  position of its, `[place in evidence, place in ballots]`, those against its stance first; `said`
  are the places of what it said without showing one, where none is clear.
- With a position, also `{since, side, late, beside, sentence, summary, position, shown,
  moreShown}`: the first day on which the stance is shown, the side that it is on, the verdict in
  words for a claim that it was so earlier, its votes of the other way in words, a sentence to copy,
  what is written of the position, its place in `positions`, and the places in `evidence` of what
  shows it: the newest, and always what showed it first.
- `ballots`: how somebody voted or that it sponsored the text, in words.
- `positions`: `{short, full, href}`: two citations, and where it stands.
- `evidence`: `{name, words, cite, href, answer, positions}`: who spoke and when, the words as they
  are quoted or else what is written of them, a citation by version, where they stand, beside words
  that accuse who answered them, or that nobody did, in texts and links (`[text, address]`), and
  where the positions stand that it shows, of anybody on anything, if it shows any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeAlias, TypeGuard

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import Json, compact, member_of
from briefing_site.exports.shown_statements import pieces
from briefing_site.interface import ngettext
from briefing_site.knowledge.attested import Attested, Side, Verdict, is_asked
from briefing_site.knowledge.entities import Held, Passage, PolicyPosition, Vote
from briefing_site.knowledge.name_order import by_name
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Ballot, Stance
from briefing_site.naming.attested import (
    answer_words,
    beside_words,
    doubt_words,
    late_words,
    sentence,
    verdict_words,
)
from briefing_site.naming.stances import Proposition
from briefing_site.naming.votes import what_it_did
from briefing_site.naming.wording import capital
from briefing_site.pages import links
from briefing_site.pages.asked import issues_asked, subjects_asked
from briefing_site.pages.citation_styles import apa
from briefing_site.pages.library import Library
from briefing_site.pages.parts.attesting import Shown, cited, told_by, what_shows
from briefing_site.pages.parts.by_subject import name_of
from briefing_site.pages.quoting import cite_statement, cite_vote
from briefing_site.pages.resting import SHOWN
from briefing_site.pages.writing import doubts_of, everyone

Place: TypeAlias = int | list[int]
"""A place in the evidence, with that of how somebody voted where it is a vote."""

MOST = 3
"""Of what shows a stance, how much is named; the position has all of it."""

MOST_VOTES = 10
"""Of the votes that show no position of an actor, how many are named; the issue has all."""


def writing_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of what one may ask, and that of each issue."""
    yield ExportedFile(links.WRITING_FILE, compact(questions(library)))
    for issue in issues_asked(library):
        yield answers_on(library, issue)


def writing_file(library: Library, path: str) -> ExportedFile | None:
    """Make one of these files, by its path; nothing where none is there."""
    if path == links.WRITING_FILE:
        return ExportedFile(path, compact(questions(library)))
    issue = library.kb.issues.get(PurePosixPath(path).stem)
    if issue is None or path != links.ATTESTED_FILE.format(id=issue.id):
        return None
    return answers_on(library, issue) if is_asked(library.kb, issue) else None


def questions(library: Library) -> Json:
    """Give what one may ask."""
    named = [one for one in library.kb.actors.values() if not one.unnamed]
    groups = subjects_asked(library)
    return {
        "issues": [
            {
                "id": one.id,
                "proposition": str(Proposition.of(one)),
                **({"subject": name_of(library, subject)} if len(groups) > 1 else {}),
                "href": library.addresses.page(links.writing(one.id)),
            }
            for subject, issues in groups.items()
            for one in issues
        ],
        "actors": [asked(library, one) for one in sorted(named, key=by_name)],
        "day": library.newest.isoformat(),
        "nothing": verdict_words(Verdict.NOTHING),
    }


def asked(library: Library, actor: Actor) -> Json:
    """Name an actor, and its members of any day."""
    members = [member_of(one) for one in library.kb.members[actor.id]]
    named: Json = {"id": actor.id, "name": actor.name}
    return named | {"members": members} if members else named


def answers_on(library: Library, issue: Issue) -> ExportedFile:
    """Give the answers on an issue."""
    places = Places()
    answers = [answer(library, one, places) for one in library.once(everyone, issue)]
    told: Json = {
        "about": library.words(issue.description),
        "answers": answers,
        "ballots": list(places.of_ballots),
        "positions": [citations(library, one) for one in places.of_positions],
        "evidence": [attested_by(library, one) for one in places.of_evidence],
    }
    return ExportedFile(links.ATTESTED_FILE.format(id=issue.id), compact(told))


@dataclass(slots=True)
class Places:
    """The places of what many answers share, in the order in which it is first asked for."""

    of_positions: dict[PolicyPosition, int] = field(default_factory=dict)
    of_evidence: dict[Shown, int] = field(default_factory=dict)
    of_ballots: dict[str, int] = field(default_factory=dict)

    def position(self, position: PolicyPosition) -> int:
        """Give the place of a position."""
        return self.of_positions.setdefault(position, len(self.of_positions))

    def evidence(self, name: str, every: Sequence[Shown], actor: Actor) -> Json:
        """Give the places of what shows positions, under a name, and how many are left out.

        That of a vote stands beside what the actor did in it, where it is named.
        """
        places: list[Place] = [
            self.vote(one, actor) if took_part(one, actor) else self.shown(one)
            for one in some_of(every)
        ]
        return {name: places, **left_out(name, every, MOST)}

    def shown(self, one: Shown) -> int:
        """Give the place of what shows a stance, or of what was cast or said without showing it."""
        return self.of_evidence.setdefault(one, len(self.of_evidence))

    def vote(self, vote: Vote, actor: Actor) -> list[int]:
        """Give the places of a vote and of what an actor did in it."""
        how = capital(what_it_did(vote, actor))
        return [self.shown(vote), self.of_ballots.setdefault(how, len(self.of_ballots))]


def took_part(one: Shown, actor: Actor) -> TypeGuard[Vote]:
    """Whether something is a vote in which an actor voted, or whose text it sponsored."""
    return isinstance(one, Vote) and bool(what_it_did(one, actor))


def some_of(every: Sequence[Shown]) -> list[Shown]:
    """Give what is named of what shows positions: the newest, and always what showed one first."""
    if len(every) <= MOST:
        return [*every]
    first = min(every, key=lambda one: one.date)
    newest = [one for one in every if one is not first]
    return [*newest[: MOST - 1], first]


def left_out(name: str, every: Sequence[Shown], most: int) -> Json:
    """Say how many are left out of what stands under a name; nothing where none is."""
    more = len(every) - most
    if more <= 0:
        return {}
    return {f"more{name[0].upper()}{name[1:]}": ngettext("{count} more", "{count} more", more)}


def answer(library: Library, found: Attested, places: Places) -> Json:
    """Give what may be written of an actor, with what it is to be cited by."""
    told: Json = {
        "actor": found.actor.id,
        **{side.value: answer_words(found, side) for side in Side},
        "doubts": [doubt_words(one) for one in doubts_of(library, found)],
        **places.evidence("earlier", [*what_shows(found.earlier)], found.actor),
        **places.evidence("onOtherTerms", [*what_shows(found.on_other_terms)], found.actor),
        **places.evidence("otherwise", [*what_shows(found.otherwise)], found.actor),
        **done(found, places),
    }
    return told | placed(library, found, found.latest, places) if found.latest else told


def placed(library: Library, found: Attested, latest: Held, places: Places) -> Json:
    """Give what may be written of the position of an actor."""
    record, holder = latest.newest.record, latest.newest.briefing.id
    conditions = [library.words(one, holder) for one in record.conditions]
    return {
        "since": latest.since.isoformat(),
        "side": found.side or "",
        "late": late_words(found),
        "beside": beside_words(found),
        "sentence": sentence(found, conditions),
        "summary": library.words(record.summary, holder),
        **places.evidence("shown", [*what_shows(latest.positions)], found.actor),
        "position": places.position(latest.newest),
    }


def done(found: Attested, places: Places) -> Json:
    """Give how an actor voted and what it said without showing a position."""
    is_clear = found.latest is not None and found.latest.stance is not Stance.UNCLEAR
    votes, said = against_first(found), () if is_clear else found.said
    return {
        "votes": [places.vote(one, found.actor) for one in votes[:MOST_VOTES]],
        **left_out("votes", votes, MOST_VOTES),
        "said": [places.shown(one) for one in said[:MOST]],
        **left_out("said", said, MOST),
    }


def against_first(found: Attested) -> Sequence[Vote]:
    """Put the votes of the other way than an actor's stance, or against a text, before others."""
    first = frozenset(found.contrary) or frozenset(
        one for one in found.votes if one.ballot_of(found.actor) is Ballot.AGAINST
    )
    return sorted(found.votes, key=lambda one: one not in first)


def citations(library: Library, position: PolicyPosition) -> Json:
    """Cite a position in short by its version, and in full by what shows it first."""
    place = (links.briefing(position.briefing.id), links.numbered_anchor(position.ref))
    return {
        "short": cited(library, position, place),
        "full": next(full(library, position), ""),
        "href": library.addresses.page(*place),
    }


def attested_by(library: Library, shown: Shown) -> Json:
    """Tell of one thing that shows a stance: who spoke and when, in which words, where."""
    told = told_by(library, shown)
    answer: Json = {"answer": [*pieces(library, told.answer)]} if told.answer else {}
    return {
        "name": told.name,
        "words": told.words,
        "cite": told.cited,
        "href": library.addresses.page(*told.place),
        **answer,
        **its_positions(library, shown),
    }


def its_positions(library: Library, shown: Shown) -> Json:
    """Say where the positions stand that something shows; nothing where it shows none."""
    whole = shown.statement if isinstance(shown, Passage) else shown
    found = {*library.kb.positions_shown_by[shown.ref], *library.kb.positions_shown_by[whole.ref]}
    if not any(map(stands, found)):
        return {}
    page = links.vote(whole.ref) if isinstance(whole, Vote) else links.statement(whole.ref)
    return {"positions": library.addresses.page(page, SHOWN)}


def full(library: Library, position: PolicyPosition) -> Iterator[str]:
    """Cite what shows a position, each in the style of APA."""
    for one in position.standing_evidence:
        if isinstance(one, Vote):
            yield apa(library.once(cite_vote, one))
        else:
            said = one.statement if isinstance(one, Passage) else one
            yield apa(library.once(cite_statement, said))
