"""A site that is shown: takes an address, gives what stands there now.

What MkDocs built is in a folder; everything else is made as it is asked for.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from briefing_site.live.answer import HTML, Answer, led_to, refused, type_of
from briefing_site.live.content import Content
from briefing_site.live.following import followed
from briefing_site.live.shell import LiveShell

INDEX = "index.html"
NOT_FOUND = "404.html"
PAGES = (".html", ".htm")


class Site:
    """What is shown.

    Args:
        content: The content.
        shell: What MkDocs has of the site.
        mount: The address of the site's root on this server, with slashes around.

    Attributes:
        shell: What MkDocs has of the site, another whenever MkDocs has built again.
    """

    def __init__(self, content: Content, shell: LiveShell, mount: str) -> None:
        self._content, self.shell, self._mount = content, shell, mount

    def answer(self, path: str) -> Answer:
        """Answer a path that begins with a slash."""
        if path != self._mount and path in {"/", self._mount.rstrip("/")}:
            return led_to(quote(self._mount))
        if not path.startswith(self._mount):
            return self._not_found()
        inside = normal(path[len(self._mount) :])
        if answer := self._at(inside):
            return answer
        if inside and not inside.endswith("/") and self._at(f"{inside}/"):
            return led_to(f"{quote(path)}/")
        return self._not_found()

    def _at(self, inside: str) -> Answer | None:
        """Answer an address relative to the site's root; nothing where nothing is there."""
        shell = self.shell
        for path in sources_of(inside, has_folders=shell.config.use_directory_urls):
            if path not in shell.written and (html := shell.html(path)) is not None:
                return page(html)
        if inside and not inside.endswith("/") and (file := self._content.file(inside)):
            return Answer(file.bytes, type_of(inside))
        if file := self._content.plain(inside) or self._content.found(inside, shell):
            return Answer(file.bytes, type_of(inside))
        return self._built(inside)

    def _built(self, inside: str) -> Answer | None:
        """Answer with what MkDocs built."""
        place = Path(self.shell.config.site_dir) / inside
        place = place / INDEX if not inside or inside.endswith("/") else place
        try:
            content = place.read_bytes()
        except OSError:
            return None
        if place.suffix in PAGES:
            return page(content.decode("utf-8", "replace"))
        return Answer(content, type_of(place.name))

    def _not_found(self) -> Answer:
        built = Path(self.shell.config.site_dir) / NOT_FOUND
        if built.is_file():
            return page(built.read_text("utf-8"), HTTPStatus.NOT_FOUND)
        return refused(HTTPStatus.NOT_FOUND, "not found")


def page(html: str, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """Give a page that follows what changes."""
    tag = Answer(html.encode("utf-8", "xmlcharrefreplace")).tag
    body = followed(html, tag).encode("utf-8", "xmlcharrefreplace")
    return Answer(body, HTML, status, (("ETag", tag),))


def normal(inside: str) -> str:
    """Give an address below the site's root without steps that lead nowhere, its slash kept."""
    plain = posixpath.normpath(f"/{inside}").lstrip("/")
    return f"{plain}/" if plain and inside.endswith("/") else plain


def sources_of(inside: str, *, has_folders: bool) -> Iterator[str]:
    """Give the paths of the Markdown files of which one may be the page at an address."""
    folder = inside.removesuffix(INDEX) if f"/{inside}".endswith(f"/{INDEX}") else inside
    if not folder or folder.endswith("/"):
        if has_folders and folder:
            yield f"{folder.rstrip('/')}.md"
        yield f"{folder}index.md"
    elif not has_folders and folder.endswith(".html"):
        yield f"{folder.removesuffix('.html')}.md"
