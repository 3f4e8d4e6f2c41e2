"""Answers on disk: what is kept, for how long, and what of it is believed."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_site.watching.answers import Answers
from briefing_site.watching.visit import Hop, Read, State, Visit

URL = "https://a.example/1"
DAY = dt.date(2025, 7, 31)
VISIT = Visit(
    URL,
    State.THERE,
    200,
    hops=(Hop(301, "https://b.example/\u202e"),),
    read=Read(("It said so.", "All."), "A title"),
)


def after(folder: Path, days: int, lasts: int = 6) -> Answers:
    return Answers(folder / "kept", DAY + dt.timedelta(days=days), lasts)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Keep one answer."""
    after(tmp_path, 0).keep(VISIT)
    (path,) = (tmp_path / "kept").iterdir()
    return path


def test_an_answer_comes_back_as_it_was_with_its_day(tmp_path: Path) -> None:
    dated = after(tmp_path, 0).keep(VISIT)
    assert dated == replace(VISIT, asked="2025-07-31")
    assert after(tmp_path, 0).known(URL) == dated
    assert after(tmp_path, 5).fresh(URL, reads=True) == replace(dated, is_kept=True)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(("days", "lasts"), [(6, 6), (0, 0), (-1, 6), (400, 300)])
def test_an_answer_is_not_taken_for_longer_than_was_said(
    tmp_path: Path, days: int, lasts: int
) -> None:
    answers = after(tmp_path, days, lasts)
    assert answers.fresh(URL, reads=False) is None
    assert answers.known(URL) is not None


def test_an_answer_without_the_page_is_not_enough_to_look_for_words(tmp_path: Path) -> None:
    answers = after(tmp_path, 0)
    answers.keep(replace(VISIT, read=None))
    assert answers.fresh(URL, reads=True) is None
    assert answers.fresh(URL, reads=False) is not None


@pytest.mark.parametrize(
    ("state", "lasting"),
    [
        (State.GONE, True),
        (State.LOST, True),
        (State.REFUSED, True),
        (State.SILENT, False),
        (State.FORBIDDEN, False),
        (State.UNASKED, False),
    ],
)
def test_what_kept_a_server_from_answering_is_kept_never(
    tmp_path: Path, state: State, *, lasting: bool
) -> None:
    answers = after(tmp_path, 0)
    assert answers.keep(Visit(URL, state)).asked == "2025-07-31"
    assert (answers.known(URL) is not None) is lasting


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"version": 1}',
        '{"version": 2}',
        '{"version": 1, "read": null, "state": "odd", "hops": []}',
        '{"version": 1, "read": null, "state": "there", "hops": 5, "url": "x"}',
        "\udcff",
        "9" * 5000,
        "[" * 100_000,
    ],
)
def test_a_file_that_says_nothing_is_none(tmp_path: Path, kept: Path, text: str) -> None:
    kept.write_bytes(text.encode(errors="surrogateescape"))
    assert after(tmp_path, 0).known(URL) is None


@pytest.mark.parametrize(
    "change", [{"url": "https://c.example"}, {"asked": "soon"}, {"asked": None}, {"more": 1}]
)
def test_a_file_that_says_something_else_is_none(
    tmp_path: Path, kept: Path, change: dict[str, object]
) -> None:
    kept.write_text(json.dumps(json.loads(kept.read_text("utf-8")) | change), "utf-8")
    assert after(tmp_path, 0).known(URL) is None


def test_nothing_half_written_lies_beside_an_answer(tmp_path: Path, kept: Path) -> None:
    after(tmp_path, 1).keep(replace(VISIT, state=State.GONE))
    assert list((tmp_path / "kept").iterdir()) == [kept]
    assert json.loads(kept.read_text("utf-8"))["asked"] == "2025-08-01"
