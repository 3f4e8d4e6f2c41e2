"""What was read: takes nothing, gives `Article`, the form that every kind of text becomes."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property

BEGIN = re.compile(r"^\W*(?:begin|start of)\s+(?:text|statement)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Article:
    """A text with what it says of itself.

    Attributes:
        title: Its heading; empty where there is none.
        paragraphs: The text below title, author and date, white space made single.
        author: As the text has it: `Ned Price, Department Spokesperson`.
        published: The day of publication.
        apart: The paragraphs that are set apart as quotations.
    """

    title: str = ""
    paragraphs: tuple[str, ...] = ()
    publisher: str = ""
    author: str = ""
    published: dt.date | None = None
    url: str = ""
    licence: str = ""
    apart: frozenset[str] = frozenset()

    @cached_property
    def first_counted(self) -> int:
        """The paragraph behind `Begin text`, from which a statement's own are counted."""
        begins = (number for number, text in enumerate(self.paragraphs) if BEGIN.match(text))
        return next(begins, -1) + 1

    @property
    def copy(self) -> str:
        """What was read, as a copy of the source keeps it."""
        return "\n\n".join(filter(None, (self.title, *self.paragraphs))) + "\n"

    @property
    def text(self) -> str:
        """All paragraphs."""
        return "\n".join(self.paragraphs)
