"""The straight ways from text to nodes: the same tree as the way that tells, or none at all."""

import random
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_site.source import straight
from briefing_site.source.compose import compose, compose_telling
from briefing_site.source.nodes import Mapping, Node, Scalar, Sequence
from briefing_site.source.straight import compose_straight
from briefing_site.source.text import SourceText
from briefing_site.source.usual import compose_usual
from tests import hangs
from tests.thorough import examples

Way = Callable[[SourceText], Node | None]

COMPOSING = import_module("briefing_site.source.compose")

SITES = Path(__file__).parents[1] / "sites"
RECORDS = tuple(sorted(SITES.glob("everything/briefings/**/*.yaml")))

MARKS = (
    *"ab:-?|>&*!%@`'\"[]{},#\n \t\r~<=.0\\\x85\u2028\ufeff\u00a0",
    "&a ", "*a", "<<: ", "- ", ": ", "\n  ", "!t ", "| \n", ">-\n  ", " # c", '"\\x07"', "---\n",
)  # fmt: skip

LINES = (
    *("a: b\n", "b:\n", "- ", "- a\n", "  ", "    ", "c: d e\n", "  f g\n", "h: 'i", "j'\n"),
    *("'", ">-\n", "v: [a, b c]\n", "[d]\n", "    k l\n", "      m\n", "\n", ": ", "n:", '"o'),
    *('p"\n', "a", "a:", "é", " ", "-\n", "(q)\n", "?\n", "r: [s]\n", "''", "|\n", "t: ~\n"),
    *("---\n", "- u: v\n", "  - w\n", "x", "1\n", "...\n", "# y\n", "  z: 1\n", "  a:\n"),
)
"""What usual files are made of, and what is almost that."""

WAYS = pytest.mark.parametrize("way", [compose_straight, compose_usual])


def told(node: Node) -> object:
    """Give all that is known of a tree."""
    match node:
        case Scalar():
            return node.span, node.text, node.plain, node.raw, node.comment
        case Sequence():
            return node.span, [told(item) for item in node.items]
        case Mapping():
            entries = [(key, told(entry.key), told(entry.value)) for key, entry in node]
            return node.span, node.repeated, entries


def hold_to_the_way_that_tells(way: Way, text: str) -> bool:
    """Compare a way with the one that tells, and say whether it went to the end."""
    source = SourceText("x.yaml", text)
    found = way(source)
    if found is None:
        return False
    node, findings = compose_telling(source)
    assert node is not None
    assert (told(found), findings) == (told(node), [])
    return True


@WAYS
def test_records_are_the_same_trees_both_ways_and_hardly_any_is_left(way: Way) -> None:
    texts = [file.read_text("utf-8") for file in RECORDS]
    left = [text for text in texts if not hold_to_the_way_that_tells(way, text)]
    assert len(left) < len(texts) / 3


@WAYS
@pytest.mark.parametrize("seed", range(20))
def test_a_record_with_something_wrong_is_the_same_tree_both_ways_or_left(
    way: Way, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test
    text = chance.choice(RECORDS).read_text(encoding="utf-8")
    for _ in range(50):
        at = chance.randrange(len(text))
        changed = text[:at] + chance.choice(MARKS) + text[at + chance.choice((0, 0, 1, 5)) :]
        hold_to_the_way_that_tells(way, changed)


@pytest.mark.parametrize("seed", range(10))
def test_what_usual_files_are_made_of_is_the_same_tree_both_ways_or_left(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test
    texts = ["".join(chance.choices(LINES, k=chance.randrange(1, 9))) for _ in range(1500)]
    whole = [text for text in texts if hold_to_the_way_that_tells(compose_usual, text)]
    assert len(whole) > len(texts) / 200


@WAYS
@settings(max_examples=examples(100, 300))
@given(st.lists(st.sampled_from(MARKS)).map("".join))
def test_yaml_marks_are_the_same_tree_both_ways_or_left(way: Way, text: str) -> None:
    hold_to_the_way_that_tells(way, text)


@WAYS
@settings(max_examples=examples(100, 300))
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_the_same_tree_both_ways_or_left(way: Way, text: str) -> None:
    hold_to_the_way_that_tells(way, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "a: &b c\n",
        "a: [&b c, *b]\n",
        'a: {"b":*c}\n',
        "a: !t b\n",
        "a: ! b\n",
        "--- !t\na: b\n",
        "a: 1\na: 2\n",
        "<<: {a: b}\n",
        "? [a]\n: b\n",
        "? {a: b}\n: b\n",
        'a: "\\x07"\n',
        "a: \u00a0b\n",
        "a: 1\n---\nb: 2\n",
        "a: [1\n",
        "[" * 33 + "]" * 33,
        "[" * 100_000,
        f"[{'a, ' * 50_000}]",
    ],
)
@WAYS
def test_what_has_to_be_told_is_left(way: Way, text: str) -> None:
    assert way(SourceText("x.yaml", text)) is None


@hangs.ends
def test_a_long_line_without_an_end_is_left_at_once() -> None:
    assert compose_usual(SourceText("x.yaml", f"a: {'b ' * 500_000}")) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("b: c\n", None),
        ("b\n  c\n", ("b c", True)),
        ("b\n\n\n  c\n\n", ("b\n\nc", True)),
        ("'b\n  it''s'\n", ("b it's", False)),
        ("'b: c\n  d: e'\n", ("b: c d: e", False)),
        ('"b # c"\n', None),
        ('"b [c"\n', ("b [c", False)),
        (">-\n  b\n  c: d\n\n  e\n", ("b c: d\n\ne", False)),
        (">-\n  b\n    c\n", None),
        (">\n  b\n", None),
        ("[b, {c: d}]\n", None),
        ("|-\n  b\n", None),
    ],
)
def test_a_usual_text_is_read_without_libyaml(
    value: str, expected: tuple[str, bool] | None
) -> None:
    node = compose_usual(SourceText("x.yaml", f"a: {value}"))
    found = [entry.value for _, entry in node] if isinstance(node, Mapping) else []
    scalars = [(one.text, one.plain) for one in found if isinstance(one, Scalar)]
    assert scalars == ([expected] if expected else [])
    assert expected is None or hold_to_the_way_that_tells(compose_usual, f"a: {value}")


def test_without_libyaml_all_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(straight, "IS_THERE", False)
    source = SourceText("x.yaml", "a: b\n")
    assert compose_straight(source) is None
    monkeypatch.setattr(COMPOSING, "compose_usual", compose_straight)
    assert [told(node) for node in (compose(source)[0],) if node] == [
        (
            source.span(0, 5),
            frozenset(),
            [
                (
                    "a",
                    (source.span(0, 1), "a", True, "a", ""),
                    (source.span(3, 4), "b", True, "b", ""),
                )
            ],
        )
    ]
