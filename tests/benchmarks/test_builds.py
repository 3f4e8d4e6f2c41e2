from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import builds
from benchmarks.stage import BUILDS, Timing


def test_every_way_gives_as_many_pages_in_each_round(tmp_path: Path) -> None:
    taken = builds.measure(2, 1, tmp_path / "repository", limit=600)
    assert list(taken) == list(BUILDS) == list(builds.NAMES)
    assert {len(timings) for timings in taken.values()} == {1}
    assert len({timings[0].items for timings in taken.values()}) == 1


def test_a_row_has_the_median_of_the_rounds_and_its_ratio_to_mkdocs_alone() -> None:
    taken = {
        "build_without_us": [Timing(20, 1000, 90), Timing(30, 1000, 80), Timing(90, 1000, 70)],
        "build_through_mkdocs": [],
        "build_with_us": [Timing(6, 1000, 60)],
    }
    assert builds.rows(300, taken) == [
        (
            *("300", "1,000", "MkDocs with Material, from the Markdown"),
            *("30.0 s", "30.00", "1.00", "90 MiB"),
        ),
        ("300", "1,000", "`briefings build`", "6.0 s", "6.00", "0.20", "60 MiB"),
    ]


def test_without_a_reference_there_is_no_ratio() -> None:
    taken = {way: [Timing(6, 1000, 60)] for way in BUILDS} | {"build_without_us": []}
    assert {row[5] for row in builds.rows(300, taken)} == {""}


def test_the_command_prints_the_machine_and_the_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(builds, "measure", lambda *_: {way: [Timing(1, 10, 9)] for way in BUILDS})
    builds.main(["--sizes", "1", "2", "--rounds", "1"])
    lines = capsys.readouterr().out.splitlines()
    assert "cores" in lines[0]
    assert [line.split(" | ")[0] for line in lines[4:]] == ["| 1"] * 3 + ["| 2"] * 3
