"""A proposal as YAML: what is taken from the answers, and that no answer can be more than words."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing_site.cli.propose import form_of
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.model.decode import decode
from briefing_site.pipeline import read_site
from briefing_site.proposing.answer import (
    CUT,
    HEAD,
    LONGEST_COMMENT,
    TOO_LONG,
    Issue,
    comment_on,
    issue_in,
)
from briefing_site.proposing.dates import SUCH_AS
from briefing_site.proposing.issue_form import labels_of
from briefing_site.settings import Settings
from briefing_site.source.compose import compose
from briefing_site.source.nodes import Mapping
from briefing_site.source.text import SourceText
from tests import hangs
from tests.thorough import examples

ROOT = Path(__file__).parents[2]
FORM = form_of(ROOT)
LABELS = labels_of(FORM)
EDITOR = "https://github.com/octo/briefings/new/main"
GAPS = {"empty-value", "quote-without-source"}
"""What `check` finds where something is still to be written."""

PAUSE = {
    "event": "Seven of the eight Arctic states paused their work.",
    "date": "2022-03-03",
    "statements": (
        'Canada and the Kingdom of Denmark, in a joint statement:\n"We are\npausing."\n\n'
        "Sweden's foreign minister: “It is: paused # now.”\n\nRussia regretted this."
    ),
    "sources": (
        "* Joint Statement on the Arctic Council: <https://www.state.gov/joint-statement/>.\n"
        "https://example.org/report\n\nNeue Zürcher Zeitung, 4 March 2022, page 3"
    ),
    "positions": "Russia is\nfor going on.",
}

ANSWER = """\

Its file would be `briefings/2022/2022-03-03-arctic-pause.yaml`.

```yaml
# confirm: title and summary, as the form has them
title: Arctic pause
date: 2022-03-03
summary: >-
  Seven of the eight Arctic states paused their work.
status: draft
sources:
  - id: source-1
    title: Joint Statement on the Arctic Council
    url: https://www.state.gov/joint-statement/
  - id: source-2
    title: # missing: As it was published.
    url: https://example.org/report
  - id: source-3
    title: Neue Zürcher Zeitung, 4 March 2022, page 3
# confirm: who stands where, from "Russia is for going on."
statements:
  # from: Canada and the Kingdom of Denmark, in a joint statement: “We are pausing.”
  # confirm: who spoke, from "Canada and the Kingdom of Denmark, in a joint
  #   statement"; form from "in a joint statement"; act from the words
  - id: canada-denmark-joint-statement
    form: joint-statement
    by:
      - canada
      - denmark
    act: declare
    quote: >-
      We are pausing.
    sources: # missing: Where it is found.
  # from: Sweden's foreign minister: “It is: paused # now.”
  # confirm: who spoke, from "Sweden's foreign minister"; form; act from the words
  - id: sweden-foreign-minister-remarks
    form: remarks
    by:
      - sweden-foreign-minister
    act: declare
    quote: >-
      It is: paused # now.
    sources: # missing: Where it is found.
  - id: retold
    form: reported
    # confirm: who spoke, from "Russia regretted this."
    by:
      - russia
    act: # missing: What the words do.
    summary: >-
      Russia regretted this.
    sources: # missing: Where it is found.
```
"""


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    folder = ROOT / "generator/briefing_site/starter/files/briefings"
    return read_site(Settings(folder)).kb


def answered(title: str, answers: dict[str, str], kb: KnowledgeBase, editor: str = "") -> str:
    return comment_on(Issue(title, body_of(answers), editor), kb, FORM)


def body_of(answers: dict[str, str]) -> str:
    """Write answers as GitHub does."""
    said = {label: answers.get(id_) or "_No response_" for id_, label in LABELS.items()}
    return "\n\n".join(f"### {label}\n\n{answer}" for label, answer in said.items())


def draft_in(comment: str) -> str:
    """Give the block of code, as CommonMark finds it, and hold that it is the comment's end."""
    tokens = MarkdownIt().parse(comment)
    assert [token.type for token in tokens if token.type == "fence"] == ["fence"]
    assert (tokens[-1].type, tokens[-1].info) == ("fence", "yaml")
    return tokens[-1].content


