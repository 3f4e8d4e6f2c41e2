"""Strips: counts of stances in words, above a bar that is as long for each as its count."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.document.write_html import Titles, write_html
from briefing_site.interface import speaking
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Stance
from briefing_site.naming.stances import Proposition
from briefing_site.pages.library import Library
from briefing_site.pages.parts.strips import strip
from tests.exports.conftest import library_of

BRIEFING = """\
title: Talks
date: 2024-01-01
summary: They talk.
sources: [{id: s, title: S, url: 'https://example.org/'}]
statements:
  - {id: x, by: [norway, sweden, denmark], act: declare, summary: Yes., sources: [s]}
positions:
  - {actors: [norway, sweden], issue: talks, stance: supports, summary: Yes., evidence: [x]}
  - {actors: [denmark], issue: talks, stance: neutral, summary: So., evidence: [x]}
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for folder in ("actors", "issues", "2024"):
        (tmp_path / folder).mkdir()
    for id_ in ("norway", "sweden", "denmark"):
        (tmp_path / f"actors/{id_}.yaml").write_text(f"name: {id_.title()}\nkind: state\n")
    for id_ in ("talks", "silence"):
        text = f"title: T\nproposition: There should be {id_}.\nshort: There should be <{id_}>\n"
        (tmp_path / f"issues/{id_}.yaml").write_text(text)
    (tmp_path / "2024/2024-01-01-talks.yaml").write_text(BRIEFING)
    return library_of(tmp_path)


def test_a_strip_leads_to_its_issue_and_counts_both_sides(library: Library) -> None:
    shown = write_html("index.md", strip(library, library.kb.issues["talks"]), str, Titles("", ""))
    assert shown == (
        '<div class="brf-strip">\n'
        '<p><a href="issues/talks.md"><bdi lang="en">There should be &lt;talks&gt;</bdi></a>: '
        "2 for, 1 takes no side, none recorded against · "
        '<small class="brf-last">last shown '
        '<time datetime="2024-01-01">1 January 2024</time></small></p>\n'
        '<div>\n<svg viewbox="0 0 3 1" preserveaspectratio="none" aria-hidden="true">'
        '<path d="M0 .5h2" class="brf-strip__supports"/>'
        '<path d="M2 .5h1" class="brf-strip__neutral"/></svg>\n</div>\n'
        "</div>"
    )


def test_an_issue_on_which_nobody_is_placed_has_no_strip(library: Library) -> None:
    assert strip(library, library.kb.issues["silence"]) == ()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["none recorded for", "1 takes no side", "2 against"]),
        ("de", ["niemand als dafür erfasst", "1 ergreift keine Seite", "2 dagegen"]),
    ],
)
def test_a_side_that_nobody_takes_is_told_too(language: str, told: list[str]) -> None:
    proposition = Proposition.of(Issue(title="T", proposition="P."))
    with speaking(language):
        assert list(proposition.counted({Stance.NEUTRAL: 1, Stance.OPPOSES: 2})) == told
