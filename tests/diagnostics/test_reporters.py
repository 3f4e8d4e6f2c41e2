"""The reporters: whole texts, for usual findings and for hostile ones."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from briefing_site.diagnostics import Diagnostic, Hint, Note
from briefing_site.diagnostics.codes import CODES
from briefing_site.diagnostics.reporters import (
    RuleHelp,
    report_concise,
    report_full,
    report_github,
    report_json,
    report_marks,
    report_sarif,
)
from briefing_site.diagnostics.reporters.terminal import report_terminal
from briefing_site.diagnostics.reporters.visible import NARROW
from briefing_site.source.span import Span
from briefing_site.source.text import SourceText

PATH = "briefings/2025/2025-07-31-x.yaml"
IRAN = Span("briefings/actors/iran.yaml", 1, 1, 1, 1)

UNKNOWN = Diagnostic(
    "unknown-actor",
    Span(PATH, 3, 10, 3, 14),
    'unknown actor "irna"',
    Hint('did you mean "iran"?', IRAN),
    (Note("this one is near", IRAN), Note("no place")),
)
ADVICE = Diagnostic("long-summary", Span(PATH, 1, 1, 2, 5), "the summary has 300 characters")
LINES = SimpleNamespace(lines=["title: x", "statements:", "    by: [irna]"])


def at(text: str, part: str) -> tuple[Diagnostic, dict[str, SourceText]]:
    """Find fault with a part of a text."""
    source = SourceText(PATH, text)
    start = text.index(part)
    span = source.span(start, start + len(part))
    return Diagnostic("unknown-actor", span, "x"), {PATH: source}


def test_full_shows_line_caret_hint_and_notes() -> None:
    assert report_full([UNKNOWN, ADVICE], {PATH: LINES}) == (
        'briefings/2025/2025-07-31-x.yaml:3:10: error[BRF201]: unknown actor "irna"\n'
        "    3 |     by: [irna]\n"
        "      |          ^^^^\n"
        '   hint: did you mean "iran"? (briefings/actors/iran.yaml:1:1)\n'
        "   note: briefings/actors/iran.yaml:1:1: this one is near\n"
        "   note: no place\n"
        "\n"
        "briefings/2025/2025-07-31-x.yaml:1:1: advice[BRF404]: the summary has 300 characters\n"
        "    1 | title: x\n"
        "      | ^^^^^^^^\n"
    )


def test_nothing_found_is_nothing_said() -> None:
    assert (report_full([], {}), report_concise([]), report_github([])) == ("", "", "")


def test_full_shows_no_line_where_the_file_could_not_be_read() -> None:
    assert report_full([ADVICE], {}) == (
        "briefings/2025/2025-07-31-x.yaml:1:1: advice[BRF404]: the summary has 300 characters\n"
    )


def test_full_shows_no_line_past_the_end_of_the_file_and_none_that_is_empty() -> None:
    past = Diagnostic("yaml-syntax", Span(PATH, 9, 1, 9, 2), "this is not YAML")
    empty = Diagnostic("yaml-syntax", Span(PATH, 2, 1, 2, 2), "this is not YAML")
    head = "error[BRF007]: this is not YAML\n"
    assert report_full([past, empty], {PATH: SimpleNamespace(lines=["a", "", "b"])}) == (
        f"{PATH}:9:1: {head}\n{PATH}:2:1: {head}"
    )


@pytest.mark.parametrize(
    ("text", "part", "shown", "caret"),
    [
        ("\tby: irna", "irna", "    by: irna", "        ^^^^"),
        ("é: irna", "irna", "é: irna", "   ^^^^"),
        ("e\u0301: irna", "irna", "e\u0301: irna", "   ^^^^"),
        ("日本: irna", "irna", "日本: irna", "      ^^^^"),
        ("a: 日本", "日本", "a: 日本", "   ^^^^"),
        ("🇮🇷: x", "x", "🇮🇷: x", "    ^"),
        ("a\x1b[31m: x", "x", "a␛[31m: x", "        ^"),
        ("a\x7f: x", "x", "a␡: x", "    ^"),
        ("a\u202e: x", "x", "a<U+202E>: x", "           ^"),
        ("می\u200cشود: x", "x", "می\u200cشود: x", "       ^"),
        ("a: x   ", "x", "a: x", "   ^"),
    ],
)
def test_the_caret_stands_below_the_fault(text: str, part: str, shown: str, caret: str) -> None:
    found, sources = at(text, part)
    assert report_full([found], sources).splitlines()[1:] == [
        f"    1 | {shown}",
        f"      | {caret}",
    ]


def test_a_place_without_width_has_one_caret() -> None:
    found = Diagnostic("missing-field", Span(PATH, 1, 9, 1, 9), "x")
    assert report_full([found], {PATH: LINES}).splitlines()[1:] == [
        "    1 | title: x",
        "      |         ^",
    ]


def test_a_long_line_is_cut_at_both_ends() -> None:
    found, sources = at("x" * 200 + " irna " + "y" * 200, "irna")
    assert report_full([found], sources).splitlines()[1:] == [
        f"    1 | …{'x' * 31} irna {'y' * 59}…",
        f"      | {' ' * 33}^^^^",
    ]


def test_a_long_line_is_cut_before_what_stands_near_its_end() -> None:
    found, sources = at("x" * 200 + " irna", "irna")
    assert report_full([found], sources).splitlines()[1:] == [
        f"    1 | …{'x' * 91} irna",
        f"      | {' ' * 93}^^^^",
    ]


def test_a_long_line_is_cut_behind_what_stands_near_its_start() -> None:
    found, sources = at("irna " + "日" * 200, "irna")
    assert report_full([found], sources).splitlines()[1:] == [
        f"    1 | irna {'日' * 45}…",
        "      | ^^^^",
    ]


def test_a_fault_longer_than_the_line_that_is_shown_is_marked_as_far_as_it_is_shown() -> None:
    found, sources = at("a: " + "x" * 300, "x" * 300)
    assert report_full([found], sources).splitlines()[1:] == [
        f"    1 | a: {'x' * 93}…",
        f"      |    {'^' * 93}",
    ]


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_no_text_breaks_the_layout(text: str, start: int, length: int) -> None:
    source = SourceText(PATH, text)
    start = min(start, len(text))
    span = source.span(start, min(start + length, len(text)))
    report = report_full([Diagnostic("unknown-actor", span, text, Hint(text))], {PATH: source})
    lines = report.removesuffix("\n").split("\n")
    assert len(lines) in (2, 4)
    assert lines[-1].startswith("   hint: ")
    assert report == "".join(char for char in report if char == "\n" or ord(char) >= 0x20)


def test_concise_gives_the_first_line_only() -> None:
    assert report_concise([UNKNOWN, ADVICE]) == (
        'briefings/2025/2025-07-31-x.yaml:3:10: error[BRF201]: unknown actor "irna"\n'
        "briefings/2025/2025-07-31-x.yaml:1:1: advice[BRF404]: the summary has 300 characters\n"
    )


def test_a_file_name_cannot_start_a_line_of_its_own() -> None:
    found = Diagnostic("misplaced-file", Span("a\n::error::x", 1, 1, 1, 1), "x")
    assert report_concise([found]) == "a␊::error::x:1:1: error[BRF013]: x\n"


def test_a_file_name_that_is_not_utf8_shows_its_bytes() -> None:
    found = Diagnostic("misplaced-file", Span("Norv\udce8ge.yaml", 1, 1, 1, 1), "x")
    assert report_concise([found]) == "Norv<0xE8>ge.yaml:1:1: error[BRF013]: x\n"


def test_github_gives_a_command_for_each() -> None:
    assert report_github([UNKNOWN, ADVICE]) == (
        "::error file=briefings/2025/2025-07-31-x.yaml,line=3,col=10,endColumn=14,"
        'title=BRF201 unknown-actor::unknown actor "irna"'
        '%0Ahint: did you mean "iran"? (briefings/actors/iran.yaml:1:1)'
        "%0Anote: briefings/actors/iran.yaml:1:1: this one is near%0Anote: no place\n"
        "::notice file=briefings/2025/2025-07-31-x.yaml,line=1,col=1,endLine=2,"
        "title=BRF404 long-summary::the summary has 300 characters\n"
    )


def test_github_lets_no_text_forge_a_command() -> None:
    path, hostile = "x,50 %::error file=a", "50 %\r\n::error file=a,line=1::b"
    found = Diagnostic("misplaced-file", Span(path, 1, 1, 1, 1), hostile, Hint(hostile))
    assert report_github([found]) == (
        "::error file=x%2C50 %25%3A%3Aerror file=a,line=1,col=1,"
        "title=BRF013 misplaced-file::50 %25␍␊::error file=a,line=1::b"
        "%0Ahint: 50 %25␍␊::error file=a,line=1::b\n"
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("\x1b[31m.yaml", "␛[31m.yaml"),
        ("a\u202eb.yaml", "a<U+202E>b.yaml"),
        ("a\r\n::error file=b::", "a␍␊::error file=b::"),
    ],
)
def test_github_is_told_in_words_which_file_has_a_name_that_cannot_be_shown(
    name: str, shown: str
) -> None:
    found = Diagnostic("misplaced-file", Span(f"actors/{name}", 1, 1, 1, 1), "words")
    assert report_github([found]) == (
        f"::error title=BRF013 misplaced-file::actors/{shown}:1:1: words\n"
    )


@given(st.text(), st.text())
def test_github_gives_one_line_for_each(path: str, message: str) -> None:
    report = report_github([Diagnostic("misplaced-file", Span(path, 1, 1, 1, 1), message)])
    assert (report.count("\n"), report.count("\r"), report[-1]) == (1, 0, "\n")


def many(number: int, slug: str, message: str = "x") -> list[Diagnostic]:
    """Make up findings, one a line."""
    return [
        Diagnostic(slug, Span(PATH, line, 1, line, 2), message) for line in range(1, number + 1)
    ]


def test_github_gets_ten_marks_of_a_level_and_the_rest_goes_to_the_summary() -> None:
    syntax = Diagnostic("yaml-syntax", Span(PATH, 20, 1, 20, 2), "a second colon", Hint("quote it"))
    marks, summary = report_marks([*many(12, "unknown-actor"), syntax, *many(3, "long-summary")])
    lines = marks.splitlines()
    assert [line.partition(",")[2].partition(",")[0] for line in lines] == [
        *[f"line={line}" for line in range(1, 10)],
        "line=20",
        *[f"line={line}" for line in range(1, 4)],
    ]
    assert lines[9].endswith("quote it%0Anote: 3 more findings in the summary of this run")
    assert "summary of" not in "".join(lines[:9] + lines[10:])
    assert summary == (
        "### 3 more findings\n\n~~~~~~~~\n"
        + "".join(f"{PATH}:{line}:1: error[BRF201]\n   x\n" for line in (10, 11, 12))
        + "~~~~~~~~\n"
    )


def test_github_gets_no_summary_where_every_finding_is_marked() -> None:
    found = many(10, "unknown-actor")
    assert report_marks(found) == (report_github(found), "")


def test_a_summary_is_bounded_and_says_what_it_leaves_out() -> None:
    _, summary = report_marks(many(5_010, "unknown-actor", "x" * 50))
    assert len(summary) < 61_000
    told = summary.count("error[BRF201]")
    assert summary.endswith(f"~~~~~~~~\n{5_000 - told:,} more findings: run `briefings check`.\n")


@given(st.text(), st.text())
def test_no_text_ends_the_block_of_the_summary(path: str, message: str) -> None:
    spans = (Span(f"briefings/{path}", line, 1, line, 2) for line in range(1, 13))
    found = [Diagnostic("misplaced-file", span, message, Hint(message)) for span in spans]
    _, summary = report_marks(found)
    lines = summary.removesuffix("\n").split("\n")
    assert [lines[2], lines[-1]] == ["~~~~~~~~", "~~~~~~~~"]
    assert all(line.startswith(("briefings/", "   ")) for line in lines[3:-1])


def test_json_has_the_documented_shape() -> None:
    iran = {
        "path": "briefings/actors/iran.yaml",
        "line": 1,
        "column": 1,
        "end_line": 1,
        "end_column": 1,
    }
    assert json.loads(report_json([UNKNOWN, ADVICE])) == {
        "version": 1,
        "counts": {"error": 1, "advice": 1},
        "diagnostics": [
            {
                "code": "BRF201",
                "slug": "unknown-actor",
                "severity": "error",
                "message": 'unknown actor "irna"',
                "span": {
                    "path": PATH,
                    "line": 3,
                    "column": 10,
                    "end_line": 3,
                    "end_column": 14,
                },
                "hint": {"message": 'did you mean "iran"?', "span": iran},
                "notes": [
                    {"message": "this one is near", "span": iran},
                    {"message": "no place", "span": None},
                ],
            },
            {
                "code": "BRF404",
                "slug": "long-summary",
                "severity": "advice",
                "message": "the summary has 300 characters",
                "span": {"path": PATH, "line": 1, "column": 1, "end_line": 2, "end_column": 5},
                "hint": None,
                "notes": [],
            },
        ],
    }


def test_json_is_ascii() -> None:
    found = Diagnostic("misplaced-file", Span("é\udc80.yaml", 1, 1, 1, 1), "日")
    assert report_json([found]).isascii()


def test_sarif_names_the_rule_the_place_and_what_to_do() -> None:
    bracketed = Diagnostic("yaml-tag", Span("briefings/a b.yaml", 1, 2, 1, 3), "[x](y) \\")
    log = json.loads(
        report_sarif([UNKNOWN, bracketed], {"BRF201": RuleHelp("why", "**why**")}, "1.2.3")
    )
    run = log["runs"][0]
    rules = run["tool"]["driver"].pop("rules")
    assert [rule["id"] for rule in rules] == list(CODES)
    assert rules[list(CODES).index("BRF201")] == {
        "id": "BRF201",
        "name": "unknown-actor",
        "shortDescription": {"text": "an actor that no file defines"},
        "defaultConfiguration": {"level": "error"},
        "fullDescription": {"text": "why"},
        "help": {"text": "why", "markdown": "**why**"},
    }
    fingerprints = [one.pop("partialFingerprints") for one in run["results"]]
    assert [list(one) for one in fingerprints] == [["finding/v1"], ["finding/v1"]]
    assert log == {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "briefings", "semanticVersion": "1.2.3"}},
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": "BRF201",
                        "ruleIndex": list(CODES).index("BRF201"),
                        "level": "error",
                        "message": {
                            "text": 'unknown actor "irna"\n'
                            'hint: did you mean "iran"? (briefings/actors/iran.yaml:1:1)\n'
                            "note: no place"
                        },
                        "locations": [place(PATH, 3, 10, 3, 14)],
                        "relatedLocations": [
                            place("briefings/actors/iran.yaml", 1, 1, 1, 1)
                            | {"message": {"text": "this one is near"}}
                        ],
                    },
                    {
                        "ruleId": "BRF010",
                        "ruleIndex": list(CODES).index("BRF010"),
                        "level": "error",
                        "message": {"text": "\\[x\\](y) \\\\"},
                        "locations": [place("briefings/a%20b.yaml", 1, 2, 1, 3)],
                    },
                ],
            }
        ],
    }


def place(uri: str, line: int, column: int, end_line: int, end_column: int) -> dict[str, object]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"},
            "region": {
                "startLine": line,
                "startColumn": column,
                "endLine": end_line,
                "endColumn": end_column,
            },
        }
    }


def test_a_fingerprint_stays_when_lines_are_added_above() -> None:
    def fingerprint(line: int) -> object:
        found = Diagnostic("unknown-actor", Span(PATH, line, 1, line, 2), "x")
        return json.loads(report_sarif([found], {}, "1"))["runs"][0]["results"][0][
            "partialFingerprints"
        ]

    assert fingerprint(1) == fingerprint(7)


@given(st.text(st.characters()), st.text(st.characters()))
def test_no_text_keeps_the_machine_formats_from_being_written(path: str, message: str) -> None:
    found = [Diagnostic("misplaced-file", Span(path, 1, 1, 1, 1), message)]
    loaded = json.loads(report_json(found))["diagnostics"][0]
    # JSON has no other way to write a character than its two halves one after another.
    whole = [
        text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
        for text in (path, message)
    ]
    assert [loaded["span"]["path"], loaded["message"]] == whole
    assert json.loads(report_sarif(found, {}, "1"))["version"] == "2.1.0"


def test_a_terminal_shows_the_full_report_in_colour() -> None:
    screen = io.StringIO()
    console = Console(
        file=screen, force_terminal=True, color_system="standard", soft_wrap=True, highlight=False
    )
    console.print(report_terminal([UNKNOWN], {PATH: LINES}), end="")
    assert screen.getvalue() == (
        "\x1b[1mbriefings/2025/2025-07-31-x.yaml:3:10\x1b[0m: "
        '\x1b[1;31merror[BRF201]\x1b[0m: \x1b[1munknown actor "irna"\x1b[0m\n'
        "\x1b[2m    3 | \x1b[0m    by: [irna]\n"
        "\x1b[2m      | \x1b[0m\x1b[1;31m         ^^^^\x1b[0m\n"
        '\x1b[1;36m   hint: \x1b[0mdid you mean "iran"? (briefings/actors/iran.yaml:1:1)\n'
        "\x1b[1;36m   note: \x1b[0mbriefings/actors/iran.yaml:1:1: this one is near\n"
        "\x1b[1;36m   note: \x1b[0mno place\n"
    )


def test_the_coloured_report_says_what_the_plain_one_says() -> None:
    coloured = report_terminal([UNKNOWN, ADVICE], {PATH: LINES})
    assert coloured.plain == report_full([UNKNOWN, ADVICE], {PATH: LINES})


def test_every_code_is_described_in_the_words_of_the_house() -> None:
    wrong = [
        code.id
        for code in CODES.values()
        if code.summary.endswith(".") or "\n" in code.summary or not code.slug.islower()
    ]
    assert wrong == []


def test_the_example_in_the_design_is_what_is_printed() -> None:
    page = (Path(__file__).parents[2] / "generator/briefing_site/reference/checks.py").read_text(
        "utf-8"
    )
    found = Diagnostic(
        "unknown-actor",
        Span("briefings/2025/2025-07-31-x.yaml", 14, 10, 14, 14),
        'unknown actor "irna"',
        Hint('did you mean "iran"?', IRAN),
    )
    lines = SimpleNamespace(lines=[*[""] * 13, "    by: [irna]"])
    assert report_full([found], {found.span.path: lines}) in page


def test_what_is_narrow_takes_one_column_for_each_character() -> None:
    characters = [chr(code) for code in range(0x3000)]
    narrow = [char for char in characters if NARROW.fullmatch(char)]
    assert len(narrow) > len("A letter of each of many alphabets")
    assert {cell_len(char) for char in narrow} == {1}
    assert all(map(str.isprintable, narrow))
