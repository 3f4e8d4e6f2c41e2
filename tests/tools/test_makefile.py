"""Holds what the Makefile says to a newcomer."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.waiting import SECONDS
from tools.lock_requirements import PARTS, WHOLE, lock_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = [lock_name(purpose) for purpose in (WHOLE, *PARTS) if purpose != "starter"]


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make in a folder that has nothing but what the set-up rests on."""
    for name in ("pyproject.toml", *LOCKS):
        if not (folder / name).exists():
            (folder / name).touch()
    return subprocess.run(  # noqa: S603 - our own Makefile
        ["make", "--no-print-directory", f"--makefile={ROOT / 'Makefile'}", *arguments],  # noqa: S607
        cwd=folder,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


def test_make_alone_lists_what_there_is(tmp_path: Path) -> None:
    assert make(tmp_path).stdout == (
        "  make help     list what there is\n"
        "  make site     build the site, and say where to look\n"
        "  make serve    show the site, and show it anew after each change\n"
        "  make test     run the tests that tell whether a change is sound\n"
        "  make thorough run every test, also what repeats a proof over many more examples\n"
        "  make quick    form, types and the tests of the inner rooms, in under a minute\n"
        "  make check    look for mistakes in the briefings\n"
        '  make draft    install what "briefings draft" and "watch" need besides\n'
        "  make fresh    make anew all that is made from the code\n"
        "  make lock     bring the requirements-*.lock up to date with pyproject.toml\n"
        "  make clean    remove what was built and installed\n"
        "  make setup    install what is needed FOR=base, site, draft or (the default) test\n"
    )


def test_a_python_that_is_too_old_is_named_before_anything_is_installed(tmp_path: Path) -> None:
    old = tmp_path / "python3.9"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    ran = make(tmp_path, "site", f"PYTHON={old}")
    said = ran.stderr.splitlines()[0]
    assert said == (
        f'make: "{old}" is not Python 3.11 or later; name one that is: make PYTHON=python3.12'
    )
    assert ran.returncode == 2
    assert not (tmp_path / ".venv").exists()


@pytest.mark.parametrize(
    ("target", "purpose"),
    [
        ("check", "base"),
        ("site", "site"),
        ("serve", "site"),
        ("draft", "draft"),
        ("setup", "test"),
        ("lint", "test"),
        ("lock", "test"),
        ("setup FOR=base", "base"),
    ],
)
def test_a_target_installs_what_it_needs_and_no_more(
    tmp_path: Path, target: str, purpose: str
) -> None:
    planned = make(tmp_path, "--dry-run", *target.split()).stdout
    assert re.findall(r"-r (\S+)", planned) == [".venv/pip.lock", lock_name(purpose)]


def test_what_a_lock_says_of_pip_is_installed_first(tmp_path: Path) -> None:
    planned = make(tmp_path, "--dry-run", "check").stdout.splitlines()
    (cut,) = (line for line in planned if line.startswith("sed "))
    of_pip = "pip==26.3 \\\n    --hash=sha256:01 \\\n    --hash=sha256:02\n"
    others = "a==1 \\\n    --hash=sha256:03\n", "pip-b==1 \\\n    --hash=sha256:04\n"
    (tmp_path / ".venv").mkdir()
    for lock, found in ((of_pip.join(others), of_pip), ("".join(others), "")):
        (tmp_path / "requirements-base.lock").write_text(lock, encoding="utf-8")
        subprocess.run(["sh", "-c", cut], cwd=tmp_path, check=True, timeout=SECONDS)  # noqa: S603, S607
        assert (tmp_path / ".venv/pip.lock").read_text(encoding="utf-8") == found


def test_what_is_there_is_not_installed_again_until_a_lock_changes(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / ".venv").mkdir()
    for name in ("made", "for-base"):
        (tmp_path / ".venv" / name).touch()
        os.utime(tmp_path / ".venv" / name, (1e9, 1e9))
    for name in ("pyproject.toml", *LOCKS):
        os.utime(tmp_path / name, (1e8, 1e8))
    assert "pip" not in make(tmp_path, "--dry-run", "check").stdout
    os.utime(tmp_path / "requirements-site.lock", (2e9, 2e9))
    assert "venv --clear" in make(tmp_path, "--dry-run", "check").stdout


@pytest.mark.parametrize("target", ["site", "serve", "check", "fresh", "lint", "quick"])
def test_no_program_is_started_by_what_pip_wrote_for_it(tmp_path: Path, target: str) -> None:
    """A shell reads that where the path of the folder is long, and takes `$x` in it for a name."""
    planned = make(tmp_path, "--dry-run", target).stdout
    assert set(re.findall(r"\.venv/bin/([\w.]+)", planned)) <= {"python", "ruff"}
    assert ".venv/bin/python" in planned
