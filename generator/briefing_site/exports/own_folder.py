"""A folder for what is made once: takes whose it is, gives it, there for as long as that is."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize


def own_folder(holder: object) -> Path:
    """Make a folder that goes with its holder, with whatever is in it by then."""
    folder = Path(mkdtemp(prefix="briefings-"))
    finalize(holder, rmtree, folder, ignore_errors=True)
    return folder
