"""Joint statements in order: takes the knowledge base, gives who joined and what words changed.

A joint statement is what two or more actors said together, in one briefing and on one date: all
its quotes on an issue are its parts. Those on one issue that share a signatory with another one
are a series, as long as they stand in two briefings or more. What a retracted or superseded
briefing holds does not count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.differences import Passage, difference, likeness
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue

LEAST_SIGNATORIES = 2

LEAST_LIKENESS = 1 / 3
"""Two quotes further apart than this speak of different things."""

SAME_ID = 0.2
"""What it adds to the likeness of two quotes that their contributors gave them the same id."""

ANSWER = 1
"""What it adds that one is recorded as an answer to the other: such two always belong together."""

FURTHEST_BACK = 8
"""Joint statements that a quote's counterpart is looked for in, from the newest back."""


@dataclass(frozen=True, eq=False)
class JointStatement:
    """What some actors said together.

    Attributes:
        signatories: Everyone who signed, in the order of the first part.
        parts: The statements that it is recorded as.
    """

    briefing: Briefing
    date: dt.date
    signatories: tuple[Actor, ...]
    parts: tuple[Statement, ...]

    @cached_property
    def signed_by(self) -> frozenset[str]:
        """The ids of all who signed."""
        return frozenset(actor.id for actor in self.signatories)


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """The joint statements on an issue, oldest first."""

    issue: Issue
    joint: tuple[JointStatement, ...]

    @property
    def refs(self) -> list[str]:
        """The references of the statements that they are recorded as."""
        return [part.ref for joint in self.joint for part in joint.parts]

    @property
    def signatories(self) -> tuple[Actor, ...]:
        """Everyone who signed any of them: who signed most of them first, then by name."""
        everyone = {actor.id: actor for joint in self.joint for actor in joint.signatories}
        times = {id_: sum(id_ in joint.signed_by for joint in self.joint) for id_ in everyone}
        found = everyone.values()
        return tuple(sorted(found, key=lambda actor: (-times[actor.id], actor.name, actor.id)))


@dataclass(frozen=True, slots=True, eq=False)
class Rewording:
    """A quote, with the earlier one on the same point.

    Attributes:
        before: The newest earlier quote on it; `None` where there is none.
        passages: The words of both; only its own where there is none before.
    """

    part: Statement
    before: Statement | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A joint statement against those before it.

    Attributes:
        stayed: Who signed it and the one before.
        joined: Who signed none before.
        returned: Who signed an earlier one, and not the one before.
        missing: Who signed the one before, not this one, and a later one again.
        left: Who signed the one before, and neither this nor a later one.
        rewordings: What each of its quotes changed.
        unmatched: The quotes of the one before that none of these takes up.
    """

    joint: JointStatement
    before: JointStatement | None
    stayed: tuple[Actor, ...]
    joined: tuple[Actor, ...]
    returned: tuple[Actor, ...]
    missing: tuple[Actor, ...]
    left: tuple[Actor, ...]
    rewordings: tuple[Rewording, ...]
    unmatched: tuple[Statement, ...]


def all_series(kb: KnowledgeBase) -> dict[str, Series]:
    """Give the series on every issue that has one, by the issue's id."""
    found = {issue.id: related(joint_statements(kb, issue)) for issue in kb.issues.values()}
    return {
        id_: Series(kb.issues[id_], joint)
        for id_, joint in found.items()
        if len({one.briefing.id for one in joint}) > 1
    }


def joint_statements(kb: KnowledgeBase, issue: Issue) -> list[JointStatement]:
    """Give the joint statements on an issue, oldest first."""
    together: dict[tuple[dt.date, str, frozenset[str]], list[Statement]] = {}
    for said in filter(stands, kb.statements_on[issue.id]):
        signed_by = frozenset(actor.id for actor in said.by)
        if len(signed_by) >= LEAST_SIGNATORIES:
            together.setdefault((said.date, said.briefing.id, signed_by), []).append(said)
    return [
        JointStatement(parts[0].briefing, parts[0].date, parts[0].by, tuple(parts))
        for parts in together.values()
    ]


