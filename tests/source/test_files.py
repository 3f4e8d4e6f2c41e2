"""From folders to text: what is found, in which order, and what is refused."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_site.source.files import LARGEST, RecordFile, discover, read
from briefing_site.source.snapshots import Snapshots
from briefing_site.source.text import SourceText


def folder_of(tmp_path: Path, *names: str) -> Path:
    folder = tmp_path / "briefings"
    folder.mkdir(exist_ok=True)
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("name: x\n")
    return folder


def findings(content: bytes, tmp_path: Path) -> list[str]:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    _, found = read(RecordFile("actor", "x", "x.yaml", path))
    return [f"{one.span.line}:{one.span.column} {one.slug}" for one in found]


def test_every_record_is_found_in_sorted_order(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        "issues/talks.yml",
        "2022/2022-03-03-pause.yaml",
        "actors/norway.yaml",
        "actors/canada.yaml",
        "actors/.canada.yaml.swp",
        ".git/x.yaml",
        "README.md",
    )
    files, misplaced = discover(folder)
    assert [(file.kind, file.id, file.shown) for file in files] == [
        ("briefing", "2022-03-03-pause", "briefings/2022/2022-03-03-pause.yaml"),
        ("actor", "canada", "briefings/actors/canada.yaml"),
        ("actor", "norway", "briefings/actors/norway.yaml"),
        ("issue", "talks", "briefings/issues/talks.yml"),
    ]
    assert misplaced == []


def test_a_file_where_no_record_is_looked_for_is_a_finding(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "canada.yaml", "actors/eu/x.yaml", "2022/a/b.yaml", "notes/x.yaml")
    files, misplaced = discover(folder)
    assert files == []
    assert [f"{found.span}: {found.slug}" for found in misplaced] == [
        "briefings/2022/a/b.yaml:1:1: misplaced-file",
        "briefings/actors/eu/x.yaml:1:1: misplaced-file",
        "briefings/canada.yaml:1:1: misplaced-file",
        "briefings/notes/x.yaml:1:1: misplaced-file",
    ]


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("2022/2022-06-08-x.yaml.txt", 'name it "2022-06-08-x.yaml"'),
        ("2022/2022-06-08-x.yml.bak", 'name it "2022-06-08-x.yaml"'),
        ("2022/2022-06-08-x.YAML", 'name it "2022-06-08-x.yaml"'),
        ("2022/2022-06-08-x", 'name it "2022-06-08-x.yaml"'),
        ("actors/canada.Yml", 'name it "canada.yaml"'),
        ("actors/canada.yalm", 'name it "canada.yaml"'),
        ("actors/canada.yaml.orig", 'name it "canada.yaml"'),
        ("actors/canada.json", 'name it "canada.yaml"'),
        ("canada.yaml.txt", 'name it "canada.yaml"'),
        ("actors/README.md", None),
        ("actors/canada.yaml~", None),
        ("actors/.canada.yaml.swp", None),
        ("actors/#canada.yaml#", None),
        ("actors/4913", None),
        ("snapshots/statement.txt", None),
        ("2022/map.png", None),
    ],
)
def test_a_file_that_is_almost_named_as_a_record_is_a_finding(
    tmp_path: Path, name: str, cure: str | None
) -> None:
    _, found = discover(folder_of(tmp_path, name))
    assert [f"{one.span}: {one.message}: {one.hint}" for one in found] == (
        [f"briefings/{name}:1:1: no record is looked for under this name: {cure}"] if cure else []
    )


def test_a_copy_beside_its_record_is_no_finding(tmp_path: Path) -> None:
    names = ("canada.yaml", "canada.yaml.bak", "canada.yaml.tmp1f", "norway.yaml.bak")
    _, found = discover(folder_of(tmp_path, *(f"actors/{name}" for name in names)))
    assert [str(one.span) for one in found] == ["briefings/actors/norway.yaml.bak:1:1"]


def test_a_record_beside_the_briefings_folder_is_a_finding_in_a_repository(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        "../2022/x.yaml",
        "../2022-06-08-x.yml",
        "../actors/canada.yaml",
        "../docs/2022/2022-06-08-x.yaml",
        "../docs/2022/map.svg",
        "../other/x.yaml",
        "../compose.yaml",
    )
    assert discover(folder)[1] == []
    (tmp_path / "mkdocs.yml").touch()
    found = discover(folder)[1]
    assert {one.message for one in found} == {'no record is looked for outside of "briefings/"'}
    assert [f"{one.span.path}: {one.hint}" for one in found] == [
        "2022/x.yaml: move it to briefings/2022/",
        "2022-06-08-x.yml: move it to briefings/2022/",
        "actors/canada.yaml: move it to briefings/actors/",
        "docs/2022/2022-06-08-x.yaml: move it to briefings/2022/",
    ]


def test_a_folder_that_cannot_be_listed_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(tmp_path, "actors/canada.yaml", "issues/talks.yaml")
    listed = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("actors"):
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    files, found = discover(folder)
    assert [file.shown for file in files] == ["briefings/issues/talks.yaml"]
    assert [f"{one.span}: {one.slug}: {one.message}" for one in found] == [
        "briefings/actors:1:1: unreadable-file: cannot list this folder: permission denied"
    ]


def test_a_folder_that_is_missing_is_a_finding_with_what_mends_it(tmp_path: Path) -> None:
    files, found = discover(tmp_path / "briefings")
    assert files == []
    assert [f"{one.span}: {one.slug}: {one.message}; {one.hint}" for one in found] == [
        (
            "briefings:1:1: unreadable-file: this folder does not exist; "
            'make it, or name another as "briefings_dir" in mkdocs.yml'
        )
    ]


def test_a_folder_that_is_gone_is_called_by_its_name(tmp_path: Path) -> None:
    _, found = discover(tmp_path / "briefings")
    assert {str(one.span) for one in found} == {"briefings:1:1"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"name: x\n", []),
        (b"\xef\xbb\xbfname: x\n", ["1:1 byte-order-mark"]),
        ("a: é\nb: ".encode() + b"\xff\n", ["2:4 invalid-utf8"]),
        (b"a: \xed\xa0\x80\n", ["1:4 invalid-utf8"]),
        (b"a: 1\nb: \x00\n", ["2:4 forbidden-character"]),
        ("a: 1\r\nb: é\u202ex\r\n".encode(), ["2:5 forbidden-character"]),
        ("a: \uffff\n".encode(), ["1:4 forbidden-character"]),
        ("a: 1 # b\u2028c: d\n".encode(), ["1:9 forbidden-character"]),
        ("a: 1\n# b\u2029c: d\n".encode(), ["2:4 forbidden-character"]),
        ("a: 1 # b\x85c: d\n".encode(), ["1:9 forbidden-character"]),
        (b"a: 1 # b\rc: d\r\n", ["1:9 forbidden-character"]),
        ("a: b\ufeffc\n".encode(), ["1:5 forbidden-character"]),
        (b"#" * (LARGEST + 1), ["1:1 file-too-large"]),
    ],
)
def test_what_is_no_plain_text_is_refused_at_its_place(
    tmp_path: Path, content: bytes, expected: list[str]
) -> None:
    assert findings(content, tmp_path) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Can\u200bada", "Ка\u200cнада", "Κα\u200dναδάς", "Can\u2060ada", "C\u200b\u200bD",
        "a\U000e0041", "\U0001f3f4\U000e0067\U000e0062", "x\U000e0001", "a\u3164b", "\uffa0",
        "a\U000e0100", "字\U000e0100\U000e0101", "a\ufe0f\ufe0f", "a\u3164\u3164b", "a\x85b",
    ],
)  # fmt: skip
def test_what_hides_a_text_is_refused(text: str, tmp_path: Path) -> None:
    assert {one.split()[1] for one in findings(f"a: {text}\n".encode(), tmp_path)} == {
        "forbidden-character"
    }


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم", "क्\u200dष", "ไทย\u200bคำ", "ខ្មែរ\u200bភាសា", "ein Donau\u00addampfer",
        "\U0001f469\u200d\U0001f4bb ❤\ufe0f", "葛\U000e0100", "한\u3164국", "\u2060a\u200b (b)",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f in Scotland",
    ],
)  # fmt: skip
def test_what_a_language_needs_stays(text: str, tmp_path: Path) -> None:
    assert findings(f"a: {text}\r\n".encode(), tmp_path) == []


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("name: x\n")
    link = tmp_path / "x.yaml"
    link.symlink_to(tmp_path / "secret")
    text, found = read(RecordFile("actor", "x", "x.yaml", link))
    assert (text, [one.slug for one in found]) == (None, ["unreadable-file"])


@given(st.binary(max_size=200))
def test_no_bytes_raise(content: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "lstat", lambda _: os.stat_result((stat.S_IFREG, *(0,) * 9)))
        patch.setattr(Path, "read_bytes", lambda _: content)
        text, found = read(RecordFile("actor", "x", "x.yaml", Path("x.yaml")))
    assert text is not None or found


def test_lines_and_columns_count_from_one() -> None:
    text = SourceText("x.yaml", "é\r\n😀b\rc\nd\u2028e")
    places = [text.line_and_column(text.text.index(char)) for char in "éb😀cde"]
    assert places == [(1, 1), (2, 2), (2, 1), (3, 1), (4, 1), (5, 1)]
    assert text.lines == ["é", "😀b", "c", "d", "e"]


def test_a_copy_of_a_source_is_read_from_its_folder_only(tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "a.txt").write_bytes(b"words \xff")
    (tmp_path / "outside.txt").write_text("secret")
    (tmp_path / "copies" / "link.txt").symlink_to(tmp_path / "outside.txt")
    snapshots = Snapshots(tmp_path / "copies")
    names = ["a.txt", "missing.txt", "../outside.txt", "link.txt", "."]
    assert [snapshots.text(name) for name in names] == ["words \ufffd", None, None, None, None]


def test_a_link_in_the_place_of_the_copies_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.txt").write_text("secret")
    (tmp_path / "copies").symlink_to("elsewhere")
    assert Snapshots(tmp_path / "copies").text("a.txt") is None


def test_a_link_to_a_folder_of_records_is_named(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/2023-01-01-x.yaml").write_text("title: X\n")
    folder = tmp_path / "briefings"
    folder.mkdir()
    (folder / "2023").symlink_to("../elsewhere")
    files, found = discover(folder)
    assert files == []
    assert [(str(one.span), one.message) for one in found] == [
        ("briefings/2023:1:1", "cannot read this file: it is a symbolic link")
    ]


def test_a_folder_that_is_called_as_a_file_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "briefings"
    (folder / "actors/foo.yaml").mkdir(parents=True)
    (folder / "actors/foo.yaml/keep").touch()
    files, found = discover(folder)
    assert files == []
    assert [(str(one.span), one.message) for one in found] == [
        ("briefings/actors/foo.yaml:1:1", "cannot read this file: it is a folder")
    ]
