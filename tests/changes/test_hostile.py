"""Reports of hostile changes: on GitHub and in a terminal they are words and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing_site.changes.change import Changes
from briefing_site.changes.reading import changes_between
from briefing_site.changes.reporters import report_json, report_markdown, report_text
from briefing_site.changes.reporters.markdown import MOST, prose
from tests.clone import Clone
from tests.github.test_comment import HEAD, MARK, comment, reporting
from tests.hostile import write_hostile

EVERYTHING = Path(__file__).parents[1] / "sites/everything/briefings"

HOSTILE = (
    "@octocat",
    "hello @octo/team, octo@example.org",
    "#12 octo/briefings#12 GH-12 gh-12 éGH-12 édeadbeef",
    "closes #12",
    "https://evil.example www.evil.example WWW.evil.example ftp://evil.example",
    "[x](https://evil.example) ![x](https://evil.example/x.png) [x]",
    "<img src=x onerror=alert(1)> <!-- briefings diff --> </details>",
    "`code` ``@octocat`` a`b@octocat",
    ":shipit: :+1: 10:30",
    r"$\sqrt{x}$ \@octocat \\[x\\]",
    "**bold** _italic_ ~~gone~~ ***",
    "&commat;octocat &#64;octocat &lt;b&gt;",
    "| a | b |",
    "R & D & <b>, &#33;",
    "deadbeef 1234567 c0ffee, c0ffee0c0ffee0c0ffee0c0ffee0c0ffee0c0ffee",
    "# heading",
    "- [ ] a task",
    "> a quotation",
    "1. an item",
    "\u202egnihtyreve\u2066 \u200b hidden",
    "[x]: https://evil.example",
    "::error file=x::y",
    "a long text, " * 60,
)

OURS = {
    *("inline", "text", "softbreak", "code_inline"),
    *(f"{name}_{end}" for name in ("heading", "bullet_list") for end in ("open", "close")),
    *(f"{name}_{end}" for name in ("list_item", "paragraph") for end in ("open", "close")),
    *(f"{name}_{end}" for name in ("em", "strong", "s") for end in ("open", "close")),
}

FOUND_BY_GITHUB = re.compile(
    r"@\w|#\d|\bgh-\d|:[\w+-]+:|\$[^\s\u2060]|://|www\.\w", re.IGNORECASE | re.ASCII
)
"""What GitHub makes something of, in the text that the Markdown stands for."""


def yaml_of(texts: tuple[str, ...]) -> str:
    """A briefing with a text in every place that takes any."""
    words = [json.dumps(text) for text in texts]
    statements = "".join(
        f"  - {{id: s{number}, by: [a], act: deny, quote: {text}, summary: {text}, venue: {text}, "
        f"sources: [{{source: w, locator: {text}}}]}}\n"
        for number, text in enumerate(words)
    )
    return (
        f"title: {words[0]}\ndate: 2025-01-01\nsummary: {words[1]}\ntags: [{', '.join(words)}]\n"
        f"key_points: [{', '.join(words)}]\n"
        f"sources: [{{id: w, title: {words[2]}, url: 'https://x.example/@octocat#12`'}}]\n"
        f"statements:\n{statements}"
    )


def hostile_changes(clone: Clone) -> Changes:
    """Hostile words that come, change into others, and go."""
    plain = tuple(f"words no. {number}" for number in range(len(HOSTILE)))
    turned = (*HOSTILE[5:], *HOSTILE[:5])
    actor = "kind: state\nname: "
    clone.write(
        {
            "briefings/2025/2025-01-01-gone.yaml": yaml_of(HOSTILE),
            "briefings/2025/2025-01-01-changed.yaml": yaml_of(HOSTILE).replace("2025", "2024", 1),
            "briefings/2025/2025-01-01-became.yaml": yaml_of(plain).replace("title: ", "title: x"),
            "briefings/actors/a.yaml": f"{actor}{json.dumps(HOSTILE[0])}\n",
            "briefings/issues/i.yaml": "title: I\nproposition: I.\n",
        }
    )
    base = clone.commit()
    clone.git("rm", "--quiet", "briefings/2025/2025-01-01-gone.yaml")
    clone.write(
        {
            "briefings/2025/2025-01-01-changed.yaml": yaml_of(turned),
            "briefings/2025/2025-01-01-became.yaml": yaml_of(HOSTILE),
            "briefings/2025/2025-01-01-new.yaml": yaml_of(turned),
            "briefings/actors/a.yaml": f"{actor}{json.dumps(HOSTILE[6])}\n",
            "briefings/actors/@octocat #12 `x`.yaml": f"{actor}{json.dumps(HOSTILE[6])}\n",
            "briefings/actors/<b>.yaml": "kind: [",
        }
    )
    return changes_between(clone.briefings, base, clone.commit())


def tokens_of(markdown: str) -> list[Token]:
    """Read Markdown as GitHub does, HTML and all."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])
    blocks = parser.parse(markdown)
    return [*blocks, *(inner for block in blocks for inner in block.children or ())]


