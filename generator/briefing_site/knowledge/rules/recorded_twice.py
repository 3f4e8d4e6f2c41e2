"""One statement that two briefings record.

Every count of the record takes it for two: who signed how often with whom, how many statements a
year has, on how much a position rests. It is one where both cite the same document, by its address
or by its copy, for the same speakers on the same day. A briefing that is superseded or retracted
does not count, so that one of the two may stay as what the other replaces.

Bad:
    # briefings/2022/2022-03-03-arctic-pause.yaml
    title: Arctic Council work is paused
    date: 2022-03-03
    summary: Members other than Russia stay away.
    sources:
      - id: release
        title: Joint Statement on Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-arctic-council-cooperation/
    statements:
      - id: pause
        form: joint-statement
        by: [canada, norway]
        act: declare
        summary: They pause their part in the work.
        sources: [release]
    # briefings/2022/2022-03-03-seven-states.yaml
    title: Seven states on the Arctic Council
    date: 2022-03-03
    summary: They stay away from its meetings.
    sources:
      - id: statement
        title: Joint Statement on Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-arctic-council-cooperation/
    statements:
      - id: staying-away
        form: joint-statement
        by: [canada, norway]
        act: declare
        summary: They do not travel to Russia for its meetings.
        sources: [statement]

Good:
    # briefings/2022/2022-03-03-arctic-pause.yaml
    title: Arctic Council work is paused
    date: 2022-03-03
    summary: Members other than Russia stay away.
    sources:
      - id: release
        title: Joint Statement on Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-arctic-council-cooperation/
    statements:
      - id: pause
        form: joint-statement
        by: [canada, norway]
        sources: [release]
        passages:
          - id: pause
            act: declare
            summary: They pause their part in the work.
          - id: staying-away
            act: declare
            summary: They do not travel to Russia for its meetings.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.knowledge.recorded_twice import recorded_twice
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find the statements that an earlier record has too."""
    for twice in recorded_twice(world.kb.statements.values()):
        first, again = twice.first.briefing, twice.again.briefing
        yield Diagnostic(
            "recorded-twice",
            twice.again.record.at("id"),
            f"{quoted(first.id)} records this statement too: same document, day and speakers",
            Hint(
                f"add what is new to {whole(first.id)} and delete {whole(again.id)}, "
                "or set one of them to superseded"
            ),
            (Note("it is recorded here", twice.first.record.at("id")),),
        )
