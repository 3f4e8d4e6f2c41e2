"""Who stood where, and when: takes the library, gives a file for each issue.

An actor's stance changes on few days. Each is told once, so that where everyone stood on any day
can be read from one file: the last change that is not after that day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from briefing_site.exports.api.answers import ActorStances, StanceChange, Standing
from briefing_site.exports.api.file import answer_file
from briefing_site.exports.file import ExportedFile
from briefing_site.knowledge.name_order import name_order
from briefing_site.knowledge.positions import DAY, day_before, last_words
from briefing_site.model.actor import Actor
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.pages import api_paths
from briefing_site.pages.library import Library
from briefing_site.published.naming import to_actor, to_issue, to_position


def standing_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of each issue."""
    for issue in library.kb.issues.values():
        yield answer_file(api_paths.standing(issue.id), standing_on(library, issue))


def standing_on(library: Library, issue: Issue) -> Standing:
    """Give who stood where on an issue, and when."""
    placed = {one for position in library.kb.positions_on[issue.id] for one in position.actors}
    actors = sorted(placed, key=lambda one: name_order(one.id))
    found = (
        ActorStances(
            actor=to_actor(actor),
            unnamed=actor.unnamed,
            changes=tuple(stance_changes(library, actor, issue)),
        )
        for actor in actors
    )
    return Standing(
        issue=to_issue(issue),
        proposition=issue.proposition,
        day=library.newest,
        actors=tuple(one for one in found if one.changes),
    )


def stance_changes(library: Library, actor: Actor, issue: Issue) -> Iterator[StanceChange]:
    """Go through the changes of stance in an actor's positions on an issue, oldest first.

    Of several positions of one day the last counts, as it does on pages; of those that say the
    same, the first shows it.
    """
    history = library.standing.histories_of(actor.id).get(issue.id, ())
    held: Stance | None = None
    ended: EdtfDate | None = None
    for position in last_words(history):
        if ended and ended.known_until < day_before(position.date):
            yield end_on(ended)
            held = None
        if position.stance is not held:
            shown = to_position(library, position)
            yield StanceChange(
                from_=position.date, stance=position.stance, until=None, position=shown
            )
        held, ended = position.stance, position.ended
    if ended and ended.known_until < dt.date.max:
        yield end_on(ended)


def end_on(date: EdtfDate) -> StanceChange:
    """Say from when on nothing is recorded of a stance that ended."""
    after = date.known_until + DAY
    return StanceChange(from_=after, stance=None, until=str(date), position=None)
