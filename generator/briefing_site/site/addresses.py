"""Addresses around a page: takes paths and settings, gives edit links and where a page moved.

What stands inside a page is linked by the room `pages`; this is what only MkDocs knows.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote, urljoin

from briefing_site.frozen import frozen

FOLDER = r"(?:(?<=%2F)|(?<![^/?#=&])(?<!//))(?:(?!%2F)[^/?#=&])+"
STEP_BACK = re.compile(rf"{FOLDER}(/|%2F)\.\.\1")
"""A folder and the step back out of it, in a path or where a path is part of a question."""

ABOVE_HOST = re.compile(r"^(\w+://[^/]+/)(?:\.\./)+")
RESERVED = "%/:?#[]@!$&'()*+,;="


@frozen
class Editing:
    """Where files are edited: MkDocs' settings of these names.

    Attributes:
        repo_url: The repository's address.
        edit_uri: Leads from there to the docs folder.
        template: `edit_uri_template`: gives what `edit_uri` and a path would be, from the path
            and the path without its ending. It goes before.
    """

    repo_url: str | None
    edit_uri: str | None
    template: Callable[[str, str], str] | None

    def address(self, docs: str, source: str) -> str | None:
        """Give the address at which a record's YAML file is edited.

        Args:
            docs: The docs folder, from the repository's root, with `/`.
            source: The YAML file, from the repository's root, with `/`.

        Returns:
            The address, or nothing for a site without a repository.
        """
        if self.template:
            path = posixpath.relpath(source, docs)
            return self.led_to(self.template(path, posixpath.splitext(path)[0]))
        if self.edit_uri:
            folder, name = posixpath.split(source)
            return _edited_in(self, docs, folder) + quote(name)
        return None

    def led_to(self, written: str) -> str:
        """Give the address of what is written as relative to the repository's."""
        base = f"{self.repo_url.rstrip('/')}/" if self.repo_url else ""
        if written.startswith(("?", "#")):
            base = base.rstrip("/")
        return urljoin(base, _without_steps_back(written))


@lru_cache(maxsize=64)
def _edited_in(editing: Editing, docs: str, folder: str) -> str:
    """Give what the addresses of all files in a folder begin with."""
    path = posixpath.relpath(posixpath.join(folder, "_"), docs)
    return editing.led_to(f"{editing.edit_uri}{quote(path)}").removesuffix("_")


def _without_steps_back(written: str) -> str:
    """Lead out of the docs folder straight away, also where no browser would."""
    while (shorter := STEP_BACK.sub("", written, count=1)) != written:
        written = shorter
    return quote(ABOVE_HOST.sub(r"\1", written), safe=RESERVED)


def moved_to(page: str, target: str) -> tuple[str, str]:
    """Resolve where a page has moved, as a link in it would be.

    Args:
        page: The old page's path in the docs folder.
        target: The new page's path from the old one, with or without an anchor.

    Returns:
        The new page's path in the docs folder, and its anchor with `#`, or nothing.
    """
    path, mark, anchor = target.partition("#")
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)), mark + anchor
