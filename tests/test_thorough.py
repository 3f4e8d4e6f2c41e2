"""What is left to `make thorough` is told, and is never the only proof of anything."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.thorough import COLLECTED, MARK, VARIABLE, told_of
from tests.whole_sites import REPOSITORY

A_RUN = """
import pytest
from tests.thorough import examples, some_of, thorough

@pytest.mark.parametrize("n", some_of(range(5), {2}, "all numbers"))
def test_some(n):
    pass

@thorough("again", smaller="test_some")
def test_again():
    pass

TRIED = examples(10, 200)

def test_property():
    print("tried", TRIED)
"""


def of_file(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def name_of(item: pytest.Item) -> str:
    """Name a test without its parameters."""
    return f"{of_file(item.path)}::{getattr(item, 'originalname', item.name)}"


def smaller_of(item: pytest.Item) -> str:
    """Name the test that proves the same over less."""
    mark = item.get_closest_marker(MARK)
    assert mark is not None
    smaller = mark.kwargs["smaller"] or name_of(item)
    return smaller if "::" in smaller else f"{of_file(item.path)}::{smaller}"


def is_there(name: str) -> bool:
    """Say whether a file has a test, where the file itself is none of those that were read."""
    path, _, test = name.partition("::")
    file = REPOSITORY / path
    tree = ast.parse(file.read_text("utf-8")) if file.is_file() else ast.Module([], [])
    return any(isinstance(node, ast.FunctionDef) and node.name == test for node in tree.body)


def test_what_is_left_out_is_proved_by_a_smaller_test(request: pytest.FixtureRequest) -> None:
    """Where a part of the tests is run, a smaller test in another part only has to be there."""
    collected = request.config.stash[COLLECTED]
    plain = {name_of(item) for item in collected.plain}
    read = {of_file(item.path) for item in (*collected.plain, *collected.marked)}
    alone = [
        f"{item.nodeid}: {smaller_of(item)}"
        for item in collected.marked
        if smaller_of(item) not in plain
        and (smaller_of(item).partition("::")[0] in read or not is_there(smaller_of(item)))
    ]
    assert alone == []


def test_of_what_is_left_out_is_said_in_words_what_it_repeats(
    request: pytest.FixtureRequest,
) -> None:
    marks = [item.get_closest_marker(MARK) for item in request.config.stash[COLLECTED].marked]
    assert [mark for mark in marks if mark is None or " " not in mark.args[0]] == []


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_usual_run_leaves_it_out_and_says_so_at_its_end(tmp_path: Path, workers: str) -> None:
    said = run(tmp_path, workers, thorough="")
    assert said[-2] == told_of(5, 1)
    assert said[-1].startswith("2 passed, 5 deselected" if workers == "0" else "2 passed")
    assert "tried 10" in said


def test_a_thorough_run_has_all_of_it(tmp_path: Path) -> None:
    said = run(tmp_path, "0", thorough="1")
    assert said[-1].startswith("7 passed in")
    assert "tried 200" in said
    assert [line for line in said if "brute force" in line] == []


def run(folder: Path, workers: str, *, thorough: str) -> list[str]:
    """Run some tests alone; give the lines that pytest writes."""
    (folder / "test_some.py").write_text(A_RUN, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", "utf-8")
    ran = subprocess.run(  # noqa: S603 - the lines above
        [sys.executable, "-m", "pytest", "-p", "tests.thorough", "-rP", "-n", workers, "."],
        cwd=folder,
        # Options of the run that this is a part of are not those of one of its own.
        env={
            **os.environ,
            "PYTHONPATH": str(REPOSITORY),
            "PYTEST_ADDOPTS": "",
            VARIABLE: thorough,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=500,
    )
    return [line.strip("= ") for line in ran.stdout.splitlines()]
