"""Pages by what they are made from: takes a file that was saved, gives the address of its page."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from briefing_site.live.content import Content
from briefing_site.live.shell import LiveShell
from briefing_site.pages import links
from briefing_site.source.misplaced import SUFFIXES, kind_of

PATHS = {"actor": links.actor, "issue": links.issue, "briefing": links.briefing}


def page_of(path: Path, content: Content, shell: LiveShell) -> str | None:
    """Give the address of the page that a file makes, from the site's root; nothing if none."""
    made = source_of(path, content)
    if made and (made in shell.written or content.has(made)):
        return shell.url(made)
    return None


def source_of(path: Path, content: Content) -> str | None:
    """Give the path of the Markdown file that a file is or would be."""
    settings = content.settings
    if settings.docs in path.parents:
        return path.relative_to(settings.docs).as_posix()
    if settings.briefings not in path.parents or path.suffix.lower() not in SUFFIXES:
        return None
    kind = kind_of(PurePosixPath(path.relative_to(settings.briefings).as_posix()))
    return PATHS[kind](path.stem) if kind else None
