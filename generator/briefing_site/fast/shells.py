"""Shells: takes pages without one, gives each in the theme's page, which is rendered once a form.

It stands for rendering Material's templates for each page. What makes a difference to a template is
the page's form: where it is, its kind, what it says of itself. A form is rendered with marks where
pages of it differ; a page is what stands between the marks, and its own values there. The first
page of each form, and one in two hundred, is rendered by the template as well. Where that gives
another page, there are no shells for the rest of the build, and the log says so.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from secrets import token_hex
from typing import Any

from markupsafe import Markup, escape
from mkdocs.utils import get_relative_url

from briefing_site.fast.straight import Straight
from briefing_site.frozen import frozen
from briefing_site.site.contents import Entry
from briefing_site.site.early_files import asking
from briefing_site.site.front_matter import SPECIAL
from briefing_site.site.plain_pages import MARKDOWN

log = logging.getLogger("mkdocs.plugins.briefings")

OFTEN = 200
"""One page in so many is rendered by the template as well."""


@frozen
class Around:
    """What a page has beside what it says of itself.

    Attributes:
        canonical_url: Its own address, where the site has one.
        edit_url: Where its YAML file is edited.
        update_date: The day of its last change.
    """

    canonical_url: str | None
    edit_url: str | None
    update_date: str


Template = Callable[[Straight, Around], str]
"""Renders a page by the theme's own template, the content security policy with it."""

Contents = Callable[[tuple[Entry, ...]], str]
"""Writes the items of a table of contents as the theme does."""

Form = tuple[object, ...]
"""Whatever of a page a template may look at without showing it."""


class Shells:
    """The shells of one build.

    Args:
        template: The theme's.
        contents: Likewise.
        linked: The addresses from the site's root to which a template leads on every page.
    """

    def __init__(self, template: Template, contents: Contents, linked: Iterable[str]) -> None:
        self._template, self._contents = template, contents
        self._folders = frozenset(folder for address in linked for folder in folders_of(address))
        self._shells: dict[Form, list[str]] = {}
        self._mark = f"brf{token_hex(8)}"
        self._count = 0
        self._are_off = False

    def page(self, page: Straight, around: Around) -> str:
        """Give a whole page."""
        if self._are_off or not is_plain(page, around):
            return self._template(page, around)
        form = (*form_of(page, around), *self._place(page.url), bool(self._contents(page.contents)))
        self._count += 1
        is_looked_at = form not in self._shells or self._count % OFTEN == 0
        if form not in self._shells:
            self._shells[form] = self._shell(page, around)
        html = self._spliced(self._shells[form], page, around)
        if is_looked_at and html != (rendered := self._rendered(page, around)):
            self._are_off = True
            log.info('this build takes longer: the theme gives "%s" otherwise', page.path)
            return rendered
        return html

    def _place(self, url: str) -> tuple[int, str]:
        """Give what of a page's place makes a difference to the links of a template."""
        shared = [folder for folder in folders_of(url) if folder in self._folders]
        return url.count("/"), shared[-1] if shared else ""

    def _spliced(self, shell: list[str], page: Straight, around: Around) -> str:
        parts, own = shell.copy(), dict(self._values(page, around))
        parts[1::2] = map(own.__getitem__, shell[1::2])
        return "".join(parts)

    def _rendered(self, page: Straight, around: Around) -> str:
        """Render a page by the template, its own content left as it is."""
        content = f"<h1 {self._mark}{asking(page.content)}>"
        html = self._template(replace(page, content=content), around)
        return html.replace(content, page.content)

    def _shell(self, page: Straight, around: Around) -> list[str]:
        """Render a form: text, and the names of what stands between, by turns."""
        names = [name for name, _ in self._values(page, around)]
        marks = {name: f"{self._mark}x{name}x" for name in names}
        marks["content"] = f"<h1 {marks['content']}{asking(page.content)}>"
        marked = with_marks(page, marks)
        html = self._template(marked, around_marks(around, marks))
        if items := self._contents(marked.contents):
            html = html.replace(items, marks["items"])
        shown = {self._shown(name, mark, page): name for name, mark in marks.items()}
        longest_first = sorted(map(re.escape, shown), key=len, reverse=True)
        parts = re.split(f"({'|'.join(longest_first)})", html)
        parts[1::2] = map(shown.__getitem__, parts[1::2])
        return parts

    @staticmethod
    def _shown(name: str, mark: str, page: Straight) -> str:
        return get_relative_url(mark, page.url) if name.endswith("_path") else mark

    def _values(self, page: Straight, around: Around) -> Iterator[tuple[str, str]]:
        """Give each value that stands somewhere in a template, as it stands there."""
        meta = page.meta
        yield "content", page.content
        yield "title", str(page.title)
        shown = ("description", "date", "location", MARKDOWN)
        yield from ((key, str(meta[key])) for key in shown if key in meta)
        yield "canonical_url", around.canonical_url or ""
        yield "edit_url", around.edit_url or ""
        yield "update_date", around.update_date
        yield "linked", page.linked
        yield "oembed", str(escape(meta.get("oembed", "")))
        yield "skip", page.contents[0][1] if page.contents else ""
        yield "items", self._contents(page.contents)
        for number, feed in enumerate(meta.get("feeds", ())):
            yield f"feed{number}_title", str(escape(feed["title"]))
            yield f"feed{number}_type", str(escape(feed["type"]))
            yield f"feed{number}_path", get_relative_url(feed["path"], page.url)


def form_of(page: Straight, around: Around) -> Form:
    """Give the form of a page."""
    meta = page.meta
    return (
        meta.get("kind"),
        tuple(meta),
        tuple(meta.get("hide", ())),
        len(meta.get("feeds", ())),
        around.canonical_url is None,
        around.edit_url is None,
        bool(page.linked),
        bool(page.contents),
        bool(page.contents) and page.contents[0][0],
        asking(page.content),
    )


def folders_of(url: str) -> Iterator[str]:
    """Give each folder that an address is in or is itself, the one in the root first."""
    return accumulate(f"{name}/" for name in url.split("/")[:-1])


def is_plain(page: Straight, around: Around) -> bool:
    """Tell whether each value of a page stands alike wherever a template shows it."""
    twice = (around.canonical_url, around.edit_url, page.meta.get("location"))
    return not any(value and SPECIAL.search(value) for value in twice)


def with_marks(page: Straight, marks: dict[str, str]) -> Straight:
    """Put marks in the place of what a page says."""
    meta: dict[str, Any] = {
        key: Markup(marks[key]) if key in marks else value  # noqa: S704 - letters and digits
        for key, value in page.meta.items()
    }
    if feeds := meta.get("feeds"):
        meta["feeds"] = [
            {key: marks[f"feed{number}_{key}"] for key in feed} for number, feed in enumerate(feeds)
        ]
    contents: tuple[Entry, ...] = ()
    if page.contents:
        item = (2, f"{marks['skip']}2", marks["items"])
        first = (page.contents[0][0], marks["skip"], "")
        contents = (first, item) if len(page.contents) > 1 else (first,)
    linked = marks["linked"] if page.linked else ""
    return replace(page, meta=meta, content=marks["content"], contents=contents, linked=linked)


def around_marks(around: Around, marks: dict[str, str]) -> Around:
    """Put marks in the place of what stands around a page."""
    return Around(
        marks["canonical_url"] if around.canonical_url else None,
        marks["edit_url"] if around.edit_url else None,
        marks["update_date"],
    )
