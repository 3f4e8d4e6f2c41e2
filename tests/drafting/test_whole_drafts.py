"""Whole drafts: what is drafted is laid out as `fmt` does, and `check` finds only what is left."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefing_site.drafting.article import Article
from briefing_site.drafting.draft import draft_of
from briefing_site.drafting.reading import read_article
from briefing_site.drafting.record import record_of
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.layout.layout import laid_out
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from briefing_site.source.text import SourceText
from tests.drafting.conftest import ACTORS

TEXTS = sorted((Path(__file__).parents[2] / "benchmarks/draft/fresh").glob("*.txt"))
TODAY = dt.date(2026, 11, 28)
LEFT = {
    "unwritten-text",
    "unknown-actor",
    "empty-value",
    "guess-to-confirm",
    "source-without-address",
    "undated-source",
}
"""What `check` finds in a draft: what is left for a person to write, to make or to look at."""


def texts() -> list[Path]:
    """Give the texts of our own; the folder has to hold some."""
    assert TEXTS
    return TEXTS


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_a_draft_is_laid_out_and_only_what_is_left_is_found(
    tmp_path: Path, kb: KnowledgeBase, path: Path
) -> None:
    record = record_of(draft_of(read_article(path.read_bytes(), path.name), kb), TODAY)
    assert laid_out(SourceText("draft.yaml", record.text), "briefing") == record.text
    files = {f"actors/{id_}.yaml": text for id_, text in ACTORS.items()}
    files[f"{record.id[:4]}/{record.id}.yaml"] = record.text
    for name, text in files.items():
        place = tmp_path / "briefings" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    outcome = read_site(Settings(briefings=tmp_path / "briefings", docs=tmp_path / "docs"))
    found = [one for one in outcome.diagnostics if record.id in one.span.path]
    assert "unwritten-text" in {one.slug for one in found}
    assert [one.message for one in found if one.slug not in LEFT] == []


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://undocs.org/S/RES/2681(2023)", "official"),
        ("https://docs.un.org/S/RES/2681(2023)", "official"),
        ("https://example.org/undocs.org/", "news"),
    ],
)
def test_a_document_of_the_united_nations_is_no_report(
    kb: KnowledgeBase, url: str, kind: str
) -> None:
    decision = "The Security Council decides to remain seized."
    article = Article("Resolution 2681", (decision,), url=url)
    assert f"    kind: {kind}\n" in record_of(draft_of(article, kb), TODAY).text


def test_a_quotation_from_mid_sentence_is_drafted_with_a_remark(kb: KnowledgeBase) -> None:
    article = Article("News", ("We “condemn the mass arrests,” the minister said.",))
    assert 'no "lead_in", though it begins in mid-sentence' in " ".join(
        record_of(draft_of(article, kb), TODAY).text.replace("#", "").split()
    )
