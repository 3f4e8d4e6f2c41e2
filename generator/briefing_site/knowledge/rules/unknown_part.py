"""A correction of what the briefing does not hold.

`of` names the statement, passage, vote, event or source of the same briefing that was mended, by
its id. The correction then stands on every page that shows it. A correction of something else, or
of the briefing as a whole, has no `of`.

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
    corrections:
      - date: 2022-06-10
        text: The quote lacked the word "limited".
        of: resumtion

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
    corrections:
      - date: 2022-06-10
        text: The quote lacked the word "limited".
        of: resumption
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.records import MAY_NAME
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find corrections of what is not in their briefing."""
    for top, found in world.unknown("part"):
        yield Diagnostic(
            "unknown-part",
            found.record.at(*found.path),
            f"no statement, vote, event or source of this briefing is called {quoted(found.value)}",
            world.suggestions.part(found.value, top.id, *MAY_NAME["part"])
            or Hint('name what was mended by its id, or leave "of" out'),
        )
