"""What was read: takes nothing, gives `Article`, the form that every kind of text becomes."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import cached_property

from briefing_site.drafting.moments import may_be_of
from briefing_site.frozen import frozen
from briefing_site.model.fields import read_moment

BEGIN = re.compile(r"^\W*(?:begin|start of)\s+(?:text|statement)\b", re.IGNORECASE)


@frozen(slots=False)
class Article:
    """A text with what it says of itself.

    Attributes:
        title: Its heading; empty where there is none.
        paragraphs: The text below title, author and date, white space made single.
        author: As the text has it: `Ned Price, Department Spokesperson`.
        published: The day of publication, at the publisher's place.
        apart: The paragraphs that are set apart as quotations.
        published_at: The moment of publication, as a briefing writes it.
        is_day_by_utc: Whether the day is that of a moment in UTC, and nothing else tells it.
    """

    title: str = ""
    paragraphs: tuple[str, ...] = ()
    publisher: str = ""
    author: str = ""
    published: dt.date | None = None
    url: str = ""
    licence: str = ""
    apart: frozenset[str] = frozenset()
    published_at: str = ""
    is_day_by_utc: bool = False

    def dated(self, day: dt.date) -> Article:
        """Give it with another day of publication, and the moment only where it fits."""
        fits = self.published_at and may_be_of(read_moment(self.published_at), day)
        moment = self.published_at if fits else ""
        return replace(self, published=day, published_at=moment, is_day_by_utc=False)

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
