"""Which documents the same signed: takes what is recorded, gives others and who signed both.

In a large record the signatories of a document signed thousands. So those are looked at that each
of them signed next before and after it, and the work grows no faster than the record.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import field
from heapq import nsmallest

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.company import is_counted
from briefing_site.knowledge.entities import Statement
from briefing_site.model.actor import Actor

NEAR = 50
"""Documents that are looked at on either side of one, of each of its signatories."""


@frozen
class SignedToo:
    """A document that some signatories of another one signed, too.

    Attributes:
        statement: The document.
        both: Who signed both, in the order of the other one.
    """

    statement: Statement
    both: tuple[Actor, ...]


@frozen
class JointDocuments:
    """What several signed together, oldest first.

    Attributes:
        documents: All of them.
        places: The place of each there, by its reference.
        signed: The places of what each actor signed, by its id.
    """

    documents: list[Statement] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    signed: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def beside(self, said: Statement, most: int) -> tuple[tuple[SignedToo, ...], bool]:
        """Give what most signatories of a document signed too, of as many the nearest in time.

        Returns:
            So many of them, and whether there are others. What has but one signatory is no joint
            document: all that it signed stands on its own page.
        """
        place = self.places.get(said.ref)
        if place is None:
            return (), False
        shared = Counter(near for actor in said.by for near in self._near(actor, place))
        del shared[place]
        nearest = nsmallest(most, shared, key=lambda one: (-shared[one], abs(one - place), one))
        found = (self.documents[one] for one in nearest)
        return tuple(SignedToo(one, both_of(said, one)) for one in found), len(shared) > most

    def _near(self, actor: Actor, place: int) -> list[int]:
        signed = self.signed[actor.id]
        at = bisect_left(signed, place)
        return signed[max(0, at - NEAR) : at + NEAR + 1]


def joint_documents(kb: KnowledgeBase) -> JointDocuments:
    """Gather what several signed together and did not withdraw."""
    joint = JointDocuments()
    for said in kb.statements.values():
        if len(said.by) > 1 and is_counted(said):
            place = joint.places[said.ref] = len(joint.documents)
            joint.documents.append(said)
            for actor in said.by:
                joint.signed[actor.id].append(place)
    return joint


def both_of(said: Statement, other: Statement) -> tuple[Actor, ...]:
    """Give who signed two documents, in the order of the first."""
    return tuple(actor for actor in said.by if actor in other.by)