def assert_nothing_but_words(markdown: str) -> None:
    found = tokens_of(markdown)
    assert {token.type for token in found} <= OURS
    texts = ["".join(t.content for t in b.children or () if t.type == "text") for b in found]
    assert [text for text in texts if FOUND_BY_GITHUB.search(text)] == []


def test_what_a_contributor_writes_is_words_on_github(
    clone: Clone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_site.changes.reporters.markdown.MOST", 10_000_000)
    assert_nothing_but_words(report_markdown(hostile_changes(clone)))


def test_the_comment_takes_a_hostile_change_for_ours(clone: Clone, tmp_path: Path) -> None:
    report = report_markdown(hostile_changes(clone))
    (tmp_path / "step").mkdir()
    assert comment(tmp_path / "step", reporting(report)).posted == MARK + HEAD + report


def test_a_hostile_site_is_words_on_github(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_site.changes.reporters.markdown.MOST", 10_000_000)
    base = clone.commit_tree(EVERYTHING.parent)
    write_hostile(EVERYTHING, clone.briefings)
    head = clone.commit()
    for start, end in ((base, head), (head, base), (head, head)):
        assert_nothing_but_words(report_markdown(changes_between(clone.briefings, start, end)))


@pytest.mark.parametrize("text", HOSTILE)
def test_the_words_are_those_that_were_written(text: str) -> None:
    (paragraph,) = (t for t in tokens_of(f"x {prose(text)} x") if t.type == "inline")
    shown = "".join(t.content for t in paragraph.children or ()).replace("\u2060", "")
    assert shown == re.sub("[\u202a-\u202e\u2066-\u2069]", "", f"x {text.strip()} x")


def test_a_terminal_is_shown_no_hidden_characters(clone: Clone) -> None:
    text = report_text(hostile_changes(clone))
    assert [c for c in text if not c.isprintable() and c != "\n"] == []
    assert "\ufffdgnihtyreve\ufffd <U+200B> hidden" in text


def test_json_is_ascii(clone: Clone) -> None:
    report = report_json(hostile_changes(clone))
    assert report.isascii()
    assert json.loads(report)["version"] == 1


def test_a_long_report_says_how_much_of_it_is_left_out(clone: Clone) -> None:
    base = clone.commit()
    name = "A state with a long name " * 5
    clone.write(
        {
            f"briefings/actors/state-{number}.yaml": f"name: {name}{number}\nkind: state\n"
            for number in range(400)
        }
    )
    whole = report_markdown(changes_between(clone.briefings, base, clone.commit()))
    *shown, empty, last = whole.splitlines()
    assert len(whole) <= MOST + 200
    assert empty == ""
    left = 1 + 3 + 400 * 4 - sum(map(bool, shown))
    assert last == f"*{left:,} more lines are left out: `briefings diff` shows them all.*"
