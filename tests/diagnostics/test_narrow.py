"""Findings on terminals of any width."""

from types import SimpleNamespace

import pytest
from rich.cells import cell_len

from briefing_site.diagnostics import Diagnostic, Hint
from briefing_site.diagnostics.reporters import report_full
from briefing_site.diagnostics.reporters.terminal import report_terminal
from briefing_site.source.span import Span

PATH = "briefings/2022/2022-03-03-pause.yaml"


LINE = f"{'一二三四五 ' * 12}by: [canda, {'norway, ' * 30}]"
PLACE = LINE.index("canda") + 1
SOURCES = {PATH: SimpleNamespace(lines=[LINE])}
FOUND = Diagnostic(
    "unknown-actor",
    Span(PATH, 1, PLACE, 1, PLACE + 5),
    'unknown actor "canda"',
    Hint("did you mean one of " + "these " * 20),
)


def shown(columns: int | None) -> list[str]:
    return report_terminal([FOUND], SOURCES, columns).plain.splitlines()


@pytest.mark.parametrize("columns", [40, 41, 60, 80, 100, 137, 200])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    assert [line for line in shown(columns) if cell_len(line) > columns] == []


@pytest.mark.parametrize("columns", [40, 41, 60, 80, 100, 137, 200])
def test_the_caret_stands_below_the_place_at_fault(columns: int) -> None:
    lines = shown(columns)
    number = next(index for index, line in enumerate(lines) if line.strip("^ |") == "")
    line, caret = lines[number - 1 : number + 1]
    before = cell_len(line[: line.index("canda")])
    assert caret == f"{caret[:8]}{' ' * (before - 8)}^^^^^"


def test_a_wide_terminal_shows_more_of_a_line() -> None:
    lengths = [max(map(cell_len, shown(columns))) for columns in (60, 120, 180)]
    assert lengths == sorted(set(lengths))


def test_without_a_terminal_the_text_is_that_of_the_full_report() -> None:
    assert report_terminal([FOUND], SOURCES).plain == report_full([FOUND], SOURCES)
