"""What holds of any text: it gives a draft, always the same, and quotes what stands there."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_site.drafting.draft import draft_of
from briefing_site.drafting.quotations import find_quotations
from briefing_site.drafting.reading import read_article
from briefing_site.drafting.record import DraftRecord, record_of
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.folding import fold
from briefing_site.knowledge.quotes import GAP
from briefing_site.model.decode import decode
from briefing_site.source.compose import compose
from briefing_site.source.text import SourceText
from tests import hangs
from tests.thorough import examples

TODAY = dt.date(2025, 7, 31)

PIECES = [
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    '"',
    "'",
    ",",
    ".",
    "?",
    "!",
    ":",
    ";",
    "—",
    "-",
    "(",
    ")",
    "said",
    "says",
    "told",
    "warned",
    "he",
    "she",
    "they",
    "it",
    "The",
    "the",
    "of",
    "and",
    "France",
    "Iran",
    "British",
    "officials",
    "minister",
    "Foreign",
    "Minister",
    "Schuman",
    "Mr.",
    "statement",
    "joint",
    "signed",
    "by",
    "We",
    "condemn",
    "call",
    "on",
    "must",
    "Begin",
    "text:",
    "End",
    "on",
    "Thursday",
    "#",
    "*",
    "---",
    "title:",
    "published:",
    "2025-07-30",
    "\n",
    "\n\n",
    "null",
    "true",
    "{{x}}",
    "<b>",
    "&",
    "\\",
    "%",
    "@",
    "`",
]

texts = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.text(max_size=200)


def made(text: str, kb: KnowledgeBase) -> DraftRecord | None:
    content = f"A word. {text}".encode(errors="ignore")
    return record_of(draft_of(read_article(content), kb), TODAY)


@settings(max_examples=examples(40, 150))
@given(texts)
def test_any_text_gives_a_draft_that_the_tool_can_read(kb: KnowledgeBase, text: str) -> None:
    record = made(text, kb)
    assert record is not None
    node, found = compose(SourceText("draft.yaml", record.text))
    assert (node is not None, found) == (True, [])
    assert node is not None
    decoded = decode("briefing", record.id, node)
    assert {one.slug for one in decoded.diagnostics} <= {"empty-value"}  # a speaker left open


@settings(max_examples=examples(25, 75))
@given(texts)
def test_a_text_always_gives_the_same_draft(kb: KnowledgeBase, text: str) -> None:
    first, second = made(text, kb), made(text, kb)
    assert first is not None
    assert second is not None
    assert first.text == second.text


@settings(max_examples=examples(40, 150))
@given(texts)
def test_every_quote_stands_in_the_text(kb: KnowledgeBase, text: str) -> None:
    article = read_article(f"A word. {text}".encode(errors="ignore"))
    folded = fold(" ".join(article.paragraphs))
    for saying in draft_of(article, kb).sayings:
        at = 0
        for part in GAP.split(saying.quote):
            at = folded.find(fold(part), at)
            assert at >= 0


@pytest.mark.parametrize(
    "text",
    [
        "“" * 100_000,
        '"' * 100_000,
        "," * 100_000,
        "‘ " * 50_000,
        "“a b c,” said " * 7_000,
        "“a b c”\n\n" * 10_000,
        "said " * 20_000,
        "statement by France " + "Security Policy " * 6_000 + "Spain",
        "on in last the " * 6_500 + "“a b c,” he said",
        "signed by " * 10_000,
        "-'a " * 30_000,
        "The members of " + "strongly " * 10_000 + "urge",
        "Signed by:\n\n" * 10_000,
        "Norway and the " + "Free League, the " * 6_000,
        "Norway (" * 12_500,
        "The minister said:\n\nWe go.\n\n" * 4_000,
        "E3 – France, " * 7_500,
        "“a b c,” the minister said. " * 4_000,
    ],
)
@hangs.ends
def test_a_text_of_one_piece_over_and_over_is_read_to_its_end(kb: KnowledgeBase, text: str) -> None:
    assert record_of(draft_of(read_article(text.encode()), kb), TODAY).text


@hangs.ends
def test_quotations_are_found_in_linear_time() -> None:
    assert len(find_quotations(["“a” 'b' " * 50_000])) == 50_000
