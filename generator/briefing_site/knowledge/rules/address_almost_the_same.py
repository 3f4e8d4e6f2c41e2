"""Two addresses that are most likely one document's.

`http` and `https`, a host with and without `www.`, a path with and without a slash at its end may
be two documents, and hardly ever are. The site counts them as two: a position then seems to rest
on more than it does.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release], as was told [@repeated].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
      - id: repeated
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: http://state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release], as was told [@release].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.spellings import addresses, beside_the_plainest
from briefing_site.knowledge.world import World
from briefing_site.model.addresses import loosened, normalized


def check(world: World) -> Iterator[Diagnostic]:
    """Find addresses of what counts as two documents that hardly differ."""
    for before, written in beside_the_plainest(addresses(world), loosened):
        is_known = normalized(before.address) == normalized(written.address)
        if not is_known and before.source.identity != written.source.identity:
            yield Diagnostic(
                "address-almost-the-same",
                written.span,
                f"the address {quoted(written.address)} is almost another source's",
                Hint(f'if both are one document, write it as "{before.address}"'),
                (Note("the other source is here", before.span),),
            )
