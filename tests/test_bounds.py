"""No test waits for ever, and none hears less than it would on a terminal."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.waiting import SECONDS

ROOT = Path(__file__).parents[1]
FOLDERS = ("tests", "tools", "benchmarks")
WAITING = {"communicate", "create_connection", "HTTPConnection", "run", "spawn", "urlopen"}
"""Calls that wait, or whose results do, and for how long they are told in `timeout`."""

ENDLESS = {"acquire", "join", "wait"}
"""Calls that wait for ever where they are told nothing at all."""


def waits(code: str) -> Iterator[int]:
    """Give the lines of calls that may wait for ever."""
    for call in ast.walk(ast.parse(code)):
        if isinstance(call, ast.Call):
            said = {keyword.arg for keyword in call.keywords}
            unsaid = name_of(call.func) in WAITING and "timeout" not in said
            if unsaid or (name_of(call.func) in ENDLESS and not call.args and not said):
                yield call.lineno


def name_of(called: ast.expr) -> str:
    """Name what is called; of several things called `run`, only that of `subprocess` counts."""
    if isinstance(called, ast.Attribute):
        of = called.value
        is_another = called.attr == "run" and not (
            isinstance(of, ast.Name) and of.id == "subprocess"
        )
        return "" if is_another else called.attr
    return called.id if isinstance(called, ast.Name) and called.id != "run" else ""


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("subprocess.run([])", [1]),
        ("subprocess.run([], timeout=1)", []),
        ("run([])\nclone.run()", []),
        ("pexpect.spawn(x, cwd=y)", [1]),
        ("process.wait()\nthread.join()\nlock.acquire()", [1, 2, 3]),
        ("process.wait(5)\nthread.join(timeout=5)\n', '.join(words)", []),
        ("urlopen(x)\nprocess.communicate()", [1, 2]),
    ],
)
def test_a_call_that_may_wait_for_ever_is_found(code: str, lines: list[int]) -> None:
    assert sorted(waits(code)) == lines


def test_whatever_waits_is_told_how_long() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*.py"))
        for line in waits(path.read_text("utf-8"))
    ]
    assert found == []


def hurried(code: str) -> Iterator[int]:
    """Give the lines of calls that wait for less than a slow machine takes."""
    for call in ast.walk(ast.parse(code)):
        if isinstance(call, ast.Call):
            said = [one.value for one in call.keywords if one.arg == "timeout"]
            of_a_mark = call.args if ast.unparse(call.func) == "pytest.mark.timeout" else []
            for bound in (*said, *of_a_mark):
                said_here = bound.value if isinstance(bound, ast.Constant) else SECONDS
                if isinstance(said_here, int | float) and said_here < SECONDS:
                    yield call.lineno


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("subprocess.run([], timeout=60)", [1]),
        ("thread.join(timeout=SECONDS)\nsubprocess.run([], timeout=600)", []),
        ("@pytest.mark.timeout(20)\ndef test(): pass", [1]),
    ],
)
def test_a_call_that_waits_for_less_than_a_slow_machine_takes_is_found(
    code: str, lines: list[int]
) -> None:
    assert sorted(hurried(code)) == lines


def test_no_test_waits_for_less_than_a_slow_machine_takes() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for line in hurried(path.read_text("utf-8"))
    ]
    assert found == []


def test_every_browser_waits_as_long_as_all_tests() -> None:
    """Whose contexts are opened elsewhere, the driver would leave waiting by its own bound."""
    opened = re.compile(r"\.new_context\(|browser\.new_page\(")
    found = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("*.py")
        if opened.search(path.read_text("utf-8"))
    ]
    assert found == ["tests/browser.py"]


def test_each_test_has_a_bound(request: pytest.FixtureRequest) -> None:
    assert float(request.config.getini("timeout")) == 600


IGNORING = """\
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGHUP, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
os.execv(sys.executable, [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
    *sys.argv[1:]])
"""
"""Starts tests as a shell does in the background and `nohup` anywhere."""

SIGNALLED = (
    "tests/cli/test_init.py::test_ctrl_c_at_the_question_writes_nothing",
    "tests/site/test_taking_over.py::test_ctrl_c_while_the_new_site_moves_in_waits_until_it_is_there",
    "tests/test_interruption.py",
)


def test_where_the_parent_hears_no_signals_the_tests_do() -> None:
    ran = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", IGNORING, *SIGNALLED],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (ran.returncode, ran.stdout.splitlines()[-1][:8], ran.stderr) == (0, "6 passed", "")


def test_no_example_of_a_property_is_held_to_a_time() -> None:
    assert settings().deadline is None
    assert HealthCheck.too_slow in settings().suppress_health_check
