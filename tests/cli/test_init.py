"""`briefings init`: what it writes, and what it leaves alone."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest
import yaml
from click.testing import Result

from briefing_site.cli.init import PUBLISHED
from briefing_site.diagnostics.refused import Refused
from briefing_site.starter import NewSite, requirement_files, starter_files
from briefing_site.starter import requirement as module
from briefing_site.starter.requirement import Requirement
from tests.clone import new_clone
from tests.waiting import SECONDS

Run = Callable[..., Result]
NEXT = "git init -b main; briefings serve"
RENAMES = '"git branch -m main" renames it'
PINNED = "git+https://octo.example/x@v0.1.0"
LINE = f"briefing-site @ {PINNED}"


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this program come from a place that others reach, too."""
    monkeypatch.setattr(module, "requirement", lambda: Requirement(LINE))


@pytest.fixture
def unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody know where this program came from."""

    def refuse() -> None:
        message = "nobody knows"
        raise Refused(message, "name it")

    monkeypatch.setattr(module, "requirement", refuse)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "arctic_council-work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def ended(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


def test_an_empty_folder_becomes_a_site_with_the_folders_name(here: Path, run: Run) -> None:
    assert ended(run("init")) == (0, "", f"39 files written in .\nnext: {NEXT}\n")
    assert tree(here) == starter_files(NewSite("Arctic council work", LINE))


def test_a_folder_that_is_not_there_is_made(here: Path, run: Run) -> None:
    done = run("init", "a/b", "--name", " Two\n words ", "--url", "https://example.org/x")
    assert ended(done) == (0, "", f"39 files written in a/b\nnext: cd a/b; {NEXT}\n")
    site = NewSite("Two words", LINE, "https://example.org/x/")
    assert tree(here / "a/b") == starter_files(site)


def test_in_a_repository_none_is_begun(here: Path, run: Run) -> None:
    (here / ".git").mkdir()
    assert run("init", "a").stderr.splitlines()[-1] == "next: cd a; briefings serve"


@pytest.mark.parametrize(
    ("branch", "told"),
    [
        ("main", []),
        ("trunk", ['only the branch "main" is published; here it is "trunk": ' + RENAMES]),
    ],
)
def test_a_repository_of_which_nothing_would_be_published_is_told_so(
    here: Path, run: Run, branch: str, told: list[str]
) -> None:
    new_clone(here / "a").git("symbolic-ref", "HEAD", f"refs/heads/{branch}")
    assert run("init", "a").stderr.splitlines()[1:] == [*told, "next: cd a; briefings serve"]


def test_what_init_begins_is_the_branch_that_the_workflow_publishes(here: Path, run: Run) -> None:
    run("init")
    workflow = (here / ".github/workflows/ci.yml").read_text()
    assert yaml.safe_load(workflow)[True]["push"]["branches"] == [PUBLISHED]
    assert f"if: github.ref == 'refs/heads/{PUBLISHED}'" in workflow


def test_a_second_run_changes_nothing(here: Path, run: Run) -> None:
    run("init")
    for path in here.rglob("*"):
        os.utime(path, (1, 1))
    assert ended(run("init")) == (0, "", "0 files written in .\n")
    assert {path.stat().st_mtime for path in here.rglob("*")} == {1}


def test_a_file_that_is_missing_comes_back(here: Path, run: Run) -> None:
    run("init")
    (here / "docs/method.md").unlink()
    assert ended(run("init")) == (0, "", f"1 file written in .\nnext: {NEXT}\n")


@pytest.mark.parametrize(
    ("mine", "named"),
    [
        ({"mkdocs.yml": "site_name: mine\n"}, '"mkdocs.yml"'),
        ({"docs": "a file\n"}, '"docs"'),
        ({"README.md/x": "a folder\n"}, '"README.md"'),
        (
            {"README.md": "mine\n", "mkdocs.yml": "mine\n", ".gitignore": "mine\n"},
            '".gitignore" and 2 other files',
        ),
    ],
)
def test_what_stands_in_the_way_is_named_and_nothing_is_written(
    here: Path, run: Run, mine: dict[str, str], named: str
) -> None:
    for name, text in mine.items():
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(text)
    assert ended(run("init")) == (
        2,
        "",
        (
            f"error: {named} would be replaced; nothing was written\n"
            "   hint: name a new or an empty folder, or move that away\n"
        ),
    )
    assert tree(here) == mine


@pytest.mark.usefixtures("unknown")
def test_where_nobody_knows_what_to_install_nothing_is_written(here: Path, run: Run) -> None:
    assert ended(run("init")) == (2, "", "error: nobody knows\n   hint: name it\n")
    assert tree(here) == {}


@pytest.mark.usefixtures("unknown")
def test_what_to_install_can_be_named(here: Path, run: Run) -> None:
    assert run("init", "--requirement", PINNED).exit_code == 0
    assert (here / "requirements.txt").read_text() == f"{LINE}\n"


def test_a_name_alone_is_nothing_to_install(here: Path, run: Run) -> None:
    assert ended(run("init", "--requirement", "briefing-site")) == (
        2,
        "",
        (
            'error: "briefing-site" does not say exactly what to install\n'
            '   hint: give "git+https://HOST/OWNER/NAME@COMMIT", or the path of a wheel\n'
        ),
    )
    assert tree(here) == {}


def test_a_wheel_goes_into_the_new_repository(here: Path, run: Run, tmp_path: Path) -> None:
    wheel = tmp_path / "briefing_site-0.1.0-py3-none-any.whl"
    wheel.write_bytes(b"\0")
    run("init", "--requirement", str(wheel))
    assert (here / "wheels" / wheel.name).read_bytes() == b"\0"
    assert (here / "requirements.txt").read_text() == (
        "./wheels/briefing_site-0.1.0-py3-none-any.whl "
        "--hash=sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d\n"
    )


def test_a_site_that_is_there_can_use_another_version(here: Path, run: Run, tmp_path: Path) -> None:
    wheel = tmp_path / "briefing_site-0.1.0-py3-none-any.whl"
    wheel.write_bytes(b"\0")
    run("init", "--requirement", str(wheel))
    (here / "mkdocs.yml").write_text("mine\n")
    (here / "requirements.lock").write_text("old\n")
    kept = {path: text for path, text in tree(here).items() if path[:4] not in ("requ", "whee")}
    renewed = run("init", "--renew")
    assert ended(renewed) == (0, "", f"this site uses {LINE}\n")
    assert tree(here) == kept | requirement_files(LINE)


@pytest.mark.usefixtures("here")
def test_where_no_site_is_there_is_none_to_renew(run: Run) -> None:
    assert ended(run("init", "--renew", "x")) == (
        2,
        "",
        (
            'error: there is no "x/requirements.txt" to renew\n'
            "   hint: name the folder of a site, or start one without --renew\n"
        ),
    )


def test_files_of_ones_own_stay(here: Path, run: Run) -> None:
    (here / "LICENSE").write_text("mine\n")
    (here / "docs").mkdir()
    (here / "docs/about.md").write_text("# Mine\n")
    assert run("init").exit_code == 0
    kept = {"LICENSE": "mine\n", "docs/about.md": "# Mine\n"}
    assert kept.items() <= tree(here).items()


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_a_run_that_is_cut_short_leaves_the_folder_as_it_was(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    (here / "docs").mkdir()
    (here / "docs/mine.md").write_text("mine\n")
    replace, done = os.replace, []

    def fail_at_the_tenth(*paths: str) -> None:
        done.append(paths)
        if len(done) == 10:
            raise fault
        replace(*paths)

    monkeypatch.setattr(os, "replace", fail_at_the_tenth)
    result = run("init", ".")
    assert result.exit_code != 0
    assert [path.relative_to(here).as_posix() for path in sorted(here.rglob("*"))] == [
        "docs",
        "docs/mine.md",
    ]


@pytest.mark.parametrize("name", ["a\x1b[31m", "\u202ex", " ", "\x00"])
def test_a_name_that_cannot_be_shown_is_refused(here: Path, run: Run, name: str) -> None:
    result = run("init", "--name", name)
    assert (result.exit_code, result.stderr.splitlines()[-1], tree(here)) == (
        2,
        "   hint: give it in letters, signs and spaces",
        {},
    )
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize(
    "url",
    [
        "example.org",
        "ftp://example.org/",
        "https://",
        "https://[x/",
        "https://example.org/?a",
        "https://example.org/#a",
        "https://example.org/a b",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(here: Path, run: Run, url: str) -> None:
    assert ended(run("init", "--url", url)) == (
        2,
        "",
        f'error: "{url}" is no address of a site\n   hint: give one like https://example.org/\n',
    )
    assert tree(here) == {}


def at_a_terminal(folder: Path, *arguments: str) -> "pexpect.spawn[str]":
    return pexpect.spawn(
        sys.executable,
        ["-m", "briefing_site", "init", "--requirement", PINNED, *arguments],
        cwd=folder,
        encoding="utf-8",
        timeout=SECONDS,
    )


def site_name(folder: Path) -> str:
    text = (folder / "mkdocs.yml").read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("site_name"))
    return str(yaml.safe_load(line)["site_name"])


TYPED = [("", "Arctic council work"), ("My: own", "My: own")]


@pytest.mark.parametrize(("typed", "name"), TYPED)
def test_at_a_terminal_the_name_is_asked_for(here: Path, typed: str, name: str) -> None:
    terminal = at_a_terminal(here)
    terminal.expect_exact("What is the site called? [Arctic council work]: ")
    terminal.sendline(typed)
    terminal.expect(pexpect.EOF)
    assert site_name(here) == name


@pytest.mark.parametrize("arguments", [["--yes"], ["--name", "Arctic council work"]])
def test_at_a_terminal_nothing_is_asked_that_is_known(here: Path, arguments: list[str]) -> None:
    terminal = at_a_terminal(here, *arguments)
    terminal.expect(pexpect.EOF)
    assert "called" not in str(terminal.before)
    assert site_name(here) == "Arctic council work"


def test_ctrl_c_at_the_question_writes_nothing(here: Path) -> None:
    terminal = at_a_terminal(here)
    terminal.expect_exact("What is the site called? [Arctic council work]: ")
    until_it_waits(terminal)
    terminal.kill(signal.SIGINT)  # once: Python has no ear for a second one as it ends
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert (terminal.exitstatus, tree(here)) == (130, {})


def until_it_waits(terminal: "pexpect.spawn[str]") -> None:
    """Wait until a program sleeps: a signal that comes before it reads waits for the next."""
    stat = Path(f"/proc/{terminal.pid}/stat")
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if stat.read_text("ascii").rpartition(") ")[2].startswith("S"):
            return
        time.sleep(0.05)
    pytest.fail("the program never waited for an answer")
