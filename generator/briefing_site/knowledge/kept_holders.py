"""Who takes a position on each issue, kept: takes what each briefing says of it, gives all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from copy import copy
from typing import Self

Held = Mapping[str, frozenset[str]]
"""Who takes a position on each issue in one briefing, with those above them."""


class KeptHolders:
    """Who takes a position on each issue, with those above them.

    Attributes:
        now: The same, as a resolver looks it up.
    """

    def __init__(self) -> None:
        self.now: dict[str, frozenset[str]] = {}
        self.held: dict[str, Held] = {}
        self.on: dict[str, set[str]] = defaultdict(set)

    def branched(self) -> Self:
        """Give the same, to be changed apart."""
        branch = copy(self)
        branch.now, branch.held = self.now.copy(), self.held.copy()
        branch.on = defaultdict(set, {issue: held.copy() for issue, held in self.on.items()})
        return branch

    def change(self, come: Mapping[str, Held]) -> set[str]:
        """Take in what some briefings say now, and give the issues on which others do so.

        Args:
            come: By the id of the briefing; nothing for one that is no more.
        """
        touched: set[str] = set()
        for briefing, held in come.items():
            touched |= self._exchange(briefing, held)
        changed = {issue for issue in touched if self._on(issue) != self.now.get(issue)}
        for issue in changed:
            self.now.pop(issue, None)
            if issue in self.on:
                self.now[issue] = self._on(issue)
        return changed

    def _exchange(self, briefing: str, held: Held) -> set[str]:
        before = self.held.pop(briefing, {})
        for issue in before:
            self.on[issue].discard(briefing)
            if not self.on[issue]:
                del self.on[issue]
        for issue in held:
            self.on[issue].add(briefing)
        if held:
            self.held[briefing] = held
        return {*before, *held}

    def _on(self, issue: str) -> frozenset[str]:
        return frozenset().union(*(self.held[one][issue] for one in self.on.get(issue, ())))
