"""A text that is still to be written.

`briefings draft` reads an article and finds who said what; what to make of it is for a person to
write. Until then the summary says "To be written", which no reader may see. That is an error in
a draft, too: unlike a guess, it cannot turn out to be right.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    status: draft
    summary: "To be written: 2 statements found in one source."
    issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    status: draft
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.model.fields import TO_BE_WRITTEN

UNWRITTEN = re.compile(rf"{TO_BE_WRITTEN.rstrip(': ')}\s*(?:[:.…]|$)", re.IGNORECASE)
"""What `draft` puts there, as a person may have left it who began to change it."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find texts that begin with the words that stand for one."""
    for _, found in world.texts:
        if words := UNWRITTEN.match(found.text):
            yield Diagnostic(
                "unwritten-text",
                found.record.text_span(found.path, words[0]),
                f"the field {quoted(str(found.path[0]))} is still to be written",
                Hint("write it in place of these words"),
            )
