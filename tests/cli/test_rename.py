"""`briefings rename` and `briefings merge`: shown first, written as a whole or not at all."""

from __future__ import annotations

import itertools
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from briefing_site.editing import rename
from briefing_site.editing.plan import Plan
from briefing_site.pipeline import Outcome
from briefing_site.source import alone
from tests.cli.conftest import CANADA, TALKS, Run, write
from tests.clone import new_clone


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_dry_run_says_what_would_be_done_and_does_nothing(site: Path, run: Run) -> None:
    before = tree(site)
    done = run("rename", "talks", "the-talks", "--dry-run", "--diff")
    assert (done.exit_code, done.stderr) == (0, "2 places in 2 files would change\n")
    assert done.stdout == (
        "briefings/2022/2022-03-03-pause.yaml: 1 change\n"
        "--- briefings/2022/2022-03-03-pause.yaml\n"
        "+++ briefings/2022/2022-03-03-pause.yaml\n"
        "@@ -12,7 +12,7 @@\n"
        "     act: declare\n"
        "     quote: We are pausing.\n"
        "     sources: [release]\n"
        "-    issues: [talks]\n"
        "+    issues: [the-talks]\n"
        "   - id: rest\n"
        "     by: [canada]\n"
        "     act: declare\n"
        "briefings/issues/talks.yaml -> briefings/issues/the-talks.yaml: 1 change\n"
        "--- briefings/issues/talks.yaml\n"
        "+++ briefings/issues/talks.yaml\n"
        "@@ -1,2 +1,4 @@\n"
        " title: Talks\n"
        " proposition: There should be talks.\n"
        "+formerly:\n"
        "+  - talks\n"
    )
    assert tree(site) == before


def test_the_files_are_changed_and_named(site: Path, run: Run) -> None:
    done = run("rename", "talks", "the-talks")
    assert (done.exit_code, done.stderr) == (0, "2 places in 2 files changed\n")
    assert not (site / "briefings/issues/talks.yaml").exists()
    assert run("check").exit_code == 0


def test_what_cannot_be_done_is_a_usage_fault(site: Path, run: Run) -> None:
    before = tree(site)
    done = run("rename", "tlaks", "x")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == 'error: nothing has the id "tlaks"\n   hint: did you mean "talks"?\n'
    assert tree(site) == before


def test_what_was_never_committed_has_no_address_to_remember(site: Path, run: Run) -> None:
    clone = new_clone(site)
    run("rename", "talks", "first-talks")
    assert "formerly" not in (site / "briefings/issues/first-talks.yaml").read_text("utf-8")
    clone.commit()
    run("rename", "first-talks", "peace-talks")
    assert "formerly" in (site / "briefings/issues/peace-talks.yaml").read_text("utf-8")
    run("rename", "2022-03-03-pause#pause", "the-pause")
    assert "formerly" in (site / "briefings/2022/2022-03-03-pause.yaml").read_text("utf-8")


def test_what_another_branch_holds_was_committed(site: Path, run: Run) -> None:
    clone = new_clone(site)
    clone.commit()
    clone.git("checkout", "--quiet", "--orphan", "other")
    clone.git("rm", "--quiet", "--cached", "-r", ".")
    run("rename", "talks", "peace-talks")
    assert "formerly" in (site / "briefings/issues/peace-talks.yaml").read_text("utf-8")


KANADA = """\
name: Kanada
kind: state
description: |
  Eine Beschreibung, die länger ist als sechzig Zeichen und ganz gezeigt wird.

  - mit einer Liste
"""