def faults_in(draft: str) -> set[str]:
    node, found = compose(SourceText("x.yaml", draft))
    assert (isinstance(node, Mapping), found) == (True, [])
    assert isinstance(node, Mapping)
    return {one.slug for one in decode("briefing", "2022-03-03-x", node).diagnostics}


def test_the_answers_become_a_draft(kb: KnowledgeBase) -> None:
    assert answered("Briefing: Arctic pause", PAUSE, kb) == HEAD + ANSWER


def test_what_is_not_said_is_left_to_be_written(kb: KnowledgeBase) -> None:
    answers = {"event": "They met.", "date": "in March", "statements": "They met", "sources": "?"}
    assert (
        draft_in(answered("Briefing: ", answers, kb))
        == """\
# confirm: title and summary, as the form has them
title: They met
date: # missing: The day that it is about. The form says "in March"
summary: >-
  They met.
status: draft
statements:
  - id: retold
    form: reported
    # confirm: who spoke, from "They met"
    by: # missing: The speaker, or every signatory, by id, or with an office and more.
    act: # missing: What the words do.
    summary: >-
      They met
    sources: # missing: Where it is found.
"""
    )


MONTH = (
    f"date: # missing: The day that it is about. {SUCH_AS} The form says "
    '"2022-03", which its statements have.\n'
)


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("13 March 2022", '# confirm: the day, from "13 March 2022"\ndate: 2022-03-13\n'),
        ("2022-03", MONTH),
    ],
)
def test_a_date_is_taken_as_exactly_as_it_is_told(kb: KnowledgeBase, date: str, lines: str) -> None:
    draft = draft_in(answered("", PAUSE | {"date": date}, kb))
    assert f"\n{lines}" in draft
    assert draft.count("\n    date: 2022-03\n") == 3 * (date == "2022-03")


def test_the_answer_leads_to_the_editor_with_the_draft_filled_in(kb: KnowledgeBase) -> None:
    text = draft_in(answered("Briefing: Arctic pause", PAUSE, kb))
    comment = answered("Briefing: Arctic pause", PAUSE, kb, EDITOR)
    (address,) = re.findall(
        r"^Its file would be `.*`\. \[Begin it in the editor\]\((.*?)\), ", comment, re.MULTILINE
    )
    assert re.fullmatch(re.escape(EDITOR) + r"\?filename=[\w.%~-]+&value=[\w.%~-]+", address)
    assert parse_qs(urlsplit(address).query) == {
        "filename": ["briefings/2022/2022-03-03-arctic-pause.yaml"],
        "value": [text],
    }


def test_a_draft_too_long_for_an_address_stands_in_the_comment_alone(kb: KnowledgeBase) -> None:
    long = PAUSE | {"statements": "It was a long day. " * 200}
    comment = answered("Briefing: Arctic pause", long, kb, EDITOR)
    assert "\nIts file would be `briefings/2022/2022-03-03-arctic-pause.yaml`.\n" in comment
    assert EDITOR not in comment


@pytest.mark.parametrize(
    ("repository", "editor"),
    [
        ({"html_url": "https://github.com/octo/briefings"}, EDITOR),
        ({"html_url": "https://github.com/octo/briefings", "default_branch": "main"}, EDITOR),
        ({"html_url": "https://github.com/octo/b)[x](y", "default_branch": "main"}, ""),
        ({"html_url": "https://github.com/octo/briefings", "default_branch": "a b"}, ""),
        (None, ""),
    ],
)
def test_the_editor_is_that_of_the_repository(repository: object, editor: str) -> None:
    event = {"issue": {"title": "x", "body": None}, "repository": repository}
    assert issue_in(event) == Issue("x", "", editor)


@pytest.mark.parametrize(
    ("moment", "line"),
    [
        ("2026-11-30T23:59:59Z", "recorded: 2026-11-30\n"),
        ("soon", ""),
        (None, ""),
    ],
)
def test_the_draft_is_recorded_on_the_day_of_the_issue(
    kb: KnowledgeBase, moment: str | None, line: str
) -> None:
    event = {"issue": {"title": "x", "body": body_of(PAUSE), "created_at": moment}}
    draft = draft_in(comment_on(issue_in(event), kb, FORM))
    assert "".join(re.findall("^recorded:.*\n", draft, re.MULTILINE)) == line


