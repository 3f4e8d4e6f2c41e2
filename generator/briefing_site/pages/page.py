"""A page before it is written: takes its path, what it says of itself, its blocks, gives `Page`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from briefing_site.document.nodes import Blocks
from briefing_site.frozen import frozen
from briefing_site.pages.feeds import Feed
from briefing_site.pages.kinds import PageKind


@frozen
class FrontMatter:
    """What a page says of itself to whatever builds the site.

    Attributes:
        title: Plain text, as it was written.
        description: Plain text, for a search result.
        kind: What it is.
        source: The YAML file that an edit link leads to.
        date: A briefing's or statement's date.
        updated: The date of the last change of substance.
        redirect_to: The page that a former address leads to, as a link on this page.
        feeds: What one can subscribe to there.
        oembed: The address of what programs are told that embed it.
        hide: Parts of the theme that the page leaves no room for, such as `toc`.
        boost: How much more a search result counts; `None` where it counts like any other.
    """

    title: str
    description: str
    kind: PageKind
    source: str | None = None
    date: dt.date | None = None
    updated: dt.date | None = None
    redirect_to: str | None = None
    boost: float | None = None
    feeds: tuple[Feed, ...] = ()
    oembed: str | None = None
    hide: tuple[str, ...] = ()


@frozen
class Page:
    """One page: where it is, and what stands on it.

    Attributes:
        path: The Markdown file's path in the tree.
        front: What it says of itself.
        body: What stands on it.
    """

    path: str
    front: FrontMatter
    body: Blocks


@frozen
class Planned:
    """A page that the site has, before anybody built it.

    Attributes:
        path: The page's.
        build: Builds it.
    """

    path: str
    build: Callable[[], Page]
