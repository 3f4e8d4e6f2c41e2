"""Statements of one format in order: takes the knowledge base, gives who joined and what changed.

A series is a row of statements that their contributors gave one name, such as the statements of
one round of envoys; nothing else makes one. What a retracted or superseded briefing holds does not
count, nor what has several speakers and no form: nobody is known to have signed it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, count, product

from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.differences import Stretch, difference, likeness
from briefing_site.knowledge.entities import Passage, Statement, merged
from briefing_site.knowledge.in_address import in_address
from briefing_site.knowledge.name_order import by_name
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.fields import RESERVED_NAMES
from briefing_site.model.issue import Issue

LEAST_LIKENESS = 1 / 3
"""Two quotes further apart than this speak of different things."""

SAME_ID = 0.2
"""What it adds to the likeness of two quotes that their contributors gave them the same id."""

ANSWER = 1
"""What it adds that one is recorded as an answer to the other: such two always belong together."""

FURTHEST_BACK = 8
"""Statements that a quote's counterpart is looked for in, from the newest back."""


@frozen(eq=False, slots=False)
class Series:
    """Statements of one format, oldest first.

    Attributes:
        slug: The name as it stands in an address.
    """

    name: str
    slug: str
    statements: tuple[Statement, ...]

    @property
    def refs(self) -> list[str]:
        """The references of its statements."""
        return [statement.ref for statement in self.statements]

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Every issue that one of its statements bears on."""
        return merged(statement.issues for statement in self.statements)

    @property
    def is_signed(self) -> bool:
        """Whether its speakers put their names to all of them."""
        return all(statement.is_signed for statement in self.statements)

    @cached_property
    def speakers(self) -> tuple[Actor, ...]:
        """Everyone who spoke in any of them: who spoke in most of them first, then by name."""
        everyone = Counter(actor for statement in self.statements for actor in statement.by)
        return tuple(sorted(everyone, key=lambda actor: (-everyone[actor], *by_name(actor))))


@frozen(eq=False)
class Rewording:
    """A quote, with the earlier one on the same point.

    Attributes:
        before: The newest earlier quote on it; `None` where there is none.
        stretches: The words of both; only its own where there is none before.
    """

    part: Passage
    before: Passage | None
    stretches: tuple[Stretch, ...]


@frozen(eq=False)
class Step:
    """A statement of a series against those before it.

    Attributes:
        stayed: Who stands behind it and the one before.
        joined: Who stands behind none before.
        returned: Who stands behind an earlier one, and not the one before.
        missing: Who stands behind the one before, not this one, and a later one again.
        left: Who stands behind the one before, and neither this nor a later one.
        rewordings: What each of its quotes changed.
    """

    statement: Statement
    before: Statement | None
    stayed: tuple[Actor, ...]
    joined: tuple[Actor, ...]
    returned: tuple[Actor, ...]
    missing: tuple[Actor, ...]
    left: tuple[Actor, ...]
    rewordings: tuple[Rewording, ...]


def all_series(kb: KnowledgeBase) -> dict[str, Series]:
    """Give every series by what stands in its address."""
    named: dict[str, list[Statement]] = {}
    for statement in filter(may_stand, kb.statements.values()):
        named.setdefault(str(statement.record.series), []).append(statement)
    slugs = slugs_of(sorted(named), kb)
    return {slugs[name]: Series(name, slugs[name], tuple(named[name])) for name in sorted(named)}


def may_stand(statement: Statement) -> bool:
    """Whether a statement stands in the series that it names."""
    return statement.record.series is not None and statement.is_told_how and stands(statement)


def slugs_of(names: Iterable[str], kb: KnowledgeBase) -> dict[str, str]:
    """Write each name as it stands in an address, in ASCII whatever script it is written in.

    The address of an issue's id is taken: there the series on that issue are listed. So are those
    that no file may have on Windows, and the one of the page of all series. Two names
    that would have one address, since only their marks differ, have two.
    """
    slugs: dict[str, str] = {}
    for name in names:
        slug = in_address(name.casefold()) or "series"
        slug = f"{slug}-series" if slug in kb.issues or slug in RESERVED_NAMES else slug
        choices = chain([slug], (f"{slug}-{number}" for number in count(2)))
        taken = {*kb.issues, *slugs.values()}
        slugs[name] = next(choice for choice in choices if choice not in taken)
    return slugs


def steps(series: Series, most: int) -> tuple[Step, ...]:
    """Set each of the newest statements of a series against those before it.

    Args:
        series: All of them.
        most: How many to give, the newest of them, oldest first.
    """
    places = range(max(0, len(series.statements) - most), len(series.statements))
    return tuple(step(series, place) for place in places)


def step(series: Series, place: int) -> Step:
    """Set one statement against those before it."""
    statement, earlier = series.statements[place], series.statements[:place]
    previous = earlier[-1] if earlier else None
    here, before = frozenset(statement.by), frozenset(previous.by if previous else ())
    ever, later = all_in(earlier), all_in(series.statements[place + 1 :])
    gone = [actor for actor in previous.by if actor not in here] if previous else []
    return Step(
        statement=statement,
        before=previous,
        stayed=among(statement.by, here & before),
        joined=among(statement.by, here - ever),
        returned=among(statement.by, (here & ever) - before),
        missing=among(gone, later),
        left=tuple(actor for actor in gone if actor not in later),
        rewordings=reword(statement, earlier[: -FURTHEST_BACK - 1 : -1]),
    )


def all_in(statements: Iterable[Statement]) -> frozenset[Actor]:
    """Give everyone who stands behind any of some statements."""
    return frozenset(actor for statement in statements for actor in statement.by)


def among(actors: Iterable[Actor], some: frozenset[Actor]) -> tuple[Actor, ...]:
    """Give those actors who are among some."""
    return tuple(actor for actor in actors if actor in some)


def reword(statement: Statement, earlier: Sequence[Statement]) -> tuple[Rewording, ...]:
    """Find what each quote changed.

    Args:
        statement: The statement whose quotes they are.
        earlier: Those before it, the newest first: the first with a counterpart counts.
    """
    quoted = [part for part in statement.passages if part.record.quote]
    found: dict[str, Passage] = {}
    for one in earlier:
        open_ = [part for part in quoted if part.ref not in found]
        found |= counterparts(open_, one.passages)
    return tuple(rewording(part, found.get(part.ref)) for part in quoted)


def counterparts(parts: Sequence[Passage], earlier: Sequence[Passage]) -> dict[str, Passage]:
    """Pair quotes with those of an earlier statement, the likest first, none twice."""
    pairs = [(resemblance(part, before), part, before) for part, before in product(parts, earlier)]
    likest_first = sorted(pairs, key=lambda pair: -pair[0])
    found: dict[str, Passage] = {}
    taken: set[str] = set()
    for degree, part, before in likest_first:
        if degree >= LEAST_LIKENESS and part.ref not in found and before.ref not in taken:
            found[part.ref] = before
            taken.add(before.ref)
    return found


def resemblance(part: Passage, before: Passage) -> float:
    """Give how much two quotes are on one point; nothing in common across languages."""
    if not part.record.quote or not before.record.quote or part.lang != before.lang:
        return 0
    hints = SAME_ID * (part.record.id == before.record.id) + ANSWER * (before.ref in part.answers)
    return likeness(before.record.quote, part.record.quote) + hints


def rewording(part: Passage, before: Passage | None) -> Rewording:
    """Say what a quote changed; against nothing, all of it is merely there."""
    quote = part.record.quote or ""
    earlier = before.record.quote if before else None
    return Rewording(part, before, difference(earlier or quote, quote))
