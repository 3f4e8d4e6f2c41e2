"""A knowledge base that is kept: takes all records again, resolves anew what a change concerns.

What it gives is what `resolve` gives of the same records. A base that it gave stays as it was: the
next one shares with it what did not change.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.kept_claims import KeptClaims, Parts
from briefing_site.knowledge.kept_parts import Content, KeptParts, Renewed
from briefing_site.knowledge.patched_base import Change
from briefing_site.knowledge.records import Records
from briefing_site.knowledge.resolve import shown_briefings
from briefing_site.knowledge.watched import differing

Item = TypeVar("Item")

NOTHING = KnowledgeBase({}, {}, {}, {}, {}, {}, (), {}, {}, ())


class KeptBase:
    """Everything resolved, and who looked for what meanwhile.

    Two rounds resolve a briefing: what it holds in the first, then what rests on what all hold.
    Where the program itself fails in one of them, what is kept is half of one state and half of
    the other: whoever catches that begins anew.

    Args:
        drafts: Whether briefings with the status `draft` belong to it.
    """

    def __init__(self, *, drafts: bool) -> None:
        self.drafts = drafts
        self.kb = NOTHING
        self.parts = KeptParts()
        self.claims = KeptClaims(self.parts)

    def change(self, records: Records) -> KnowledgeBase:
        """Give the base of all records that there are now."""
        before = self.kb
        now = Content(
            actors=unless_alike(before.actors, dict(sorted(records.actors.items()))),
            issues=unless_alike(before.issues, dict(sorted(records.issues.items()))),
            briefings=unless_alike(before.briefings, shown_briefings(records, drafts=self.drafts)),
        )
        renewed = self.parts.change(Content(before.actors, before.issues, before.briefings), now)
        parts = self._parts(renewed, now)
        again = self.claims.change(renewed, now, parts)
        self.kb = self._base(now, parts)
        Change(before, self.kb, renewed.refs, again).carry_over()
        return self.kb

    def _parts(self, renewed: Renewed, now: Content) -> Parts:
        """Put what can be referred to in order; the last of two with one reference counts."""
        if not renewed.refs:
            kb = self.kb
            return Parts(kb.sources, kb.votes, kb.statements, kb.passages, kb.events)
        kept = self.parts
        said = kept.said.items
        held = (kept.held[id_] for id_ in now.briefings)
        return Parts(
            sources={one.ref: one for each in held for one in each.sources},
            votes={one.ref: one for one in kept.voted.items},
            statements={one.ref: one for one in said},
            passages={part.ref: part for one in said for part in one.passages},
            events={one.ref: one for one in kept.happened.items},
        )

    def _base(self, now: Content, parts: Parts) -> KnowledgeBase:
        resting = (self.claims.resting[id_] for id_ in now.briefings)
        return KnowledgeBase(
            actors=now.actors,
            issues=now.issues,
            briefings=now.briefings,
            sources=parts.sources,
            statements=parts.statements,
            passages=parts.passages,
            positions=tuple(self.claims.placed.items),
            events=parts.events,
            votes=parts.votes,
            assessments=tuple(judged for each in resting for judged in each.assessments),
        )


def unless_alike(before: Mapping[str, Item], now: Mapping[str, Item]) -> Mapping[str, Item]:
    """Give what there was where there are the very same things now."""
    return now if differing(before, now) else before
