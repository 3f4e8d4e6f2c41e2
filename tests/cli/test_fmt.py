"""`briefings fmt`: puts files in order, says which, and touches none that it cannot read."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from tests.cli.conftest import BRIEFING, Run

PAUSE = "briefings/2022/2022-03-03-pause.yaml"
TALKS = "briefings/issues/talks.yaml"

TALKS_IN_ORDER = "title: Talks\nproposition: >-\n  There should be talks.\n"


def test_files_are_put_in_order_and_named(site: Path, run: Run) -> None:
    done = run("fmt")
    assert (done.exit_code, done.stdout) == (0, f"{PAUSE}\n{TALKS}\n")
    assert done.stderr == "2 files put in order, 1 as it should be\n"
    assert (site / TALKS).read_text() == TALKS_IN_ORDER


def test_a_second_time_nothing_changes(site: Path, run: Run) -> None:
    run("fmt")
    before = {path: path.read_bytes() for path in site.rglob("*.yaml")}
    done = run("fmt")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "0 files put in order, 3 as it should be\n"
    assert {path: path.read_bytes() for path in site.rglob("*.yaml")} == before


def test_check_fails_and_changes_nothing(site: Path, run: Run) -> None:
    done = run("fmt", "--check", str(site / "briefings" / "2022"))
    assert (done.exit_code, done.stdout) == (1, f"{PAUSE}\n")
    assert done.stderr == "1 file would change, 0 as it should be\n"
    assert (site / PAUSE).read_text() == BRIEFING


def test_check_passes_where_all_is_in_order(site: Path, run: Run) -> None:
    (site / TALKS).write_text(TALKS_IN_ORDER)
    done = run("fmt", "--check", TALKS)
    assert (done.exit_code, done.stdout) == (0, "")


def test_diff_shows_what_would_change(site: Path, run: Run) -> None:
    done = run("fmt", "--diff", str(site / TALKS))
    assert done.exit_code == 1
    assert done.stdout == dedent(f"""\
        --- {TALKS}
        +++ {TALKS}
        @@ -1,2 +1,3 @@
         title: Talks
        -proposition: There should be talks.
        +proposition: >-
        +  There should be talks.
        {TALKS}
        """)


def test_a_file_that_is_no_yaml_is_reported_and_left(site: Path, run: Run) -> None:
    broken = "title: Iran: a warning\nproposition: x\n"
    (site / TALKS).write_text(broken)
    done = run("fmt")
    assert (done.exit_code, done.stdout) == (1, f"{PAUSE}\n")
    assert done.stderr.splitlines()[0].startswith(f"{TALKS}:1:12: error[BRF007]: ")
    assert done.stderr.splitlines()[-1] == "1 file put in order, 1 as it should be"
    assert (site / TALKS).read_text() == broken


def test_a_file_with_a_field_inside_a_text_is_reported_and_left(site: Path, run: Run) -> None:
    wrong = "title: Talks\nproposition: >-\n  There should be talks.\n  description: Of peace.\n"
    (site / TALKS).write_text(wrong)
    done = run("fmt", TALKS)
    assert done.exit_code == 1
    assert f"{TALKS}:4:3: error[BRF142]: this line is indented too far" in done.stderr
    assert (site / TALKS).read_text() == wrong
