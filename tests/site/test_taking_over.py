"""A new site in the place of the old one: whole, or not at all."""

import os
import signal
from pathlib import Path

import pytest

from briefing_site.site.taking_over import built_aside


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def tree(folder: Path) -> dict[str, str]:
    """Give every file, and every folder with a slash at its end."""
    return {
        path.relative_to(folder).as_posix() + ("/" if path.is_dir() else ""): (
            "" if path.is_dir() else path.read_text()
        )
        for path in folder.rglob("*")
    }


def fail(site: Path, fault: type[BaseException]) -> None:
    with built_aside(site) as new:
        write(new, {"index.html": "new"})
        raise fault


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a site that is there already, with files that no build made."""
    site = tmp_path / "site"
    write(site, {"index.html": "old", "gone/index.html": "old", ".git/HEAD": "ref", ".keep": ""})
    return site


KEPT = {".git/": "", ".git/HEAD": "ref", ".keep": ""}
OLD = {"index.html": "old", "gone/": "", "gone/index.html": "old"} | KEPT


def test_the_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    before = site.stat().st_ino
    with built_aside(site) as new:
        write(new, {"index.html": "new", "a/index.html": "new", ".keep": "new", ".x/y": "new"})
        assert {name: text for name, text in tree(site).items() if name in OLD} == OLD
    assert tree(site) == {
        "index.html": "new",
        "a/": "",
        "a/index.html": "new",
        ".git/": "",
        ".git/HEAD": "ref",
        ".keep": "new",
        ".x/": "",
        ".x/y": "new",
    }
    assert site.stat().st_ino == before


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    with built_aside(tmp_path / "a/site") as new:
        write(new, {"index.html": "new"})
    assert tree(tmp_path) == {"a/": "", "a/site/": "", "a/site/index.html": "new"}


def test_a_link_to_a_folder_stays_one(site: Path) -> None:
    (site.parent / "link").symlink_to("site")
    with built_aside(site.parent / "link") as new:
        write(new, {"index.html": "new"})
    assert (tree(site), (site.parent / "link").is_symlink()) == ({"index.html": "new"} | KEPT, True)


@pytest.mark.parametrize("fault", [KeyboardInterrupt, SystemExit, ValueError])
def test_what_fails_leaves_everything_as_it_was(site: Path, fault: type[BaseException]) -> None:
    with pytest.raises(fault):
        fail(site, fault)
    assert tree(site) == OLD


def test_what_fails_leaves_no_folder_that_was_not_there(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        fail(tmp_path / "a/site", KeyboardInterrupt)
    assert tree(tmp_path) == {}


def test_a_move_that_fails_takes_back_those_before_it(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refuse_the_last(path: Path, target: Path) -> Path:
        if target == site / "z":
            raise PermissionError(13, "Permission denied", str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse_the_last)
    with pytest.raises(PermissionError), built_aside(site) as new:
        write(new, {"index.html": "new", "z": "new"})
    assert tree(site) == OLD


def test_ctrl_c_while_the_new_site_moves_in_waits_until_it_is_there(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def interrupted(path: Path, target: Path) -> Path:
        os.kill(os.getpid(), signal.SIGINT)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt), built_aside(site) as new:
        write(new, {"index.html": "new"})
    assert tree(site) == {"index.html": "new"} | KEPT
