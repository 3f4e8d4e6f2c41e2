"""The benchmark of patching: each kind of edit is made, and all is as it was afterwards."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.generate import write_content
from benchmarks.patching import edits, main, measure
from briefing_site.kept import Kept
from briefing_site.settings import Settings

EDITS = (
    *("a summary", "a title", "a new briefing", "a deleted briefing"),
    *("an issue's title", "an actor's name"),
)


def test_each_edit_is_taken_back(tmp_path: Path) -> None:
    folder = tmp_path / "briefings"
    write_content(folder, 4, actors=6, issues=3)
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    _, taken = measure(folder, 1)
    assert tuple(taken) == EDITS
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


def test_an_edit_changes_what_it_says_and_leaves_a_record(tmp_path: Path) -> None:
    write_content(tmp_path / "briefings", 4, actors=6, issues=3)
    kept = Kept(Settings(tmp_path / "briefings", docs=tmp_path))
    for edit in edits(tmp_path / "briefings", 0):
        before = edit.file.read_text(encoding="utf-8") if edit.file.exists() else None
        assert edit.text != before, edit.name
        assert kept.changed([], {edit.file: edit.text}).faults == (), edit.name


def test_the_command_prints_the_machine_and_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--sizes", "4", "--times", "1"])
    machine, _, table = capsys.readouterr().out.partition("\n\n")
    assert "Python" in machine
    assert re.sub(r"[\d.]+ ms|\d\.\d+", "…", table).splitlines()[:3] == [
        "| Briefings | Edit | Base patched | Page built | Both | To reading all |",
        "|---:|---|---:|---:|---:|---:|",
        "| 4 | a summary | … | … | … | … |",
    ]
