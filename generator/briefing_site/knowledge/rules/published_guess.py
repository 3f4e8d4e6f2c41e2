"""A guess in a published briefing that nobody has confirmed.

A draft may hold guesses; what readers see may not. As long as a comment that begins with
`confirm:` stands in a briefing it is not ready: look at the source, mend the record if the
guess is wrong, and delete the comment. Until all are gone it keeps `status: draft`.

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
      # confirm: the act, from "resumption"
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

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.knowledge.guesses import guesses
from briefing_site.knowledge.world import World


def check(world: World) -> Iterator[Diagnostic]:
    """Find guesses in what is published."""
    for guess in guesses(world):
        if guess.is_published:
            yield Diagnostic(
                "published-guess",
                guess.span,
                f"not confirmed: {guess.what}",
                Hint('confirm it and delete this comment, or set "status: draft"'),
            )
