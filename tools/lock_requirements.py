"""Locks the requirements: takes pyproject.toml, gives a `requirements-*.lock` for each purpose.

A lock names one version of every package, for every system and every Python from 3.11 on, with
the hashes of its files. The build back end is locked with the rest, so that installing the
project itself needs nothing more. The one for the tests holds everything; the others are parts
of it, so that all that is installed side by side fits together. Then the licences are judged of
all that is locked, as `tools.licences` says; what is not installed yet is named, too.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

from tools import licences

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = (
    "--universal",
    "--generate-hashes",
    "--python-version=3.11",
    # What remains is the packages alone: no date, no machine, no index.
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
)

WHOLE = "test"
"""The purpose whose lock holds every package."""

PARTS = {
    "base": (),
    "site": ("site",),
    "data": ("site", "data"),
    "draft": ("draft",),
    "release": ("release",),
    "starter": ("site", "draft"),
}
"""The extras of the other purposes; what is always needed is in each."""

STARTER = "generator/briefing_site/starter/files/requirements.lock"
"""What a site of one's own begins with (`briefings init`)."""


def lock_name(purpose: str) -> str:
    """Give the path of the lock of a purpose."""
    return STARTER if purpose == "starter" else f"requirements-{purpose}.lock"


def lock(root: Path, *arguments: str) -> None:
    """Write the locks of the project in `root`.

    Args:
        root: The folder of pyproject.toml.
        arguments: Further ones for uv. By default what is locked is kept where it still fits.
    """
    compile_lock(root, WHOLE, "--all-extras", *arguments)
    for purpose, extras in PARTS.items():
        named = [f"--extra={extra}" for extra in extras]
        compile_lock(root, purpose, *named, f"--constraint={lock_name(WHOLE)}")


def compile_lock(root: Path, purpose: str, *arguments: str) -> None:
    """Write one lock."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    build_requirements = "\n".join(project["build-system"]["requires"])
    command = [sys.executable, "-m", "uv", "pip", "compile", *OPTIONS, *arguments]
    command += ["--output-file", lock_name(purpose), "pyproject.toml", "-"]
    subprocess.run(  # noqa: S603 - fixed words, and versions from our own pyproject.toml
        command, cwd=root, input=build_requirements, text=True, check=True, timeout=600
    )


if __name__ == "__main__":
    # With --upgrade everything is renewed.
    lock(ROOT, *sys.argv[1:])
    sys.exit(licences.main())