def test_a_mention_is_no_speaker_and_its_words_are_kept(kb: KnowledgeBase) -> None:
    said = 'They said of Norway that it had "no say in this". "No word of it," they added.'
    draft = draft_in(answered("Briefing: x", PAUSE | {"statements": said}, kb))
    gap = "    by: # missing: The speaker, or every signatory, by id, or with an office and more."
    assert re.findall("^    by:.*", draft, re.MULTILINE) == [gap] * 2
    assert 'confirm: who spoke, from "They said of Norway that it had"' in draft
    assert "no say in this" in draft
    assert "No word of it" in draft


def test_the_only_source_is_that_of_every_statement(kb: KnowledgeBase) -> None:
    answers = PAUSE | {"sources": "https://example.org/report"}
    draft = draft_in(answered("", answers, kb))
    assert draft.count("    sources:\n      - source-1\n") == 3


@pytest.mark.parametrize(
    "body",
    [
        "",
        "I have a question.",
        body_of(PAUSE | {"event": ""}),
        body_of(PAUSE | {"draft": "```yaml\ntitle: x\n```"}),
    ],
)
def test_where_there_is_nothing_to_make_a_draft_of_there_is_no_answer(
    kb: KnowledgeBase, body: str
) -> None:
    assert comment_on(Issue("Briefing: x", body), kb, FORM) == ""


HOSTILE = [
    "```\n@octocat",
    "`````\n```\n~~~",
    "<!-- proposed briefing --><img src=x onerror=y>",
    "${{ secrets.GITHUB_TOKEN }} $(id)",
    "closes #1, octo/briefings#2 @octocat https://evil.example",
    '"a" "b\n---\n...\n- x: !!python/object:os.system" «c» „d“',
    "x: y # z\n\tw: *a\n&b [c, {d}]",
    "%YAML 1.1\n--- |\n",
    "\x00\x1b[31m\u202e\u2028\x85\ufeff\ud800",
    "### When?\n\n### Who said what?\n",
    "null",
    "- ",
    "https://evil.example/`\"'<>[x](y)# https://[",
    "'" * 50 + '"' * 51,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_answer_is_words(kb: KnowledgeBase, text: str) -> None:
    answers = dict.fromkeys(["event", "date", "statements", "sources", "positions"], f"x {text}")
    comment = answered(f"Briefing: {text}", answers, kb)
    assert faults_in(draft_in(comment)) <= GAPS
    assert comment.startswith(HEAD)


@given(st.text(max_size=60), st.lists(st.text(max_size=120), min_size=5, max_size=5))
@example("", ["`", '"`" ``', "http://`", "0", "\u200c"])
@settings(max_examples=examples(40, 150))
def test_any_answer_is_words(kb: KnowledgeBase, title: str, said: list[str]) -> None:
    answers = dict(zip(list(LABELS)[:5], said, strict=True)) | {"event": f"x{said[0]}"}
    comment = answered(title, answers, kb)
    assert comment == "" or faults_in(draft_in(comment)) <= GAPS


def test_a_long_answer_is_cut(kb: KnowledgeBase) -> None:
    comment = answered("", PAUSE | {"statements": "words " * 3000}, kb)
    assert CUT in comment
    assert len(comment) < 12_000


@pytest.mark.parametrize("piece", ['"a"', "„", '"', "https://a/\n", "`", "Canada ", "a\n", "\\"])
@hangs.ends
def test_no_issue_makes_a_comment_that_is_too_long_or_takes_long(
    kb: KnowledgeBase, piece: str
) -> None:
    text = piece * (65_536 // len(piece) // 5)
    comment = answered(text, dict.fromkeys(list(LABELS)[:5], f"x {text}"), kb)
    assert len(comment) <= LONGEST_COMMENT
    assert TOO_LONG in comment or re.search("^```", comment, re.MULTILINE)
