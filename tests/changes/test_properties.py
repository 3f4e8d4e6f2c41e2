"""Whatever two states hold: what changed is said without an exception, and as words alone."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_site.changes.change import Changes, What
from briefing_site.changes.compare import compare
from briefing_site.changes.reporters import report_json, report_markdown, report_text
from briefing_site.diagnostics.reporters.visible import JOINERS
from briefing_site.pipeline import Outcome, read_folder
from tests.changes.test_hostile import HOSTILE
from tests.formats import unlike_the_schema
from tests.github.test_comment_properties import SOUP, found_by_github, is_ours
from tests.records import Field, Kind, changed, read_records, takes, write_record
from tests.rules.test_properties import BASE, FILES, site
from tests.thorough import examples

START = Changes("a", "b")

TEXTS = st.lists(st.sampled_from(HOSTILE) | SOUP | st.text(max_size=20), min_size=1, max_size=4)
"""Texts that take the places of others."""

CHOICES = st.lists(st.integers(0, 5), min_size=1, max_size=12)
"""For one value after the other, and then again: which text takes its place, or none."""

State = tuple[list[str], list[int]]
STATES = st.tuples(TEXTS, CHOICES)


def write(folder: Path, state: State) -> None:
    """Write the base site with some of its values changed, and some of its records left out."""
    texts, choices = state
    turn = itertools.cycle(choices)

    def take_place(_where: Field, kind: Kind, value: str) -> str:
        number = next(turn)
        text = texts[number] if number < len(texts) else value
        return text if takes(kind, text) else value

    for model, path, content in read_records(BASE):
        (folder / path).unlink()
        if next(turn) or "actors" in path:
            write_record(folder / path, changed(model, content, take_place))


@contextmanager
def two_sites() -> Iterator[tuple[Path, Path]]:
    with ExitStack() as stack:
        yield stack.enter_context(site()), stack.enter_context(site())


def assert_said_in_words(changes: Changes) -> None:
    """Hold what every report promises of any change."""
    text = report_text(changes)
    assert [c for c in text if not c.isprintable() and c not in f"\n{JOINERS}"] == []
    assert unlike_the_schema("diff", report_json(changes)) == []
    markdown = report_markdown(changes)
    assert is_ours(markdown)
    assert found_by_github(markdown) == (set(), [])


def ids(changes: Changes, what: What) -> list[tuple[str, str]]:
    return [(one.kind, one.id) for one in changes.records if one.what is what]


def assert_compared(before: Outcome, after: Outcome) -> None:
    """Compare two readings in both directions, and each with itself."""
    there, back = compare(before, after, START), compare(after, before, START)
    assert_said_in_words(there)
    assert_said_in_words(back)
    if not there.unread and not back.unread:
        assert ids(there, What.ADDED) == ids(back, What.REMOVED)
        assert ids(there, What.REMOVED) == ids(back, What.ADDED)
    assert compare(before, before, START).records == ()
    assert compare(after, after, START) == Changes("a", "b", unread=there.unread)


@given(STATES, STATES)
@settings(max_examples=examples(20, 60))
def test_two_states_of_hostile_words_are_compared(one: State, other: State) -> None:
    with two_sites() as (before, after):
        write(before, one)
        write(after, other)
        assert_compared(read_folder(before), read_folder(after))


@given(FILES, FILES)
@settings(max_examples=examples(20, 60))
def test_two_states_of_any_values_are_compared(
    one: tuple[str, object], other: tuple[str, object]
) -> None:
    with two_sites() as (before, after):
        for folder, (path, tree) in ((before, one), (after, other)):
            (folder / path).write_bytes(yaml.dump(tree, sort_keys=False).encode())
        assert_compared(read_folder(before), read_folder(after))
