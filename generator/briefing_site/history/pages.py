"""Which page is which: takes two states, gives the paths that came, went, or are others now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from briefing_site.changes.addresses import Tree
from briefing_site.changes.compare import Two
from briefing_site.pages import links


class Paths:
    """The pages of records in two states.

    Args:
        two: The states.

    Attributes:
        before: Their paths as they were.
        after: Their paths as they are.
    """

    def __init__(self, two: Two) -> None:
        self._two = two
        self.before, self.after = Tree(two.before.kb).pages, Tree(two.after.kb).pages

    @cached_property
    def renamed(self) -> dict[str, str]:
        """The paths that pages have now, by those that they had: only the others."""
        return {old: new for old, new in self._moved() if old != new} if self._two.ids else {}

    def _moved(self) -> Iterator[tuple[str, str]]:
        """Go through all pages as they were, each with what its path would be now."""
        kb, now, part = self._two.before.kb, self._two.pairs.now, self._two.ids.part
        ids = {kind: now(kind) for kind in ("briefing", "actor", "issue")}
        yield from moved(kb.briefings, ids["briefing"], links.briefing)
        yield from moved(kb.actors, ids["actor"], links.actor)
        yield from moved(kb.issues, ids["issue"], links.issue)
        for refs, page in (
            (kb.statements, links.statement),
            (kb.votes, links.vote),
            (kb.sources, links.source),
        ):
            yield from ((page(ref), page(part(ref, ""))) for ref in refs)

    @cached_property
    def came(self) -> frozenset[str]:
        """The pages that are new."""
        return frozenset(self.after.keys() - self._were)

    @cached_property
    def went(self) -> frozenset[str]:
        """The pages that are gone, by the paths that they would have now."""
        return frozenset(self._were - self.after.keys())

    @cached_property
    def _were(self) -> frozenset[str]:
        return frozenset(self.renamed.get(path, path) for path in self.before)

    def paired(self, kind: str) -> Iterator[tuple[str, str]]:
        """Go through parts of a kind that there are, each with the reference that it had."""
        refs, former = getattr(self._two.after.kb, kind), self._former(kind)
        return ((ref, former.get(ref, ref)) for ref in refs)

    def _former(self, kind: str) -> dict[str, str]:
        """Give the references that parts had, by those that they have: only the others."""
        if not self._two.ids:
            return {}
        refs = getattr(self._two.before.kb, kind)
        return {self._two.ids.part(ref, ""): ref for ref in refs}


def moved(
    before: Iterable[str], now: Mapping[str, str], page: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    """Go through the pages of records, each with what its path would be now."""
    return ((page(id_), page(now.get(id_, id_))) for id_ in before)
