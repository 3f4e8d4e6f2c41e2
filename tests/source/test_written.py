"""What stands among the pages: nothing leads out of their folder, and nothing runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_site.source.written import check_written
from tests.hangs import ends


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "images").mkdir(parents=True)
    (folder / "index.md").write_text("# Words\n", "utf-8")
    return folder


def found(docs: Path) -> list[str]:
    return [
        f"{one.span.path}:{one.span.line}: {one.message}" for one in check_written(docs).diagnostics
    ]


def test_words_and_images_are_let_in(docs: Path) -> None:
    (docs / "images/map.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    (docs / "images/photo.png").write_bytes(b"\x89PNG<script>")
    (docs / "style.css").write_text("p { color: red }", "utf-8")
    (docs / "second.md").symlink_to("index.md")
    (docs / ".hidden.html").write_text("<script>", "utf-8")
    assert found(docs) == []


def test_a_folder_that_is_not_there_has_nothing_in_it(tmp_path: Path) -> None:
    assert found(tmp_path / "docs") == []


def test_no_link_leads_out_or_nowhere_or_to_a_folder(docs: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_text("password", "utf-8")
    (docs / "images/leak.png").symlink_to("/etc/passwd")
    (docs / "images/config.png").symlink_to("../../.git/config")
    (docs / "loop").symlink_to(".")
    (docs / "machine").symlink_to("/")
    (docs / "gone.md").symlink_to("nowhere.md")
    (docs / "around.md").symlink_to("around.md")
    assert found(docs) == [
        'docs/around.md:1: a link to "around.md", which is no file',
        'docs/gone.md:1: a link to "nowhere.md", which is no file',
        'docs/loop:1: a link to ".", which is a folder',
        'docs/machine:1: a link to "/", which is outside of the folder',
        'docs/images/config.png:1: a link to "../../.git/config", which is outside of the folder',
        'docs/images/leak.png:1: a link to "/etc/passwd", which is outside of the folder',
    ]


def test_a_link_through_a_link_is_judged_by_where_it_ends(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", "utf-8")
    (docs / "one.md").symlink_to("two.md")
    (docs / "two.md").symlink_to("../secret.md")
    assert found(docs) == [
        'docs/one.md:1: a link to "two.md", which is outside of the folder',
        'docs/two.md:1: a link to "../secret.md", which is outside of the folder',
    ]


def test_the_folder_itself_may_be_no_link_to_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/docs").symlink_to("../..")
    written = check_written(tmp_path / "site/docs")
    assert [one.message for one in written.diagnostics] == [
        'a link to "../..", which is outside of the folder'
    ]
    assert written.refused == {tmp_path / "site/docs"}


@pytest.mark.parametrize(
    "name",
    [
        "a.html",
        "a.HTM",
        "a.js",
        "a.svgz",
        "a.xhtml",
        "a.b.mjs",
        "a.php",
        "a.es",
        "a.ecma",
        "a.xsd",
        "a.rng",
        "a.wsdl",
        "a.xpdl",
        "a.xml",
        "a.png.es",
        "a.html.gz",
        "a.unheard-of",
    ],
)
def test_no_file_runs(docs: Path, name: str) -> None:
    (docs / name).write_text("words", "utf-8")
    suffix = Path(name).suffix.lower()
    assert found(docs) == [
        f'docs/{name}:1: a file whose name ends in "{suffix}" could run in a reader\'s browser'
    ]


def test_a_file_without_an_ending_is_none_that_is_known(docs: Path) -> None:
    (docs / "evil").write_text("alert(1)", "utf-8")
    (docs / "CNAME").write_text("example.org", "utf-8")
    assert found(docs) == ["docs/evil:1: a file without an ending could run in a reader's browser"]


def test_data_documents_and_sound_are_let_in(docs: Path) -> None:
    for name in ("a.csv", "a.JSON", "a.pdf", "a.mp3", "a.woff2", "a.txt", "a.yaml", "a.zip"):
        (docs / name).write_text("words", "utf-8")
    assert found(docs) == []


def test_no_file_takes_the_place_of_one_of_the_theme(docs: Path) -> None:
    (docs / "assets/stylesheets").mkdir(parents=True)
    name = "assets/stylesheets/briefings.css"
    (docs / name).write_text("", "utf-8")
    (docs / "assets/stylesheets/ours.css").write_text("", "utf-8")
    assert found(docs) == [f"docs/{name}:1: this file would take the place of one of the theme"]


@ends
def test_only_ordinary_files_are_opened(docs: Path) -> None:
    for name in ("f.md", "f.png", "f.svg"):
        os.mkfifo(docs / name)
    assert found(docs) == [
        f"docs/f.{end}:1: cannot read this file: it is no ordinary file"
        for end in ("md", "png", "svg")
    ]


def test_a_name_is_text(docs: Path) -> None:
    Path(os.fsdecode(os.fsencode(docs) + b"/bad\xff.md")).write_text("# Words\n", "utf-8")
    assert found(docs) == ["docs/bad\ufffd.md:1: the name of this file is not UTF-8"]


def test_a_drawing_runs_nothing_and_can_be_looked_into(docs: Path) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg'>"
    (docs / "a.svg").write_text(f"{svg}\n<script>x</script>\n</svg>", "utf-8")
    (docs / "b.svg").write_bytes("<svg/>".encode("utf-16"))
    (docs / "c.SVG").write_text(f'<?xml version="1.0" encoding="UTF-7"?>{svg}</svg>', "utf-8")
    (docs / "d.svg").write_bytes(f"{svg}</svg>".encode("utf-16-be"))
    assert found(docs) == [
        'docs/a.svg:2: an element "script" does more than show something',
        "docs/b.svg:1: this file is not UTF-8: byte 0xff stands here",
        'docs/c.SVG:1: this drawing cannot be looked into: its encoding is "UTF-7"',
        "docs/d.svg:1: this drawing cannot be looked into: it holds a NUL",
    ]


def test_a_page_says_where_something_is_done(docs: Path) -> None:
    (docs / "a.md").write_text("# Words\n\nSee <a onclick=x>this</a>.\n", "utf-8")
    written = check_written(docs)
    (one,) = written.diagnostics
    assert str(one.span) == "docs/a.md:3:5"
    assert written.sources["docs/a.md"].lines[2] == "See <a onclick=x>this</a>."
    assert written.refused == {docs / "a.md"}
