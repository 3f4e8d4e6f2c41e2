"""Pages at former addresses: takes the library, gives one at each that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefing_site.document.nodes import Link, Place
from briefing_site.document.places import relative
from briefing_site.document.runs import heading, paragraph
from briefing_site.interface import _
from briefing_site.model.briefing import Briefing
from briefing_site.naming.statuses import with_status
from briefing_site.pages import links
from briefing_site.pages.former import Context, Former, former_addresses, former_addresses_of
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.marking import marked
from briefing_site.pages.parts.phrases import say


def moved_pages(library: Library) -> Iterator[Planned]:
    """Plan a page at every former address, that of the drawing of all ties among them."""
    yield moved(library, links.NETWORK, Place(links.ACTORS), _("Actors"))
    for former in former_addresses(library.kb):
        yield moved_from(library, former)


def moved_pages_of(library: Library, id_: str) -> Iterator[Planned]:
    """Plan them of those records alone that have an id or had it; without one, what has none."""
    if not id_:
        yield moved(library, links.NETWORK, Place(links.ACTORS), _("Actors"))
    context = Context(library.kb)
    for record in library.by_any_id[id_]:
        for former in former_addresses_of(record, context):
            yield moved_from(library, former)


def moved_from(library: Library, former: Former) -> Planned:
    """Plan the page at a former address."""
    holder = former.record if isinstance(former.record, Briefing) else None
    return moved(library, former.old, Place(former.new, former.anchor), former.name, holder)


def moved(
    library: Library, old: str, place: Place, name: str, briefing: Briefing | None = None
) -> Planned:
    """Plan the page at one former address, with the status of the briefing that it was of."""
    return Planned(old, partial(moved_page, library, old, place, name, briefing))


def moved_page(
    library: Library, old: str, place: Place, name: str, briefing: Briefing | None
) -> Page:
    """Build the page at one former address, with the status of the briefing that it was of."""
    words = marked(name, briefing) if briefing else (name,)
    return Page(
        path=old,
        front=FrontMatter(
            title=with_status(briefing, name) if briefing else name,
            description=_("{name} has a new address.", name=name),
            kind=PageKind.MOVED,
            redirect_to=relative(old, place),
            updated=library.newest,
        ),
        body=(
            heading(1, "moved", _("Moved")),
            paragraph(say("This page is now at {address}.", address=Link(place, words))),
        ),
    )
