"""The measure of pages: every kind of page is built, and written both ways."""

from __future__ import annotations

import re

import pytest

from benchmarks import pages


def test_every_kind_of_page_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    pages.main(["3"])
    rows = capsys.readouterr().out.strip().split("\n\n")[1].splitlines()[2:]
    kinds = {"statement", "briefing", "actor", "list", "issue", "home", "moved"}
    assert {row.split(" ")[1] for row in rows} == kinds
    assert all(re.fullmatch(r"\| [a-z]+ \| \d+ \|( \d+\.\d\d \|){5}", row) for row in rows)
