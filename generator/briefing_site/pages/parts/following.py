"""What one can follow: takes feeds, gives what explains them and the addresses to copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import division, fold, joined, paragraph, run, span
from briefing_site.interface import _
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.index import existing
from briefing_site.model.actor import Actor
from briefing_site.naming.typeset import title_of
from briefing_site.pages import links
from briefing_site.pages.feeds import Feed, has_feeds
from briefing_site.pages.library import Library
from briefing_site.pages.parts.citing import copied
from briefing_site.pages.parts.phrases import in_a_row, say

FOLLOW = "follow"
"""The place of the feeds on a page: a browser unfolds it for a link that leads there."""

MOST_ACTORS = 6
"""Actors that a page offers to follow; their own pages and those of issues offer the rest."""


def follow_folded(library: Library, feeds: Sequence[Feed], anchor: str) -> Blocks:
    """Offer the feeds of one part of a page; nothing where there are none."""
    offered = follow(library, feeds, anchor)
    return (fold(_("Follow"), offered, class_="brf-way"),) if offered else ()


def follow(library: Library, feeds: Sequence[Feed], anchor: str = FOLLOW) -> Blocks:
    """Offer feeds, each as an address to copy; nothing where there are none."""
    if not feeds:
        return ()
    told = paragraph(
        _(
            "A feed is an address that a feed reader, an app of your choice, looks at for you: no "
            "account, no e-mail. Copy one into it, and each new entry shows up there. There is no "
            "fixed rhythm: one comes when something is recorded or corrected."
        )
    )
    offers = (copied(feed.title, offer(library, feed)) for feed in feeds)
    return (division(told, *offers, class_="brf-follow", id=anchor),)


def offer(library: Library, feed: Feed) -> Inlines:
    """Give the address of a feed in its first format, and lead to the others."""
    first, *others = feed.links
    address = library.addresses.published_file(first.file)
    also = (Link(Place(one.file), (one.format,)) for one in others)
    shown = Link(Place(first.file), (span(address, data_copied=""),))
    return run(shown, " ", joined(also, " "))


def follow_about(library: Library, issues: Iterable[str], actors: Iterable[Actor]) -> Blocks:
    """Lead to where one can follow what a page is about; nothing where there are no feeds."""
    if not has_feeds(library):
        return ()
    if not library.settings.has_all_feeds:
        whole = Link(Place(links.HOME, FOLLOW), (_("all of the site"),))
        return (paragraph(say("Follow {subjects}.", subjects=whole)),)
    first = tuple(dict.fromkeys(actors))[:MOST_ACTORS]
    subjects = (
        *((title_of(one), links.issue(one.id)) for one in existing(issues, library.kb.issues)),
        *((actor.name, links.actor(actor.id)) for actor in first),
    )
    to_each = in_a_row(Link(Place(path, FOLLOW), (name,)) for name, path in subjects)
    return (paragraph(say("What is new on any of these: {subjects}", subjects=to_each)),)


def concerned(statements: Iterable[Statement]) -> list[Actor]:
    """Give those of whom statements speak, and those who made them."""
    every = tuple(statements)
    about = (actor for said in every for one in said.passages for actor in one.about)
    return [*about, *(actor for said in every for actor in said.by)]
