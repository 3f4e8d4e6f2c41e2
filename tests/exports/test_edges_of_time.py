"""The first and the last of all days: pages and files are made of them as of any others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing_site.pages.site import build_pages
from briefing_site.pipeline import export_files, read_site
from briefing_site.settings import OtherFormat, Settings

FIRST, LAST = "0001-01-01", "9999-12-31"

RECORDS = {
    "actors/norway.yaml": "name: Norway\nkind: state\ncountry: NO\n",
    "issues/work.yaml": "title: Work\nproposition: The work should go on.\n",
}

BRIEFING = """\
title: Words of {day}
date: {day}
summary: What was said.
sources: [{{id: note, title: A note, published: {day}}}]
statements:
  - {{id: told, by: [norway], act: declare, quote: Go on, sources: [note], issues: [work]}}
positions:
  - actors: [norway]
    issue: work
    stance: {stance}
    summary: It is so.
    evidence: [told]
    until: {{date: {day}, sources: [note]}}
events:
  - {{id: talks, title: Talks, date: {day}, description: They met.}}
"""


def settings_of(folder: Path) -> Settings:
    held = [(FIRST, "a", "supports"), (FIRST, "b", "supports"), (LAST, "c", "opposes")]
    files = {
        f"{day[:4]}/{day}-{id_}.yaml": BRIEFING.format(day=day, stance=stance)
        for day, id_, stance in held
    }
    for path, content in (RECORDS | files).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    return Settings(
        folder, site_url="https://example.org/", formats=frozenset(OtherFormat), has_parquet=True
    )


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return settings_of(tmp_path_factory.mktemp("edges") / "briefings")


def test_all_files_are_made(settings: Settings) -> None:
    outcome = read_site(settings)
    assert outcome.errors == ()
    files = {file.path: file for file in export_files(outcome.kb, settings)}
    standing = json.loads(files["api/v1/standing/work.json"].text)
    [norway] = standing["actors"]
    assert [(one["from"], one.get("stance")) for one in norway["changes"]] == [
        (FIRST, "supports"),
        ("0001-01-02", None),
        (LAST, "opposes"),
    ]


def test_all_pages_are_made(settings: Settings) -> None:
    assert [*build_pages(read_site(settings).kb, settings)]
