"""What is committed: takes a folder that only this program writes, tells whether a commit has it.

What somebody has committed there was written by whoever wanted: it could tell what never was, or be
a link that leads elsewhere.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from briefing_site.changes.revisions import open_repository
from briefing_site.diagnostics.refused import Refused


def is_committed(folder: Path) -> bool:
    """Whether the newest commit holds a folder or something in its place, or a link on its way."""
    full = folder.absolute()
    links = (one for one in full.parents if one.is_symlink())
    return any(map(is_held, (full, *links)))


def is_held(path: Path) -> bool:
    """Whether the newest commit has something at a path; where there is no commit, it has not.

    Where git cannot tell, as in a repository of somebody else's, it may have. The folders on the
    way need not be there: in a fresh clone none is that only this program makes.
    """
    if not path.name:
        return False  # the root of a disk
    near = next(folder for folder in path.parents if folder.is_dir())
    first, *deeper = path.relative_to(near).parts
    try:
        around = open_repository(near / first)
    except Refused:
        return any((folder / ".git").exists() for folder in path.parents)
    with suppress(Refused):
        return around.store.holds(around.root("HEAD"), around.inside.joinpath(*deeper))
    return False
