"""A knowledge base that is kept: takes all records again, resolves anew what a change concerns.

What it gives is what `resolve` gives of the same records. A base that it gave stays as it was: the
next one shares with it what did not change.
"""

from __future__ import annotations

from copy import copy
from typing import Self

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.kept_claims import KeptClaims
from briefing_site.knowledge.kept_parts import KeptParts
from briefing_site.knowledge.kept_records import Content
from briefing_site.knowledge.patched_base import Change
from briefing_site.knowledge.renamed_base import Renamed
from briefing_site.knowledge.renaming import Renaming, renamed
from briefing_site.knowledge.watched import differing
from briefing_site.model.actor import Actor


class KeptBase:
    """Everything resolved, and who looked for what meanwhile.

    Two rounds resolve a briefing: what it holds in the first, then what rests on what all hold.
    Where the program itself fails in one of them, what is kept is half of one state and half of
    the other: whoever catches that begins anew.

    Attributes:
        kb: The base of the records that it was given last.
    """

    def __init__(self) -> None:
        self.kb = KnowledgeBase({}, {}, {}, {}, {}, {}, (), {}, {}, ())
        self.content = Content()
        self.parts = KeptParts()
        self.claims = KeptClaims(self.parts)

    def branched(self) -> Self:
        """Give the same, to be changed apart."""
        branch = copy(self)
        branch.parts = self.parts.branched()
        branch.claims = self.claims.branched(branch.parts)
        return branch

    def change(self, now: Content) -> KnowledgeBase:
        """Give the base of all records that there are now."""
        before = self.kb
        if pairs := self._renamed(now):
            renaming = Renaming(pairs)
            self.claims.rename(renaming, self.parts.rename(renaming, now.actors), now)
            self.kb = self._base(now)
            Renamed(before, self.kb, renaming.new).carry_over()
        else:
            renewed = self.parts.change(self.content, now)
            again = self.claims.change(renewed, now)
            self.kb = self._base(now)
            Change(before, self.kb, renewed.refs, again).carry_over()
        self.content = now
        return self.kb

    def _renamed(self, now: Content) -> list[tuple[Actor, Actor]]:
        """Give the actors that are called otherwise, as they were and are, if that is all."""
        was = self.content
        if differing(was.briefings, now.briefings) or differing(was.issues, now.issues):
            return []
        return renamed(was.actors, now.actors)

    def _base(self, now: Content) -> KnowledgeBase:
        """Give the base of some records, with what rests on them as it is kept."""
        parts = self.parts.parts
        return KnowledgeBase(
            actors=now.actors,
            issues=now.issues,
            briefings=now.briefings,
            sources=parts.sources,
            statements=parts.statements,
            passages=parts.passages,
            positions=self.claims.positions,
            events=parts.events,
            votes=parts.votes,
            assessments=self.claims.assessments,
        )
