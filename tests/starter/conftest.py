"""A new repository, as `briefings init` makes it, and the wheel that has the command."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

from briefing_site.cli.new_files import create
from briefing_site.starter import NewSite, starter_files
from tests.runner import LONGEST, Environment, new_environment
from tests.whole_sites import REPOSITORY, BuildOnce


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    create(
        tmp_path / "new",
        starter_files(NewSite("A site", "briefing-site @ git+https://octo.example/x@v1")),
    )
    return tmp_path / "new"


@pytest.fixture(scope="session")
def wheel(build_once: BuildOnce) -> Path:
    """Make the wheel."""

    def make(folder: Path) -> None:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
        subprocess.run(  # noqa: S603 - this very interpreter
            command, cwd=REPOSITORY, capture_output=True, check=True, timeout=LONGEST
        )

    (made,) = build_once("wheel", make).iterdir()
    return made


@pytest.fixture(scope="session")
def plain(build_once: BuildOnce, wheel: Path) -> Environment:
    """Install the wheel without any extra, beside what the lock names and nothing else."""

    def make(folder: Path) -> None:
        environment = filled_environment(folder, REPOSITORY / "requirements-base.lock")
        done = environment.run(f"pip install --quiet --no-deps --no-index {wheel}", folder)
        assert (done.returncode, done.stdout) == (0, ""), done.stderr

    return Environment(build_once("plain", make))


def filled_environment(folder: Path, lock: Path) -> Environment:
    """Make an environment with what a lock names, copied from where the tests run."""
    environment = new_environment(folder)
    (packages,) = folder.glob("lib/python*/site-packages")
    for name in re.findall(r"^([a-z0-9.-]+)==", lock.read_text("utf-8"), re.MULTILINE):
        copy_installed(name, packages)
    return environment


def copy_installed(name: str, to: Path) -> None:
    """Copy a package from where the tests run, which a lock has filled that holds all others.

    A lock names packages of other systems, too: these are not there.
    """
    with suppress(PackageNotFoundError):
        for file in distribution(name).files or ():
            if ".." not in file.parts:
                (to / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(file.locate()), to / file)
