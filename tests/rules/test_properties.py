"""Whatever a file holds, reading it ends with findings in order and never with an exception."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_site.diagnostics.reporters import report_full
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.model.record import Record
from briefing_site.pipeline import Outcome, read_site
from briefing_site.settings import Settings
from tests.thorough import examples

BASE = Path(__file__).parent / "base" / "briefings"

PATHS: dict[str, type[Record]] = {
    "actors/canada.yaml": Actor,
    "issues/arctic-cooperation.yaml": Issue,
    "2022/2022-03-03-arctic-pause.yaml": Briefing,
    "2022/2022-13-45-arctic-pause.yaml": Briefing,
    "2022/2022-06-08-arctic-pause.yml": Briefing,
}


def fields_of(model: type[Record]) -> set[str]:
    """Name the fields of a record and of the records inside it."""
    schema = model.model_json_schema()
    inner = schema.get("$defs", {}).values()
    return {name for part in (schema, *inner) for name in part.get("properties", ())}


FIELDS = {path: sorted(fields_of(model)) for path, model in PATHS.items()}

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.dates(),
    st.text(max_size=12),
    st.sampled_from(
        [
            "canada",
            "nato",
            "arctic-cooperation",
            "2022-03-03-arctic-pause",
            "#pause",
            "release",
            "2022-06-08",
            "2022-07/2022-06",
            "[[canada|x]] [@release, p. 1] <b> ![x](y) [z](javascript:a)",
            "[[#pause",
            "conditional",
            "superseded",
            "retracted",
            "state",
            "condemn",
            "\x00",
            "",
        ]
    ),
)


def trees(path: str) -> st.SearchStrategy[object]:
    """Nest lists and mappings over the real names of fields."""
    keys = st.one_of(st.sampled_from(FIELDS[path]), st.text(max_size=6))
    grown = st.recursive(
        SCALARS,
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=5)
        ),
        max_leaves=25,
    )
    return st.dictionaries(keys, grown, max_size=8)


FILES = st.sampled_from(sorted(PATHS)).flatmap(lambda path: st.tuples(st.just(path), trees(path)))


@contextmanager
def site() -> Iterator[Path]:
    """Copy the base site to a place of its own."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "briefings"
        shutil.copytree(BASE, place)
        yield place


def read_with(path: str, content: bytes) -> Outcome:
    with site() as folder:
        (folder / path).write_bytes(content)
        return read_site(Settings(briefings=folder))


def assert_reported_in_order(outcome: Outcome) -> None:
    keys = [found.sort_key for found in outcome.diagnostics]
    assert keys == sorted(keys)
    assert report_full(outcome.diagnostics, outcome.sources).encode()
    assert [found for found in outcome.diagnostics if found.slug == "program-fault"] == []


@given(path=st.sampled_from(sorted(PATHS)), content=st.binary(max_size=300))
@settings(max_examples=examples(50, 150))
@example(path="actors/canada.yaml", content=b'name: "\\ud800"\nkind: state\nparent: canada\n')
@example(path="actors/canada.yaml", content=b"? [a]\n: b\n")
@example(path="actors/canada.yaml", content=b"!<\n")
@example(path="actors/canada.yaml", content=b"&a [*a]\n")
def test_no_bytes_raise(path: str, content: bytes) -> None:
    assert_reported_in_order(read_with(path, content))


@given(file=FILES)
@settings(max_examples=examples(60, 300))
@example(file=("2022/2022-13-45-arctic-pause.yaml", {"title": "x", "summary": "y"}))
@example(file=("2022/2022-03-03-arctic-pause.yaml", {"sources": [None, {}]}))
def test_no_tree_of_values_raises(file: tuple[str, object]) -> None:
    path, tree = file
    text = yaml.dump(tree, allow_unicode=True, sort_keys=False)
    assert_reported_in_order(read_with(path, text.encode("utf-8", "surrogatepass")))


@given(file=FILES)
@settings(max_examples=examples(10, 25))
def test_reading_twice_reports_the_same(file: tuple[str, object]) -> None:
    path, tree = file
    content = yaml.dump(tree, sort_keys=False).encode()
    assert read_with(path, content).diagnostics == read_with(path, content).diagnostics
