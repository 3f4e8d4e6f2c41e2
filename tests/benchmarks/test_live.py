"""The benchmark of saves: each kind of edit is made before a browser, and shown as it is built."""

from __future__ import annotations

import re

import pytest

from benchmarks import live
from tests.thorough import thorough


@thorough(
    "each kind of edit before a browser and a build, which tests/live makes in this process",
    smaller="tests/live/test_saved.py::test_what_is_saved_is_shown",
)
def test_each_edit_is_timed_and_each_page_shown_as_it_is_built(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(live, "CALM", 0.3)
    live.main(["--size", "6", "--times", "1", "--compare"])
    *_, blank, head, line, first, second, third, fourth, fifth, compared = (
        capsys.readouterr().out.splitlines()
    )
    assert (blank, head, line) == ("", "| Edit | Median, s | Slowest, s |", "|---|---:|---:|")
    rows = [
        re.fullmatch(r"\| (.+) \| \d+\.\d\d \| \d+\.\d\d \|", row)
        for row in (first, second, third, fourth, fifth)
    ]
    assert [row and row[1] for row in rows] == [
        *("a summary", "a title", "a new file", "a deleted file", "an actor's name")
    ]
    assert compared == "shown otherwise: none"
