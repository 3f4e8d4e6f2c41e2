"""A new repository's own workflows, run as they stand in an environment with nothing in it."""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
from pathlib import Path

import pytest

from tests.clone import AROUND, Clone, new_clone
from tests.runner import Environment, Runner, new_environment
from tests.starter.conftest import filled_environment
from tests.thorough import thorough
from tests.whole_sites import REPOSITORY, BuildOnce

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
ADDRESS = PROJECT["urls"]["Repository"]
TAG = f"v{PROJECT['version']}"

GH = """\
#!/bin/sh
case "$*" in
  "api repos/octo/new/pages --jq .html_url") echo https://octo.example/new/ ;;
  "api --paginate repos/octo/new/issues/34/comments "*) ;;
  "api --method POST repos/octo/new/issues/34/comments --field body=@body.md --silent") ;;
  *) echo "gh: no answer to $*" >&2; exit 1 ;;
esac
"""

PUSHED = {
    "steps.pages.outputs.address": "https://octo.example/new/",
    "github.event_name != 'pull_request'": "true",
    "github.token": "x",
    "github.server_url": "https://octo.example",
    "github.repository": "octo/new",
}
PROPOSED = {"github.event.pull_request.number": "12"}
ASKED = {"github.event.issue.number": "34", "github.token": "x"}


def made_with(environment: Environment, folder: Path) -> Path:
    """Let the program that is installed make a repository, and commit it."""
    made = environment.run("briefings init new --name 'From a wheel'", folder)
    assert (made.returncode, made.stdout) == (0, "")
    clone = new_clone(folder / "new")
    clone.commit()
    return clone.root


@pytest.fixture(scope="session")
def ran(build_once: BuildOnce, plain: Environment) -> Path:
    """Run what GitHub runs after a push: every step of the job.

    What the lock names is there already, so that pip has it to look at and not to fetch.
    """

    def make(folder: Path) -> None:
        folder.mkdir()
        repository = made_with(plain, folder)
        lock = repository / "requirements.lock"
        run_pushed(filled_environment(folder / "python", lock), repository)

    return build_once("ran", make)


@pytest.fixture
def ran_from_nothing(tmp_path: Path, plain: Environment) -> Path:
    """Run the same in an environment in which there is nothing, as GitHub has it."""
    repository = made_with(plain, tmp_path)
    run_pushed(new_environment(tmp_path / "python"), repository)
    return tmp_path


def run_pushed(environment: Environment, repository: Path) -> None:
    """Run every step of the job, and note beside the repository what each came to."""
    runner = Runner(environment, repository, PUSHED)
    gh = environment.programs / "gh"
    gh.write_text(GH)
    gh.chmod(0o755)
    done = [*runner.run_job("ci.yml", "briefings")]
    (repository.parent / "done.json").write_text(json.dumps(done))


def test_after_a_push_every_step_is_green_and_the_site_is_there(ran: Path) -> None:
    hold_to_be_green(ran)


@thorough(
    "the same with each package fetched and installed",
    smaller="test_after_a_push_every_step_is_green_and_the_site_is_there",
)
def test_where_nothing_is_installed_every_step_is_green(ran_from_nothing: Path) -> None:
    hold_to_be_green(ran_from_nothing)


def hold_to_be_green(ran: Path) -> None:
    """Hold each step to have succeeded in silence, and the site to be there."""
    done = json.loads((ran / "done.json").read_text())
    assert [(name, status) for name, status, _, _ in done] == [
        ("Set up", 0),
        ("Check the briefings", 0),
        ("See whether files are in the one layout", 0),
        ("Ask for the site's address", 0),
        ("Build the site", 0),
        ("Look through the built site", 0),
    ]
    assert [output for name, _, output, _ in done if name != "Set up"] == [""] * 5
    assert (ran / "outputs").read_text() == "address=https://octo.example/new/\n"
    page = ran / "new/site/briefings/2022-06-08-limited-resumption/index.html"
    assert 'href="https://octo.example/new/' in page.read_text("utf-8")


