"""The templates at work: takes a page, gives the text of its Markdown file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from briefing_site.document.markdown_lines import MarkdownLines
from briefing_site.document.write_markdown import BlockWriter, write_markdown
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.page import FrontMatter, Page
from briefing_site.pages.parts.following import follow
from briefing_site.render.filters import FILTERS, shown
from briefing_site.render.translation import TEXTS

BLANK_LINES = re.compile(r"\n{3,}")

Dumper: type = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A Markdown file: its path in the tree, and its whole text with front matter."""

    path: str
    text: str


@cache
def environment() -> Environment:
    """Set up the templates; what is not Markdown by its type is escaped wherever it is shown."""
    environment = Environment(
        loader=PackageLoader("briefing_site.render"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=shown,
        auto_reload=False,  # a look at each template's file for each page would find it unchanged
        autoescape=False,  # noqa: S701 - the target is Markdown: `finalize` escapes for it
    )
    environment.filters.update(FILTERS)
    environment.globals.update(TEXTS)
    return environment


def render_all(pages: Iterable[Page]) -> Iterator[RenderedPage]:
    """Render pages one after another."""
    return (render(page) for page in pages)


def render(page: Page) -> RenderedPage:
    """Render one page."""
    if page.body:
        text = write_markdown(page.path, page.body)
        return RenderedPage(page.path, front_matter(page.front) + text)
    template = environment().get_template(f"{page.template}.md.jinja")
    feeds = BlockWriter(MarkdownLines(page.path)).blocks(follow(page.front.feeds))
    body = template.render(view=page.view, follow=Markdown(feeds))
    return RenderedPage(page.path, front_matter(page.front) + tidy(body))


def front_matter(front: FrontMatter) -> str:
    """Write what a page says of itself as YAML between two lines of hyphens."""
    known = {
        "title": front.title,
        "description": front.description,
        "kind": str(front.kind),
        "source": front.source,
        "date": front.date.isoformat() if front.date else None,
        "updated": front.updated.isoformat() if front.updated else None,
        "redirect_to": front.redirect_to,
        "feeds": feeds_of(front),
        "search": search_of(front),
        "hide": list(front.hide),
    }
    said = {key: value for key, value in known.items() if value}
    text = yaml.dump(said, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n\n"


def feeds_of(front: FrontMatter) -> list[dict[str, str]]:
    """Name each file that one can subscribe to, for the links in a page's head."""
    return [
        {"title": feed.title, "type": link.type, "path": link.path}
        for feed in front.feeds
        for link in feed.links
    ]


def search_of(front: FrontMatter) -> dict[str, object] | None:
    """Say how a page counts in the search: a former address not at all."""
    if front.redirect_to:
        return {"exclude": True}
    return {"boost": front.boost} if front.boost else None


def tidy(text: str) -> str:
    """Leave one blank line between blocks, and one line end at the end."""
    return BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"
