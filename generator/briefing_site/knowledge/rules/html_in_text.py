"""HTML in a text, which is shown as it is written.

Texts are CommonMark without HTML, so that no text can bring a script, a form or a
foreign image onto a page. A tag stands there as the characters that it is made of,
which is hardly ever what was meant.

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
    key_points: ["Projects <b>without Russia</b> go on [@release]."]

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
    key_points: ["Projects **without Russia** go on [@release]."]
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find what looks like HTML; a closing tag adds nothing to its opening one."""
    for text in world.proses_with("raw_html"):
        for tag, place in text.places(text.prose.raw_html):
            if not tag.startswith("</"):
                yield Diagnostic(
                    "html-in-text",
                    place(),
                    f"{quoted(tag)} will be shown as it is written",
                    Hint("write **strong** or *stressed* words, or put code in backquotes"),
                )
