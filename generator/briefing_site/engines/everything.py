"""A whole site for an engine: takes the knowledge base, gives `Content`, and that laid out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from briefing_site.engines import hugo, zensical
from briefing_site.engines.beside import looks, written_files
from briefing_site.engines.identity import Identity
from briefing_site.engines.tree import Content, Tree, encoded
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pipeline import export_files, render_pages
from briefing_site.settings import Settings

PAGES_ALONE: Final = "none"
"""Stands for no engine in particular: the pages and what they lead to, as they are."""

HUGO: Final = "hugo"

ENGINES: Final[Mapping[str, Callable[[Content, Identity], Tree]]] = {
    PAGES_ALONE: lambda content, _: Tree(encoded(content.pages) | dict(content.files)),
    "zensical": zensical.tree,
    HUGO: hugo.tree,
}
"""What lays a site out, by the name of the engine that builds it."""


def settings_for(engine: str, identity: Identity, folder: Path, *, drafts: bool) -> Settings:
    """Say what a run is told, whose site an engine builds.

    Args:
        engine: Its name. Hugo's pages are files, another's are folders.
        identity: What the site is called, where it is, and what it speaks.
        folder: The folder of the briefings; that of the hand-written pages is beside it.
        drafts: Whether drafts are wanted.
    """
    return Settings(
        folder,
        docs=folder.parent / "docs",
        drafts=drafts,
        language=identity.language,
        site_name=identity.name,
        site_url=identity.address,
        directory_urls=engine != HUGO,
        terms=identity.terms,
    )


def content_of(kb: KnowledgeBase, settings: Settings, engine: str) -> Content:
    """Make a site's content; what is written by hand and its looks where an engine takes them."""
    pages = {page.path: page.text for page in render_pages(kb, settings)}
    files = {file.path: file.bytes for file in export_files(kb, settings)}
    if engine == PAGES_ALONE:
        return Content(pages, files, {}, {})
    return Content(pages, files, written_files(settings.docs), looks())
