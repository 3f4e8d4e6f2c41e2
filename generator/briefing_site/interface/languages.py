"""The language in use: takes a tag, gives texts, numbers and dates as that language writes them.

One language is spoken at a time, as one site is made at a time: `speaking` sets it for all that
is made inside, so that a function deep in the pages need not be handed it from above.

Babel is slow to import, so it is imported where it is called: most commands take words alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property, lru_cache
from gettext import NullTranslations
from itertools import chain
from string import Formatter
from typing import TYPE_CHECKING, Literal

from briefing_site.frozen import frozen
from briefing_site.interface import joints
from briefing_site.interface.catalogues import SOURCE, known_languages, translations

if TYPE_CHECKING:
    from babel import Locale

# Day before month, as the rest of the English texts is British.
REGIONS = {"en": "en-GB"}

NUMBERING = {"ar": "arab", "fa": "arabext"}
"""Languages with digits of their own, by the CLDR's name of them; others write those of ASCII."""

FIRST_OF_MONTH = {"fr": "1er "}
"""How a language numbers the first day of a month, where it does so otherwise than the CLDR."""

ASCII_ZERO = ord("0")
DIGITS = {"arab": 0x0660, "arabext": 0x06F0}
"""The zero of each, which nine more follow."""

GAP = "\ue000"
"""Stands for a thing while a language puts a list together: a character of no script."""


@frozen(eq=False, slots=False)
class Language:
    """A language of the interface.

    Attributes:
        tag: As in BCP 47, and as Material names it.
        texts: Its catalogue.
    """

    tag: str
    texts: NullTranslations

    @cached_property
    def locale(self) -> Locale:
        """What the CLDR knows of it."""
        from babel import Locale  # noqa: PLC0415

        return Locale.parse(REGIONS.get(self.tag, self.tag), sep="-")

    @cached_property
    def is_right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return bool(self.locale.text_direction == "rtl")

    def text(self, message: str, **values: object) -> str:
        """Give a message, with values in the place of its `{names}`."""
        return filled(self.texts.gettext(message), values, self)

    def text_in(self, context: str, message: str, **values: object) -> str:
        """Give a message that means something else elsewhere."""
        return filled(self.texts.pgettext(context, message), values, self)

    def text_for(self, one: str, many: str, count: int, **values: object) -> str:
        """Give the form of a message that goes with a number, which stands at `{count}`."""
        found = self.texts.ngettext(one, many, count)
        return filled(found, {"count": self.number(count), **values}, self)

    def number(self, number: int) -> str:
        """Write a number, its thousands set apart."""
        return decimal(number, self)

    def digits(self, text: str) -> str:
        """Write what has digits in those of the language: a year has no thousands."""
        return text.translate(self._own_digits)

    @cached_property
    def _own_digits(self) -> dict[int, int]:
        zero = DIGITS.get(NUMBERING.get(self.tag, ""), ASCII_ZERO)
        return {} if zero == ASCII_ZERO else {ASCII_ZERO + one: zero + one for one in range(10)}

    def list_of(self, items: Sequence[str]) -> str:
        """Write things in a row as a sentence does: `A, B and C`."""
        if len(items) <= 1:  # in every language, and most often: a statement's only speaker
            return "".join(items)
        before, *behind = around(len(items), self)
        between = [self.before(words, item) for words, item in zip(behind, items[1:], strict=False)]
        return before + "".join(
            chain.from_iterable(zip(items, [*between, behind[-1]], strict=True))
        )

    def before(self, words: str, value: str, name: str = "") -> str:
        """Write words as what follows them asks for: French elides `de` before a vowel.

        Args:
            words: What stands before the value.
            value: How the value begins.
            name: What the message calls it, which tells a date.
        """
        return joints.before(words, name, value, self.tag) if self.joins else words

    @cached_property
    def joins(self) -> bool:
        """Whether words depend on what follows them."""
        return self.tag in joints.JOINED

    def day(self, date: dt.date) -> str:
        """Write a day: `31 July 2025`."""
        return long_date(date, self)

    def month(self, date: dt.date) -> str:
        """Write the month of a day: `July 2025`."""
        return month_and_year(date.replace(day=1), self)

    @cached_property
    def months(self) -> tuple[str, ...]:
        """The names of the twelve months where they stand alone."""
        return self._months("wide")

    @cached_property
    def short_months(self) -> tuple[str, ...]:
        """The names of the twelve months for the head of a table."""
        return self._months("abbreviated")

    def language_name(self, tag: str) -> str:
        """Give a language's name in this one, or nothing where the CLDR has none."""
        return str(self.locale.languages.get(tag.partition("-")[0], ""))

    def _months(self, width: Literal["abbreviated", "wide"]) -> tuple[str, ...]:
        from babel.dates import get_month_names  # noqa: PLC0415

        names = get_month_names(width, "stand-alone", self.locale)
        return tuple(names[month] for month in range(1, 13))


