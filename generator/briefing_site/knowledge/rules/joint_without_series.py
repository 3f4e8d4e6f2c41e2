"""Joint statements of the same signatories on one issue, and no series.

Statements in one format stand in a row only where `series` names it: readers then see who joined
and what changed in the words. Nothing else makes a row, so that unlike things stand in none.

Bad:
    # briefings/2022/2022-05-08-arctic-pause.yaml
    title: Arctic Council work pauses
    date: 2022-05-08
    summary: Canada and Norway pause.
    sources:
      - id: release
        title: Joint Statement on Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-arctic-council-cooperation/
    statements:
      - id: pause
        form: joint-statement
        by: [canada, norway]
        act: declare
        quote: We are pausing.
        sources: [release]
        issues: [arctic-cooperation]
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
        form: joint-statement
        by: [norway, canada]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
        issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-05-08-arctic-pause.yaml
    title: Arctic Council work pauses
    date: 2022-05-08
    summary: Canada and Norway pause.
    sources:
      - id: release
        title: Joint Statement on Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-arctic-council-cooperation/
    statements:
      - id: pause
        form: joint-statement
        by: [canada, norway]
        series: Arctic governments
        act: declare
        quote: We are pausing.
        sources: [release]
        issues: [arctic-cooperation]
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
        form: joint-statement
        by: [norway, canada]
        series: Arctic governments
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
        issues: [arctic-cooperation]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.positions import stands
from briefing_site.knowledge.world import World
from briefing_site.model.issue import Issue
from briefing_site.model.record import called
from briefing_site.model.vocabularies import Form


def check(world: World) -> Iterator[Diagnostic]:
    """Find joint statements of no series, each with the one before it that is of its kind."""
    signed: dict[frozenset[str], list[Statement]] = defaultdict(list)
    for statement in world.kb.statements.values():
        if statement.form is Form.JOINT_STATEMENT and len(statement.by) > 1 and stands(statement):
            signed[frozenset(actor.id for actor in statement.by)].append(statement)
    for together in signed.values():
        in_order = sorted(together, key=lambda one: (one.date, one.ref))
        for number, statement in enumerate(in_order):
            yield from faults(statement, in_order[:number])


def faults(statement: Statement, before: Sequence[Statement]) -> Iterator[Diagnostic]:
    """Name the newest of an earlier day that shares an issue, where a statement has no series."""
    record = statement.record
    if record.series is not None or not record.is_known("series"):
        return
    for other in reversed(before):
        shared = [issue for issue in statement.issues if issue in other.issues]
        if shared and other.date < statement.date:
            yield fault(statement, other, shared[0])
            return


def fault(statement: Statement, other: Statement, issue: Issue) -> Diagnostic:
    """Word the finding."""
    name, record = other.record.series, statement.record
    hint = f'write "series: {name}"' if name else 'write the same "series" in both'
    return Diagnostic(
        "joint-without-series",
        record.at("id"),
        f"{called(record, 'statement')} has the signatories of {quoted(other.ref)} and bears on "
        f"{quoted(issue.id)} as well, and names no series",
        Hint(f"{hint}, if they are of one format"),
        (Note("the one before it", other.record.at("id")),),
    )
