"""An address in a text that readers must not be sent to.

Links in texts lead to web addresses or to places on this site. Other addresses can run
programs in a reader's browser (`javascript:`), carry a page inside them (`data:`) or
open other programs. On the page such a link shows only its text.

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
    background: |
      The [statement](javascript:alert(1)) has no annex.

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
    background: |
      The [statement](https://www.state.gov/) has no annex.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.document.address import safe_address
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find links and images with an address that is not shown."""
    for text in world.proses_with("links", "images"):
        linked = [link.address for link in text.prose.links]
        shown = [image.address for image in text.prose.images]
        for address, place in text.places([*linked, *shown], as_addresses=True):
            if address and safe_address(address) is None:
                yield Diagnostic(
                    "unsafe-address",
                    place(),
                    f"no reader may be sent to {quoted(address)}",
                    Hint("write a web address in full, starting with https://"),
                )
