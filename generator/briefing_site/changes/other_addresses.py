"""Addresses that are no record's own: takes a knowledge base, gives all that its site has.

They are asked of what makes the pages, so that none is forgotten: lists and their parts, series,
months, tags. A tag may have no page, and its feeds have an address all the same; whoever follows
them is told of nothing any more once it is gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cached_property

from briefing_site.exports.cards.everything import former_cards
from briefing_site.frozen import frozen
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pages import links
from briefing_site.pages.embedding.card import has_card
from briefing_site.pages.embedding.cards import path_of
from briefing_site.pages.feeds import HAPPENED
from briefing_site.pages.library import Library
from briefing_site.pages.site import planned_pages
from briefing_site.settings import Settings

FEED = HAPPENED.files[0][1]
"""The one feed of a tag that is named for all."""

ANY_ADDRESS = "https://site.invalid/"
"""The address of a site that has one: no card is made without."""


@frozen(slots=False)
class Everywhere:
    """All addresses of a revision."""

    kb: KnowledgeBase

    @cached_property
    def library(self) -> Library:
        """What plans them, none of them built."""
        return Library(self.kb, Settings())

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address of a page, former ones too, and that of a feed of each tag."""
        pages = (links.folder(one.path) for one in planned_pages(self.library))
        return frozenset({*pages, *self.tags})

    @cached_property
    def citable(self) -> frozenset[str]:
        """Those of them that have something to cite.

        The page of the last month is there while it is the last, also where nothing happened in it:
        it goes as the record goes on.
        """
        months = (one.iso for one in self.library.months.all if one.holds_nothing)
        return self.addresses.difference(links.folder(links.changes_of(iso)) for iso in months)

    @cached_property
    def tags(self) -> dict[str, str]:
        """The tags by the address of a feed."""
        anchors = self.library.tag_anchors.items()
        return {links.beside(links.tag_folder(place), FEED): tag for tag, place in anchors}

    @cached_property
    def cards(self) -> frozenset[str]:
        """The addresses of the cards of positions, former ones too, if the site has cards."""
        library = Library(self.kb, Settings(site_url=ANY_ADDRESS, has_cards=True))
        shown = (one for one in self.kb.positions if has_card(library, one.briefing))
        beside = (links.beside(path_of(library, one), links.CARD_FILE) for one in shown)
        former = (path for path in former_cards(library, "") if path.startswith("briefings/"))
        return frozenset({*beside, *former})

    def series_name(self, address: str) -> str | None:
        """Give the name of the series whose page is at an address."""
        found = self.library.series.get(links.folder(address).rstrip("/").rpartition("/")[2])
        return found.name if found and links.folder(links.series(found.slug)) == address else None


def series_now(
    before: Everywhere, after: Everywhere, address: str, ref_now: Callable[[str], str]
) -> str | None:
    """Give the address of the series in which most of the statements of another stand now.

    Args:
        before: What was.
        after: What is.
        address: That of the series that was.
        ref_now: Gives the reference that a statement has now.
    """
    slug = address.rstrip("/").rpartition("/")[2]
    refs = map(ref_now, before.library.series[slug].refs)
    holding = after.library.series_holding
    found = Counter(series.slug for ref in refs for series in holding[ref])
    return links.folder(links.series(found.most_common(1)[0][0])) if found else None
