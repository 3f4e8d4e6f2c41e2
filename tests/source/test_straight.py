"""The straight way from text to nodes: the same tree as the way that tells, or none at all."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_site.source import straight
from briefing_site.source.compose import compose, compose_telling
from briefing_site.source.nodes import Mapping, Node, Scalar, Sequence
from briefing_site.source.straight import compose_straight
from briefing_site.source.text import SourceText

SITES = Path(__file__).parents[1] / "sites"
RECORDS = tuple(sorted(SITES.glob("everything/briefings/**/*.yaml")))

MARKS = (
    *"ab:-?|>&*!%@`'\"[]{},#\n \t\r~<=.0\\\x85\u2028\ufeff\u00a0",
    "&a ", "*a", "<<: ", "- ", ": ", "\n  ", "!t ", "| \n", ">-\n  ", " # c", '"\\x07"', "---\n",
)  # fmt: skip


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


def hold_to_the_way_that_tells(text: str) -> bool:
    """Compare both ways over a text, and say whether the straight one went to the end."""
    source = SourceText("x.yaml", text)
    found = compose_straight(source)
    if found is None:
        return False
    node, findings = compose_telling(source)
    assert node is not None
    assert (told(found), findings) == (told(node), [])
    return True


def test_records_are_the_same_trees_both_ways_and_hardly_any_is_left() -> None:
    straight_through = [hold_to_the_way_that_tells(file.read_text("utf-8")) for file in RECORDS]
    assert straight_through.count(False) < len(RECORDS) / 10


@pytest.mark.parametrize("seed", range(20))
def test_a_record_with_something_wrong_is_the_same_tree_both_ways_or_left(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test
    text = chance.choice(RECORDS).read_text(encoding="utf-8")
    for _ in range(50):
        at = chance.randrange(len(text))
        changed = text[:at] + chance.choice(MARKS) + text[at + chance.choice((0, 0, 1, 5)) :]
        hold_to_the_way_that_tells(changed)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(MARKS)).map("".join))
def test_yaml_marks_are_the_same_tree_both_ways_or_left(text: str) -> None:
    hold_to_the_way_that_tells(text)


@settings(max_examples=300)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_the_same_tree_both_ways_or_left(text: str) -> None:
    hold_to_the_way_that_tells(text)


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
def test_what_has_to_be_told_is_left(text: str) -> None:
    assert compose_straight(SourceText("x.yaml", text)) is None


def test_without_libyaml_all_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(straight, "IS_THERE", False)
    source = SourceText("x.yaml", "a: b\n")
    assert compose_straight(source) is None
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
