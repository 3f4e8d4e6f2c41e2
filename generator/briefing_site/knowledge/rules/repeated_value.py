"""One value twice in a list.

Lists name each thing once. A value that stands there again often stands in the place of
another that is missing: thirteen signatories where the statement has fourteen.

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
        by: [canada, norway, canada]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
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
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.actor_names import Alias
from briefing_site.model.record import Record
from briefing_site.model.source import SourceUse
from briefing_site.model.speaker import SpeakerRecord
from briefing_site.model.vote import Sponsor, VoteIssue


def check(world: World) -> Iterator[Diagnostic]:
    """Find lists that hold a value twice."""
    for record, name, values in world.contents.lists:
        yield from repeated(record, name, values)


def repeated(record: Record, field: str, values: tuple[object, ...]) -> Iterator[Diagnostic]:
    """Find the values of one list that stood in it before."""
    first: dict[str, int] = {}
    for index, item in enumerate(values):
        value = item if isinstance(item, str) else as_text(item)
        before = first.setdefault(value, index) if value else index
        if before != index:
            yield Diagnostic(
                "repeated-value",
                record.at(field, index),
                f"{quoted(value)} stands twice in {quoted(field)}",
                Hint("delete one, or write what is missing in its place"),
                (Note("the first is here", record.at(field, before)),),
            )


def as_text(item: object) -> str:
    """Give what makes two items of a list the same; nothing for records with an id."""
    match item:
        case SourceUse(source=source, locator=locator):
            return f"{source}, {locator}" if locator else source
        case SpeakerRecord(actor=actor, office=office):
            return f"{actor}, {office}" if office else actor
        case Sponsor(actor=str(actor)):
            return actor
        case VoteIssue(issue=issue):
            return issue
        case Alias(name=text):
            return text
    return ""
