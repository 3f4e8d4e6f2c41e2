"""Pages as MkDocs converts them: takes a site's mkdocs.yml, gives each generated page's HTML.

It is a build without its second half: every plugin's events up to a page's content, and no
template of the theme, which takes most of a build's time and adds nothing to the content.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import _populate_page
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from briefing_site.pipeline import Outcome, read_site
from briefing_site.settings import Settings, showing_drafts
from briefing_site.site import reading

PLUGIN = "briefings"

KIND = re.compile(r"^kind: (\w+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A site on the way: all its files are known, and no page is converted.

    Attributes:
        config: What mkdocs.yml says, the plugins' own changes included.
        files: Every file of the site.
        settings: With which the content was read.
        outcome: What reading it gave.
    """

    config: MkDocsConfig
    files: Files
    settings: Settings
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Converted:
    """A generated page that MkDocs has converted.

    Attributes:
        path: The Markdown file's path in the docs folder.
        kind: The kind of page, in finer steps than its front matter has them.
        markdown: The whole file, front matter included.
        html: Its content as a template of the theme gets it.
        contents: Its table of contents: of each heading the level, the anchor and the words.
    """

    path: str
    kind: str
    markdown: str
    html: str
    contents: tuple[tuple[int, str, str], ...]


def everything(kind: str, path: str) -> bool:
    """Want every page."""
    del kind, path
    return True


def without_findings(settings: Settings) -> Outcome:
    """Read a site and say nothing of what is wrong with it."""
    return replace(read_site(settings), diagnostics=())


@contextmanager
def gathered(
    config_file: Path, *, language: str = "en", drafts: bool = False
) -> Iterator[Gathered]:
    """Take MkDocs through a build up to where it knows all files, whatever findings there are.

    Args:
        config_file: mkdocs.yml.
        language: The site's.
        drafts: Whether drafts are built too.
    """
    read: list[tuple[Settings, Outcome]] = []

    def noted(settings: Settings) -> Outcome:
        read.append((settings, without_findings(settings)))
        return read[-1][1]

    config = load_config(config_file=str(config_file), strict=False)
    config.theme["language"] = language
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with showing_drafts(drafts=drafts), patch.object(reading, "read_site", noted):
            files = _files(config)
        yield Gathered(config, files, *read[-1])
    finally:
        config.plugins.on_shutdown()


def _files(config: MkDocsConfig) -> Files:
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    files = get_files(config)
    files = config.plugins.on_files(files, config=config)
    config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    return files


def converted(
    site: Gathered, wanted: Callable[[str, str], bool] = everything
) -> Iterator[Converted]:
    """Convert the generated pages of a site.

    Args:
        site: As `gathered` gives it.
        wanted: Tells by its kind and path whether a page is.
    """
    for file in site.files.documentation_pages():
        if file.generated_by != PLUGIN:
            continue
        kind = kind_of(file.src_uri, kind_in(file.content_string))
        if wanted(kind, file.src_uri):
            page = file.page or Page(None, file, site.config)
            _populate_page(page, site.config, site.files)
            contents = tuple(_entries(page.toc))
            html = page.content or ""
            yield Converted(file.src_uri, kind, file.content_string, html, contents)


def kind_of(path: str, said: str) -> str:
    """Name the kind of a page.

    Args:
        path: The Markdown file's path in the docs folder.
        said: What its front matter says; of lists this tells the one from the other.
    """
    folder, _, name = path.removesuffix(".md").rpartition("/")
    if said != "list":
        return said
    if folder == "series":
        return "series list" if name == "index" else "series"
    return folder.partition("/")[0] or name


def kind_in(markdown: str) -> str:
    """Read the kind of a page from its front matter."""
    found = KIND.search(markdown)
    return found[1] if found else ""


def _entries(items: Iterable[AnchorLink]) -> Iterator[tuple[int, str, str]]:
    for item in items:
        yield item.level, item.id, item.title
        yield from _entries(item.children)
