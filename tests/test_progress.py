"""Steps and whoever watches them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from briefing_site.progress import note, step, tracking, watching


class Diary:
    """Writes down what it learns."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    @contextmanager
    def step(self, label: str, total: int | None) -> Iterator[Callable[[], None]]:
        self.lines.append(f"{label} of {total}")
        try:
            yield lambda: self.lines.append("one more")
        finally:
            self.lines.append("end")

    def note(self, text: str) -> None:
        self.lines.append(text)


def test_whoever_watches_learns_of_each_item_after_it() -> None:
    diary = Diary()
    with watching(diary):
        for item in tracking("reading", [1, 2]):
            note(f"item {item}")
    assert diary.lines == ["reading of 2", "item 1", "one more", "item 2", "one more", "end"]


def test_what_has_no_length_has_no_total() -> None:
    diary = Diary()
    with watching(diary):
        assert list(tracking("reading", iter("a"))) == ["a"]
    assert diary.lines == ["reading of None", "one more", "end"]


def test_a_step_that_fails_ends() -> None:
    diary = Diary()
    with watching(diary), pytest.raises(KeyError), step("reading"):
        raise KeyError
    assert diary.lines == ["reading of None", "end"]


def test_nobody_need_watch() -> None:
    diary = Diary()
    with watching(diary), watching(None):
        assert list(tracking("reading", "ab")) == ["a", "b"]
        note("a note")
    assert diary.lines == []
