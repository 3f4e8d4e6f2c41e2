"""Who voted how, for programs: takes the library, gives `data/votes.json`.

One JSON object, written without white space. `votes` lists every vote, oldest first: `{id, date,
when, name, title, symbol, part, question, body, result, vetoed_by, for, against, abstained, absent,
partial, counts, sponsors, others, issues, status, uncounted, href}`. `id` is `<briefing>#<vote>`;
actors and issues stand with their ids, which `data/positions.json` names. `when` is the date in
words, where it is no plain day, `name` what the vote is called. `partial` is there where not
everybody is named, `counts` where totals are given, `status` where the vote's briefing is not
published but `draft`, `superseded` or `retracted`, and `uncounted` where it is one of the last two
or another briefing tells of the same vote and is counted; what is empty is left out. A ballot is
no position.

`ballots` lists what one can do in a vote, `{id, name, cast}`: `cast` where it is a vote and no
absence.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import Json, compact
from briefing_site.knowledge.entities import Vote
from briefing_site.knowledge.votes import each_once
from briefing_site.model.vocabularies import CAST, Ballot, Completeness, Status
from briefing_site.naming import dates
from briefing_site.naming.votes import ballot_words, vote_name
from briefing_site.pages import links
from briefing_site.pages.library import Library


def votes_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of votes."""
    counted = set(each_once(library.kb.votes.values()))
    votes = [
        vote_of(library, vote, is_counted=vote in counted) for vote in library.kb.votes.values()
    ]
    content: Json = {"ballots": ballots(), "votes": votes}
    yield ExportedFile(links.VOTES_FILE, compact(content))


def ballots() -> list[Json]:
    """Name all that one can do in a vote."""
    return [ballot_of(how) for how in Ballot]


def ballot_of(how: Ballot) -> Json:
    """Name what one can do in a vote."""
    named: Json = {"id": how.value, "name": ballot_words(how)}
    return named | ({"cast": True} if how in CAST else {})


def vote_of(library: Library, vote: Vote, *, is_counted: bool) -> Json:
    """Give a vote with everybody who is named."""
    record, counts, status = vote.record, vote.record.counts, vote.briefing.status
    known = {how.value: counts.of(how) for how in CAST} if counts else {}
    found: Json = {
        "id": vote.ref,
        **when_of(vote),
        "name": vote_name(vote),
        "title": record.title,
        "symbol": record.symbol,
        "part": record.part,
        "question": record.question,
        "body": vote.body.id,
        "result": record.result.value,
        "vetoed_by": [actor.id for actor in vote.vetoed_by],
        **{how.value: [actor.id for actor in actors] for how, actors in vote.ballots.items()},
        "partial": record.lists is Completeness.PARTIAL,
        "counts": {how: count for how, count in known.items() if count is not None},
        "sponsors": [actor.id for actor in vote.sponsors],
        "others": vote.others,
        "issues": [issue.id for issue in vote.issues],
        "status": "" if status is Status.PUBLISHED else status.value,
        "uncounted": not is_counted,
        "href": library.addresses.page(links.vote(vote.ref)),
    }
    return {field: value for field, value in found.items() if value}


def when_of(vote: Vote) -> Json:
    """Say when a vote was taken, in words too where it is no plain day."""
    when = dates.edtf(vote.when)
    found: Json = {"date": vote.when.text}
    return found if when == dates.day(vote.date) else found | {"when": when}
