"""The style sheet that pages name: one file, with all of its parts in their order."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

from mkdocs.structure.files import File, Files

from briefing_site.site.style_sheet import PARTS, STYLE_SHEET, has_theirs, join_style_sheet


def test_all_parts_stand_in_one_file_in_their_order(tmp_path: Path) -> None:
    others = ["assets/stylesheets/matrix.css", "index.md"]
    for name in (*PARTS, *others):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"/* {name} */", "utf-8")
    names = [*others, *sorted(PARTS)]
    files = Files([File(name, str(tmp_path), "site", use_directory_urls=True) for name in names])
    (joined,) = join_style_sheet(files)
    assert [file.src_uri for file in files] == [*others, STYLE_SHEET]
    assert joined.content_string == "\n".join(f"/* {name} */" for name in PARTS)
    assert PARTS[-1].endswith("/print.css")


def test_the_themes_own_sheets_stand_first_and_stay(tmp_path: Path) -> None:
    texts = {
        "assets/stylesheets/main.0a.min.css": "main{}\n/*# sourceMappingURL=main.0a.min.css.map */",
        "assets/stylesheets/palette.0b.min.css": "palette{}",
        STYLE_SHEET: "ours{}",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    files = Files([File(name, str(tmp_path), "site", use_directory_urls=True) for name in texts])
    (joined,) = join_style_sheet(files)
    assert joined.content_string == "main{}\n\npalette{}\nours{}"
    assert {file.src_uri for file in files} == set(texts)
    assert has_theirs(files)
    assert not has_theirs(Files([joined]))


def test_where_no_file_of_the_theme_is_there_none_is_joined() -> None:
    assert join_style_sheet(Files([])) == []


DESCRIBED = re.compile(r"^ \*   (\.brf-[\w-]+)", re.MULTILINE)


def test_each_name_that_a_sheet_describes_is_of_one_thing_alone() -> None:
    folder = files("briefing_site") / "theme/assets/stylesheets"
    sheets = [file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".css")]
    names = Counter(name for sheet in sheets for name in DESCRIBED.findall(sheet))
    assert len(names) > 50
    assert [name for name, count in names.items() if count > 1] == []
