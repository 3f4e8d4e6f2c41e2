"""A party's own source that is graded completely reliable.

Who is a party to a matter has an interest in how it is told. That a government's page has the
words that the government published is a matter of the digit, not of the letter: *completely
reliable* says that nobody needs to doubt what the source says, also of others. A source is a
party's own where `published_by` names who speaks, is addressed or spoken of, who takes a position
on the issue, or a body of theirs; and where it is `official` and nobody else is named.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        published_by: canada
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        grade: A1
        note: Its own statement, on its own page.
    statements:
      - id: resumption
        by: [canada, norway]
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
        published_by: canada
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
        grade: B1
        note: Its own statement, on its own page.
    statements:
      - id: resumption
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.entities import PolicyPosition, Source, Statement
from briefing_site.knowledge.provenance import Provenance, Resting, is_by_a_party
from briefing_site.knowledge.world import World
from briefing_site.model.record import called_in_full

COMPLETELY_RELIABLE = "A"


def check(world: World) -> Iterator[Diagnostic]:
    """Find parties' sources with the best letter."""
    provenance = Provenance(world.kb)
    for source in filter(is_best, world.kb.sources.values()):
        if any(is_own(source, one) for one in provenance.resting_on(source)):
            yield Diagnostic(
                "party-completely-reliable",
                source.record.at("grade"),
                f"{called_in_full(source.record, 'source')} is completely reliable on its "
                "publisher's own matter",
                Hint('choose "B" or a lower letter for a party to the matter'),
            )


def is_best(source: Source) -> bool:
    """Whether a source has the best letter, and is of anybody who may be a party."""
    is_reliable = (source.record.grade or "").startswith(COMPLETELY_RELIABLE)
    return is_reliable and bool(source.origin.publishers or source.origin.is_its_speakers)


def is_own(source: Source, resting: Resting) -> bool:
    """Whether a source comes from a party to what rests on it, or from whoever speaks in it."""
    speaks = source.origin.is_its_speakers and isinstance(resting, Statement | PolicyPosition)
    return speaks or is_by_a_party(source, resting)
