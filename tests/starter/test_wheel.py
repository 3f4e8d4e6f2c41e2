"""The package as it is installed elsewhere: from its wheel, with nothing of this repository."""

from __future__ import annotations

import re
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.clone import Clone, new_clone
from tests.runner import Environment
from tests.waiting import SECONDS
from tests.whole_sites import REPOSITORY

ARCTIC = "proposition: They work together.\ntitle: The Arctic\n"
UNKNOWN_FIELD = 'briefings/issues/arctic.yaml:3:1: error[BRF101]: unknown field "kind"\n'


@pytest.fixture
def content(tmp_path: Path) -> Clone:
    """Make a repository with four records in it."""
    clone = new_clone(tmp_path / "content")
    clone.write(
        {
            "briefings/actors/canada.yaml": "name: Canada\nkind: state\ncountry: CA\n",
            "briefings/actors/kanada.yaml": "name: Kanada\nkind: state\n",
            "briefings/actors/norway.yaml": "name: Norway\nkind: state\n",
            "briefings/issues/arctic.yaml": f"{ARCTIC}kind: issue\n",
        }
    )
    clone.commit()
    return clone


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files"],  # noqa: S607 - whichever git there is
        cwd=REPOSITORY / "generator",
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
    ).stdout.splitlines()
    assert set(tracked) - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_without_extras_it_brings_what_the_small_lock_holds(plain: Environment) -> None:
    listed = plain.run("pip list --format=freeze", plain.root).stdout.splitlines()
    names = {str(canonicalize_name(line.partition("==")[0])) for line in listed}
    locked = (REPOSITORY / "requirements-base.lock").read_text("utf-8")
    there = set(re.findall(r"^([a-z0-9.-]+)==", locked, re.MULTILINE))
    assert names - there - {"pip", "setuptools"} == {"briefing-site"}


def test_without_extras_it_checks_and_changes_what_is_written(
    plain: Environment, content: Clone
) -> None:
    def said(command: str) -> tuple[int, str]:
        done = plain.run(f"briefings {command}", content.root)
        return done.returncode, done.stdout

    assert said("check --format concise") == (1, UNKNOWN_FIELD)
    content.write({"briefings/issues/arctic.yaml": ARCTIC})
    assert said("fmt") == (0, "briefings/issues/arctic.yaml\n")
    assert said("new actor Denmark --kind state") == (0, "briefings/actors/denmark.yaml\n")
    assert said("rename norway norge")[0] == 0
    assert said("merge kanada canada")[0] == 0
    actors = {path.stem for path in content.briefings.glob("actors/*")}
    assert actors == {"canada", "denmark", "norge"}
    status, changes = said("diff HEAD")
    assert (status, changes.splitlines()[0]) == (
        0,
        "1 actor added, 1 changed, 1 renamed, 1 removed",
    )
    assert said("explain BRF201")[1].startswith("BRF201 unknown-actor (error)\n")
    assert said("schema actor")[0] == 0
    assert said("check --format json")[0] == 0


def test_without_extras_a_command_that_needs_one_names_it(
    plain: Environment, wheel: Path, tmp_path: Path
) -> None:
    made = plain.run("briefings init new --name 'From a wheel'", tmp_path)
    assert (made.returncode, made.stdout, made.stderr) == (
        0,
        "",
        "40 files written in new\nnext: cd new; git init -b main; briefings serve\n",
    )
    for command, extra in (("build", "site"), ("serve", "site"), ("draft x.txt", "draft")):
        first, *others = brought_by(extra)
        done = plain.run(f"briefings {command}", tmp_path / "new")
        assert (done.returncode, done.stdout, done.stderr) == (
            2,
            "",
            (
                f"error: {first} and {len(others)} other packages are needed here, "
                "and not installed\n"
                f'   hint: pip install "briefing-site[{extra}] @ {wheel.as_uri()}"\n'
            ),
        )


def brought_by(extra: str) -> list[str]:
    """Give the names of the packages that an extra brings."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    return [Requirement(one).name for one in project["optional-dependencies"][extra]]
