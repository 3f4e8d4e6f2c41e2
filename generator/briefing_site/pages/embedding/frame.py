"""HTML to copy: takes a card, gives the frame that shows it on another page, and words without one.

A frame cannot know how high its card becomes, since no script tells it. So its height is reckoned
from the words at the width that the frame has; where it is narrower the card is read by scrolling.
"""

from __future__ import annotations

import re
from math import ceil
from typing import NamedTuple
from unicodedata import east_asian_width

from briefing_site.document.write_to_copy import write_frame, write_quotation
from briefing_site.naming.statuses import status_in_words
from briefing_site.naming.wording import capital
from briefing_site.pages.embedding.card import Card
from briefing_site.pages.embedding.plain import lines_of
from briefing_site.pages.library import Library
from briefing_site.pages.quoting import version_address

WIDTH = 550
"""Pixels of a frame where there is room for them; it becomes narrower with its page."""

ON_A_LINE = 62
"""Characters of a line of that width."""

MAY_BE_WIDE = re.compile("[\u1100-\u1fff\u2300-\U0010ffff]")
"""Characters of which some are twice as wide as others (Unicode Standard Annex 11); quotation marks
are none of them."""

LINE, BETWEEN, AROUND = 22, 9, 102
"""Pixels: of a line, between two paragraphs, and of what is around them, heading and foot in it."""

MOST_HIGH = 640
"""Pixels beyond which a card is read by scrolling, too: it is a part of somebody's page."""


class Frame(NamedTuple):
    """What shows a card on another page.

    Attributes:
        html: As it is copied.
        height: Its pixels.
    """

    html: str
    height: int


def frame_of(library: Library, card: Card) -> Frame:
    """Give the frame that shows a card, made once: its page and what programs are told have it."""
    return library.once(_frame_of, card)


def _frame_of(library: Library, card: Card) -> Frame:
    address, height = library.addresses.published_file(card.file), height_of(card)
    return Frame(write_frame(address, card.title, WIDTH, height), height)


def height_of(card: Card) -> int:
    """Reckon the pixels that a card takes at a frame's width, in tens, as far as a frame goes."""
    lines = [line for block in card.blocks for line in lines_of(block)]
    high = AROUND + sum(ceil(width_of(line) / ON_A_LINE) * LINE + BETWEEN for line in lines)
    high += ceil(width_of(card.heading) / ON_A_LINE) * LINE
    return min(ceil(high / 10) * 10, MOST_HIGH)


def width_of(line: str) -> int:
    """Count the characters of a line, wide ones twice."""
    if line.isascii():
        return len(line)
    return len(line) + sum(east_asian_width(one) in "WF" for one in MAY_BE_WIDE.findall(line))


def words_of(library: Library, card: Card) -> str:
    """Write the words of a card for where no frame can be, with whose they are and where from.

    They stay as they were copied. So they lead to the page as it was then: it says whether it still
    is as it was.
    """
    address = version_address(library, (card.page.path, card.page.anchor), card.record)
    told = filter(None, (status_in_words(card.record.briefing), *card.told))
    behind = (f"{capital(text).rstrip('.')}." for text in told)
    source = " ".join((f"{library.settings.site_name}.", *behind))
    return write_quotation(card.words, address, card.heading, source)
