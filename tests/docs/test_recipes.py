"""Carries out docs/recipes.md as it stands, in a copy of this repository.

All recipes are carried out in one copy, one `make fresh` for all: what they come to is what the
page says that its commands print.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from tests.thorough import thorough
from tests.whole_sites import REPOSITORY

RECIPES = REPOSITORY / "docs/recipes.md"
FENCE = re.compile(r'^( *)```(\w+)(?: title="([^"]+)")?\n(.*?)^\1```$', re.MULTILINE | re.DOTALL)
OVERVIEW = ("make fresh", "git diff")
"""What the page's beginning says of all recipes."""

STARTER = "generator/briefing_site/starter/files"

CODE = ("benchmarks", "generator", "tests", "tools")
"""The folders of Python."""

BOUND = 600
"""Seconds for one command: far more than any takes, and an end all the same."""


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the file in its title if it has one, and its text."""

    language: str
    path: str
    text: str


def blocks(page: str) -> list[Block]:
    return [Block(language, path, dedent(text)) for _, language, path, text in FENCE.findall(page)]


def changed(before: str, difference: str) -> str:
    """Apply lines with a mark in front; what they replace must stand there exactly once."""
    lines = difference.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    assert before.count(old) == 1, f"this stands there {before.count(old)} times:\n{old}"
    return before.replace(old, new)


def commands(block: Block) -> list[tuple[str, str]]:
    """Give each command of a session with what it prints."""
    parts = re.split(r"^\$ (.*)\n", block.text, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy what Git knows, with the starter's content, beside the environment that runs this."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],  # noqa: S607
        cwd=REPOSITORY,
        capture_output=True,
        check=True,
        text=True,
        timeout=BOUND,
    ).stdout
    folder = tmp_path / "copy"
    for name in filter(None, listed.split("\0")):
        if (REPOSITORY / name).is_file() and not name.startswith("briefings/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(REPOSITORY / name, folder / name)  # what "make" sees as set up stays so
    copy_what_is_made_of_it(folder)
    shutil.copytree(folder / STARTER / "briefings", folder / "briefings")
    (folder / ".venv").mkdir()
    for part in Path(sys.prefix).iterdir():
        (folder / ".venv" / part.name).symlink_to(part)
    return folder


def copy_what_is_made_of_it(folder: Path) -> None:
    """Copy what Python and mypy have made of files: both look whether the files are still those."""
    compiled = [made for code in CODE for made in (REPOSITORY / code).rglob("__pycache__")]
    for made in (*compiled, REPOSITORY / ".mypy_cache"):
        beside = folder / made.relative_to(REPOSITORY)
        if made.is_dir() and beside.parent.is_dir():
            shutil.copytree(made, beside)


def carry_out(block: Block, folder: Path) -> None:
    """Write the file of a block, or change it as the block shows."""
    path = folder / block.path
    if block.language == "diff":
        path.write_text(changed(path.read_text("utf-8"), block.text), "utf-8")
    else:
        assert not path.exists(), f"{block.path} is there already"
        path.write_text(block.text, "utf-8")


def run(command: str, folder: Path) -> str:
    outside = {**os.environ, "PYTHONPATH": str(folder / "generator")}
    ran = subprocess.run(  # noqa: S603 - what our own page says
        ["/bin/bash", "-c", command],
        cwd=folder,
        env=outside,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=BOUND,
    )
    assert ran.returncode == 0, f"{command}\n{ran.stdout}"
    return ran.stdout


def carried_out(folder: Path) -> list[Block]:
    """Write and change what the recipes say; give all blocks of the page."""
    page = blocks(RECIPES.read_text("utf-8"))
    for block in page:
        if block.path:
            carry_out(block, folder)
    return page


def sessions(page: list[Block]) -> list[tuple[str, str]]:
    """Give each command that the recipes show, with what it prints."""
    told = [one for block in page if block.language == "console" for one in commands(block)]
    return [(command, said) for command, said in told if command not in OVERVIEW]


def hold_to_form(page: list[Block], folder: Path) -> None:
    """Hold what the recipes write to the form of the code."""
    written = [block.path for block in page if block.language == "python"]
    assert written != []
    run(f".venv/bin/ruff check --quiet {' '.join(written)}", folder)
    run(f".venv/bin/ruff format --quiet --check {' '.join(written)}", folder)


def test_each_step_fits_what_is_there_and_the_program_runs_with_all_of_them(copy: Path) -> None:
    page = carried_out(copy)
    hold_to_form(page, copy)
    run(".venv/bin/briefings check", copy)
    told = sessions(page)
    rendered = re.findall(
        r"briefings render .*--to (\S+)", "\n".join(command for command, _ in told)
    )
    shown = [one for one in told if any(folder in one[0] for folder in rendered)]
    assert len(shown) > len(rendered) > 2
    assert [(command, run(command, copy)) for command, _ in shown] == shown


@thorough(
    "all that is made from the code, made anew: it takes a minute",
    smaller="test_each_step_fits_what_is_there_and_the_program_runs_with_all_of_them",
)
def test_the_recipes_lead_where_they_say(copy: Path) -> None:
    page = carried_out(copy)
    run("make fresh PYTEST_WORKERS=0", copy)  # of the workers of this run, one waits meanwhile
    # Now the pages that lead to its content, too: our own lead to ours.
    shutil.copytree(copy / STARTER / "docs", copy / "docs", dirs_exist_ok=True)
    shown = sessions(page)
    assert shown != []
    assert [(command, run(command, copy)) for command, _ in shown] == shown
    hold_to_form(page, copy)
    run("MYPYPATH=generator .venv/bin/mypy generator", copy)


@pytest.mark.parametrize("line", ["a\n", "b\nb\n"])
def test_a_change_to_lines_that_are_not_there_once_is_refused(line: str) -> None:
    with pytest.raises(AssertionError, match="times"):
        changed(line, " b\n+c\n")