def related(joint: Sequence[JointStatement]) -> tuple[JointStatement, ...]:
    """Leave out what shares no signatory with any other."""
    return tuple(
        one
        for one in joint
        if any(one.signed_by & other.signed_by for other in joint if other is not one)
    )


def steps(series: Series, most: int) -> tuple[Step, ...]:
    """Set each of the newest joint statements of a series against those before it.

    Args:
        series: All of them.
        most: How many to give, the newest of them, oldest first.
    """
    places = range(max(0, len(series.joint) - most), len(series.joint))
    return tuple(step(series, place) for place in places)


def step(series: Series, place: int) -> Step:
    """Set one joint statement against those before it."""
    joint, earlier = series.joint[place], series.joint[:place]
    here = joint.signed_by
    before = earlier[-1].signed_by if earlier else frozenset()
    ever, later = signed_any(earlier), signed_any(series.joint[place + 1 :])
    gone = [actor for actor in earlier[-1].signatories if actor.id not in here] if earlier else []
    rewordings = reword(joint, earlier[: -FURTHEST_BACK - 1 : -1])
    taken_up = {one.before.ref for one in rewordings if one.before}
    previous = earlier[-1].parts if earlier else ()
    return Step(
        joint=joint,
        before=earlier[-1] if earlier else None,
        stayed=among(joint.signatories, here & before),
        joined=among(joint.signatories, here - ever),
        returned=among(joint.signatories, (here & ever) - before),
        missing=among(gone, later),
        left=tuple(actor for actor in gone if actor.id not in later),
        rewordings=rewordings,
        unmatched=tuple(one for one in previous if one.record.quote and one.ref not in taken_up),
    )


def signed_any(joint: Iterable[JointStatement]) -> frozenset[str]:
    """Give the ids of all who signed any of some joint statements."""
    return frozenset[str]().union(*(one.signed_by for one in joint))


def among(actors: Iterable[Actor], ids: frozenset[str]) -> tuple[Actor, ...]:
    """Give those actors whose ids these are."""
    return tuple(actor for actor in actors if actor.id in ids)


def reword(joint: JointStatement, earlier: Sequence[JointStatement]) -> tuple[Rewording, ...]:
    """Find what each quote changed.

    Args:
        joint: The statement whose quotes they are.
        earlier: Those before it, the newest first: the first with a counterpart counts.
    """
    quoted = [part for part in joint.parts if part.record.quote]
    found: dict[str, Statement] = {}
    for one in earlier:
        open_ = [part for part in quoted if part.ref not in found]
        found |= counterparts(open_, one.parts)
    return tuple(rewording(part, found.get(part.ref)) for part in quoted)


def counterparts(parts: Sequence[Statement], earlier: Sequence[Statement]) -> dict[str, Statement]:
    """Pair quotes with those of an earlier joint statement, the likest first, none twice."""
    pairs = [(resemblance(part, before), part, before) for part, before in product(parts, earlier)]
    likest_first = sorted(pairs, key=lambda pair: -pair[0])
    found: dict[str, Statement] = {}
    taken: set[str] = set()
    for degree, part, before in likest_first:
        if degree >= LEAST_LIKENESS and part.ref not in found and before.ref not in taken:
            found[part.ref] = before
            taken.add(before.ref)
    return found


def resemblance(part: Statement, before: Statement) -> float:
    """Give how much two quotes are on one point; nothing in common across languages."""
    if not part.record.quote or not before.record.quote or part.record.lang != before.record.lang:
        return 0
    hints = SAME_ID * (part.record.id == before.record.id) + ANSWER * (before.ref in part.answers)
    return likeness(before.record.quote, part.record.quote) + hints


def rewording(part: Statement, before: Statement | None) -> Rewording:
    """Say what a quote changed; against nothing, all of it is merely there."""
    quote = part.record.quote or ""
    earlier = before.record.quote if before else None
    return Rewording(part, before, difference(earlier or quote, quote))
