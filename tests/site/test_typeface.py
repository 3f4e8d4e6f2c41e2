"""The typeface that the theme ships: its files, what asks for them, and its licence."""

from __future__ import annotations

import re
import tomllib

from briefing_site.site.early_files import THEME
from tests.whole_sites import REPOSITORY

FONTS = THEME / "assets/fonts"
SHEET = (THEME / "assets/stylesheets/type.css").read_text("utf-8")
WOFF2 = b"wOF2"


def test_the_style_sheet_names_each_file_once_and_none_of_another_host() -> None:
    named = re.findall(r'url\("([^"]*)"\)', SHEET)
    assert sorted(named) == [f"../fonts/{font.name}" for font in sorted(FONTS.glob("*.woff2"))]
    assert len(named) == 4


def test_each_file_is_compressed_and_light() -> None:
    for font in FONTS.glob("*.woff2"):
        content = font.read_bytes()
        assert content.startswith(WOFF2), font.name
        assert len(content) < 35_000, font.name


def test_text_is_there_before_the_typeface_is() -> None:
    faces = re.findall(r"@font-face \{(.*?)\}", SHEET, re.DOTALL)
    shipped = [face for face in faces if "url(" in face]
    assert [face for face in shipped if "font-display: swap;" not in face] == []
    assert [face for face in shipped if "unicode-range: " not in face] == []


def test_its_licence_goes_with_it_and_is_named_in_the_package() -> None:
    path = FONTS / "OFL.txt"
    assert "SIL OPEN FONT LICENSE Version 1.1" in path.read_text("utf-8")
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"].split(" AND ")[-1] == "OFL-1.1"
    assert str(path.relative_to(REPOSITORY)) in project["license-files"]
