"""Any YAML, however odd: put in order once and for all, or refused by a finding with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_site.layout.files import LaidOut, lay_out
from briefing_site.source.files import RecordFile
from tests.thorough import examples

PIECES = (
    *(
        "a: ",
        "summary: ",
        "links: ",
        "- ",
        "? ",
        ": ",
        "b",
        "long text of words",
        "no",
        "0x1F",
        "~",
    ),
    *("&x ", "&x", "*x", "*x : ", "!t ", "!!str ", "!<", "<<: ", "[", "]", "{", "}", ", ", ",\n"),
    *("|", ">", "|-", ">+", ">2", "\n", "\n\n", "\n  ", "\n    ", "\r", "\r\n", "\x85", "\u2028"),
    *("#", " # c", " # c\r", "# d\x85", "'", '"', "''", "\\", "\\n", "\t", " ", "  ", "\xa0"),
    *(
        "---\n",
        "---",
        "...\n",
        "%YAML 1.2\n",
        "%TAG ! x\n",
        "\ufeff",
        "é",
        "\u202e",
        "\x00",
        "`",
        "@",
    ),
)
"""What YAML is made of, and what looks like it."""

LINES = (
    *("# f\n", "\n", "---\n", "    \r\n", "title: A real one\n", "date: 2022-01-01\n"),
    *("summary: >\n", "? tags\n", "? \n", ": [a]\n", "? true\n", "n: >\n", "title: x\n"),
    *("tags: &a \ufeff[x]\n", "  - &a\n", "statements:\n", "  # g\n", "b: |\n\n"),
)
"""Lines that are YAML in some order: explicit keys, a document's start, empty lines between."""

TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.sampled_from(LINES), max_size=9).map("".join),
)


def lay(folder: Path, text: str, kind: str = "briefing") -> LaidOut:
    path = folder / "x.yaml"
    path.write_bytes(text.encode())
    return lay_out(RecordFile(kind, "x", "briefings/2022/x.yaml", path))


def slugs(laid: LaidOut) -> list[str]:
    return [found.slug for found in laid.diagnostics]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


@given(text=TEXTS, kind=st.sampled_from(["actor", "issue", "briefing"]))
@settings(max_examples=examples(150, 500))
@example(text="n: >\n\nr: x", kind="issue")
@example(text="# f\n\n---\n\ntitle: A real one\ndate: 2022-01-01\n", kind="briefing")
@example(text="title: x\ndate: 2022-01-01\n\nsummary: >\n\n? tags\n: [a]\n", kind="briefing")
@example(text="n: >\n\n? \n", kind="issue")
@example(text="title: x\n    \r\n? true\n", kind="issue")
@example(text="title: x\ntags: &a \ufeff[x]\n", kind="briefing")
@example(text="kind: &a # c\n  !x state\n", kind="actor")
def test_a_second_run_changes_nothing_and_the_program_never_fails(
    place: Path, text: str, kind: str
) -> None:
    laid = lay(place, text, kind)
    assert "program-fault" not in slugs(laid)
    if laid.after is None:
        assert laid.diagnostics
        assert all(found.span.path == "briefings/2022/x.yaml" for found in laid.diagnostics)
    else:
        again = lay(place, laid.after, kind)
        assert (again.after, slugs(again), again.is_changed) == (laid.after, [], False)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ('"": x\n', '"": x\n'),
        ("&a title: *a\n", "title: &a title\n"),
        ("tags: &t x\n*t : y\n", "tags: &t x\nx: y\n"),
        (
            "title: x # one\r\ndate: y # two\r\ntags: [a]",
            "title: x # one\ndate: y # two\ntags:\n  - a\n",
        ),
        ("title: &a # c\n  x\n", "title: &a x # c\n"),
        ("n: >\n\nr: x", "n:\n\nr: x\n"),
        ("? |\n  a\n  b\n: c\n", '"a\\nb\\n": c\n'),
        (f"- ? {'k' * 1_500} # c\n  : v\n", None),
        (f"a:\n  - ? {'k' * 1_500} # c\n    : v\n", f"a:\n  - ? {'k' * 1_500}\n    : v # c\n"),
        ("%YAML 1.2\n---\ntitle: x\n...\n# the end\n", "title: x\n# the end\n"),
        ("\ufefftitle: x\n", "title: x\n"),
        ("# f\n\n---\n\ntitle: x\n", "# f\n\ntitle: x\n"),
    ],
)
def test_odd_forms_are_put_in_order(tmp_path: Path, text: str, after: str | None) -> None:
    assert lay(tmp_path, text).after == after


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("---\n", "briefings/2022/x.yaml:1:1: this file holds no record"),
        ("%YAML 1.1#...\n---\n", "briefings/2022/x.yaml:1:1: this file holds no record"),
        ("only words\n", "briefings/2022/x.yaml:1:1: a record must be a mapping, not text"),
        ("- a\n", "briefings/2022/x.yaml:1:1: a record must be a mapping, not a list"),
        ("kind: &a # c\n  !x state\n", 'briefings/2022/x.yaml:2:3: the tag "!x" is not allowed'),
        (
            "title: x\ntags: &a \ufeff[x]\n",
            (
                "briefings/2022/x.yaml:2:10: the invisible character U+FEFF (zero width no-break "
                "space) stands here"
            ),
        ),
        (
            "title: x # one\rdate: y\n",
            (
                "briefings/2022/x.yaml:1:15: the invisible character U+000D (control character) "
                "stands here"
            ),
        ),
        ("a: !\n", 'briefings/2022/x.yaml:1:4: the tag "!" is not allowed'),
    ],
)
def test_what_is_no_record_is_said_to_be_none(tmp_path: Path, text: str, found: str) -> None:
    laid = lay(tmp_path, text)
    assert [f"{one.span}: {one.message}" for one in laid.diagnostics] == [found]
    assert (laid.after, laid.is_changed) == (None, False)
