"""Long values in a report: two that differ behind where they are cut are shown where they do."""

from __future__ import annotations

from briefing_site.changes.field_entries import value_entry
from briefing_site.changes.value_change import ValueChange

BEGINNING = " ".join(["The resolution on the status of the island and its waters"] * 20)


def told(was: str, is_: str) -> str:
    return "".join(
        map(str, value_entry(ValueChange("title", was, is_, was, is_), is_new=False).line)
    )


def test_what_differs_behind_the_cut_is_shown() -> None:
    shown = told(f"{BEGINNING} in 1999", f"{BEGINNING} in 2001")
    assert ("1999" in shown, "2001" in shown) == (True, True)
    assert BEGINNING not in shown


def test_what_differs_before_the_cut_is_set_side_by_side() -> None:
    shown = told(f"Old: {BEGINNING}", f"New: {BEGINNING}")
    assert ("→" in shown, "Old: The" in shown, "New: The" in shown) == (True, True, True)


def test_values_that_cannot_be_compared_are_counted() -> None:
    long = "a " * 6_000
    assert "too long to be compared" in told(f"{long}b", f"{long}c")
