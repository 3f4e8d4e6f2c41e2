"""A record with a past: takes what the commit of each day changed, gives the sites of all days."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Locator

from tests.browser import Visit
from tests.clone import Clone, new_clone
from tests.e2e.controls import control
from tests.whole_sites import BuildOnce, build_as_published, in_persian, lay_out
from tools.settings_copy import copy_settings

Changes = tuple[tuple[str, str, str], ...]
"""What a commit changes: in which file, and from what to what."""


def build_past(
    folder: Path, source: Path, records: Mapping[str, str], commits: Mapping[str, Changes]
) -> None:
    """Build the site of a record with a past, in two languages; lay out each commit alone.

    Args:
        folder: Where `now`, `persian` and a folder for each day come.
        source: Where the record itself comes.
        records: The text of each file before the first commit.
        commits: What the commit of each day changed.
    """
    folder.mkdir()
    config = lay_out(source)
    copy_settings(config.parent, without=())
    clone = new_clone(config.parent)
    texts = dict(records)
    for day, changes in commits.items():
        for path, old, new in changes:
            assert old in texts[path]
            texts[path] = texts[path].replace(old, new)
        clone.write({f"briefings/{path}": text for path, text in texts.items()})
        clone.commit(when=f"{day}T12:00:00+0000")
        without_past(clone, folder / day)
    build_as_published(config, folder / "now")
    build_as_published(in_persian(config), folder / "persian")


def without_past(clone: Clone, folder: Path) -> None:
    """Copy what lies there, and nothing of what it was."""
    shutil.copytree(clone.root, folder, ignore=shutil.ignore_patterns(".git", ".cache"))


def build_alone(build_once: BuildOnce, sites: Path, day: str) -> Path:
    """Build the site of a day's commit alone, once for each such record."""
    config = sites / day / "mkdocs.yml"
    return build_once(f"{sites.name}-{day}", lambda www: build_as_published(config, www))


def known_on(visit: Visit) -> Locator:
    """Find where the day of the record is chosen."""
    return control(visit, "As known on")
