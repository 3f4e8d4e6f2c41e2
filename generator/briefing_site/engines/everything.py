"""A whole site for an engine: takes the knowledge base, gives `Content`, and that laid out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from briefing_site.document.escape import escape_html
from briefing_site.engines import hugo, zensical
from briefing_site.engines.beside import looks, written_files
from briefing_site.engines.identity import Identity
from briefing_site.engines.options import with_options
from briefing_site.engines.tree import Content, Engine, Tree, encoded
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.pipeline import export_files, render_pages
from briefing_site.settings import Settings

ENGINES: Final[Mapping[Engine, Callable[[Content, Identity], Tree]]] = {
    Engine.NONE: lambda content, _: Tree(encoded(content.pages) | dict(content.files)),
    Engine.ZENSICAL: zensical.tree,
    Engine.HUGO: hugo.tree,
}
"""What lays a site out, by the engine that builds it; without one, pages and files as they are."""


def settings_for(engine: Engine, identity: Identity, folder: Path, *, drafts: bool) -> Settings:
    """Say what a run is told, whose site an engine builds.

    Args:
        engine: Which. Hugo's pages are files, another's are folders.
        identity: What the site is called, where it is, what it speaks, and which files for
            programs it has.
        folder: The folder of the briefings; that of the hand-written pages is beside it.
        drafts: Whether drafts are wanted, whatever the site has.

    Raises:
        OptionError: The site has an option that cannot be as it is written.
    """
    settings = Settings(
        folder,
        docs=folder.parent / "docs",
        language=identity.language,
        site_name=identity.name,
        site_url=identity.address,
        directory_urls=engine is not Engine.HUGO,
        terms=identity.terms,
    )
    told = with_options(settings, identity.options)
    return replace(told, drafts=drafts or told.drafts)


def content_of(kb: KnowledgeBase, settings: Settings, engine: Engine) -> Content:
    """Make a site's content.

    What is written by hand, the looks, and what pages are about as linked data are there where an
    engine takes them.
    """
    rendered = render_pages(
        kb,
        settings,
        is_linked=engine is not Engine.NONE and settings.has_linked,
        # Zensical's templates show what front matter says as it stands there.
        as_shown=escape_html if engine is Engine.ZENSICAL else str,
    )
    pages = {page.path: page.text for page in rendered}
    files = {file.path: file.bytes for file in export_files(kb, settings)}
    if engine is Engine.NONE:
        return Content(pages, files, {}, {})
    return Content(pages, files, written_files(settings.docs), looks())
