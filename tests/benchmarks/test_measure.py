from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from benchmarks import measure
from benchmarks.generate import write_content
from benchmarks.stage import STAGES, Timing
from tests.thorough import thorough

BEFORE_BUILDS = ("parse", "check", "render")


def test_every_stage_before_a_build_runs_over_made_up_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "STAGES", BEFORE_BUILDS)
    timings = measure.measure(5, tmp_path / "repository", limit=600)

    items = {stage: timing.items for stage, timing in timings.items() if timing}
    assert list(items) == list(BEFORE_BUILDS)
    assert items["parse"] == items["check"] == 5 + 200 + 20
    assert items["render"] > items["check"]


@thorough(
    "whole builds, with all that MkDocs does for each",
    smaller="test_every_stage_before_a_build_runs_over_made_up_content",
)
def test_every_stage_runs_over_made_up_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "write_content", partial(write_content, actors=9, issues=3))
    timings = measure.measure(5, tmp_path / "repository", limit=600)

    items = {stage: timing.items for stage, timing in timings.items() if timing}
    assert list(items) == list(STAGES)
    assert items["parse"] == items["check"] == 5 + 9 + 3
    assert items["build_with_us"] == items["build_without_us"]
    assert items["build_with_us"] > items["render"]


def test_a_stage_is_stopped_at_the_limit(tmp_path: Path) -> None:
    assert measure.run("parse", tmp_path, limit=0.001) is None


def test_the_table_tells_seconds_speeds_and_ratios() -> None:
    timings = {
        "parse": Timing(1, 220, 20),
        "check": Timing(4.04, 220, 90),
        "render": Timing(2, 280, 110),
        "build_with_us": Timing(1000, 1288, 1200),
        "build_without_us": Timing(500, 1288, 1100),
    }

    _, _, row = measure.table({1000: timings}).splitlines()
    assert row == (
        "| 1,000 | 220 | 1,288 | 4.0 s | 54 | 4.0 | 2.0 s | 140 | 1,000.0 s | 1 | 2.0 | 1,200 MiB |"
    )


def test_a_stopped_stage_leaves_its_figures_out() -> None:
    timings = {
        "parse": Timing(1, 220, 20),
        "check": Timing(4, 220, 90),
        "render": Timing(2, 280, 110),
        "build_with_us": None,
        "build_without_us": None,
    }

    _, _, row = measure.table({5: timings}).splitlines()
    assert row == "| 5 | 220 | 280 | 4.0 s | 55 | 4.0 | 2.0 s | 140 | stopped |  |  |  |"


def test_the_command_prints_the_machine_and_the_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = []

    def pretend(size: int, _folder: Path, limit: float) -> dict[str, Timing | None]:
        asked.append((size, limit))
        return dict.fromkeys(STAGES, Timing(2, size, 100))

    monkeypatch.setattr(measure, "measure", pretend)
    monkeypatch.setattr(measure, "describe", lambda: "A machine.")

    measure.main(["--sizes", "10", "20", "--limit", "60"])

    assert asked == [(10, 60), (20, 60)]
    assert capsys.readouterr().out == (
        "A machine.\n"
        "\n"
        "| Briefings | Files | Pages | Check | Files/s | To parsing YAML | Render | Pages/s "
        "| Build | Pages/s | To MkDocs alone | Memory |\n"
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        "| 10 | 10 | 10 | 2.0 s | 5 | 1.0 | 2.0 s | 5 | 2.0 s | 5 | 1.0 | 100 MiB |\n"
        "| 20 | 20 | 20 | 2.0 s | 10 | 1.0 | 2.0 s | 10 | 2.0 s | 10 | 1.0 | 100 MiB |\n"
    )
