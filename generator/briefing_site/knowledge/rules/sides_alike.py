"""A vote of which both sides mean the same.

Whoever votes for a text and whoever votes against it do not say the same of one proposition. Where
one of the two sides says nothing of it, it is left out.

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
        sources: [release]
        issues: [{issue: arctic-cooperation, when_for: supports, when_against: supports}]

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
        sources: [release]
        issues: [{issue: arctic-cooperation, when_for: supports, when_against: opposes}]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find votes that place those for and those against alike."""
    for vote in world.votes:
        for meant in vote.issues:
            is_known = meant.is_known("when_for", "when_against")
            if is_known and meant.when_for and meant.when_for is meant.when_against:
                yield Diagnostic(
                    "sides-alike",
                    meant.at("when_against"),
                    f"votes for and against both mean {quoted(meant.when_for)}",
                    Hint("correct one of the two, or leave out the side that says nothing"),
                    (Note("votes for it mean the same", meant.at("when_for")),),
                )
