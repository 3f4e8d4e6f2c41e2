"""What a browser asks for at once: all that the parts of a page will ask for, and no more."""

from __future__ import annotations

import re

import pytest

from briefing_site.pages.scripts import Part
from briefing_site.site.early_files import CONTENT, SCRIPTS, THEME, early_files

IMPORT = re.compile(r'from "\./(\w+\.js)"')


def test_a_page_without_such_a_part_asks_for_nothing() -> None:
    assert early_files('<p>Words</p><div data-brf="copy"></div>') == []


@pytest.mark.parametrize("part", sorted(CONTENT))
def test_a_part_has_its_content_and_every_script_that_it_imports(part: Part) -> None:
    files = early_files(f'<div data-brf="{part}">')
    content = [file for file in files if not file.endswith(".js")]
    scripts = {file.removeprefix(f"{SCRIPTS}/") for file in files if file.endswith(".js")}
    assert content == sorted(CONTENT[part])
    imported = {
        name
        for script in scripts
        for name in IMPORT.findall((THEME / SCRIPTS / script).read_text("utf-8"))
    }
    assert scripts == {f"{part}.js"} | imported
