"""Finds FollowTheMoney for the tests: gives the Python that can import it.

It is in an environment of its own below the virtual environment. Version 4.0.3 is the last one that
works without PyICU, which has no wheel: contributors are asked neither for a compiler nor for ICU.
Its dependencies name PyICU all the same, though none of them imports it, so that pip is told to
bring what tools/followthemoney/requirements.lock names and nothing else. With --install, it does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tools.apart import Apart
from tools.finding import NoProgramError, named, print_path

VARIABLE: Final = "BRIEFINGS_FOLLOWTHEMONEY"
APART: Final = Apart(
    "followthemoney",
    Path(__file__).parent / "followthemoney/requirements.lock",
    ("--no-deps", "--only-binary", ":all:"),
)

NONE_FOUND: Final = (
    "FollowTheMoney is not here in the version in tools/followthemoney/requirements.lock, and "
    f"could not be brought: run `make followthemoney`, or name a Python that has it in {VARIABLE}"
)


def find(environ: Mapping[str, str], *, install: bool) -> Path:
    """Give the Python.

    Raises:
        NoProgramError: It is not there, or not in the version wanted.
    """
    if given := named(environ, VARIABLE, Path.is_file):
        return given
    if not (APART.is_brought() if install else APART.is_there()):
        raise NoProgramError(NONE_FOUND)
    return APART.programs / "python"


if __name__ == "__main__":
    sys.exit(print_path("find_followthemoney", find, os.environ, sys.argv[1:]))
