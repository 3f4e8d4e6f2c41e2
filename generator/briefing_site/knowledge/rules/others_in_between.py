"""A number of other sponsors that is not the end of the list.

A page names the sponsors in order and closes with how many more there were. A number in the middle,
or a second one, does not say whom it leaves out.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    votes:
      - id: projects
        body: nato
        title: Projects without Russia
        result: adopted
        for: [canada]
        against: [norway]
        sponsors: [{others: 3}, canada]
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    votes:
      - id: projects
        body: nato
        title: Projects without Russia
        result: adopted
        for: [canada]
        against: [norway]
        sponsors: [canada, {others: 3}]
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find numbers of sponsors that others follow."""
    for vote in world.votes:
        for sponsor in vote.sponsors[:-1]:
            if sponsor.others is not None:
                yield Diagnostic(
                    "others-in-between",
                    sponsor.span,
                    "this number of others is not the last of the sponsors",
                    Hint("put it last, as one number"),
                )
