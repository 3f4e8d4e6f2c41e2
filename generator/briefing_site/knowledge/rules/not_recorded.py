"""A published briefing without the day of its recording, where most others have theirs.

A citation gives that day until the first update: without it, it says that the text has no date. Of
what was added to the record in a month, the page of changes leaves this briefing out.

Bad:
    # briefings/2022/2022-03-03-arctic-pause.yaml
    title: Arctic Council work is paused
    date: 2022-03-03
    recorded: 2022-03-05
    summary: Members other than Russia stay away.
    issues: [arctic-cooperation]
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    recorded: 2022-06-10
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    # briefings/2022/2022-07-02-arctic-projects.yaml
    title: The first Arctic projects begin again
    date: 2022-07-02
    summary: None of them involves Russia.
    issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-03-03-arctic-pause.yaml
    title: Arctic Council work is paused
    date: 2022-03-03
    recorded: 2022-03-05
    summary: Members other than Russia stay away.
    issues: [arctic-cooperation]
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    recorded: 2022-06-10
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
    # briefings/2022/2022-07-02-arctic-projects.yaml
    title: The first Arctic projects begin again
    date: 2022-07-02
    recorded: 2022-07-04
    summary: None of them involves Russia.
    issues: [arctic-cooperation]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.model.vocabularies import Status


def check(world: World) -> Iterator[Diagnostic]:
    """Find the briefings that lack the day; a site that hardly ever gives it does without."""
    published = [one for one in world.briefings if one.status is not Status.DRAFT]
    lacking = [one for one in published if one.recorded is None]
    if 2 * len(lacking) >= len(published):
        return
    for briefing in lacking:
        if briefing.is_known("recorded", "status"):
            yield Diagnostic(
                "not-recorded",
                briefing.at("date"),
                "most briefings say on which day they were recorded, and this one does not",
                Hint('add "recorded" with the day on which it was published here'),
            )
