"""A Markdown text of which nothing is shown.

A line, a bare sign of a heading or a list, or a citation alone is no text: its place on the page is
empty, yet the file looks as if it were filled.

Bad:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    description: "---"
    memberships:
      - of: nato
        note: "&nbsp;"

Good:
    # briefings/actors/canada.yaml
    name: Canada
    kind: state
    country: CA
    description: A state in North America.
    memberships:
      - of: nato
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.world import World
from briefing_site.prose.nodes import Prose
from briefing_site.prose.write_text import to_text
from briefing_site.source.characters import ONLY_UNSEEN

WORDS = re.compile(r"[^\W\d_]|(?!.*(?:\[@|&|```|~~~|\]:)).*\w", re.DOTALL)
"""A text that certainly shows a word, so that it need not be read.

What stands behind three backquotes or tildes, or behind the name of a link, may be shown nowhere.
"""


def check(world: World) -> Iterator[Diagnostic]:
    """Find Markdown texts that show neither words nor an image."""
    for _, found in world.texts:
        if not WORDS.match(found.text) and shows_nothing(world.kb.prose(found.text)):
            yield Diagnostic(
                "text-without-words",
                found.record.at(*found.path),
                f"{quoted(found.text)} shows no words",
                Hint("write the words, or leave the text out"),
            )


def shows_nothing(prose: Prose) -> bool:
    """Whether a reader would see nothing but the mark of a citation."""
    is_bare = not (prose.images or prose.links or prose.wiki_links)
    return is_bare and ONLY_UNSEEN.fullmatch(to_text(prose)) is not None
