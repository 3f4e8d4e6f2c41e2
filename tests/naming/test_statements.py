"""Names of statements, in what the golden sites do not show of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.naming.statements import dated
from tests.exports.conftest import library_of

BRIEFING = """\
title: Talks
date: 2024-01-01
summary: They talk.
sources: [{id: s, title: S, url: 'https://example.org/'}]
statements: [{id: x, by: [norway], act: declare, FIELDS, sources: [s]}]
"""


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ("title: Enough is enough., summary: No.", "Enough is enough., 1 January 2024"),
        ("title: Enough, summary: No.", "Enough, 1 January 2024"),
        ("summary: It had enough.", "Norway: It had enough, 1 January 2024"),
        ("summary: It warned the U.S.", "Norway: It warned the U.S., 1 January 2024"),
        ("quote: Enough is enough.", "Norway: “Enough is enough.”, 1 January 2024"),
    ],
)
def test_a_title_keeps_its_full_stop_before_the_day_and_a_summary_does_not(
    tmp_path: Path, fields: str, name: str
) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "2024").mkdir()
    (tmp_path / "actors/norway.yaml").write_text("name: Norway\nkind: state\ncountry: NO\n")
    text = BRIEFING.replace("FIELDS", fields)
    (tmp_path / "2024/2024-01-01-talks.yaml").write_text(text)
    library = library_of(tmp_path)
    said = library.kb.statements["2024-01-01-talks#x"]
    assert dated(library.name_of(said), said) == name
