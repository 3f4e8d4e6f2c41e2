"""The package as it is installed elsewhere: from its wheel, with nothing of this repository."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.whole_sites import REPOSITORY


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the wheel, and unpack it as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        "-d",
        str(folder / "dist"),
    ]
    subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True, timeout=300)  # noqa: S603
    (wheel,) = (folder / "dist").iterdir()
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "packages")
    return folder / "packages"


def briefings(installed: Path, folder: Path, *arguments: str) -> tuple[int, str, str]:
    ran = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-m", "briefing_site", *arguments],
        cwd=folder,
        env={"PATH": os.defpath, "PYTHONPATH": str(installed), "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    return ran.returncode, ran.stdout, ran.stderr


def test_the_wheel_holds_every_file_of_the_package(installed: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files"],  # noqa: S607 - whichever git there is
        cwd=REPOSITORY / "generator",
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    ).stdout.splitlines()
    packed = {path.relative_to(installed).as_posix() for path in installed.rglob("*")}
    assert set(tracked) - packed == set()


def test_from_the_wheel_a_new_site_is_made_checked_and_built(
    installed: Path, tmp_path: Path
) -> None:
    made = briefings(installed, tmp_path, "init", "new", "--name", "From a wheel")
    assert made == (
        0,
        "",
        "33 files written in new\nnext: cd new; pip install -r requirements.txt; briefings serve\n",
    )
    new = tmp_path / "new"
    checked = briefings(installed, new, "check", "--strict")
    assert checked == (0, "", "no findings in 11 files; 0 quotes checked, 1 unchecked\n")
    assert briefings(installed, new, "build", "--strict")[0] == 0
    home = (new / "site/index.html").read_text("utf-8")
    assert "<title>From a wheel</title>" in home
