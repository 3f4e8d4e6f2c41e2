"""Ids in feeds and calendars: the same before a rename and after it, and no two alike."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefing_site.editing.rename import rename
from briefing_site.exports.entries import Shelf
from briefing_site.exports.lasting import id_of_event
from briefing_site.exports.subjects import subjects
from briefing_site.knowledge.corrections import corrections_in
from briefing_site.model.briefing import Briefing
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.source.writing import replace_all
from tests.exports.conftest import library_of
from tests.whole_sites import EVERYTHING

BRIEFING, EVERY_VALUE = "2022-03-03-arctic-pause", "2024-01-01-every-value"
RENAMED = [
    (BRIEFING, "2022-03-03-another-pause"),
    ("2022-06-10-retracted", "2022-06-10-taken-back"),
    (f"{BRIEFING}#pause", f"{BRIEFING}#declaration"),
    (f"{BRIEFING}#value", f"{BRIEFING}#worth-of-it"),
    (f"{EVERY_VALUE}#declare", f"{EVERY_VALUE}#announce"),
    (f"{EVERY_VALUE}#adopted", f"{EVERY_VALUE}#carried"),
    (f"{BRIEFING}#pause-announced", f"{BRIEFING}#announcement"),
    ("norway", "the-north"),
    ("cooperation", "working-together"),
]


def ids(library: Library) -> list[str]:
    """Give every id of every entry, and of every event."""
    shelf = Shelf(library)
    [site, *_] = subjects(library)
    told = [entry.id for entry in (*shelf.happened(site), *shelf.corrected(site))]
    return sorted([*told, *(id_of_event(library, event) for event in library.kb.events.values())])


@pytest.fixture(autouse=True)
def no_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_site.exports.entries.MOST_ENTRIES", 10_000)


@pytest.mark.parametrize(("old", "new"), RENAMED)
def test_a_rename_makes_nothing_unread(old: str, new: str, tmp_path: Path) -> None:
    folder = tmp_path / "briefings"
    shutil.copytree(EVERYTHING / "briefings", folder)
    before = ids(library_of(folder))
    outcome = read_site(Settings(briefings=folder))
    replace_all(rename(outcome, old, new).texts(folder))
    assert ids(library_of(folder)) == before


def test_a_correction_that_is_added_before_others_makes_none_of_them_unread(tmp_path: Path) -> None:
    folder = tmp_path / "briefings"
    shutil.copytree(EVERYTHING / "briefings", folder)
    before = ids(library_of(folder))
    path = folder / f"2022/{BRIEFING}.yaml"
    more = (
        "corrections:\n"
        "  - {date: 2022-03-09, text: The source had another title., of: copy}\n"
        "  - {date: 2022-03-10, text: It was dated a day early., of: pause-announced}\n"
    )
    path.write_text(path.read_text("utf-8").replace("corrections:\n", more), "utf-8")
    added = sorted(set(ids(library_of(folder))) - set(before))
    assert set(before) < set(ids(library_of(folder)))
    assert [id_.partition("#")[2] for id_ in added] == [
        "correction-2022-03-09-copy",
        "correction-2022-03-10-pause-declared",
    ]


def test_two_corrections_to_one_part_on_one_day_have_an_address_each() -> None:
    record = {"date": "2022-03-03", "title": "T", "summary": "S."}
    told = {"date": "2022-03-10", "text": "A slip."}
    briefing = Briefing.model_validate({**record, "corrections": [told, told]})
    assert [one.name for one in corrections_in(briefing)] == ["2022-03-10", "2022-03-10--2"]


def test_no_two_ids_are_alike(everything: Library) -> None:
    found = ids(everything)
    assert len(found) == len(set(found)) > len(everything.kb.statements)
