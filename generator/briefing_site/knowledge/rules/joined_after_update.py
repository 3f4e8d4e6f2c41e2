"""A signatory that joined a statement later than the briefing itself.

A briefing can tell only who had joined when it was last updated. Either the day of joining is
wrong, or `updated` is not up to date.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by:
          - canada
          - actor: norway
            joined: 2022-06-18
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    updated: 2022-06-20
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    statements:
      - id: resumption
        by:
          - canada
          - actor: norway
            joined: 2022-06-18
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.editions import edition
from briefing_site.knowledge.world import World
from briefing_site.model.speaker import SpeakerRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find speakers who joined after the day of the briefing."""
    for briefing in world.briefings_giving("joined", SpeakerRecord):
        speakers = [
            speaker
            for statement in briefing.statements
            for speaker in statement.by
            if speaker.joined
        ]
        newest = edition(briefing) if speakers else None
        for speaker in speakers:
            if newest and speaker.joined and speaker.joined > newest.day:
                yield Diagnostic(
                    "joined-after-update",
                    speaker.at("joined"),
                    f"{quoted(speaker.actor)} joined on a day later than the briefing itself",
                    Hint('correct the date, or bring "updated" up to date'),
                    (newest.note,),
                )
