"""A new site in the place of the old one: takes a folder, gives one to build in, then swaps.

The old site stays as it is until the new one is whole. The folder to build in is inside the
site's, so that both are on one file system and the site's own folder stays the same one, with
its permissions, for whoever serves it or has it mounted.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from briefing_site.interruption import held_back


@contextmanager
def built_aside(site: Path) -> Iterator[Path]:
    """Give a folder to build in; what it holds is the site once the block is done.

    What fails or is interrupted leaves everything as it was. Names that start with a dot and
    are not built, such as `.git`, stay, as MkDocs lets them.

    Args:
        site: The site's folder, which need not be there.
    """
    made = [one for one in (site, *site.parents) if not one.exists()]
    run = token_hex(4)  # two builds at once do not meet
    new, old = site / f".new-{run}", site / f".old-{run}"
    try:
        new.mkdir(parents=True)
        old.mkdir()
        yield new
        with held_back():
            take_over(new, site, old)
    finally:
        with held_back():
            for folder in (new, old):
                shutil.rmtree(folder, ignore_errors=True)
            for folder in made:
                if folder.is_dir() and not any(folder.iterdir()):
                    folder.rmdir()


def take_over(new: Path, site: Path, old: Path) -> None:
    """Put what is new in the place of what is there, or leave all as it was.

    Args:
        new: A folder in the site's, with what is new.
        site: The site's folder.
        old: An empty folder in the site's, for what was there.
    """
    built = [entry.name for entry in new.iterdir()]
    there = [entry.name for entry in site.iterdir() if not entry.name.startswith(".")]
    hidden = [name for name in built if name.startswith(".") and os.path.lexists(site / name)]
    moves = [(site / name, old / name) for name in there + hidden]
    moves += [(new / name, site / name) for name in built]
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            source.rename(target)
            done.append((source, target))
    except OSError:
        for source, target in reversed(done):
            target.rename(source)
        raise
