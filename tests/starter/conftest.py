"""A new repository, as `briefings init` makes it, and the wheel that has the command."""

from __future__ import annotations

import subprocess
import sys
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
    """Install the wheel without any extra: what it needs is as the lock says."""

    def make(folder: Path) -> None:
        environment = new_environment(folder)
        lock = REPOSITORY / "requirements-base.lock"
        for line in (f"--require-hashes -r {lock}", f"--no-deps --no-index {wheel}"):
            done = environment.run(f"pip install --quiet {line}", folder)
            assert (done.returncode, done.stdout) == (0, ""), done.stderr

    return Environment(build_once("plain", make))
