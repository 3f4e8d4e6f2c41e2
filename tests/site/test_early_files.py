"""What a browser asks for at once: all that the parts of a page will ask for, and no more."""

from __future__ import annotations

import re

import pytest

from briefing_site.pages.scripts import Part
from briefing_site.site.early_files import (
    CONTENT,
    SCRIPTS,
    THEME,
    early_content,
    early_scripts,
    early_sheets,
)

IMPORT = re.compile(r'from "\./(\w+\.js)"')


def test_a_page_without_such_a_part_asks_for_nothing() -> None:
    html = '<p>Words</p><div data-brf="copy"></div>'
    assert early_content(html) == early_scripts(html) == early_sheets(html) == []


@pytest.mark.parametrize("part", sorted(CONTENT))
def test_a_part_has_its_content_and_every_script_that_it_imports(part: Part) -> None:
    html = f'<div data-brf="{part}">'
    scripts = {file.removeprefix(f"{SCRIPTS}/") for file in early_scripts(html)}
    assert early_content(html) == sorted(CONTENT[part])
    assert early_content(html, "de/") == [f"de/{file}" for file in sorted(CONTENT[part])]
    imported = {
        name
        for script in scripts
        for name in IMPORT.findall((THEME / SCRIPTS / script).read_text("utf-8"))
    }
    assert scripts == {f"{part}.js"} | imported


def test_the_table_of_positions_has_its_style_sheet_in_the_head() -> None:
    (sheet,) = early_sheets('<div data-brf="matrix">')
    assert (THEME / sheet).is_file()
