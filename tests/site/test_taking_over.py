"""A new site in the place of the old one: whole, or not at all."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing_site.site.taking_over import built_aside
from tests.waiting import SECONDS
from tests.whole_sites import REPOSITORY


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
        assert tree(site) == OLD
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

    def build() -> None:
        with built_aside(site) as new:
            write(new, {"index.html": "new"})
            monkeypatch.setattr(Path, "rename", interrupted)

    with pytest.raises(KeyboardInterrupt):
        build()
    assert tree(site) == {"index.html": "new"} | KEPT


def test_where_nothing_can_be_beside_the_site_it_is_built_inside(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def within_one_disk(path: Path, target: Path) -> Path:
        if site in path.parents and site in target.parents:
            return rename(path, target)
        raise OSError(18, "Invalid cross-device link", str(path))

    monkeypatch.setattr(Path, "rename", within_one_disk)
    with built_aside(site) as new:
        assert site in new.parents
        write(new, {"index.html": "new"})
    assert tree(site.parent) == {"site/": ""} | {
        f"site/{name}": text for name, text in ({"index.html": "new"} | KEPT).items()
    }


def test_two_builds_at_once_leave_each_other_alone(site: Path) -> None:
    with built_aside(site) as first:
        with built_aside(site) as second:
            write(second, {"index.html": "second"})
        assert tree(site) == {"index.html": "second"} | KEPT
        write(first, {"index.html": "first"})
    assert tree(site) == {"index.html": "first"} | KEPT


def test_what_an_earlier_version_left_in_the_site_is_swept(site: Path) -> None:
    write(site, {".new-0123abcd/a/index.html": "", ".old-0123abcd/index.html": "", ".newer/x": ""})
    with built_aside(site) as new:
        write(new, {"index.html": "new"})
    assert tree(site) == {"index.html": "new", ".newer/": "", ".newer/x": ""} | KEPT


KILLED = """\
import os, signal, sys
from pathlib import Path
from briefing_site.site.taking_over import built_aside

site, moves_left = Path(sys.argv[1]), int(sys.argv[2])
rename = Path.rename

def count(path, target):
    global moves_left
    if not moves_left:
        os.kill(os.getpid(), signal.SIGKILL)
    moves_left -= 1
    return rename(path, target)

Path.rename = count
while True:
    for generation in ("1", "2"):
        with built_aside(site) as new:
            for name in ("a", "b/c", "index"):
                (new / f"{name}.html").parent.mkdir(exist_ok=True)
                (new / f"{name}.html").write_text(generation)
            (new / f"only-{generation}.html").write_text(generation)
"""
"""Builds one site after the other until it has no more moves left, or is killed."""

WHOLE = [
    dict.fromkeys(("a.html", "b/c.html", "index.html", f"only-{generation}.html"), generation)
    | {"b/": ""}
    for generation in ("1", "2")
]


def start(site: Path, moves: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - the lines above
        [sys.executable, "-c", KILLED, str(site), str(moves)],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY / "generator")},
    )


def is_whole_after(process: "subprocess.Popen[bytes]", site: Path) -> None:
    """Make sure that the next run, though it fails, leaves one whole site and nothing else."""
    with process:
        assert process.wait(timeout=SECONDS) == -signal.SIGKILL
    with pytest.raises(ZeroDivisionError):
        fail(site, ZeroDivisionError)
    assert tree(site) in WHOLE
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("move", range(8, 26))
def test_a_build_that_is_killed_at_any_move_loses_nothing(tmp_path: Path, move: int) -> None:
    is_whole_after(start(tmp_path / "site", move), tmp_path / "site")


def test_a_build_that_is_killed_at_any_moment_loses_nothing(tmp_path: Path) -> None:
    chance = random.Random(9)  # noqa: S311 - no secret
    for number in range(12):
        site = tmp_path / str(number) / "site"
        site.parent.mkdir()
        process = start(site, -1)
        until = time.monotonic() + SECONDS
        while not (site / "only-2.html").exists() and time.monotonic() < until:
            time.sleep(0.001)
        time.sleep(chance.random() / 20)
        process.kill()
        is_whole_after(process, site)
