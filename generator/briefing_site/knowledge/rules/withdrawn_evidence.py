"""Evidence that is retracted or superseded.

What rests only on a retracted or superseded briefing no longer counts: a position that nothing
else shows is left out of histories, shifts, tables and maps, and an end of a position that
nothing else shows has not happened. Where a part of the evidence still counts, that part alone is
counted.

A statement of a superseded briefing was made nevertheless. The briefing that took its place holds
it too, if it still stands: name it there.

Bad:
    # briefings/2022/2022-03-03-arctic-pause.yaml
    title: Seven states pause their work in the Arctic Council
    date: 2022-03-03
    status: retracted
    retraction: The text was not the one that was released.
    summary: They stay away from meetings in Russia.
    sources:
      - id: release
        title: Joint Statement on Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-arctic-council-cooperation/
    statements:
      - id: pause
        by: [canada, norway]
        about: [russia]
        act: declare
        summary: They do not travel to Russia for meetings.
        sources: [release]

    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: opposes
        summary: Their work rests.
        evidence: [2022-03-03-arctic-pause#pause]

Good:
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
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.
        evidence: [resumption]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.entities import Assessment, Evidence, PolicyPosition, Use
from briefing_site.knowledge.world import World
from briefing_site.model.record import Record


def check(world: World) -> Iterator[Diagnostic]:
    """Find what still stands and rests on what was withdrawn."""
    for position in world.kb.positions:
        if not position.briefing.is_withdrawn:
            yield from of_position(position)
    for judged in world.kb.assessments:
        if not judged.briefing.is_withdrawn:
            yield from of_assessment(judged)


def of_position(position: PolicyPosition) -> Iterator[Diagnostic]:
    """Look at what shows a position, then at what shows its end."""
    yield from faults("position", position.record, position.evidence, position.uses)
    if end := position.record.until:
        yield from faults("end", end, position.end_evidence, position.end_uses)


def of_assessment(judged: Assessment) -> Iterator[Diagnostic]:
    """Look at what a judgement rests on."""
    withdrawn = [basis for basis in judged.basis if basis.briefing.is_withdrawn]
    if withdrawn and len(withdrawn) == len(judged.basis):
        briefing = withdrawn[0].briefing
        yield Diagnostic(
            "withdrawn-evidence",
            judged.record.at("basis"),
            f"all that this judgement rests on is {briefing.status.value}",
            Hint("name what still counts, or leave the judgement out"),
            (Note("the status is set here", briefing.at("status")),),
        )


def faults(
    what: str, record: Record, evidence: Sequence[Evidence], uses: Sequence[Use]
) -> Iterator[Diagnostic]:
    """Say that all or a part of some evidence was withdrawn, at the first that was."""
    withdrawn = [said for said in evidence if said.briefing.is_withdrawn]
    if not withdrawn:
        return
    first = withdrawn[0]
    is_all = not uses and len(withdrawn) == len(evidence)
    status, ref = first.briefing.status.value, quoted(first.ref)
    yield Diagnostic(
        "withdrawn-evidence",
        record.at("evidence"),
        f"this {what} no longer counts, since all that shows it is {status}"
        if is_all
        else f"a part of what shows this {what} is {status} and no longer counts: {ref}",
        Hint("name a statement that still counts, or leave it out"),
        (Note("the status is set here", first.briefing.at("status")),),
    )
