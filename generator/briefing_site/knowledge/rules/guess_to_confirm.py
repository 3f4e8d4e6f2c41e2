"""A guess in a draft that a person must confirm.

`briefings draft` reads an article and writes what it found. Where it guessed, such as who "he"
is, or what the words do, it leaves a comment that begins with `confirm:`. Look at the source,
mend the record if the guess is wrong, and delete the comment.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    status: draft
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
    status: draft
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
    """Find guesses in what is not published yet."""
    for guess in guesses(world):
        if not guess.is_published:
            yield Diagnostic(
                "guess-to-confirm",
                guess.span,
                f"to confirm: {guess.what}",
                Hint("look at the source, mend what is wrong, then delete this comment"),
            )
