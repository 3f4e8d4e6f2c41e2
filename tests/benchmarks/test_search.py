"""What a search costs, measured over little."""

from __future__ import annotations

import pytest

from benchmarks import search


def test_each_size_is_a_line_of_what_was_made_and_loaded(
    capsys: pytest.CaptureFixture[str],
) -> None:
    search.main(["--sizes", "4", "8"])
    _, _, head, _, *lines = capsys.readouterr().out.splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert head == f"| {' | '.join(search.HEADS)} |"
    assert [row[0] for row in rows] == ["4", "8"]
    assert {len(row) for row in rows} == {len(search.HEADS)}
    assert all(float(row[6]) > 1 for row in rows)
