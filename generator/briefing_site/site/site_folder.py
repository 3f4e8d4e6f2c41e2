"""The folder that a site goes into: takes its path and mkdocs.yml, refuses one that holds work.

A build removes whatever else is in its folder, and so it must not be one that somebody fills by
hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefing_site.diagnostics.refused import Refused
from briefing_site.site.plugin_config import BriefingsConfig, root_of, settings_of
from briefing_site.site.style_sheet import STYLE_SHEET

MARK = STYLE_SHEET
"""What every build writes, and nobody else: a `404.html` or a `sitemap.xml` others have, too."""

ANOTHER = "name another folder, in site_dir in mkdocs.yml or with --site-dir DIR"
EMPTY = "name a new or an empty folder, or empty this one: a build removes all else in its folder"


def need_own_folder(site: Path, own: BriefingsConfig, config: MkDocsConfig) -> None:
    """Make sure, before anything is written, that a site replaces nothing but a site.

    Args:
        site: Where it is to go, which need not be there.
        own: What mkdocs.yml says below `briefings`.
        config: The rest of it.

    Raises:
        Refused: It holds or is held by what the site is made of, it holds all that somebody has,
            or no build made what is there.
    """
    for why, hint in reasons_against(site, own, config):
        message = f'the site cannot go into "{shown(site, config)}"{why}'
        raise Refused(message, hint)


def reasons_against(
    site: Path, own: BriefingsConfig, config: MkDocsConfig
) -> Iterator[tuple[str, str]]:
    """Say why a site cannot go into a folder, each time with what to do."""
    if site.is_symlink() and not site.exists():
        yield (
            ", which is a link that leads nowhere",
            "make the folder that it leads to, or remove the link",
        )
    elif site.exists() and not site.is_dir():
        yield ", which is no folder", ANOTHER
    if is_within(Path.home(), site):
        yield ": it is your home folder, or holds it", ANOTHER
    for what, path in worked_on(own, config):
        if how := lies(site, path):
            yield f': it {how} {what}, "{shown(path, config)}"', ANOTHER
    if foreign := foreign_in(site):
        yield f': no build made what it holds, "{foreign}"', EMPTY


def worked_on(own: BriefingsConfig, config: MkDocsConfig) -> Iterator[tuple[str, Path]]:
    """List what people write and a site is made of, each with what it is."""
    settings = settings_of(own, config)
    yield "the folder of the records", settings.briefings
    yield "the folder of the sources' copies", settings.snapshots_folder
    yield "the folder of the hand-written pages", settings.docs
    yield "the folder of the schemas", root_of(config) / own.schema_dir
    if config.theme.custom_dir:
        yield "the folder of what is added to the theme", Path(config.theme.custom_dir)
    yield "the configuration", Path(config.config_file_path)


def lies(site: Path, other: Path) -> str:
    """Say how a folder lies to another one; nothing where they lie apart."""
    is_in, holds = is_within(site, other), is_within(other, site)
    if is_in and holds:
        return "is"
    if is_in:
        return "lies in"
    return "holds" if holds else ""


def is_within(inner: Path, outer: Path) -> bool:
    """Tell whether a path is another one or below it, by whatever names and links they go."""
    inner, outer = inner.resolve(), outer.resolve()
    above = (inner, *inner.parents)
    if outer in above:
        return True
    return outer.exists() and any(one.exists() and one.samefile(outer) for one in above)


def foreign_in(site: Path) -> str:
    """Name something in a folder that no build made; nothing where it is empty or holds a site.

    What is hidden stays where it is, such as `.git`, and tells nothing.
    """
    if not site.is_dir() or (site / MARK).is_file():
        return ""
    names = (path.name for path in site.iterdir() if not path.name.startswith("."))
    return min(names, default="")


def shown(path: Path, config: MkDocsConfig) -> str:
    """Write a path as somebody beside mkdocs.yml would."""
    root = root_of(config)
    short = path.relative_to(root) if path.is_relative_to(root) else path
    return short.as_posix()
