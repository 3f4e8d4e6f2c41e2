"""Holds which Nu HTML checker the tests get."""

import json
from pathlib import Path

import pytest

from tools import find_nu_checker
from tools.find_nu_checker import JAR, NONE_FOUND, NoCheckerError, find, pinned_version

STARTS = 'read -r line < "$2"; echo "$line (abcdef0)"'
"""A Java whose checkers say the version that their files hold."""

BRINGS = "/bin/mkdir -p {folder}; echo {version} > {folder}/vnu.jar"


@pytest.fixture(autouse=True)
def programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("BRIEFINGS_NU_CHECKER", raising=False)
    monkeypatch.setattr(find_nu_checker, "FOLDER", tmp_path / "venv")
    return folder


def program(path: Path, does: str) -> None:
    path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    path.chmod(0o755)


def checker(path: Path, version: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{version}\n", encoding="utf-8")
    return path


def test_the_pinned_checker_is_taken_where_it_has_been_brought(
    programs: Path, tmp_path: Path
) -> None:
    program(programs / "java", STARTS)
    jar = checker(tmp_path / "venv" / JAR, pinned_version())
    assert find({}, install=False) == jar


def test_an_older_checker_is_not_taken(programs: Path, tmp_path: Path) -> None:
    program(programs / "java", STARTS)
    checker(tmp_path / "venv" / JAR, "20.6.30")
    with pytest.raises(NoCheckerError) as caught:
        find({}, install=False)
    assert str(caught.value) == NONE_FOUND


def test_the_named_checker_is_taken_whatever_its_version(programs: Path, tmp_path: Path) -> None:
    program(programs / "java", STARTS)
    named = checker(tmp_path / "mine.jar", "20.6.30")
    assert find({"BRIEFINGS_NU_CHECKER": str(named)}, install=False) == named


def test_a_named_checker_that_does_not_start_is_an_error() -> None:
    with pytest.raises(NoCheckerError) as caught:
        find({"BRIEFINGS_NU_CHECKER": "/no/such"}, install=True)
    assert str(caught.value) == 'BRIEFINGS_NU_CHECKER names "/no/such", which does not start'


def test_npm_brings_the_checker(programs: Path, tmp_path: Path) -> None:
    program(programs / "java", STARTS)
    program(programs / "npm", BRINGS.format(folder=JAR.parent, version=pinned_version()))
    assert find({}, install=True) == tmp_path / "venv" / JAR


def test_what_is_missing_is_installed_from_debian(
    monkeypatch: pytest.MonkeyPatch, programs: Path
) -> None:
    program(programs / "java", STARTS)
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(
        find_nu_checker, "install_debian_packages", lambda *packages: asked.append(packages)
    )
    with pytest.raises(NoCheckerError):
        find({}, install=True)
    assert asked == [("npm",)]


def test_the_path_alone_goes_to_standard_output(
    capsys: pytest.CaptureFixture[str], programs: Path, tmp_path: Path
) -> None:
    program(programs / "java", STARTS)
    jar = checker(tmp_path / "venv" / JAR, pinned_version())
    assert find_nu_checker.main([]) == 0
    assert capsys.readouterr() == (f"{jar}\n", "")


def test_without_a_checker_the_command_says_so_and_fails(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert find_nu_checker.main([]) == 1
    assert capsys.readouterr() == ("", f"find_nu_checker: {NONE_FOUND}\n")


def test_the_lock_holds_the_checker_by_its_hash_and_names_no_address() -> None:
    lock = json.loads((find_nu_checker.PINNED / "package-lock.json").read_text("utf-8"))
    held = lock["packages"]["node_modules/vnu-jar"]
    assert held["version"] == pinned_version()
    assert held["integrity"].startswith("sha512-")
    assert "resolved" not in held
