"""A table in a text, which is shown as one line of bars.

Texts are CommonMark, which has no tables: their lines would be joined to one, with a bar between
two cells. Who said what, where actors stand and what happened has fields of its own, which make
tables by themselves; for the rest there are lists.

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
    key_points:
      - |
        | State | Work |
        |-------|------|
        | Norway | goes on |

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
    key_points:
      - "Norway: the work goes on."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.world import World

RULE = re.compile(r"\|[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?")
"""The line below a table's head."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find the line that makes a table of its neighbours, once in each text."""
    for _, found in world.texts:
        if rule := RULE.search(found.text):
            yield Diagnostic(
                "table-in-text",
                found.record.text_span(found.path, rule[0].strip()),
                "a table in a text is shown as one line of bars",
                Hint('make a list of it: one line a row, each behind "- "'),
            )
