"""Pages by the theme's own templates: takes pages that MkDocs does not know, gives them rendered.

It is what MkDocs does for its own pages, one page at a time: for the shells, and in their place.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from jinja2 import Environment
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc

from briefing_site.fast.shells import Around, Shells
from briefing_site.fast.straight import Straight
from briefing_site.site.contents import Entry

Finished = Callable[[str, str], str]
"""Gives a page as a browser gets it, from what the theme's template gave, and its content."""


class ThemePages:
    """The theme's templates for one build.

    Args:
        config: The site's.
        env: With the templates.
        nav: The site's navigation.
        finished: Finishes a page.

    Attributes:
        linked: The addresses to which each page leads by itself, from the site's root.
    """

    def __init__(
        self, config: MkDocsConfig, env: Environment, nav: Navigation, finished: Finished
    ) -> None:
        self._config, self._env, self._nav, self._finished = config, env, nav, finished
        self.linked = [page.url for page in nav.pages]

    def shells(self) -> Shells:
        """Give shells of these pages, none of which is rendered yet."""
        return Shells(self.page, items_of, self.linked)

    def page(self, page: Straight, around: Around) -> str:
        """Render a page."""
        context = get_context(self._nav, [], self._config, self._known(page, around))
        template = self._env.get_template(page.meta.get("template", "main.html"))
        if not gc.isenabled():
            gc.freeze()  # whatever was made before is not looked through
        rendered = template.render(context)
        del context
        gc.collect(0)  # a template leaves cycles behind, and a build looks for no others
        return self._finished(rendered, page.content)

    def _known(self, page: Straight, around: Around) -> Page:
        """Give a page as MkDocs knows one."""
        file = File.generated(self._config, page.path, content="")
        known = Page(None, file, self._config)
        known.markdown, known.meta, known.content = "", page.whole_meta, page.content
        known.toc = contents(page.contents)
        known.canonical_url, known.edit_url = around.canonical_url, around.edit_url
        known.update_date = around.update_date
        return known


@lru_cache(maxsize=1)  # asked for twice by each page in turn
def items_of(entries: tuple[Entry, ...]) -> str:
    """Write the items of a table of contents as our `contents.html` does.

    Where a theme writes them otherwise, its pages are not as the shells', and these are off.
    """
    if is_flat(entries):
        return "".join([_link(f"#{anchor}", title) for _, anchor, title in entries[1:]])
    toc = contents(entries).items
    if toc and toc[0].level == 1:
        toc = toc[0].children
    return "".join(map(_item, toc))


def is_flat(entries: tuple[Entry, ...]) -> bool:
    """Tell whether a page has a title and below it sections without others, as most have."""
    return bool(entries) and [level for level, _, _ in entries] == [1, *[2] * (len(entries) - 1)]


def _item(item: AnchorLink) -> str:
    below = "".join(map(_item, item.children))
    return _link(item.url, item.title, f"<ul>{below}</ul>" if below else "")


def _link(url: str, title: str, below: str = "") -> str:
    return f'<li><a href="{url}">{title}</a>{below}</li>'


def contents(entries: Iterable[Entry]) -> TableOfContents:
    """Give a table of contents as MkDocs knows one."""
    tokens: list[Any] = [
        {"level": level, "id": anchor, "name": words} for level, anchor, words in entries
    ]
    return get_toc(nest_toc_tokens(tokens))