def test_merging_says_what_is_left_out_in_full(site: Path, run: Run) -> None:
    write(
        site / "briefings",
        {
            "actors/kanada.yaml": KANADA,
            "actors/canada.yaml": f"{CANADA}description: A state.\n",
        },
    )
    done = run("merge", "kanada", "canada")
    assert (done.exit_code, done.stdout) == (
        0,
        "briefings/actors/canada.yaml: 2 changes\nbriefings/actors/kanada.yaml: goes\n",
    )
    assert done.stderr == dedent("""\
        note: "description" of "kanada" is left out:
           description: >
             Eine Beschreibung, die länger ist als sechzig Zeichen und ganz gezeigt wird.

             - mit einer Liste
        2 places in 2 files changed
        """)
    assert (site / "briefings/actors/canada.yaml").read_text() == (
        f"{CANADA}description: A state.\naliases:\n  - Kanada\nformerly:\n  - kanada\n"
    )


def test_merging_other_kinds_is_refused(site: Path, run: Run) -> None:
    write(site / "briefings", {"actors/kanada.yaml": "name: Kanada\nkind: bloc\n"})
    done = run("merge", "kanada", "canada")
    assert (done.exit_code, done.stderr) == (
        2,
        (
            'error: "kanada" and "canada" are of two kinds: "bloc" and "state"\n'
            "   hint: if they are one all the same, say --force\n"
        ),
    )
    assert run("merge", "kanada", "canada", "--force").exit_code == 0


PLACED = """\
title: Two positions
date: 2022-03-04
summary: Canada spoke twice.
issues: [talks]
positions:
  - {actors: [canada], issue: talks, stance: supports, summary: For it., evidence: [pause]}
  - {actors: [kanada], issue: talks, stance: opposes, summary: Against it., evidence: [pause]}
"""


@pytest.mark.parametrize("dry", [["--dry-run"], []], ids=["dry run", "real run"])
def test_a_contradiction_that_merging_makes_is_said_first(
    site: Path, run: Run, dry: list[str]
) -> None:
    evidence = PLACED.replace("[pause]", "[2022-03-03-pause#pause]")
    files = {"actors/kanada.yaml": "name: Kanada\nkind: state\n"}
    write(site / "briefings", files | {"2022/2022-03-04-two.yaml": evidence})
    assert "error[" not in run("check").stdout
    before = tree(site)
    done = run("merge", "kanada", "canada", *dry)
    assert done.exit_code == 1
    assert done.stderr.startswith("briefings/2022/2022-03-04-two.yaml:7:")
    assert "error[BRF303]" in done.stderr.splitlines()[0]
    assert "\n1 new finding\n" in done.stderr
    assert (tree(site) == before) == bool(dry)


def failing_at(count: int, fault: BaseException, real: Callable[..., object]) -> Callable[..., Any]:
    """A function that does what another does until its n-th call, which fails."""
    calls = itertools.count(1)

    def failing(*arguments: object, **options: object) -> object:
        if next(calls) == count:
            raise fault
        return real(*arguments, **options)

    return failing


FULL = OSError(28, "No space left on device")


@pytest.mark.parametrize("stopped_by", [FULL, KeyboardInterrupt()], ids=["full", "Ctrl-C"])
@pytest.mark.parametrize("at", [("replace", 1), ("replace", 2), ("unlink", 1)], ids=str)
def test_a_failure_half_way_leaves_every_file_as_it_was(
    site: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    at: tuple[str, int],
    stopped_by: BaseException,
) -> None:
    before = tree(site)
    step, count = at
    monkeypatch.setattr(os, step, failing_at(count, stopped_by, getattr(os, step)))
    done = run("rename", "talks", "the-talks")
    assert done.exit_code == (2 if stopped_by is FULL else 130)
    assert tree(site) == before


@pytest.mark.parametrize(
    ("count", "named"), [(1, "issues/the-talks.yaml"), (2, "2022/2022-03-03-pause.yaml")]
)
def test_a_full_disk_names_the_file_that_could_not_be_written_and_nothing_has_changed(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch, count: int, named: str
) -> None:
    before = tree(site)
    full = failing_at(count, FULL, tempfile.NamedTemporaryFile)
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", full)
    done = run("rename", "talks", "the-talks")
    assert (done.exit_code, done.stderr) == (
        2,
        (
            f'error: "briefings/{named}": no space left on device\n'
            "   hint: make room on that disk, and run this again\n"
        ),
    )
    assert tree(site) == before


