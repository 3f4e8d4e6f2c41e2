"""A briefings folder that lay elsewhere in the repository: its history goes on behind the move."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefing_site.settings import History, Settings
from tests.clone import new_clone
from tests.history.record import DENIAL, FIRST, IRAN, WIRE, Record
from tests.history.test_history import plain


def move(record: Record, before: str, after: str) -> None:
    """Move all of a folder to another, as `git mv` does."""
    root = record.clone.root
    (root / after).parent.mkdir(parents=True, exist_ok=True)
    (root / before).rename(root / after)


def test_a_folder_that_was_moved_keeps_its_history(record: Record) -> None:
    record.news(("grade: B2", "grade: A1"))
    record.commit("2025-08-02T12:00:00+0000")
    before = record.lines(WIRE)
    move(record, "briefings", "old/site/records")
    record.commit("2025-08-03T12:00:00+0000")
    move(record, "old/site/records", "briefings")
    record.news(("grade: A1", "grade: B1"))  # edited as it is moved
    record.commit("2025-08-04T12:00:00+0000")
    assert record.lines(WIRE) == [["grade: A1 → B1"], *before]
    assert "First recorded on 1 August 2025" in plain(record.markdown(IRAN))
    assert (record.past().since, record.past().notice) == (None, "")


def copy(record: Record, before: str, after: str) -> None:
    """Copy all of a folder to another."""
    shutil.copytree(record.clone.root / before, record.clone.root / after)


def test_a_folder_that_was_copied_goes_on_in_the_first_that_was_removed(record: Record) -> None:
    record.news(("grade: B2", "grade: A1"))
    record.commit("2025-08-02T12:00:00+0000")
    before = record.lines(WIRE)
    move(record, "briefings", "old")
    copy(record, "old", "example")  # another copy, which stays
    record.commit("2025-08-03T12:00:00+0000")
    copy(record, "old", "briefings")
    record.change("actors/iran.yaml", ("name: Iran", "name: The Iran"))  # edited as it is copied
    record.commit("2025-08-04T12:00:00+0000")
    record.news(("grade: A1", "grade: B1"))
    record.commit("2025-08-05T12:00:00+0000")
    shutil.rmtree(record.clone.root / "old")
    record.commit("2025-08-06T12:00:00+0000")
    assert record.lines(WIRE) == [["grade: A1 → B1"], *before]


def test_a_copy_of_a_folder_that_is_still_there_begins_where_it_came(record: Record) -> None:
    move(record, "briefings", "example")
    record.commit("2025-08-02T12:00:00+0000")
    copy(record, "example", "briefings")
    record.commit("2025-08-03T12:00:00+0000")
    assert "First recorded on 3 August 2025" in plain(record.markdown(DENIAL))


def test_a_folder_that_was_the_whole_repository_keeps_its_history(tmp_path: Path) -> None:
    clone = new_clone(tmp_path / "repository")
    clone.write(FIRST)
    clone.commit()
    for name in list(FIRST):
        path = clone.briefings / name
        path.parent.mkdir(parents=True, exist_ok=True)
        (clone.root / name).rename(path)
    clone.commit(when="2025-08-02T12:00:00+0000")
    record = Record(clone, Settings(clone.briefings, history=History.WHOLE))
    assert "First recorded on 1 August 2025" in plain(record.markdown(DENIAL))


def test_content_that_stood_in_the_same_place_before_is_not_that_of_a_folder_moved_there(
    record: Record,
) -> None:
    move(record, "briefings", "records")
    record.clone.write({"briefings/actors/qatar.yaml": "name: Qatar\nkind: state\n"})
    record.commit()
    shutil.rmtree(record.clone.briefings)
    record.commit("2025-08-02T12:00:00+0000")
    move(record, "records", "briefings")
    record.news(("grade: B2", "grade: A1"))
    record.commit("2025-08-03T12:00:00+0000")
    assert record.lines(WIRE) == [["grade: B2 → A1"], []]
    assert not any("qatar" in path for path in record.past().moments)


def test_a_folder_of_new_files_begins_where_it_came(record: Record) -> None:
    shutil.rmtree(record.clone.briefings)
    record.clone.write({"briefings/actors/iran.yaml": "name: Iran\nkind: state\n"})
    record.commit("2025-08-02T12:00:00+0000")
    record.clone.git("mv", "briefings", "aside")
    record.commit("2025-08-03T12:00:00+0000")
    for path, text in FIRST.items():
        record.put(path, text)
    record.commit("2025-08-04T12:00:00+0000")
    assert "First recorded on 4 August 2025" in plain(record.markdown(DENIAL))
