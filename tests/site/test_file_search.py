"""The search from a disk: the theme's index as a script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing_site.site.file_search import INDEX, write_script

DOCS = [
    {"location": "", "title": "Home", "text": ""},
    {"location": "actors/x/", "title": "X", "text": "Words"},
    {"location": "actors/x/#part", "title": "Part", "text": "More words"},
]
WHOLE = {"config": {"lang": ["en"]}, "docs": DOCS}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / INDEX).parent.mkdir()
    (tmp_path / INDEX).write_text(json.dumps(WHOLE), "utf-8")
    return tmp_path


def index_of(site: Path) -> object:
    """Read the script as a page does."""
    script = (site / INDEX).with_suffix(".js").read_text("utf-8")
    return json.loads(script.removeprefix("var __index = ").removesuffix(";\n"))


def test_the_script_holds_the_index(site: Path) -> None:
    write_script(site)
    assert index_of(site) == WHOLE


def test_the_index_of_a_large_site_has_no_sections(site: Path) -> None:
    write_script(site, most=100)
    assert index_of(site) == {"config": WHOLE["config"], "docs": DOCS[:2]}


def test_a_site_without_the_themes_search_has_no_script(tmp_path: Path) -> None:
    write_script(tmp_path)
    assert list(tmp_path.iterdir()) == []
