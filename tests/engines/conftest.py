"""Sites of the frozen content that other engines built."""

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing_site.cli import briefings
from tests.whole_sites import PUBLISHED, BuildOnce
from tools.find_engines import find
from tools.finding import NoProgramError
from tools.frozen import lay_out_frozen


@pytest.fixture(scope="session")
def programs() -> Path:
    """Find the engines; without them the tests fail, and say what to do."""
    try:
        return find(os.environ, install=False)
    except NoProgramError as error:
        pytest.fail(str(error), pytrace=False)


def render_and_build(frozen: Path, to: Path, engine: str, command: list[str]) -> None:
    """Do what docs/engines.md tells."""
    config = lay_out_frozen(frozen)
    arguments = ["render", "--to", str(to), "--for", engine, "--site-url", PUBLISHED]
    where = ["--briefings", str(frozen / "briefings"), "--config", str(config)]
    done = CliRunner().invoke(briefings, [*arguments, *where])
    assert done.exit_code == 0, done.output
    built = subprocess.run(  # noqa: S603 - the program that the lock names
        command, cwd=to, capture_output=True, text=True, check=False, timeout=500
    )
    assert built.returncode == 0, built.stdout + built.stderr


@pytest.fixture(scope="session")
def zensical_site(build_once: BuildOnce, programs: Path) -> Path:
    """Build the frozen content by Zensical."""

    def build(folder: Path) -> None:
        frozen = folder / "frozen"
        frozen.mkdir(parents=True)
        render_and_build(frozen, folder / "to", "zensical", [str(programs / "zensical"), "build"])

    return build_once("by-zensical", build) / "to/site"


@pytest.fixture(scope="session")
def hugo_site(build_once: BuildOnce, programs: Path) -> Path:
    """Build the frozen content by Hugo."""

    def build(folder: Path) -> None:
        frozen = folder / "frozen"
        frozen.mkdir(parents=True)
        command = [str(programs / "hugo"), "--quiet", "--panicOnWarning"]
        render_and_build(frozen, folder / "to", "hugo", command)

    return build_once("by-hugo", build) / "to/public"
