"""Sites of golden and of frozen content that other engines built."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing_site import pipeline
from briefing_site.cli import briefings
from tests.conversion import without_findings
from tests.hostile import write_hostile
from tests.whole_sites import EVERYTHING, PUBLISHED, BuildOnce, lay_out, lay_out_golden
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
        command = command_of(engine, programs)

        def build(folder: Path) -> None:
            source = folder / "source"
            source.mkdir(parents=True)
            with pytest.MonkeyPatch.context() as patch:
                if case == "hostile":  # what is found of it would stop all
                    patch.setattr(pipeline, "read_whole", without_findings)
                render_and_build(lay_out_case(source, case), folder / "to", engine, command)

        return build_once(f"{case}-by-{engine}", build) / "to" / SITES[engine]

    return built


def lay_out_case(source: Path, case: str) -> Path:
    """Lay out content by its name; give its mkdocs.yml."""
    if case == "frozen":
        return lay_out_frozen(source)
    if case == "hostile":
        write_hostile(EVERYTHING / "briefings", source / "records")
        return lay_out(source, source / "records", EVERYTHING / "docs")
    return lay_out_golden(source, case)


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
