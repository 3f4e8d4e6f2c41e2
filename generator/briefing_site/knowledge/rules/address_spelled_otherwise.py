"""One address that is spelled in two ways.

Capitals in the name of a host, encoded letters, dots between slashes and what tells a site where
its reader comes from (`utm_source`) make no other document: sources are one wherever their
addresses come to the same (RFC 3986). A reader who compares two lists of sources sees two.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    # briefings/2022/2022-06-09-arctic-projects.yaml
    title: Projects of the Arctic Council
    date: 2022-06-09
    summary: What goes on is told [@joint].
    sources:
      - id: joint
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://WWW.STATE.GOV/joint-statement-on-limited-resumption-of-arctic-council-cooperation/?utm_source=mail

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on [@release].
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
    # briefings/2022/2022-06-09-arctic-projects.yaml
    title: Projects of the Arctic Council
    date: 2022-06-09
    summary: What goes on is told [@joint].
    sources:
      - id: joint
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement-on-limited-resumption-of-arctic-council-cooperation/
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint, Note
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.spellings import addresses, beside_the_plainest, without_fragment
from briefing_site.knowledge.world import World
from briefing_site.model.addresses import normalized


def check(world: World) -> Iterator[Diagnostic]:
    """Find addresses that come to one that was written before, in other characters."""
    for before, written in beside_the_plainest(addresses(world), normalized):
        if without_fragment(before.address) != without_fragment(written.address):
            yield Diagnostic(
                "address-spelled-otherwise",
                written.span,
                f"the address {quoted(written.address)} is spelled otherwise elsewhere",
                Hint(f'write it as "{without_fragment(before.address)}"'),
                (Note("it is spelled so here", before.span),),
            )