def test_a_file_that_must_not_be_written_is_named_and_nothing_has_changed(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(site)
    pause = site / "briefings/2022/2022-03-03-pause.yaml"
    monkeypatch.setattr(os, "access", lambda path, _: path != pause)  # root may write anywhere
    done = run("rename", "talks", "the-talks")
    assert (done.exit_code, done.stderr) == (
        2,
        (
            'error: "briefings/2022/2022-03-03-pause.yaml": permission denied\n'
            "   hint: let yourself read and write there, and run this again\n"
        ),
    )
    assert tree(site) == before


def test_what_somebody_else_wrote_meanwhile_is_not_written_over(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    pause = site / "briefings/2022/2022-03-03-pause.yaml"
    real = rename.rename

    def slow(outcome: Outcome, old: str, new: str, *_: object) -> Plan:
        plan = real(outcome, old, new)
        pause.write_text(f"{pause.read_text()}# mine\n")
        return plan

    monkeypatch.setattr(rename, "rename", slow)
    done = run("rename", "talks", "the-talks")
    assert (done.exit_code, done.stderr) == (
        2,
        (
            "error: briefings/2022/2022-03-03-pause.yaml was changed by another program meanwhile\n"
            "   hint: nothing was written; run this again\n"
        ),
    )
    assert pause.read_text().endswith("# mine\n")
    assert not (site / "briefings/issues/the-talks.yaml").exists()


def test_a_command_waits_for_one_that_is_writing_and_then_gives_up(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(site)
    monkeypatch.setattr(alone, "LONGEST_WAIT", 0)
    with alone.alone_in(site / "briefings"):
        done = run("rename", "talks", "the-talks")
    assert (done.exit_code, done.stderr) == (
        2,
        (
            'error: another command is writing in "briefings"\n'
            "   hint: wait for it, or end it, and run this again\n"
        ),
    )
    assert tree(site) == before


def test_what_a_killed_run_left_is_swept_by_the_next(site: Path, run: Run) -> None:
    litter = site / "briefings/issues/.briefings-abc12345.new"
    litter.write_text("title: Ha")
    hidden = site / "briefings/issues/.mine.new"
    hidden.write_text("mine")
    assert run("fmt").exit_code == 0
    assert (litter.exists(), hidden.exists()) == (False, True)


def test_check_says_how_to_finish_a_rename_that_was_cut_short(site: Path, run: Run) -> None:
    write(site / "briefings", {"issues/the-talks.yaml": f"{TALKS}formerly: [talks]\n"})
    assert run("check").stdout.partition("\n\n")[2] == dedent("""\
        briefings/issues/the-talks.yaml:3:12: error[BRF208]: the id "talks" is taken by an issue
            3 | formerly: [talks]
              |            ^^^^^
           hint: finish what was stopped half-way: "briefings rename talks the-talks"
           note: briefings/issues/talks.yaml:1:1: it is taken here
        """)


def test_check_says_how_to_finish_a_merge_that_was_cut_short(site: Path, run: Run) -> None:
    write(
        site / "briefings",
        {
            "actors/kanada.yaml": "name: Kanada\nkind: state\n",
            "actors/canada.yaml": f"{CANADA}aliases: [Kanada]\nformerly: [kanada]\n",
        },
    )
    assert '\n   hint: finish what was stopped half-way: "briefings merge kanada canada"\n' in (
        run("check").stdout
    )


def test_what_was_renamed_already_is_said_to_be(site: Path, run: Run) -> None:
    run("rename", "talks", "the-talks")
    before = tree(site)
    done = run("rename", "talks", "the-talks")
    assert (done.exit_code, done.stdout, done.stderr) == (
        0,
        "",
        'note: "talks" is "the-talks" already\n0 places in 0 files changed\n',
    )
    assert run("rename", "talks", "x").stderr == (
        'error: nothing has the id "talks"\n   hint: it is "the-talks" now\n'
    )
    assert tree(site) == before
