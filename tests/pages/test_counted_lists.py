"""Lists that stand whole but are too long to be counted by eye: each says how many there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.document.write_markdown import write_markdown
from briefing_site.pages import bounds
from briefing_site.pages.assessments import assessment_pages
from briefing_site.pages.library import Library
from briefing_site.pages.tags import tag_pages
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings

BRIEFING = """\
title: Notice {number}
date: 2024-01-0{number}
summary: A notice.
tags: [rails]
assessments:
  - id: open
    text: The rails will be laid.
    confidence: low
"""


def texts_of(folder: Path) -> dict[str, str]:
    """Write the pages of tags and of judgements."""
    settings = Settings(briefings=folder)
    library = Library(read_site(settings).kb, settings)
    planned = [*tag_pages(library), *assessment_pages(library)]
    pages = (one.build() for one in planned)
    return {page.path: write_markdown(page.path, page.body) for page in pages}


@pytest.mark.parametrize(("most", "told"), [(2, True), (3, False)])
@pytest.mark.parametrize("has_pages", [False, True])
def test_a_long_list_says_how_many_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, *, told: bool, has_pages: bool
) -> None:
    monkeypatch.setattr(bounds, "MOST_ROWS", most)
    for number in (1, 2, 3):
        file = tmp_path / "2024" / f"2024-01-0{number}-notice.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(BRIEFING.format(number=number), encoding="utf-8")
    monkeypatch.setattr(Library, "tags_have_pages", has_pages)
    texts = texts_of(tmp_path)
    tag = next(path for path in texts if "tags" in path and ("rails" in path) is has_pages)
    assert [texts[path].count("3 in all.") for path in (tag, "assessments.md")] == [told, told]
