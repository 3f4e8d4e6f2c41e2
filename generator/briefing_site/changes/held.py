"""Stances that stay: takes two standings, gives those told otherwise: on what, since when, by what.

What shows a stance says since when it is held. So another day of a statement moves the stance of
everyone whom it shows, and a statement that is no longer theirs shows it no more. And who would
agree to something on one condition does not agree to it on another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefing_site.changes.derived_change import HeldChange
from briefing_site.changes.fields import compare_texts
from briefing_site.changes.positions import Key, Standing, issue_first
from briefing_site.changes.propositions import is_reworded
from briefing_site.changes.value_change import TextChange
from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Held, Passage, PolicyPosition, Statement, Vote
from briefing_site.knowledge.positions import held_through
from briefing_site.naming.stances import Proposition


@frozen(slots=False)
class StillHeld:
    """The stances that are what they were.

    Attributes:
        before: Where all stood.
        after: Where all stand.
        ref_now: Gives the reference that a part of a briefing has now.
    """

    before: Standing
    after: Standing
    ref_now: Callable[[str], str]

    def changes(self) -> tuple[HeldChange, ...]:
        """Give those of which more is otherwise than who takes them; the same of several as one."""
        together: dict[HeldChange, list[tuple[str, str]]] = {}
        both = self.before.histories.keys() & self.after.histories.keys()
        for key in sorted(both, key=issue_first):
            if found := self.change(key):
                name = self.after.kb.actors[key[0]].name
                together.setdefault(found, []).append((key[0], name))
        return tuple(
            replace(one, actors=tuple(id_ for id_, _ in who), names=tuple(name for _, name in who))
            for one, who in together.items()
        )

    def change(self, key: Key) -> HeldChange | None:
        """Compare what is said of an actor's stance on an issue, where that is the same."""
        old, new = (held_by(one, key) for one in (self.before, self.after))
        had_ended, ended = self.before.ended(key), self.after.ended(key)
        if old.stance is not new.stance or bool(had_ended) is not bool(ended):
            return None
        was = {self.ref_now(ref) for ref in shown_by(self.before.histories[key], key[0])}
        is_ = set(shown_by(self.after.histories[key], key[0]))
        since = str(old.since_when), str(new.since_when)
        last = str(old.shown_when), str(new.shown_when)
        last = last if is_ <= was else (last[1], last[1])
        gone = tuple(
            sorted(ref for ref in was - is_ if ref.partition("#")[0] not in was - is_ - {ref})
        )
        conditions = other_conditions(old.newest, new.newest)
        if since[0] == since[1] and last[0] == last[1] and not gone and not conditions:
            return None
        proposition = str(Proposition.of(new.issue))
        about = (new.issue.id, new.issue.title, proposition, new.stance.value)
        return HeldChange((), (), *about, since, last, gone, conditions, ended)


def other_conditions(old: PolicyPosition, new: PolicyPosition) -> TextChange | None:
    """Set the conditions of two positions against each other, where their words are others."""
    change = compare_texts("conditions", *("\n".join(one.record.conditions) for one in (old, new)))
    return change if is_reworded(change) else None


def held_by(standing: Standing, key: Key) -> Held:
    """Give the stance that an actor holds on an issue, or held until it ended."""
    return held_through(standing.histories[key], standing.day)[-1]


def shown_by(history: tuple[PolicyPosition, ...], actor: str) -> Iterator[str]:
    """Go through what shows that an actor stands where it does, and where it is said so.

    Of statements those count that are the actor's own, where any of them is.
    """
    for position in history:
        yield position.briefing.id
        for one in position.standing_evidence:
            if isinstance(one, Vote) or len(position.actors) == 1 or actor in voices_of(one):
                yield one.ref


def voices_of(said: Statement | Passage) -> set[str]:
    """Give the ids of those for whom words count."""
    whole = said.statement if isinstance(said, Passage) else said
    return {who.id for who in whole.voices}
