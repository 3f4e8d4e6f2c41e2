"""The benchmark of histories: every commit that it makes is one that is told of."""

from __future__ import annotations

import re

import pytest

from benchmarks.history import main


def test_the_command_prints_the_machine_and_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--briefings", "4", "--commits", "5"])
    machine, _, table = capsys.readouterr().out.partition("\n")
    assert "Python" in machine
    assert re.sub(r"\d+\.\d+", "…", table).splitlines() == [
        "| | seconds | commits told of |",
        "|---|---:|---:|",
        "| first build | … | 6 |",
        "| second build, nothing new | … | 6 |",
        "| one commit more | … | 7 |",
    ]
