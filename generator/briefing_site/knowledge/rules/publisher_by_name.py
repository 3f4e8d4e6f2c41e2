"""A publisher that is an actor, and is not named by its id.

Pages say how many of a position's sources are independent of the parties. Whose a source is they
know from `published_by`: a party's own paper without it could be counted as independent of it.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        publisher: Norway
        url: https://www.regjeringen.no/joint-statement/
      - id: remarks
        title: Remarks on the Arctic
        publisher: Ministry of Foreign Affairs of Canada
        url: https://www.international.gc.ca/remarks/
    statements:
      - id: resumption
        form: joint-statement
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release, remarks]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        published_by: norway
        url: https://www.regjeringen.no/joint-statement/
      - id: remarks
        title: Remarks on the Arctic
        publisher: Ministry of Foreign Affairs of Canada
        published_by: canada
        url: https://www.international.gc.ca/remarks/
    statements:
      - id: resumption
        form: joint-statement
        by: [canada, norway]
        act: declare
        quote: We intend to implement a limited resumption of our work in the Arctic Council
        sources: [release, remarks]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.actor_names import by_name, folded
from briefing_site.knowledge.world import World
from briefing_site.model.source import SourceRecord

OFFICE_OF = re.compile(
    r"(?:(?:the|royal|federal|foreign) )*(?:government|ministry|department|office|embassy"
    r"|(?:permanent )?mission|presidency|parliament|(?:prime )?minister)\b.* of (?:the )?(.+)"
)
"""What a state or body publishes under, its own name being at the end."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find publishers by name, or by that of an office of theirs, that have a file."""
    owners = by_name(world.records.actors.values())
    for top in world.sourced:
        for source in top.sources:
            is_open = source.published_by is None and source.is_known("published_by")
            if source.publisher and is_open:
                yield from fault(source, source.publisher, owners)


def fault(source: SourceRecord, publisher: str, owners: dict[str, str]) -> Iterator[Diagnostic]:
    """Word the finding, if whose publication it is can be told."""
    name = folded(publisher)
    office = OFFICE_OF.fullmatch(name)
    own, above = owners.get(name), owners.get(office[1]) if office else None
    if actor := own or above:
        problem = "is the actor" if own else "seems to be a part of"
        yield Diagnostic(
            "publisher-by-name",
            source.at("publisher"),
            f"the publisher {quoted(publisher)} {problem} {quoted(actor)}",
            Hint(f'add "published_by: {actor}"'),
        )
