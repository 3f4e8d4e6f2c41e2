"""What a person must confirm: takes everything that was read, gives the comments that ask for it.

`briefings draft` claims nothing. Where it had to guess it leaves a comment that begins with
`confirm:`, and whoever has looked at it deletes that line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.knowledge.world import World
from generator.layout.parse import comments_of
from generator.model.briefing import Briefing
from generator.model.record import NamedRecord
from generator.model.vocabularies import Status
from generator.source.span import Span

MARK = re.compile(r"#\s*confirm:\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Guess:
    """A comment that asks to confirm something.

    Attributes:
        top: The record of the file that it stands in.
        what: What is to be confirmed.
        span: Its place.
    """

    top: NamedRecord
    what: str
    span: Span

    @property
    def is_published(self) -> bool:
        """Whether readers see what nobody has confirmed."""
        return isinstance(self.top, Briefing) and self.top.status is not Status.DRAFT


def guesses(world: World) -> Iterator[Guess]:
    """Find every comment that asks to confirm something."""
    for top in world.records.all():
        text = world.sources.get(top.span.path)
        if text is None or not MARK.search(text.text):
            continue
        for comment in comments_of(text):
            if found := MARK.match(comment.text):
                end = comment.place + len(comment.text)
                yield Guess(top, found[1], text.span(comment.place, end))
