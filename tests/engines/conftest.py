"""Sites of golden and of frozen content that other engines built."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing_site.cli import briefings
from tests.whole_sites import PUBLISHED, BuildOnce, lay_out_golden
from tools.find_engines import find
from tools.finding import NoProgramError
from tools.frozen import lay_out_frozen

SITES = {"zensical": "site", "hugo": "public"}
"""The folder into which each engine builds."""

BuiltBy = Callable[[str, str], Path]


@pytest.fixture(scope="session")
def programs() -> Path:
    """Find the engines; without them the tests fail, and say what to do."""
    try:
        return find(os.environ, install=False)
    except NoProgramError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def built_by(build_once: BuildOnce, programs: Path) -> BuiltBy:
    """Give what builds content by an engine, each once; give what it makes of the pages' folder."""

    def built(engine: str, case: str) -> Path:
        def build(folder: Path) -> None:
            source = folder / "source"
            source.mkdir(parents=True)
            config = lay_out_frozen(source) if case == "frozen" else lay_out_golden(source, case)
            render_and_build(config, folder / "to", engine, command_of(engine, programs))

        return build_once(f"{case}-by-{engine}", build) / "to" / SITES[engine]

    return built


def command_of(engine: str, programs: Path) -> list[str]:
    """Give the command by which an engine builds, and stops at what it warns of."""
    arguments = {"zensical": ["build"], "hugo": ["--quiet", "--panicOnWarning"]}
    return [str(programs / engine), *arguments[engine]]


def render_and_build(config: Path, to: Path, engine: str, command: list[str]) -> None:
    """Do what docs/engines.md tells."""
    arguments = ["render", "--to", str(to), "--for", engine, "--site-url", PUBLISHED]
    where = ["--briefings", str(config.parent / "briefings"), "--config", str(config)]
    done = CliRunner().invoke(briefings, [*arguments, *where])
    assert done.exit_code == 0, done.output
    built = subprocess.run(  # noqa: S603 - the program that the lock names
        command, cwd=to, capture_output=True, text=True, check=False, timeout=500
    )
    assert built.returncode == 0, built.stdout + built.stderr
