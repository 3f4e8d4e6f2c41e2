"""Addresses around a page: takes paths and settings, gives edit links and where a page moved.

What stands inside a page is linked by the room `pages`; this is what only MkDocs knows.
"""

from __future__ import annotations

import posixpath
from urllib.parse import quote, urljoin


def edit_address(repo_url: str | None, edit_uri: str | None, docs: str, source: str) -> str | None:
    """Give the address at which a record's YAML file is edited.

    Args:
        repo_url: MkDocs' setting of that name.
        edit_uri: MkDocs' setting of that name, which leads to the docs folder.
        docs: The docs folder, from the repository's root, with `/`.
        source: The YAML file, from the repository's root, with `/`.

    Returns:
        The address, or nothing for a site without a repository.
    """
    if not edit_uri:
        return None
    base = urljoin(f"{repo_url.rstrip('/')}/" if repo_url else "", edit_uri)
    return urljoin(base, quote(posixpath.relpath(source, docs)))


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
