"""Commands on a real terminal, in a pipe, and cut short: real processes all.

What must come out to the letter is asked for with `-q`: on a busy machine any run may take long
enough for a bar.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from briefing_site.site.style_sheet import STYLE_SHEET
from tests.waiting import SECONDS
from tests.whole_sites import REPOSITORY

ESCAPE = re.compile(r"\x1b")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LONG = "x" * 40 + " canda " + "y" * 200


def environment(**changed: str) -> dict[str, str]:
    unset = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "SITE_URL")
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return kept | {"PYTHONPATH": str(REPOSITORY / "generator"), "TERM": "xterm-256color"} | changed


def on_terminal(folder: Path, *arguments: str, **changed: str) -> tuple[int, str]:
    """Run a command on a terminal; give its exit status and all that came to it."""
    columns = int(changed.get("COLUMNS", 80))
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "briefing_site", *arguments],
        cwd=folder,
        env=environment(**changed),
        dimensions=(24, columns),
        encoding="utf-8",
        timeout=SECONDS,
    )
    terminal.expect(pexpect.EOF)
    terminal.close()
    return int(terminal.exitstatus), str(terminal.before).replace("\r\n", "\n")


def piped(folder: Path, *arguments: str, **changed: str) -> tuple[int, str, str]:
    """Run a command whose output goes into pipes."""
    ran = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-m", "briefing_site", *arguments],
        cwd=folder,
        env=environment(**changed),
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    return ran.returncode, ran.stdout, ran.stderr


@pytest.fixture
def faulty(site: Path) -> Path:
    """Misspell an id, and misuse one in a line that is longer than any terminal."""
    path = site / "briefings/2022/2022-03-03-pause.yaml"
    text = path.read_text("utf-8").replace("by: [canada]", "by: [canda]", 1)
    path.write_text(text.replace("We are pausing.", f"We are pausing. {LONG}"), "utf-8")
    (site / "briefings/actors/canada.yaml").write_text(
        f"name: Canada\nkind: {'state of the far north ' * 12}\n", "utf-8"
    )
    return site


def test_a_long_run_shows_how_far_it_is_and_leaves_nothing_of_that(
    frozen: Path, tmp_path: Path
) -> None:
    done, shown = on_terminal(frozen, "build", "--site-dir", str(tmp_path / "site"))
    assert done == 0
    assert re.search(r"(converting|writing) pages", shown)
    assert re.search(r"\d+/\d+", COLOUR.sub("", shown))
    last = shown.rpartition("\x1b[2K")[2]  # what stands after the bar was wiped away
    assert re.fullmatch(rf"the site is in \S*{tmp_path.name}/site, built in [\d.]+ seconds\n", last)
    assert shown.count("\x1b[?25l") == shown.count("\x1b[?25h")  # the cursor, hidden and back


def test_in_a_pipe_there_is_no_bar_and_no_escape(frozen: Path, tmp_path: Path) -> None:
    done, out, err = piped(frozen, "render", "--to", str(tmp_path / "pages"))
    assert (done, out) == (0, "")
    assert re.fullmatch(rf"\d+ pages in {tmp_path}/pages\n", err)


@pytest.mark.parametrize(
    ("changed", "arguments", "coloured"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": ""}, [], True),
        ({"TERM": "dumb"}, [], False),
        ({}, ["--color", "never"], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, [], False),
    ],
)
def test_colours_on_a_terminal(
    faulty: Path, changed: Mapping[str, str], arguments: list[str], *, coloured: bool
) -> None:
    done, shown = on_terminal(faulty, "-q", "check", *arguments, **changed)
    assert (done, bool(ESCAPE.search(shown))) == (1, coloured)


def test_colours_change_no_character(faulty: Path) -> None:
    done, shown = on_terminal(faulty, "-q", "check")
    assert (done, COLOUR.sub("", shown)) == on_terminal(faulty, "-q", "check", NO_COLOR="1")


@pytest.mark.parametrize(
    ("changed", "arguments", "coloured"),
    [({}, [], False), ({"FORCE_COLOR": "1"}, [], True), ({}, ["--color=always"], True)],
)
def test_colours_in_a_pipe(
    faulty: Path, changed: Mapping[str, str], arguments: list[str], *, coloured: bool
) -> None:
    plain = piped(faulty, "check")
    done, out, err = piped(faulty, *arguments, "check", **changed)
    assert bool(ESCAPE.search(out)) is coloured
    assert (done, COLOUR.sub("", out), err) == plain


NARROW = """\
briefings/2022/2022-03-03-pause.yaml:11:10:
   error[BRF201]: unknown actor "canda"
   11 |     by: [canda]
      |          ^^^^^
   hint: did you mean "canada"?
   (briefings/actors/canada.yaml:1:1)
