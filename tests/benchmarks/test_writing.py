"""The measure of the commands that write: every one of them runs over made-up content."""

from __future__ import annotations

import re

import pytest

from benchmarks import writing


def test_every_command_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    writing.main(["3"])
    _, row = capsys.readouterr().out.strip().rsplit("\n", 1)
    assert re.fullmatch(r"\| 3 \| \d+ \| \d+\.\d s \|( \d+\.\d s \(\d+\.\d\) \|){4}", row)
