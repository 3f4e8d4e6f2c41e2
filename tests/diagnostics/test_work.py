"""Four times as many findings are four times as much work, counted and not timed."""

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefing_site.diagnostics import Diagnostic
from briefing_site.diagnostics.reporters import excerpt, report_full
from briefing_site.knowledge import suggestions
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.source.span import Span

PATH = "briefings/2022/2022-06-08-x.yaml"

BRIEFING = """\
title: Many who are unknown
date: 2022-06-08
summary: They spoke.
sources: [{id: s, title: A release, note: On paper.}]
statements:
  - {id: a, by: [%s], act: deny, quote: No., sources: [s]}
"""


def counted(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> Counter[str]:
    """Count how often a function of a module is called."""
    calls: Counter[str] = Counter()
    real = getattr(module, name)

    def counting(*given: object) -> object:
        calls[name] += 1
        return real(*given)

    monkeypatch.setattr(module, name, counting)
    return calls


@pytest.mark.parametrize(("char", "times"), [("x", 0), ("日", 1)])
def test_a_line_is_measured_once_for_all_that_is_found_in_it(
    monkeypatch: pytest.MonkeyPatch, char: str, times: int
) -> None:
    calls = counted(monkeypatch, excerpt, "visible_character")
    excerpt.measured.cache_clear()
    line = char * 8_000
    found = [
        Diagnostic("unknown-actor", Span(PATH, 1, column, 1, column + 4), f"unknown {column}")
        for column in range(1, 8_000, 5)
    ]
    report = report_full(found, {PATH: SimpleNamespace(lines=[line])})
    assert (report.count("unknown"), calls["visible_character"]) == (1_600, 8_000 * times)


@pytest.mark.parametrize("number", [400, 1_600])
def test_so_many_unknown_ids_are_compared_with_all_and_no_more(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: int
) -> None:
    calls = counted(monkeypatch, suggestions, "nearest")
    file = tmp_path / PATH
    file.parent.mkdir(parents=True)
    ids = ", ".join(f"nobody-{index}" for index in range(number))
    file.write_text(BRIEFING % ids, "utf-8")
    found = read_site(Settings(tmp_path / "briefings")).diagnostics
    unknown = [one for one in found if one.slug == "unknown-actor"]
    assert (len(unknown), calls["nearest"]) == (number, suggestions.MOST_COMPARED)
