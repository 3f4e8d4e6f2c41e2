"""What each command imports, in an interpreter of its own: no more than it needs."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.clone import new_clone
from tests.waiting import SECONDS

ROOT = Path(__file__).resolve().parents[2]

NAMED = """
import sys
from briefing_site.cli import run
sys.argv[0] = "briefings"
try:
    run()
except SystemExit as ended:
    assert ended.code in (0, None), ended.code
print("\\n".join(sorted(sys.modules)), file=sys.stderr)
"""

MODELS = {"annotated-types", "pydantic", "pydantic-core"}
MODELS |= {"typing-extensions", "typing-inspection"}
READING = MODELS | {"click"}
RARE = {"edtf", "markdown-it-py", "mdurl", "pycountry", "pyparsing", "python-dateutil", "rapidfuzz"}
"""What reads dates, codes and Markdown that few files have, or names what was meant; these have no
such thing."""

FILES = {
    "briefings/actors/canada.yaml": "name: Canada\nkind: state\ncountry: CA\n",
    "briefings/actors/norway.yaml": 'name: Norway\nkind: state\ncountry: "NO"\n',
    "briefings/issues/arctic.yaml": "title: The Arctic\nproposition: They work together.\n",
}


def modules(folder: Path, *arguments: str) -> set[str]:
    """Give the modules that a command imports."""
    ran = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", NAMED, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
    )
    return {*ran.stderr.splitlines()}


def imported(folder: Path, *arguments: str) -> set[str]:
    """Give the distributions that a command imports something of."""
    bearers = packages_distributions()
    names = {name.partition(".")[0] for name in modules(folder, *arguments)}
    # The second stands in a .pth file of some machines; babel takes the third where it is.
    ours = {"briefing-site", "setuptools", "pytz"}
    return {str(canonicalize_name(bearers[name][0])) for name in names & bearers.keys()} - ours


def base() -> set[str]:
    """Give the distributions that are always installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    direct = {str(canonicalize_name(Requirement(one).name)) for one in project["dependencies"]}
    brought = {"pygments", "text-unidecode", "tzdata"}
    return direct | READING | {"pyyaml"} | RARE | brought


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    clone = new_clone(tmp_path_factory.mktemp("content") / "clone")
    clone.write(FILES)
    clone.commit()
    return clone.root


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["check", "--help"],
        ["build", "--help"],
        ["draft", "--help"],
        ["watch", "--help"],
        ["init", "--help"],
    ],
)
def test_help_needs_nothing_but_the_library_of_commands(
    content: Path, arguments: list[str]
) -> None:
    assert imported(content, *arguments) == {"click"}


@pytest.mark.parametrize(
    ("arguments", "libraries"),
    [
        (["check"], READING),
        (["check", "--format", "github"], READING),
        (["fmt"], READING | {"pyyaml"}),
        (["schema", "actor"], READING),
        (["explain", "BRF201"], READING | {"rapidfuzz"}),
        (["diff", "HEAD"], READING | {"rapidfuzz"}),
    ],
)
def test_a_command_that_reads_imports_only_what_it_needs(
    content: Path, arguments: list[str], libraries: set[str]
) -> None:
    assert imported(content, *arguments) == libraries


def test_a_check_reads_nothing_of_what_pages_are_made_of(content: Path) -> None:
    read = modules(content, "check")
    assert "briefing_site.prose.nodes" in read
    assert {one for one in read if one.startswith("briefing_site.pages")} == set()
    assert "briefing_site.document.nodes" not in read


def test_a_check_reads_nothing_of_what_few_files_need(content: Path) -> None:
    rare = {"html.entities", "briefing_site.prose.gazetteer", "briefing_site.source.slips"}
    rare |= {"briefing_site.knowledge.passages", "briefing_site.knowledge.typesetting"}
    assert rare & modules(content, "check") == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "actor", "Denmark", "--kind", "state", "--country", "DK"],
        ["rename", "canada", "kanada", "--dry-run"],
        ["merge", "canada", "norway", "--dry-run"],
        ["init", "new", "--name", "A site", "--requirement", "git+https://octo.example/x@v1"],
    ],
)
def test_a_command_that_writes_needs_none_of_the_extras(
    content: Path, arguments: list[str]
) -> None:
    assert imported(content, *arguments) - base() == set()


ENDING = """
import atexit, sys, threading, time
from briefing_site.cli import main
def told_late():
    time.sleep(0.2)
    print("a thread")
sys.argv = ["briefings", "--version"]
atexit.register(print, "the end")
if {with_thread}:
    threading.Thread(target=told_late).start()
main()
"""


@pytest.mark.parametrize("with_thread", [False, True])
def test_a_command_ends_at_once_and_whole(*, with_thread: bool) -> None:
    ran = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", ENDING.format(with_thread=with_thread)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
    )
    thread = ["a thread"] if with_thread else []
    assert ran.stdout.splitlines()[1:] == [*thread, "the end"]
    assert ran.stderr == ""
