"""Since when who stands where is the same in the script as in what the pages are made from."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from briefing_site.exports.positions import positions_files
from briefing_site.knowledge.positions import held_on, histories
from briefing_site.pages.library import Library
from tests.e2e.scripts import Run, running
from tests.exports.conftest import library_of
from tests.pages.cod import ON_CONDITIONS, written
from tests.whole_sites import EVERYTHING, VOTES, WITHDRAWN
from tools.frozen import FROZEN

SITES = {
    "everything": EVERYTHING / "briefings",
    "votes": VOTES / "briefings",
    "withdrawn": WITHDRAWN / "briefings",
    "frozen": FROZEN,
}

STANDING = """given.asked.map(([actor, issue, day]) => {
  const held = positions.standing(actor, issue, day);
  return held && [held.stance, held.since, held.shown];
})"""


@pytest.fixture(scope="module")
def run(browser: Browser) -> Iterator[Run]:
    with running(browser, "en") as run:
        yield run


@pytest.mark.parametrize("site", SITES)
def test_the_script_places_each_actor_as_knowledge_does(run: Run, site: str) -> None:
    assert_same(run, library_of(SITES[site]))


def test_the_script_knows_that_other_conditions_are_another_position(
    run: Run, tmp_path: Path
) -> None:
    told = assert_same(run, written(tmp_path, ON_CONDITIONS))
    assert told["norway", "cod", "2024-01-31"] == ["conditional", "2024-01-01", "2024-01-01"]
    assert told["norway", "cod", "2024-02-21"] == ["conditional", "2024-02-01", "2024-02-20"]


def assert_same(run: Run, library: Library) -> dict[tuple[str, str, str], Any]:
    """Hold that both say the same of everyone on each day around a turn; give what they say."""
    kb = library.kb
    known = {
        (*key, day.isoformat()): held_on(history, day)
        for key, history in histories(kb).items()
        for day in turns(position.date for position in history)
    }
    (file,) = positions_files(library)
    given = {"content": json.loads(file.text), "asked": [*known]}
    code = f"(positions => {STANDING})(new script.Positions(given.content, 'https://example.org/'))"
    shown = dict(zip(known, run("positions", code, given), strict=True))
    assert shown == {
        asked: held and [held.stance.value, held.since.isoformat(), held.last_shown.isoformat()]
        for asked, held in known.items()
    }
    assert any(shown.values())
    return shown


def turns(days: Iterator[dt.date]) -> list[dt.date]:
    """Give each of some days, and those around it."""
    return sorted({day + dt.timedelta(days=shift) for day in days for shift in (-1, 0, 1)})
