"""The list of tags: takes the library, gives its page, and where it is long a page for each tag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from briefing_site.document.nodes import Blocks, Inlines, Link, Place
from briefing_site.document.runs import blocks, bullets, heading, run, span
from briefing_site.interface import _, ngettext
from briefing_site.model.briefing import Briefing
from briefing_site.pages import links
from briefing_site.pages.feeds import Feed, feeds_of
from briefing_site.pages.groups import groups_page
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library, by_date
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parted import Named
from briefing_site.pages.parts.following import follow, follow_folded
from briefing_site.pages.parts.linking import to_briefings
from briefing_site.pages.parts.shortened import in_all
from briefing_site.pages.parts.titles import title
from briefing_site.pages.periods import Span, is_too_much
from briefing_site.pages.yearly import Excerpt, YearlyList, years_of


def tag_pages(library: Library) -> Iterator[Planned]:
    """Plan the list of tags, and where it is long the pages of each."""
    yield Planned(links.TAGS, partial(tags_page, library))
    if library.tags_have_pages:
        yield from all_tags(library).letter_pages(library)
        for tag in library.kb.briefings_tagged:
            yield from pages_of_tag(library, tag)


def tags_page(library: Library) -> Page:
    """Build the list of tags, with their briefings where one page holds them."""
    if library.tags_have_pages:
        every = blocks(all_tags(library).whole())
    else:
        every = blocks(*(tag_blocks(library, tag) for tag in library.kb.briefings_tagged))
    names = (_("Tags"), _("Words to find briefings by."))
    return groups_page(library, links.TAGS, names, every, _("No briefing has a tag."))


def all_tags(library: Library) -> Named[str]:
    """Give all tags, by letters where they are very many; a place on their list stays one."""
    return Named(
        path=links.TAGS,
        owner=_("Tags"),
        name=_("Tags"),
        first=links.TAGS,
        items=[*library.kb.briefings_tagged],
        name_of=str,
        show=lambda tags: bullets(tag_line(library, tag) for tag in tags),
        anchor_of=library.tag_anchors.__getitem__,
    )


def tag_blocks(library: Library, tag: str) -> Blocks:
    """List the briefings of a tag, and offer its feeds."""
    anchor, found = library.tag_anchors[tag], library.kb.briefings_tagged[tag]
    return blocks(
        heading(2, anchor, tag),
        in_all(len(found)),
        bullets(to_briefings(found)),
        follow_folded(library, feeds_of(library, links.tag_folder(anchor)), f"follow-{anchor}"),
    )


def tag_line(library: Library, tag: str) -> Inlines:
    """Lead to a tag's own page, and say how many briefings have it."""
    anchor, number = library.tag_anchors[tag], len(library.kb.briefings_tagged[tag])
    count = ngettext("{count} briefing", "{count} briefings", number)
    place = Place(links.tag_folder(anchor))
    return run(span(Link(place, (tag,)), id=anchor), f" ({count})")


def pages_of_tag(library: Library, tag: str) -> Iterator[Planned]:
    """Plan a tag's own page, and one for each year where its briefings are many."""
    found = by_date(library.kb.briefings_tagged[tag])
    anchor = library.tag_anchors[tag]
    path, told = links.tag_folder(anchor), _("Briefings with the tag “{tag}”.", tag=tag)
    feeds = feeds_of(library, path)
    if is_too_much(len(found)):
        yield from YearlyList(
            title=tag,
            description=told,
            first=path,
            page_of=partial(links.tagged_of, anchor),
            span_of=span_of,
            show=partial(briefings_blocks, feeds),
        ).pages(library, found)
        return
    yield Planned(path, partial(page_of_tag, library, tag, told, feeds))


def page_of_tag(library: Library, tag: str, told: str, feeds: tuple[Feed, ...]) -> Page:
    """Build a tag's own page where it holds all of its briefings."""
    path = links.tag_folder(library.tag_anchors[tag])
    front = FrontMatter(tag, told, PageKind.LIST, updated=library.newest, feeds=feeds)
    found = by_date(library.kb.briefings_tagged[tag])[::-1]
    listed = bullets(to_briefings(found))
    return Page(path, front, blocks(title(tag), in_all(len(found)), listed, follow(library, feeds)))


def span_of(briefing: Briefing) -> Span:
    """Give the first and the last day of a briefing, which are one."""
    return briefing.date, briefing.date


def briefings_blocks(feeds: Sequence[Feed], library: Library, shown: Excerpt[Briefing]) -> Blocks:
    """Show some of the briefings of a tag, and offer its feeds."""
    listed = bullets(to_briefings(shown.items)) if shown.items else ()
    return blocks(years_of(shown), listed, follow(library, feeds))