"""


def test_at_60_columns_words_go_on_in_the_next_line(site: Path) -> None:
    path = site / "briefings/2022/2022-03-03-pause.yaml"
    path.write_text(path.read_text("utf-8").replace("[canada]", "[canda]", 1), "utf-8")
    assert on_terminal(site, "-q", "check", COLUMNS="60", NO_COLOR="1") == (1, NARROW)


@pytest.mark.parametrize("columns", [60, 200])
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "-q"],
        ["--help"],
        ["check", "--help"],
        ["init", "-h"],
        ["explain"],
        ["explain", "BRF009"],
    ],
    ids=" ".join,
)
def test_nothing_is_wider_than_the_terminal(
    faulty: Path, arguments: list[str], columns: int
) -> None:
    shown = on_terminal(faulty, *arguments, COLUMNS=str(columns), NO_COLOR="1")[1]
    assert [line for line in shown.splitlines() if len(line) > columns] == []


def test_an_example_stays_whole_so_that_it_can_be_copied(site: Path) -> None:
    example = piped(site, "explain", "BRF308")[1].partition("Bad:")[2]
    assert on_terminal(site, "explain", "BRF308", COLUMNS="60")[1].partition("Bad:")[2] == example


def test_in_a_pipe_no_message_is_cut(faulty: Path) -> None:
    narrow, wide = (piped(faulty, "check", COLUMNS=columns) for columns in ("40", "400"))
    assert narrow == wide
    assert piped(faulty, "explain", COLUMNS="40") == piped(faulty, "explain", COLUMNS="400")


@pytest.mark.parametrize("arguments", [["-q", "check"], ["check", "-q"], ["-v", "check", "-q"]])
def test_quiet_leaves_findings_alone(faulty: Path, arguments: list[str]) -> None:
    done, out, err = piped(faulty, *arguments)
    assert (done, out, err) == (1, piped(faulty, "check")[1], "")


@pytest.mark.parametrize("arguments", [["-v", "check"], ["check", "--verbose"]])
def test_verbose_tells_what_is_read_and_how_long_it_took(site: Path, arguments: list[str]) -> None:
    done, out, err = piped(site, *arguments)
    assert (done, out) == (0, "")
    assert re.sub(r"\d+\.\d\d s", "0.00 s", re.sub(r"checking: \d+", "checking: 99", err)) == (
        f"briefings: {site}/briefings\n"
        "reading files: 3 in 0.00 s\n"
        "resolving references: 0.00 s\n"
        f"copies of sources: {site}/briefings/snapshots\n"
        "checking: 99 in 0.00 s\n"
        "no findings in 3 files; 0 quotes checked, 1 unchecked\n"
    )


@contextmanager
def building(frozen: Path, site: Path, until_there: str) -> Iterator[subprocess.Popen[str]]:
    """Build the frozen site, and be there as soon as a file or a folder is."""
    process = subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-m", "briefing_site", "build", "--site-dir", str(site)],
        cwd=frozen,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            until = time.monotonic() + SECONDS
            while not any(site.parent.glob(until_there)) and time.monotonic() < until:
                assert process.poll() is None
                time.sleep(0.01)
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize(
    ("until", "number", "ends"),
    [
        (".site.building-*/new/briefings/*/index.html", signal.SIGINT, (130, "interrupted\n")),
        (".site.building-*/new", signal.SIGTERM, (143, "")),
        (".site.building-*/new", signal.SIGHUP, (129, "")),
    ],
    ids=["Ctrl-C", "SIGTERM", "SIGHUP"],
)
def test_a_build_that_is_cut_short_leaves_the_old_site(
    frozen: Path, tmp_path: Path, until: str, number: int, ends: tuple[int, str]
) -> None:
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)
    (site / "old/index.html").write_text("old")
    (site / STYLE_SHEET).parent.mkdir(parents=True)
    (site / STYLE_SHEET).write_text("of a build")
    before = sorted(tmp_path.rglob("*"))
    with building(frozen, site, until) as process:
        process.send_signal(number)
        out, err = process.communicate(timeout=SECONDS)
    told = re.sub(r"^advice on the content: \d+ \(see `briefings check`\)\n", "", err)
    assert (process.returncode, told, out) == (*ends, "")
    assert sorted(tmp_path.rglob("*")) == before


def test_ctrl_c_on_a_terminal_gives_the_cursor_back(frozen: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "briefing_site", "build", "--site-dir", str(site)],
        cwd=frozen,
        env=environment(),
        encoding="utf-8",
        timeout=SECONDS,
    )
    terminal.expect("converting pages")
    terminal.sendintr()
    terminal.expect(pexpect.EOF)
    terminal.close()
    last = str(terminal.before).rpartition("\x1b[?25h")
    assert (terminal.exitstatus, bool(last[1]), last[2].endswith("interrupted\r\n")) == (
        130,
        True,
        True,
    )
    assert not site.exists()


@pytest.mark.parametrize("arguments", [["explain"], ["check", "--format", "sarif"]])
def test_output_that_nobody_reads_ends_a_command_without_a_word(
    site: Path, arguments: list[str]
) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    ran = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-m", "briefing_site", "-q", *arguments],
        cwd=site,
        env=environment(),
        stdout=writes,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    os.close(writes)
    assert (ran.returncode, ran.stderr) == (141, "")
