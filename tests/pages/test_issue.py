"""An issue's page, in what the golden sites do not show of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.document.runs import blocks
from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages import links
from briefing_site.pages.issue import earlier_positions
from briefing_site.pages.placed import where_actors_stand
from tests.conftest import MatchGolden
from tests.exports.conftest import library_of

EXPECTED = Path(__file__).parent / "expected"

TALKS = """\
title: Talks
date: 2024-01-01
updated: 2024-06-30
summary: They talk.
sources: [{id: s, title: S, url: 'https://example.org/'}]
statements: [{id: x, by: [norway], act: declare, summary: Yes., sources: [s]}]
positions:
  - {actors: [norway], issue: talks, stance: supports, summary: It talks., evidence: [x]ENDED}
"""


@pytest.mark.parametrize(
    ("until", "golden"), [("2024-05-01", "lone-position-ended.md"), ("", "lone-position.md")]
)
def test_a_lone_position_stands_among_earlier_ones_where_it_has_ended(
    tmp_path: Path, match_golden: MatchGolden, until: str, golden: str
) -> None:
    for folder in ("actors", "issues", "2024"):
        (tmp_path / folder).mkdir()
    (tmp_path / "actors/norway.yaml").write_text("name: Norway\nkind: state\ncountry: NO\n")
    proposition = "title: Talks\nproposition: There should be talks.\n"
    (tmp_path / "issues/talks.yaml").write_text(proposition)
    ended = f", until: {{date: {until}, sources: [s]}}" if until else ""
    (tmp_path / "2024/2024-01-01-talks.yaml").write_text(TALKS.replace("ENDED", ended))
    library = library_of(tmp_path)
    issue = library.kb.issues["talks"]
    shown = blocks(where_actors_stand(library, issue), earlier_positions(library, issue))
    match_golden(write_markdown(links.issue("talks"), shown), EXPECTED / golden)
