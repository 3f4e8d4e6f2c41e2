"""Markdown texts of records, read: takes a text where it stands, gives what it says and where.

Most hold words and nothing else, which `has_markup` tells before anything is read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from briefing_site.knowledge.walk import FoundText
from briefing_site.model.record import NamedRecord
from briefing_site.prose.nodes import Prose
from briefing_site.source.span import Span

DEEP = " " * 6
"""What stands before code within deep lists."""

LIST_IN_LIST = re.compile(r"[-+*.)] +[-+*\d]")
"""What a line needs to begin several lists."""


def has_markup(text: str) -> bool:
    """Whether a text may hold more than words; of those that do, most have a sign of their own."""
    # One after the other, brackets first: to go through a set of signs takes twice as long.
    is_marked = "[" in text or "<" in text or "]" in text or ">" in text or "\t" in text
    return is_marked or DEEP in text or LIST_IN_LIST.search(text) is not None


class FoundProse(NamedTuple):
    """A Markdown text that was parsed.

    Attributes:
        top: The record of the file that it stands in.
        found: Where it stands there.
        prose: What it says.
    """

    top: NamedRecord
    found: FoundText
    prose: Prose

    def places(
        self, parts: Iterable[str], *, as_addresses: bool = False
    ) -> Iterator[tuple[str, Callable[[], Span]]]:
        """Give each part of the text with what tells its place, equal ones in their order.

        To look for a place takes longer than to read the text, and most are never told.

        Args:
            parts: What to point at.
            as_addresses: Whether these are addresses of links.
        """
        seen: Counter[str] = Counter()
        record, path = self.found.record, self.found.path
        for part in parts:
            yield part, partial(record.text_span, path, part, seen[part], as_address=as_addresses)
            seen[part] += 1
