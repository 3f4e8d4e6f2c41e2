"""A position that nothing shows.

Where an actor stands is a claim about it. It rests on statements (`evidence`) or on sources that
speak of it, or a reader has no way to test it. So does the end of a position.

Silence is no position: where nothing is recorded, a page says so by itself. `unclear` means only
that an actor cannot be placed by what it said, so it names what was said.

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
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
    positions:
      - actors: [canada, norway]
        issue: arctic-cooperation
        stance: supports
        summary: Work goes on in part.

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

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.model.position import PositionEnd, PositionRecord
from briefing_site.model.vocabularies import Stance
from briefing_site.source.span import Span

LEAVE_OUT = "leave the position out; the page says that nothing is recorded"


def check(world: World) -> Iterator[Diagnostic]:
    """Find positions that nothing shows, or only what did not speak, and ends without a ground."""
    for briefing in world.briefings:
        for position in briefing.positions:
            yield from of_position(position, briefing)


def of_position(position: PositionRecord, briefing: Briefing) -> Iterator[Diagnostic]:
    """Look at what shows one position and its end."""
    issue = quoted(position.issue)
    if is_bare(position) and position.is_known("issue"):
        message = f"nothing shows this position on {issue}"
        yield fault(position.at("issue"), message, cure(position, briefing))
    elif position.stance is Stance.UNCLEAR and is_unsaid(position):
        message = f"nothing that was said shows this unclear position on {issue}"
        yield fault(position.at("stance"), message, cure(position, briefing))
    end = position.until
    if end and is_bare(end):
        named = 'name what shows it as "evidence: [ … ]" or "sources: [ … ]", or leave "until" out'
        yield fault(
            position.at("until"), f"nothing shows that this position on {issue} ends", named
        )


def cure(position: PositionRecord, briefing: Briefing) -> str:
    """Name what the actors said on the issue in the same briefing; else there is no position."""
    ids = ", ".join(said_by(set(position.actors), position.issue, briefing))
    return f'name what shows it, as in "evidence: [{ids}]", or {LEAVE_OUT}' if ids else LEAVE_OUT


def said_by(actors: set[str], issue: str, briefing: Briefing) -> Iterator[str]:
    """Give the statements and passages of actors that bear on an issue, by their ids."""
    for statement in briefing.statements:
        if not actors.intersection(statement.speaker_ids):
            continue
        if issue in statement.issues:
            yield statement.id
            continue
        yield from (one.id for one in statement.passages if issue in (one.issues or ()))


def is_bare(record: PositionRecord | PositionEnd) -> bool:
    """Whether neither statements nor sources are named; lists that failed are another fault."""
    is_shown = record.is_given("evidence") or record.is_given("sources")
    return not is_shown and record.is_known("evidence", "sources")


def is_unsaid(position: PositionRecord) -> bool:
    """Whether a position names no statement: of silence a source may tell, and no more."""
    return position.is_known("stance", "evidence", "issue") and not position.is_given("evidence")


def fault(span: Span, message: str, hint: str) -> Diagnostic:
    """Word the finding."""
    return Diagnostic("position-without-evidence", span, message, Hint(hint))
