"""What a person must confirm: takes everything that was read, gives the comments that ask for it.

`briefings draft` claims nothing. Where it had to guess it leaves a comment that begins with
`confirm:`, and whoever has looked at it deletes that line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from briefing_site.frozen import frozen
from briefing_site.knowledge.world import World
from briefing_site.model.briefing import Briefing
from briefing_site.model.record import NamedRecord
from briefing_site.model.vocabularies import Status
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText

CONTINUED = re.compile(r"# {3,}\S")
MARK = re.compile(r"#\s*confirm:\s*(.*)", re.IGNORECASE)


@frozen
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
        if not isinstance(self.top, Briefing) or not self.top.is_known("status"):
            return False
        return self.top.status is not Status.DRAFT


def guesses(world: World) -> Iterator[Guess]:
    """Find every comment that asks to confirm something."""
    for top in world.records.all():
        text = world.sources.get(top.origin.path)
        if text is None or not MARK.search(text.text):
            continue
        yield from in_file(top, text)


def in_file(top: NamedRecord, text: SourceText) -> Iterator[Guess]:
    """Find those of one file; a line that is indented further goes on with the one above."""
    from briefing_site.layout.parse import comments_of  # noqa: PLC0415 - few files have any

    comments = list(comments_of(text))
    for index, comment in enumerate(comments):
        if found := MARK.match(comment.text):
            further = (one.text for one in comments[index + 1 :])
            rest = [line.lstrip("# ") for line in takewhile(CONTINUED.match, further)]
            span = text.span(comment.place, comment.place + len(comment.text))
            yield Guess(top, " ".join([found[1], *rest]), span)
