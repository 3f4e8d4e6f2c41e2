"""A briefing that no longer counts, and no day since when.

Feeds tell readers on which day a briefing was retracted or another took its place, and each entry
that it made is changed on that day. Without `updated` that is the day that the briefing is about,
which nobody's reader shows as new.

Bad:
    # briefings/2022/2022-03-03-arctic-pause.yaml
    title: Seven states pause their work in the Arctic Council
    date: 2022-03-03
    status: retracted
    retraction: The text was not the one that was released.
    summary: They stay away from meetings in Russia.

Good:
    # briefings/2022/2022-03-03-arctic-pause.yaml
    title: Seven states pause their work in the Arctic Council
    date: 2022-03-03
    updated: 2022-03-05
    status: retracted
    retraction: The text was not the one that was released.
    summary: They stay away from meetings in Russia.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find briefings that were withdrawn on no day."""
    for briefing in world.briefings:
        is_undated = briefing.updated is None and briefing.is_known("updated", "status")
        if briefing.is_withdrawn and is_undated:
            yield Diagnostic(
                "undated-status",
                briefing.at("status"),
                f"nothing says since when this briefing is {briefing.status.value}",
                Hint('set "updated" to the day on which that was done'),
            )
