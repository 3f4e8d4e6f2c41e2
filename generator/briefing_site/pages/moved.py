"""Pages at former addresses: takes the library, gives one at each that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.pages import links
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.former import former_addresses
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where a page has gone."""

    link: LinkView


def moved_pages(library: Library) -> Iterator[Page]:
    """Build a page at every former address, that of the drawing of all ties among them."""
    yield moved(library, links.NETWORK, links.ACTORS, _("Actors"))
    for former in former_addresses(library.kb):
        yield moved(library, former.old, former.new, former.name)


def moved(library: Library, old: str, new: str, name: str) -> Page:
    """Build the page at one former address."""
    desk = Desk(library, old)
    return Page(
        path=old,
        front=FrontMatter(
            title=name,
            description=_("{name} has a new address.", name=name),
            kind="moved",
            redirect_to=desk.href(new),
            updated=library.newest,
        ),
        template="moved",
        view=MovedView(LinkView(name, desk.href(new))),
    )
