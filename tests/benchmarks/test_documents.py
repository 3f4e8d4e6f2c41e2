"""The measure of the writers: every kind of page is timed by every way."""

from __future__ import annotations

import re
from functools import partial

import pytest

from benchmarks import documents
from benchmarks.generate import write_content


def test_every_kind_of_page_is_timed_by_every_way(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "write_content", partial(write_content, actors=9, issues=3))
    documents.main(["3"])
    _, table = capsys.readouterr().out.strip().split("\n\n")
    _, _, *rows = table.split("\n")
    line = re.compile(r"\| ([\w -]+) \| \d+ (?:\| \d+\.\d\d ms ){3}\|")
    kinds = [found[1] for found in map(line.fullmatch, rows) if found]
    assert len(kinds) == len(rows)
    assert sorted(kinds) == [
        *("actor", "actors", "ahead", "all", "api", "assessments", "briefing", "briefings"),
        *("can-i-write-this", "changes", "compare", "data", "home", "issue", "issues", "matrix"),
        *("moved", "query", "series list", "source", "sources", "statement", "statements"),
        *("tags", "threads", "timeline", "votes"),
    ]
