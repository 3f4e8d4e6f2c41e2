"""Files gone wrong: whatever they hold, no command crashes, hangs, or loses one of them."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import commit, faults, fuzz
from benchmarks.mutations import spoil
from tests.cli.conftest import BRIEFING, CANADA, TALKS, write
from tests.thorough import examples

OTHER = """\
title: More
date: 2022-06-08
updated: 2022-06-09
summary: See [[2022-03-03-pause#pause]] and [[canada|a state]] [@wire, p. 1].
key_points: ["One **point**", "- a list\\n- of two"]
sources: [{id: wire, title: A report, url: "https://example.org/2", grade: B2}]
events:
  - {id: met, date: 2022-06-08, title: They met, sources: [wire]}
positions:
  - actors: [canada]
    issue: talks
    stance: supports
    summary: For it.
    evidence: [2022-03-03-pause#pause]
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A committed site without a fault."""
    site = tmp_path_factory.mktemp("whole")
    write(
        site / "briefings",
        {
            "actors/canada.yaml": CANADA,
            "issues/talks.yaml": TALKS,
            "2022/2022-03-03-pause.yaml": BRIEFING,
            "2022/2022-06-08-more.yaml": OTHER,
        },
    )
    commit(site)
    return site


def test_nothing_is_wrong_with_the_whole_site(whole: Path, tmp_path: Path) -> None:
    shutil.copytree(whole, tmp_path / "site")
    assert list(faults(tmp_path / "site")) == []


@given(random=st.randoms(use_true_random=False))
@settings(
    max_examples=examples(10, 40),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_input_makes_a_command_crash_or_lose_a_file(
    whole: Path, tmp_path: Path, random: Random
) -> None:
    site = tmp_path / "site"
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(whole, site)
    spoil(site / "briefings", random)
    assert list(faults(site)) == []


def test_a_command_that_fails_is_noticed(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise KeyError(1)

    shutil.copytree(whole, tmp_path / "site")
    monkeypatch.setattr("briefing_site.knowledge.file_reading.values_of", failing)
    said = list(faults(tmp_path / "site"))
    assert said[0].startswith("('check',): exit status 70: ")
    assert said[1].startswith("('check',): the program failed: ")


def test_the_long_run_keeps_what_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("benchmarks.fuzz.faults", lambda _: iter(["check: crashes"]))
    monkeypatch.setattr("benchmarks.fuzz.time.monotonic", iter([0.0, 0.0, 61.0]).__next__)
    assert fuzz(1, tmp_path, 7) == 1
    assert (tmp_path / "7/failures.txt").read_text() == "check: crashes"
    assert (tmp_path / "7/briefings").is_dir()
    assert capsys.readouterr().out == (f"{tmp_path / '7'}: check: crashes\n1 inputs, 1 failures\n")
