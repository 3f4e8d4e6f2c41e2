"""A card before it is written: takes what it shows of a record, gives `Card`.

It is shown on pages that are not ours, beside words that are not ours. So it is whole by itself:
who and when, the words, what answers them, where they stand, and whether they stand still.
"""

from __future__ import annotations

from briefing_site.document.nodes import Blocks, Place
from briefing_site.document.write_to_copy import Quoted
from briefing_site.frozen import frozen
from briefing_site.model.briefing import Briefing
from briefing_site.model.vocabularies import Status
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.versions.version import Versioned


@frozen(eq=False)
class Card:
    """A record, small; made once for each, and so equal to itself alone.

    Attributes:
        record: What it shows.
        path: The path that its files are beside.
        page: The place where all of the record is.
        heading: Who and when, or what and when.
        title: What it is called where nothing else of it is seen.
        blocks: What it shows below its heading.
        words: What is quoted where there is no frame.
        told: What must not be parted from those words: their status, and what answers them.
    """

    record: Versioned
    path: str
    page: Place
    heading: str
    title: str
    blocks: Blocks
    words: tuple[Quoted, ...]
    told: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The path of the card itself."""
        return links.beside(self.path, links.CARD_FILE)

    @property
    def oembed(self) -> str:
        """The path of what programs are told of it."""
        return links.beside(self.path, links.OEMBED_FILE)


def has_cards(library: Library) -> bool:
    """Whether the site has cards: nobody can show one of a site that does not know its address."""
    return library.settings.has_cards and bool(library.settings.site_url)


def has_card(library: Library, briefing: Briefing) -> bool:
    """Whether what a briefing holds has cards: a draft is shown to nobody else."""
    return has_cards(library) and briefing.status is not Status.DRAFT
