"""From text to nodes: every place 1-based, every scalar as it was written, no exception ever."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.source import compose as composing
from briefing_site.source import straight
from briefing_site.source.characters import FORBIDDEN
from briefing_site.source.compose import compose
from briefing_site.source.nodes import Mapping, Node, Scalar, find, key_span
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText
from tests.thorough import examples


def read(text: str) -> Node:
    node, found = compose(SourceText("x.yaml", text))
    assert found == []
    assert node is not None
    return node


def faults(text: str) -> list[str]:
    return [told(found) for found in compose(SourceText("x.yaml", text))[1]]


def told(found: Diagnostic) -> str:
    return f"{found.span.line}:{found.span.column} {found.slug}"


def place(node: Node, *path: str | int) -> str:
    found = find(node, path)
    assert found is not None
    span = found.span
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize("before", ["a", "é", "e\u0301", "日", "😀", "👩\u200d👩\u200d👧"])
def test_places_count_characters_from_one(
    monkeypatch: pytest.MonkeyPatch, before: str, loader: str, line_end: str
) -> None:
    monkeypatch.setattr(composing, "Loader", getattr(yaml, loader))
    if loader == "SafeLoader":
        monkeypatch.setattr(straight, "IS_THERE", False)
    text = line_end.join([f"title: {before}", f'list: ["{before}", iran]', "end: x"]) + line_end
    node = read(text)
    size = len(before)
    assert [
        place(node, "title"),
        place(node, "list"),
        place(node, "list", 0),
        place(node, "list", 1),
        place(node, "end"),
    ] == [
        f"1:8-1:{8 + size}",
        f"2:7-2:{17 + size}",
        f"2:8-2:{10 + size}",
        f"2:{12 + size}-2:{16 + size}",
        "3:6-3:7",
    ]


def test_scalars_are_texts_whatever_yaml_would_make_of_them() -> None:
    node = read(
        "country: NO\ntitle: 1984\ndate: 2024-02-30\nquoted: '1984'\noctal: 010\nnone: ~\n"
        "time: 12:30:45\nfloat: 1_0.50\nhex: 0x1F\nmerge: <<\n"
    )
    assert isinstance(node, Mapping)
    assert {
        key: (value.text, value.plain)
        for key, entry in node
        if isinstance(value := entry.value, Scalar)
    } == {
        "country": ("NO", True),
        "title": ("1984", True),
        "date": ("2024-02-30", True),
        "quoted": ("1984", False),
        "octal": ("010", True),
        "none": ("~", True),
        "time": ("12:30:45", True),
        "float": ("1_0.50", True),
        "hex": ("0x1F", True),
        "merge": ("<<", True),
    }


@pytest.mark.parametrize(
    ("folded", "value"),
    [
        ("one\n  two", "one two"),
        ("one\n\n  two", "one\n\ntwo"),
        ("one\n\n\n  two", "one\n\ntwo"),
        ("one\n    two\n    three\n  four", "one\n  two\n  three\nfour"),
    ],
)
def test_an_empty_line_in_a_folded_text_starts_a_paragraph(folded: str, value: str) -> None:
    node = find(read(f"a: >-\n  {folded}\n"), ("a",))
    assert isinstance(node, Scalar)
    assert node.text == value


def test_a_part_of_a_text_has_its_own_place() -> None:
    node = read(
        "a: see [[iran]] and [[iran]]\nb: |\n  one\n  two [[iran]]\nc: >-\n  [[ir\n  an]]\n"
    )
    first, block, folded = (find(node, (key,)) for key in "abc")
    assert isinstance(first, Scalar)
    assert isinstance(block, Scalar)
    assert isinstance(folded, Scalar)
    assert first.part("[[iran]]") == Span("x.yaml", 1, 8, 1, 16)
    assert first.part("[[iran]]", 1) == Span("x.yaml", 1, 21, 1, 29)
    assert block.part("[[iran]]") == Span("x.yaml", 4, 7, 4, 15)
    assert folded.part("[[ir an]]") == Span("x.yaml", 6, 3, 7, 7)
    assert folded.part("[[iran]]") == folded.span


def test_the_place_of_a_key_is_the_nearest_that_exists() -> None:
    node = read("a:\n  - b: 1\n")
    assert key_span(node, ("a", 0, "b")) == Span("x.yaml", 2, 5, 2, 6)
    assert key_span(node, ("a", 0, "missing")) == Span("x.yaml", 2, 5, 3, 1)
    assert key_span(node, ("a",)) == Span("x.yaml", 1, 1, 1, 2)


def test_an_alias_repeats_what_its_anchor_holds() -> None:
    node = read("a: &one [x, y]\nb: *one\n")
    assert find(node, ("b", 1)) == find(node, ("a", 1))


def test_the_first_of_a_key_that_stands_twice_is_kept() -> None:
    node, found = compose(SourceText("x.yaml", "a: 1\na: 2\nb: {c: 1, c: 2}\n"))
    assert node is not None
    kept = find(node, ("a",))
    assert isinstance(kept, Scalar)
    assert kept.text == "1"
    assert [told(one) for one in found] == ["2:1 duplicate-key", "3:11 duplicate-key"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:1 empty-file"]),
        ("# nothing\n", ["1:1 empty-file"]),
        ("a: 1\n---\nb: 2\n", ["2:1 several-documents"]),
        ("a: !!python/name:os.system x\n", ["1:4 yaml-tag"]),
        ("a: *b\n", ["1:4 unknown-anchor"]),
        ("a: &b [*b]\n", ["1:8 unknown-anchor"]),
        ("? [a]\n: b\n", ["1:3 yaml-syntax"]),
        ("a:\n\tb: 1\n", ["2:1 tab-indentation"]),
        ("a: [1\n", ["1:4 yaml-syntax"]),
        ('a: "b\n', ["1:4 yaml-syntax"]),
        ("a: b: c\n", ["1:5 yaml-syntax"]),
    ],
)
def test_what_is_no_record_is_a_finding_at_its_place(text: str, expected: list[str]) -> None:
    assert faults(text) == expected


def test_aliases_are_counted_out_before_they_are_built() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert faults("\n".join(["l0: &l0 [x]", *levels])) == ["6:15 too-many-values"]


def test_nesting_is_bounded_before_it_recurses() -> None:
    assert faults("[" * 100_000) == ["1:33 nested-too-deeply"]


@settings(max_examples=examples(100, 300))
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_that_is_read_raises(text: str) -> None:
    text = FORBIDDEN.sub("", text)
    node, found = compose(SourceText("x.yaml", text))
    assert node is not None or found


@settings(max_examples=examples(100, 300))
@given(st.text(st.sampled_from("ab:-?|>&*!%@`'\"[]{},#\n \t\r~<=.0")))
def test_no_text_of_yaml_marks_raises(text: str) -> None:
    node, found = compose(SourceText("x.yaml", text))
    assert node is not None or found