@lru_cache(maxsize=256)
def around(count: int, language: Language) -> tuple[str, ...]:
    """Give what a language puts before, between and behind so many things in a row."""
    from babel.lists import format_list  # noqa: PLC0415

    return tuple(str(format_list([GAP] * count, locale=language.locale)).split(GAP))


@lru_cache(maxsize=16_384)  # a site has few days, and each stands on many pages
def long_date(date: dt.date, language: Language) -> str:
    """Write a day as a language does in a text."""
    from babel.dates import format_date  # noqa: PLC0415

    written = language.digits(str(format_date(date, "long", locale=language.locale)))
    if date.day != 1 or language.tag not in FIRST_OF_MONTH:
        return written
    return written.replace("1 ", FIRST_OF_MONTH[language.tag], 1)


@lru_cache(maxsize=4_096)
def month_and_year(first: dt.date, language: Language) -> str:
    """Write a month, by its first day, as a language does in a text."""
    from babel.dates import format_skeleton  # noqa: PLC0415

    return language.digits(str(format_skeleton("yMMMM", first, locale=language.locale)))


@lru_cache(maxsize=16_384)  # most numbers are small counts, and each stands on many pages
def decimal(number: int, language: Language) -> str:
    """Write a number as a language does in a text."""
    from babel.numbers import format_decimal  # noqa: PLC0415

    system = NUMBERING.get(language.tag, "latn")
    written = format_decimal(number, locale=language.locale, numbering_system=system)
    return language.digits(str(written))


def filled(text: str, values: dict[str, object], language: Language) -> str:
    """Put values in the place of a text's `{names}`."""
    if not values:
        return text
    if not language.joins:
        return text.format_map(values)
    parts: list[str] = []
    for words, name in divided(text):
        if not name:
            parts.append(words)
            continue
        value = str(values[name])
        if parts:
            parts[-1] = language.before(parts[-1], value, name)
        parts.append(value)
    return "".join(parts)


@lru_cache(maxsize=4_096)  # a few hundred messages, over and over
def divided(text: str) -> tuple[tuple[str, str], ...]:
    """Give the words of a text and its names, each with nothing beside it, in their order."""
    parsed = (((before, ""), ("", name or "")) for before, name, *_ in Formatter().parse(text))
    return tuple(piece for pair in parsed for piece in pair if any(piece))


@cache
def language(tag: str) -> Language:
    """Give a language by its tag; English where there is no catalogue for it."""
    known = tag if tag in known_languages() else SOURCE
    return Language(known, translations(known))


ENGLISH = language(SOURCE)

AMERICAN = Language("en-US", translations(SOURCE))
"""English with the month before the day, as APA and Chicago write it."""

_spoken: ContextVar[Language] = ContextVar("spoken", default=ENGLISH)


def spoken() -> Language:
    """Give the language in which pages are being made."""
    return _spoken.get()


@contextmanager
def speaking(tag: str) -> Iterator[Language]:
    """Make everything inside in one language."""
    before = _spoken.set(language(tag))
    try:
        yield spoken()
    finally:
        _spoken.reset(before)


@contextmanager
def citing() -> Iterator[Language]:
    """Make everything inside in the language of the styles in which works are cited."""
    before = _spoken.set(AMERICAN)
    try:
        yield spoken()
    finally:
        _spoken.reset(before)


def gettext(message: str, **values: object) -> str:
    """Give a message in the language in use; it is imported as `_`, as gettext has it."""
    language = _spoken.get()
    return filled(language.texts.gettext(message), values, language)


def pgettext(context: str, message: str, **values: object) -> str:
    """Give a message that means something else elsewhere."""
    return spoken().text_in(context, message, **values)


def ngettext(one: str, many: str, count: int, **values: object) -> str:
    """Give the form of a message that goes with a number, which stands at `{count}`."""
    return spoken().text_for(one, many, count, **values)
