"""Values and parts of usual files: what their nodes say, or nothing."""

import random
from collections.abc import Iterator

import pytest

from briefing_site.model.empty import read_whole
from briefing_site.source.compose import compose_telling
from briefing_site.source.nodes import Mapping, Node, Path, Sequence
from briefing_site.source.parts import Part
from briefing_site.source.text import SourceText
from briefing_site.source.values import values_of
from tests.source.test_straight import LINES, MARKS, RECORDS, told

PIECES = (
    *("a: b\n", "b:\n", "- ", "- a\n", "  ", "    ", "  - c: d\n", "    e: f\n", "g: 'h i'\n"),
    *("  k l\n", "m: >-\n", "  n: o\n", "    - p\n", "q: 'r\n", "  s'\n", "null\n", "t: null\n"),
    *("u: [v, w x]\n", "''", '"', "\n", "    y: z\n", "- 1: 2\n", "  - - a\n", "é: ü\n", "b: é\n"),
)  # fmt: skip


def walk(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Go through the parts of a tree with the way to each."""
    yield path, node
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from walk(item, (*path, index))
    if isinstance(node, Mapping):
        for name, entry in node:
            yield from walk(entry.value, (*path, name))


def hold_to_nodes(text: str) -> bool:
    """Compare values and parts with the file's nodes, and say whether it was read without them."""
    source = SourceText("x.yaml", text)
    values = values_of(source)
    if values is None:
        return False
    root, findings = compose_telling(source)
    assert isinstance(root, Mapping), text
    assert (findings, read_whole(root)) == ([], (values, True)), text
    whole = Part(source)
    for path, node in walk(root):
        part = whole.inside(path)
        assert told(part.node) == told(node), (text, path)
        assert (part.path, part.span, part.extent) == (node.path, node.span, node.extent)
        assert part.find(("missing",)) is part.find((1000,)) is None, (text, path)
    return True


def test_records_are_the_same_without_nodes_and_hardly_any_needs_them() -> None:
    texts = [path.read_text("utf-8") for path in RECORDS]
    assert sum(map(hold_to_nodes, texts)) > len(texts) * 0.7


@pytest.mark.parametrize("seed", range(40))
def test_what_is_wrong_in_a_record_is_the_same_without_nodes_or_left(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - no secrets
    for path in rng.sample(RECORDS, 3):
        text = path.read_text("utf-8")
        at = rng.randrange(len(text))
        hold_to_nodes(text[:at] + rng.choice(MARKS) + text[at + rng.randrange(3) :])


@pytest.mark.parametrize("seed", range(40))
def test_what_usual_files_are_made_of_is_the_same_without_nodes_or_left(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - no secrets
    pieces = rng.choices([LINES, PIECES, LINES + PIECES], k=50)
    texts = ["".join(rng.choices(some, k=rng.randrange(1, 12))) for some in pieces]
    for text in texts:
        hold_to_nodes(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a: b\n", {"a": "b"}),
        ("a:\n- b\n- c: d\n  e: 'f'\n", {"a": ["b", {"c": "d", "e": "f"}]}),
        ("a: b\n  c\nd: >-\n  e\n  f\n", {"a": "b c", "d": "e f"}),
        ("a: [b, c d]\n", {"a": ["b", "c d"]}),
        ("a: 'it''s'\nb: 'null'\n", {"a": "it's", "b": "null"}),
        ("a: 'it''s'\n", {"a": "it's"}),
        ("a: null\n", None),
        ("a: [null]\n", None),
        ("a: ''\n", None),
        ("a: \u2063\n", None),
        ("a: b\na: c\n", None),
        ("a:\n  b: c\n d: e\n", None),
        ("a: 'b\nc'\n", None),
        ("a: b", None),
        ("a: b # c\n", None),
        ("- a\n", None),
    ],
)
def test_a_text_is_read_without_nodes(text: str, values: object) -> None:
    assert values_of(SourceText("x.yaml", text)) == values
    assert hold_to_nodes(text) is (values is not None)


def test_a_part_that_is_not_there_has_no_node() -> None:
    source = SourceText("x.yaml", "a:\n- b: c\nd:\n  e: f\ng: >-\n  a: b\n")
    whole = Part(source)
    paths: list[Path] = [("b",), ("a", 1), ("a", "b"), ("a", 0, "d"), ("d", 0), ("g", "a"), (0,)]
    assert [whole.find(path) for path in paths] == [None] * len(paths)
    with pytest.raises(LookupError):
        _ = whole.inside(("b",)).node