def test_a_pull_request_is_told_what_it_changes(ran: Path, tmp_path: Path) -> None:
    clone = new_clone(shutil.copytree(ran / "new", tmp_path / "new", symlinks=True))
    issue = clone.briefings / "issues/arctic-council-work.yaml"
    issue.rename(issue.with_stem("council-work"))
    clone.commit()
    runner = Runner(Environment(ran / "python"), clone.root, PROPOSED)
    done = [*runner.run_job("ci.yml", "changes")]
    assert [(name, status) for name, status, _, _ in done] == [
        ("Set up", 0),
        ("Compare with the base", 1),
    ]
    assert done[1][2].startswith("::error title=Lost address::")
    report = (clone.root / "changes/changes.md").read_text("utf-8")
    assert "`issues/arctic-council-work/`" in report
    assert (clone.root / "changes/number.txt").read_text() == "12\n"


def test_an_issue_made_with_the_form_is_answered(ran: Path, tmp_path: Path) -> None:
    repository = shutil.copytree(ran / "new", tmp_path / "new", symlinks=True)
    body = "### What happened?\n\nCanada spoke of the Arctic.\n"
    event = {"issue": {"title": "Briefing: The Arctic", "body": body}}
    (tmp_path / "event.json").write_text(json.dumps(event), "utf-8")
    runner = Runner(Environment(ran / "python"), repository, ASKED)
    done = [*runner.run_job("propose.yml", "draft")]
    assert [(name, status, output) for name, status, output, _ in done if name != "Set up"] == [
        ("Make a draft of the answers", 0, ""),
        ("Post the draft", 0, ""),
    ]
    answer = (repository / "body.md").read_text("utf-8")
    assert answer.startswith("<!-- proposed briefing -->\n")
    assert "Canada spoke of the Arctic." in answer


@pytest.fixture
def filled(ran: Path, tmp_path: Path) -> Environment:
    """Give an environment that has all that the lock names, but not this program."""
    environment = new_environment(tmp_path / "filled")
    (there,) = (ran / "python").glob("lib/python*/site-packages")
    here = environment.root / there.relative_to(ran / "python")
    shutil.copytree(
        there,
        here,
        copy_function=os.link,
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns("briefing_site*", *(one.name for one in here.iterdir())),
    )
    return environment


def readme_line() -> str:
    """Give the line by which README says to install from the repository."""
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    (line,) = re.findall(r"^\$ (pip install .*git\+.*)$", readme, re.MULTILINE)
    return str(line)


def test_the_readme_installs_from_where_the_project_says_that_it_is() -> None:
    assert readme_line() == f'pip install "briefing-site[site] @ git+{ADDRESS}@{TAG}"'


@thorough(
    "another way to the same environment, of which what it notes is held for every way",
    smaller="tests/starter/test_requirement.py::"
    "test_a_requirement_names_where_this_package_came_from",
)
def test_by_the_readmes_line_it_comes_from_its_repository_at_a_tag(
    filled: Environment, tmp_path: Path
) -> None:
    origin = new_clone(tmp_path / "origin")
    for name in origin_files():
        (origin.root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(REPOSITORY / name, origin.root / name)
    commit = origin.commit()
    origin.git("tag", TAG)
    around = {
        **AROUND,
        # What the project's address stands for here; git alone knows, pip is told nothing.
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{origin.root.as_uri()}.insteadOf",
        "GIT_CONFIG_VALUE_0": ADDRESS,
        # All that it needs is there already: the extra's packages, and what builds it.
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
    }
    installed = filled.run(readme_line(), tmp_path, **around)
    assert installed.returncode == 0, installed.stderr
    made = filled.run("briefings init new --name New", tmp_path)
    assert made.returncode == 0, made.stderr
    assert made.stderr.splitlines()[-1] == "next: cd new; git init -b main; briefings serve"
    line = (tmp_path / "new/requirements.txt").read_text()
    assert line == f"briefing-site @ git+{ADDRESS}@{commit}\n"
    new_clone(tmp_path / "new").commit()
    for step in ("pip uninstall --yes --quiet briefing-site", *install_lines(tmp_path / "new")):
        done = filled.run(step, tmp_path / "new", **around)
        assert done.returncode == 0, done.stderr
    for command in ("check --strict", "build --strict"):
        assert filled.run(f"briefings {command}", tmp_path / "new").returncode == 0


def origin_files() -> list[str]:
    """Give the files from which the package is built."""
    needed = ("generator", "pyproject.toml", "README.md", "LICENSE")
    return Clone(REPOSITORY).git("ls-files", *needed).splitlines()


def install_lines(repository: Path) -> list[str]:
    """Give the lines by which the new repository's README says to install."""
    readme = (repository / "README.md").read_text("utf-8")
    return re.findall(r"^\$ (pip install .*)$", readme, re.MULTILINE)
