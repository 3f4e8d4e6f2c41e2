"""Holds what the Makefile says to a newcomer."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make in a folder that has nothing but what the set-up rests on."""
    for name in ("pyproject.toml", "requirements.lock"):
        (folder / name).touch()
    return subprocess.run(  # noqa: S603 - our own Makefile
        ["make", "--no-print-directory", f"--makefile={ROOT / 'Makefile'}", *arguments],  # noqa: S607
        cwd=folder,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_make_alone_lists_what_there_is(tmp_path: Path) -> None:
    assert make(tmp_path).stdout == (
        "  make help     list what there is\n"
        "  make site     build the site, and say where to look\n"
        "  make serve    show the site, and show it anew after each change\n"
        "  make test     run every test\n"
        "  make check    look for mistakes in the briefings\n"
        "  make lock     bring requirements.lock up to date with pyproject.toml\n"
        "  make clean    remove what was built and installed\n"
        "  make setup    install what the rest needs, into .venv\n"
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
