"""Pages as Markdown files: takes pages, gives each file's path and its text with front matter."""

from __future__ import annotations

from collections.abc import Callable

import yaml

from briefing_site.document.write_markdown import write_markdown
from briefing_site.frozen import frozen
from briefing_site.pages.page import FrontMatter, Page

Dumper: type = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@frozen
class RenderedPage:
    """A Markdown file.

    Attributes:
        path: Its path in the tree.
        text: Its whole text with front matter.
        plain: The page as plain Markdown; nothing where the site has none.
    """

    path: str
    text: str
    plain: str = ""


class UnwritableError(Exception):
    """A fault of ours in what a page is made of: it names the page, and what went wrong."""

    def __init__(self, path: str, error: Exception) -> None:
        super().__init__(f'"{path}" cannot be written: {type(error).__name__}: {error}')


def render(
    page: Page,
    plain: Callable[[Page], str] = lambda _: "",
    linked: str = "",
    as_shown: Callable[[str], str] = str,
) -> RenderedPage:
    """Render one page.

    Args:
        page: The page.
        plain: Gives it as plain Markdown.
        linked: What it is about as linked data, for an engine whose template shows that.
        as_shown: Writes a text of its front matter, for an engine whose templates escape nothing.

    Raises:
        UnwritableError: Something stands on it that is no node.
    """
    try:
        text = write_markdown(page.path, page.body)
        beside = plain(page)
    except Exception as error:
        raise UnwritableError(page.path, error) from error
    return RenderedPage(page.path, front_matter(page.front, linked, as_shown) + text, beside)


def front_matter(front: FrontMatter, linked: str = "", as_shown: Callable[[str], str] = str) -> str:
    """Write what a page says of itself as YAML between two lines of hyphens."""
    said = front_values(front, as_shown) | ({"linked": linked} if linked else {})
    text = yaml.dump(said, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n\n"


def front_values(front: FrontMatter, as_shown: Callable[[str], str] = str) -> dict[str, object]:
    """Give what a page says of itself, by the keys of front matter."""
    known = {
        "title": as_shown(front.title),
        "description": as_shown(front.description),
        "kind": str(front.kind),
        "source": front.source,
        "date": front.date.isoformat() if front.date else None,
        "updated": front.updated.isoformat() if front.updated else None,
        "redirect_to": front.redirect_to,
        "feeds": feeds_of(front, as_shown),
        "oembed": front.oembed,
        "search": search_of(front),
        "hide": list(front.hide),
    }
    return {key: value for key, value in known.items() if value}


def feeds_of(front: FrontMatter, as_shown: Callable[[str], str]) -> list[dict[str, str]]:
    """Name each file that one can subscribe to, for the links in a page's head."""
    return [
        {"title": as_shown(feed.title), "type": link.type, "path": link.path}
        for feed in front.feeds
        for link in feed.links
    ]


def search_of(front: FrontMatter) -> dict[str, object] | None:
    """Say how a page counts in the search: a former address not at all."""
    if front.redirect_to:
        return {"exclude": True}
    return {"boost": front.boost} if front.boost else None
