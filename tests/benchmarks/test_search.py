"""What a search costs, measured over little."""

from __future__ import annotations

from functools import partial

import pytest

from benchmarks import search
from benchmarks.generate import write_content
from tests.thorough import some_of


@pytest.mark.parametrize(
    "sizes", some_of((("4",), ("4", "8")), {("4",)}, "two sizes, each of them searched")
)
def test_each_size_is_a_line_of_what_was_made_and_loaded(
    sizes: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "write_content", partial(write_content, actors=9, issues=3))
    search.main(["--sizes", *sizes])
    _, _, head, _, *lines = capsys.readouterr().out.splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert head == f"| {' | '.join(search.HEADS)} |"
    assert [row[0] for row in rows] == [*sizes]
    assert {len(row) for row in rows} == {len(search.HEADS)}
    assert all(float(row[6]) > 1 for row in rows)
