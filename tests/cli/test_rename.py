"""`briefings rename` and `briefings merge`: shown first, written as a whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write


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


def test_merging_says_what_is_left_out(site: Path, run: Run) -> None:
    write(site / "briefings", {"actors/kanada.yaml": "name: Kanada\nkind: bloc\n"})
    done = run("merge", "kanada", "canada")
    assert (done.exit_code, done.stdout) == (
        0,
        "briefings/actors/canada.yaml: 2 changes\nbriefings/actors/kanada.yaml: goes\n",
    )
    assert done.stderr == (
        'note: "kind" of "kanada" is left out: bloc\n2 places in 2 files changed\n'
    )
    assert (site / "briefings/actors/canada.yaml").read_text() == (
        "name: Canada\nkind: state\naliases:\n  - Kanada\nformerly:\n  - kanada\n"
    )


@pytest.mark.parametrize("stopped_by", [OSError(28, "No space left on device"), KeyboardInterrupt])
def test_a_failure_half_way_leaves_every_file_as_it_was(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch, stopped_by: BaseException
) -> None:
    before = tree(site)
    real, count = os.replace, 0

    def failing(source: str, target: Path) -> None:
        nonlocal count
        count += 1
        if count == 2:
            raise stopped_by
        real(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(BaseException):  # noqa: B017, PT011 - whatever the command makes of it
        assert run("rename", "talks", "the-talks").exit_code == 0
    assert tree(site) == before
