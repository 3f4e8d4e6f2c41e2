"""Files of a new site: linked where they are as they were, and never written through a link."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_site.fast.new_tree import NewTree
from briefing_site.site.taking_over import built_aside, site_of


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Give a site as it was."""
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "a/same.html").write_text("ü\n", "utf-8", newline="\n")
    (folder / "a/other.html").write_text("b\n", "utf-8", newline="\n")
    return folder


def test_a_file_that_is_the_same_is_a_link_and_another_is_new(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    tree = NewTree(new, old)
    for name in ("a/same.html", "a/other.html", "b/c/more.html"):
        tree.write(name, "ü\n")
    assert [path.read_text("utf-8") for path in sorted(new.rglob("*.html"))] == ["ü\n"] * 3
    assert (new / "a/same.html").samefile(old / "a/same.html")
    assert (old / "a/other.html").read_text("utf-8") == "b\n"


def test_a_file_that_is_written_again_leaves_the_old_one_as_it_was(
    old: Path, tmp_path: Path
) -> None:
    tree = NewTree(tmp_path / "new", old)
    tree.write("a/same.html", "ü\n")
    tree.write("a/same.html", "c\n")
    assert (tmp_path / "new/a/same.html").read_text("utf-8") == "c\n"
    assert (old / "a/same.html").read_text("utf-8") == "ü\n"


def test_what_is_a_link_in_the_old_site_is_written(old: Path, tmp_path: Path) -> None:
    (old / "a/led.html").symlink_to(old / "a/same.html")
    NewTree(tmp_path / "new", old).write("a/led.html", "ü\n")
    assert not (tmp_path / "new/a/led.html").is_symlink()
    assert (tmp_path / "new/a/led.html").stat().st_nlink == 1


def test_without_links_every_file_is_written(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    NewTree(tmp_path / "new", old).write("a/same.html", "ü\n")
    assert (tmp_path / "new/a/same.html").read_text("utf-8") == "ü\n"


def test_the_site_is_known_from_the_folder_in_which_it_is_built(old: Path) -> None:
    with built_aside(old) as new:
        assert site_of(new) == old
    assert site_of(old) is None
    assert site_of(old / ".building-0123abcd/new") == old
