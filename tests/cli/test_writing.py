"""Writing files: whole or not at all, and nobody else's."""

import os
from pathlib import Path

import pytest

from briefing_site.cli.faults import UsageFault
from briefing_site.cli.writing import LIST, write_tree
from briefing_site.source.writing import write


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_tree_is_written_with_the_list_of_its_files(tmp_path: Path) -> None:
    write_tree(tmp_path / "out", {"index.md": b"a\n", "x/y.md": "é\n".encode()})
    assert tree(tmp_path / "out") == {
        LIST: "index.md\nx/y.md\n",
        "index.md": "a\n",
        "x/y.md": "é\n",
    }


def test_a_second_run_removes_what_is_no_longer_made_and_nothing_else(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"1", "old/deep/b.md": b"2", "kept/c.md": b"3"})
    (tmp_path / "kept" / "mine.txt").write_text("mine")
    write_tree(tmp_path, {"a.md": b"4"})
    assert tree(tmp_path) == {LIST: "a.md\n", "a.md": "4", "kept/mine.txt": "mine"}
    assert not (tmp_path / "old").exists()


def test_what_is_only_begun_is_left_to_whoever_has_the_folder(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"1"}, {"settings.toml": b"ours", "kept.toml": b"ours"})
    (tmp_path / "kept.toml").write_text("mine")
    write_tree(tmp_path, {"a.md": b"2"}, {"settings.toml": b"new", "kept.toml": b"new"})
    write_tree(tmp_path, {"a.md": b"2"})
    assert tree(tmp_path) == {
        LIST: "a.md\n",
        "a.md": "2",
        "kept.toml": "mine",
        "settings.toml": "ours",
    }


def test_a_file_that_an_earlier_run_did_not_write_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("mine")
    with pytest.raises(UsageFault) as refused:
        write_tree(tmp_path, {"index.md": b"ours", "a.md": b"ours"})
    assert refused.value.message == (
        f'"{tmp_path}" holds 1 file that this command would replace but did not write, '
        'such as "index.md"'
    )
    assert tree(tmp_path) == {"index.md": "mine"}


def test_a_forged_list_reaches_nothing_outside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("mine")
    out = tmp_path / "out"
    out.mkdir()
    (out / LIST).write_text(f"../outside.txt\n{tmp_path}/outside.txt\n\nx/../../outside.txt\n")
    write_tree(out, {"a.md": b"1"})
    assert tree(tmp_path) == {"out/a.md": "1", f"out/{LIST}": "a.md\n", "outside.txt": "mine"}


@pytest.mark.parametrize("made", ["x/y.md", "index.md"])
def test_a_folder_that_leads_elsewhere_is_not_written_into(tmp_path: Path, made: str) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (elsewhere / "kept.md").write_text("mine")
    (out / "x").symlink_to(elsewhere)
    (out / LIST).write_text("x/kept.md\n")
    with pytest.raises(UsageFault, match="is no folder"):
        write_tree(out, {made: b"ours"})
    assert tree(elsewhere) == {"kept.md": "mine"}
    assert not (out / "index.md").exists()


def test_a_file_where_a_folder_should_be_is_told_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine")
    with pytest.raises(UsageFault, match="is no folder"):
        write_tree(tmp_path, {"a.md": b"1", "x/y.md": b"2"})
    assert tree(tmp_path) == {"x": "mine"}


def test_a_file_that_is_the_same_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write(path, "1")
    os.utime(path, (1, 1))
    write(path, "1")
    assert path.stat().st_mtime == 1
    write(path, "2")
    assert (path.read_text(), path.stat().st_mtime == 1) == ("2", False)


def test_a_write_that_fails_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    write(path, "old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write(path, "new")
    assert tree(tmp_path) == {"a.md": "old"}


def test_what_is_written_can_be_read_by_others(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write(tmp_path / "a.md", "1")
    finally:
        os.umask(before)
    assert oct((tmp_path / "a.md").stat().st_mode & 0o777) == "0o644"
