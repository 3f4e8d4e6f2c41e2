"""What several briefings say of one source stands once, and beside it who says more."""

from __future__ import annotations

from pathlib import Path

from briefing_site.pages.library import Library
from briefing_site.pages.resting import Document
from briefing_site.pages.source import notes
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.pages.cod import words_of

BRIEFING = """\
title: Talks {number}
date: 2024-01-0{number}
summary: They talk.
sources: [{{id: s, title: S, url: 'https://example.org/s', note: "{note}"}}]
"""


def test_each_note_is_told_once_and_by_whom_where_another_says_more(tmp_path: Path) -> None:
    told = ("Usually right.", "The earlier one. Usually right.", "Usually right.", "Seldom right.")
    (tmp_path / "2024").mkdir()
    for number, note in enumerate(told, 1):
        text = BRIEFING.format(number=number, note=note)
        (tmp_path / f"2024/2024-01-0{number}-talks.yaml").write_text(text, "utf-8")
    settings = Settings(tmp_path)
    library = Library(read_site(settings).kb, settings)
    (identity,) = library.provenance.documents
    assert words_of(notes(Document(library, identity))) == (
        "Usually right. In Talks 2: The earlier one. In Talks 4: Seldom right."
    )
