"""Numbers of votes that differ from the lists.

Where the lists name everybody who voted, `counts` says nothing more, and has to agree. Where
they are `partial`, no list is longer than its number.

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
      - id: resumption
        body: nato
        title: Work in projects without Russia
        result: rejected
        for: [canada, norway]
        against: [russia]
        counts: {for: 3, against: 1}
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
      - id: resumption
        body: nato
        title: Work in projects without Russia
        result: rejected
        for: [canada, norway]
        against: [russia]
        lists: partial
        counts: {for: 3, against: 1}
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.vocabularies import CAST, Ballot
from briefing_site.model.vote import Counts, VoteRecord


def check(world: World) -> Iterator[Diagnostic]:
    """Find numbers that the lists of the same vote do not bear out."""
    for _, vote in world.giving(VoteRecord, "counts"):
        counts = vote.counts
        if counts and vote.is_known("lists", *(how.value for how in CAST)):
            yield from differences(vote, counts)


def differences(vote: VoteRecord, counts: Counts) -> Iterator[Diagnostic]:
    """Hold each number of one vote to its list."""
    for how in CAST:
        told, listed = counts.of(how), len(vote.who_voted(how))
        if told is not None and is_other(vote, told, listed):
            yield fault(counts, how, told, listed)


def is_other(vote: VoteRecord, told: int, listed: int) -> bool:
    """Whether a number cannot be that of a list."""
    return listed != told if vote.names_everybody else listed > told


def fault(counts: Counts, how: Ballot, told: int, listed: int) -> Diagnostic:
    """Word the finding."""
    return Diagnostic(
        "counts-differ",
        counts.at(how.value),
        f"{quoted(str(told))} is the number under {quoted(how.value)}, and the list names {listed}",
        Hint('correct one of the two, or write "lists: partial" where some are not named'),
    )
