"""A summary too long for a search result.

Search engines show about 160 characters of a page's description, which is made from the
summary. What comes later is cut off in the middle of a sentence.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: >-
      Seven of the eight members of the Arctic Council, all but Russia, announced that they
      intend to take up again a part of their work, in projects in which Russia does not
      take part.
    issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: >-
      Seven of the eight members of the Arctic Council mean to resume projects in which
      Russia does not take part.
    issues: [arctic-cooperation]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World
from briefing_site.prose.write_text import to_text

LONGEST = 160
"""Characters of a description that search results show."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find summaries that, as plain text, are cut off in a search result."""
    titles = {id_: actor.name for id_, actor in world.records.actors.items()}
    titles |= {id_: issue.title for id_, issue in world.records.issues.items()}
    titles |= {briefing.id: briefing.title for briefing in world.briefings}
    for briefing in world.briefings:
        if len(briefing.summary) <= LONGEST and "[[" not in briefing.summary:
            continue
        length = len(to_text(world.kb.prose(briefing.summary), titles.get))
        if length > LONGEST:
            yield Diagnostic(
                "long-summary",
                briefing.at("summary"),
                f"the summary has {length} characters, and search results show {LONGEST}",
                Hint('shorten it, and move details to "key_points" or "background"'),
            )
