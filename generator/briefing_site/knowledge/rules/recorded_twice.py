"""One statement, or one vote, that two briefings record.

Counts of the record take it for two: who signed how often with whom, how many statements and votes
a year has, on how much a position rests. A statement is one where both cite the same document, by
its address or by its copy, for the same speakers on the same day; a vote where both give the same
body, symbol and part of the text, and the same day. A briefing that is superseded or retracted
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
from briefing_site.knowledge.recorded_twice import Twice, said_twice, voted_twice
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find the statements and the votes that an earlier record has too."""
    for said in said_twice(world.kb.statements.values()):
        first, again = said.first.briefing.id, said.again.briefing.id
        cure = f"add what is new to {whole(first)} and delete {whole(again)}"
        yield fault(said, "statement", "same document, day and speakers", cure)
    for voted in voted_twice(world.kb.votes.values()):
        cure = f"name it as {whole(voted.first.ref)} wherever it is named, and delete it here"
        yield fault(voted, "vote", "same body, text and day", cure)


def fault(twice: Twice, what: str, alike: str, cure: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "recorded-twice",
        twice.again.record.at("id"),
        f"{quoted(twice.first.briefing.id)} records this {what} too: {alike}",
        Hint(f"{cure}, or set one of them to superseded"),
        (Note("it is recorded here", twice.first.record.at("id")),),
    )
