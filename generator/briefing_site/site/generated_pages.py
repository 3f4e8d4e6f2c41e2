"""Around a generated page: takes MkDocs' page and files, gives where its links lead."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from briefing_site.document.heard import with_names
from briefing_site.site.addresses import Editing, moved_to
from briefing_site.site.contents import DEEPEST, entries, isolate
from briefing_site.site.drawings import with_built_links
from briefing_site.site.markup_rules import violations
from briefing_site.site.outside_links import with_outside_links


def lead_around(page: Page, files: Files, config: MkDocsConfig) -> None:
    """Lead a page's edit link to its YAML file, and a former address to the new one.

    Raises:
        PluginError: Nothing is at the new address.
    """
    if source := page.meta.get("source"):
        page.edit_url = edit_address(config, source)
    if target := page.meta.get("redirect_to"):
        make_redirect(page, str(target), files)


def edit_address(config: MkDocsConfig, source: str) -> str | None:
    """Give where a record's YAML file is edited, by its path from the repository's root."""
    return editing(config).address(docs_of(config), source)


def docs_of(config: MkDocsConfig) -> str:
    """Give the docs folder's path from the repository's root, with `/`."""
    root = Path(config.config_file_path).parent
    return Path(os.path.relpath(config.docs_dir, root)).as_posix()


def editing(config: MkDocsConfig) -> Editing:
    """Say where files are edited."""
    template = config.edit_uri_template
    return Editing(config.repo_url, config.edit_uri, template.format if template else None)


def make_redirect(page: Page, target: str, files: Files) -> None:
    """Let a page do nothing but lead to another one."""
    path, anchor = moved_to(page.file.src_uri, target)
    new = files.get_file_from_path(path)
    if new is None or new.page is None:
        message = f'error: "{page.file.src_uri}" leads to "{path}", which is no page'
        raise PluginError(message)
    page.canonical_url = new.page.canonical_url
    page.meta["location"] = new.url_relative_to(page.file) + anchor
    page.meta["search"] = {"exclude": True}
    page.meta["template"] = "moved.html"


def finished_content(html: str, page: Page, files: Files) -> str:
    """Hold a page to what one may be made of, mark and lead its links, and call its contents alike.

    Raises:
        PluginError: It holds what a contributor's text must never become.
    """
    if found := violations(html):
        listed = "\n".join(f"   note: {violation}" for violation in found)
        message = f'error: unsafe markup on the generated page "{page.file.src_uri}"\n{listed}'
        raise PluginError(message)
    isolate(page.toc, entries(html, DEEPEST))
    built = partial(built_link, page=page, files=files)
    return with_built_links(marked_up(html), page.file.src_uri, built)


def marked_up(html: str) -> str:
    """Name what is heard of a page, and mark links to other sites."""
    return with_outside_links(with_names(html))


def built_link(path: str, *, page: Page, files: Files) -> str:
    """Give the address of a file from a page, by its path in the docs folder."""
    file = files.get_file_from_path(path)
    if file is None:
        message = f'error: a drawing on "{page.file.src_uri}" leads to "{path}", which is no file'
        raise PluginError(message)
    return file.url_relative_to(page.file)
