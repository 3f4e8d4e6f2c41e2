"""The hooks of pre-commit, in a repository of their own and without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.thorough import thorough
from tools.frozen import FROZEN

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
MANIFEST = ".pre-commit-hooks.yaml"
CONFIGURATION = ".pre-commit-config.yaml"
NOWHERE = "http://127.0.0.1:9"

OUT_OF_ORDER = "kind: state\nname: Atlantis\n"
IN_ORDER = "name: Atlantis\nkind: state\n"
OF_ATLANTIS = ',{"const": "atlantis", "description": "Atlantis · state"}\n'


def run(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program where nothing can be downloaded and nobody's settings count."""
    environment = {
        "PATH": os.pathsep.join([str(folder / ".venv/bin"), os.environ["PATH"]]),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "http_proxy": NOWHERE,
        "https_proxy": NOWHERE,
    }
    return subprocess.run(  # noqa: S603 - our own words
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def hooks(folder: Path, *arguments: str) -> tuple[int, dict[str, str]]:
    """Run the hooks over all files, and give what each came to."""
    run(folder, "git", "add", "--all")
    ran = run(folder, BIN / "pre-commit", "run", "--all-files", "--color=never", *arguments)
    lines = [line for line in ran.stdout.splitlines() if ".." in line and not line[0].isspace()]
    results = {line.partition("..")[0]: line.rpartition(".")[2] for line in lines}
    return ran.returncode, results


def program(path: Path, does: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
    path.chmod(0o755)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Copy what the hooks look at; its .venv runs the generator that stands here."""
    folder = tmp_path / "repository"
    shutil.copytree(FROZEN, folder / "briefings")
    shutil.copytree(ROOT / "schema", folder / "schema")
    (folder / "tool.py").write_text('"""Takes nothing, gives nothing."""\n', "utf-8")
    for name in (CONFIGURATION, MANIFEST, "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    shutil.copy(ROOT / ".gitignore", folder)
    generator = f'PYTHONPATH="{ROOT}/generator" exec "{sys.executable}" -m briefing_site "$@"'
    program(folder / ".venv/bin/briefings", generator)
    program(folder / ".venv/bin/ruff", f'exec "{BIN / "ruff"}" "$@"')
    # The layout may have changed since the content was frozen.
    assert run(folder, folder / ".venv/bin/briefings", "fmt").returncode == 0
    assert run(folder, "git", "init", "--quiet").returncode == 0
    return folder


@pytest.mark.parametrize(
    ("command", "name"), [("validate-config", CONFIGURATION), ("validate-manifest", MANIFEST)]
)
def test_pre_commit_understands_the_file(tmp_path: Path, command: str, name: str) -> None:
    said = run(tmp_path, BIN / "pre-commit", command, ROOT / name)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


def test_this_repository_passes_its_own_hooks(repository: Path) -> None:
    assert hooks(repository) == (
        0,
        {
            "put briefings into the one layout": "Passed",
            "let editors on this machine know every id": "Passed",
            "find mistakes in briefings": "Passed",
            "find mistakes in Python": "Passed",
            "format Python": "Passed",
        },
    )


def test_hooks_mend_what_can_be_mended_and_then_pass(repository: Path) -> None:
    actor = repository / "briefings/actors/atlantis.yaml"
    actor.write_text(OUT_OF_ORDER, "utf-8")
    (repository / "tool.py").write_text('"""Takes nothing, gives a number."""\nX=1\n', "utf-8")
    status, results = hooks(repository)
    assert (status, [name for name, result in results.items() if result == "Failed"]) == (
        1,
        [
            "put briefings into the one layout",
            "format Python",
        ],
    )
    assert actor.read_text("utf-8").endswith(IN_ORDER)
    assert OF_ATLANTIS in (repository / "schema/with-ids/ids.json").read_text("utf-8")
    assert (repository / "tool.py").read_text("utf-8").endswith("\nX = 1\n")
    assert hooks(repository)[0] == 0


def as_installed(repository: Path) -> list[dict[str, Any]]:
    """Let a repository use the hooks that this one offers, as if they had been installed."""
    offered: list[dict[str, Any]] = yaml.safe_load((ROOT / MANIFEST).read_text("utf-8"))
    assert {hook["language"] for hook in offered} == {"python"}
    local = {"repo": "local", "hooks": [hook | {"language": "system"} for hook in offered]}
    (repository / CONFIGURATION).write_text(yaml.safe_dump({"repos": [local]}), "utf-8")
    return offered


@thorough(
    "the same hooks by the entries for others, which the next test runs on a deletion",
    smaller="test_the_hooks_for_other_repositories_see_a_deletion_too",
)
def test_the_hooks_for_other_repositories_do_the_same(repository: Path) -> None:
    offered = as_installed(repository)
    (repository / "briefings/actors/atlantis.yaml").write_text(OUT_OF_ORDER, "utf-8")
    assert hooks(repository)[0] == 1
    assert hooks(repository) == (0, {hook["name"]: "Passed" for hook in offered})
    (repository / "briefings/actors/atlantis.yaml").write_text("name: Atlantis\n", "utf-8")
    status, results = hooks(repository, "briefings-check")
    assert (status, results) == (1, {"find mistakes in briefings": "Failed"})


def delete_an_actor_in_use(repository: Path) -> tuple[int, str]:
    """Commit everything, stage the deletion of an actor, and let the hooks see what is staged."""
    (repository / "briefings/actors/atlantis.yaml").write_text(IN_ORDER, "utf-8")
    run(repository, "git", "add", "--all")
    run(repository, "git", *AUTHOR, "commit", "--quiet", "--message", "All")
    run(repository, "git", "rm", "--quiet", "briefings/actors/canada.yaml")
    ran = run(repository, BIN / "pre-commit", "run", "--color=never", "briefings-check")
    return ran.returncode, ran.stdout


AUTHOR = ("-c", "user.name=x", "-c", "user.email=x@example.org")


def test_the_deletion_of_an_actor_in_use_is_refused(repository: Path) -> None:
    status, said = delete_an_actor_in_use(repository)
    assert (status, 'error[BRF201]: unknown actor "canada"' in said) == (1, True)


def test_the_hooks_for_other_repositories_see_a_deletion_too(repository: Path) -> None:
    as_installed(repository)
    status, said = delete_an_actor_in_use(repository)
    assert (status, 'error[BRF201]: unknown actor "canada"' in said) == (1, True)


def test_the_hooks_of_a_new_repository_see_a_deletion_too(repository: Path) -> None:
    files = ROOT / "generator/briefing_site/starter/files"
    shutil.copy(files / "pre-commit-config.yaml", repository / CONFIGURATION)
    status, said = delete_an_actor_in_use(repository)
    assert (status, 'error[BRF201]: unknown actor "canada"' in said) == (1, True)
