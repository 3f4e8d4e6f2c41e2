"""Records that know of references to nothing: takes a world, has them forget or remember again."""

from __future__ import annotations

from briefing_site.knowledge.walk import mark_unresolved
from briefing_site.knowledge.world import World
from briefing_site.model.record import NamedRecord


class Marks:
    """The records that remember that some of their references lead to nothing."""

    def __init__(self) -> None:
        self._records: set[NamedRecord] = set()

    def remember(self, world: World) -> None:
        """Note which those are whose references were looked at."""
        self._records.update(top for top, _ in world.dangling)

    def forget(self) -> None:
        """Have them remember nothing any more."""
        for record in self._records:
            mark_unresolved(record, ())
        self._records.clear()
