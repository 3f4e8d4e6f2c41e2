"""Locks the requirements: takes pyproject.toml, gives requirements.lock.

The lock names one version of every package, for every system and every Python from 3.11 on,
with the hashes of its files. The build back end is locked with the rest, so that installing the
project itself needs nothing more.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = (
    "--universal",
    "--generate-hashes",
    "--python-version=3.11",
    "--all-extras",
    # What remains is the packages alone: no date, no machine, no index.
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
)


def lock(root: Path, *arguments: str) -> None:
    """Write the lock file of the project in `root`."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    build_requirements = "\n".join(project["build-system"]["requires"])
    command = [sys.executable, "-m", "uv", "pip", "compile", *OPTIONS, *arguments]
    command += ["--output-file", "requirements.lock", "pyproject.toml", "-"]
    subprocess.run(  # noqa: S603 - fixed words, and versions from our own pyproject.toml
        command, cwd=root, input=build_requirements, text=True, check=True
    )


if __name__ == "__main__":
    # "make lock" keeps what is locked where it still fits; with --upgrade everything is renewed.
    lock(ROOT, *sys.argv[1:])
