"""Holds which Nu HTML checker and which YAML language server the tests get."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tools import finding
from tools.find_nu_checker import NU_CHECKER
from tools.find_yaml_language_server import YAML_LANGUAGE_SERVER
from tools.finding import NoProgramError, NpmProgram, print_path

INTERPRETERS = {
    "vnu-jar": ("java", 'read -r line < "$2"; echo "$line (abcdef0)"'),
    "yaml-language-server": ("node", 'read -r line < "$1"; echo "$line"'),
}
"""What starts each program, made so that a program says the version that its file holds."""

BRINGS = """\
/bin/mkdir -p "{folder}"
echo "{version}" > "{path}"
"""


@pytest.fixture
def bin_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture(params=[NU_CHECKER, YAML_LANGUAGE_SERVER], ids=lambda found: found.package)
def wanted(request: pytest.FixtureRequest, bin_folder: Path, tmp_path: Path) -> NpmProgram:
    """One of the programs, with what starts it on the path, and nothing brought yet."""
    found: NpmProgram = request.param
    name, does = INTERPRETERS[found.package]
    program(bin_folder / name, does)
    return replace(found, folder=tmp_path / "venv")


def program(path: Path, does: str) -> None:
    path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    path.chmod(0o755)


def of_version(path: Path, version: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{version}\n", encoding="utf-8")
    return path


def test_the_pinned_version_is_taken_where_it_has_been_brought(wanted: NpmProgram) -> None:
    brought = of_version(wanted.folder / wanted.path, wanted.pinned_version)
    assert wanted.find({}, install=False) == brought


def test_an_older_version_is_not_taken(wanted: NpmProgram) -> None:
    of_version(wanted.folder / wanted.path, "0.6.30")
    with pytest.raises(NoProgramError) as caught:
        wanted.find({}, install=False)
    assert str(caught.value) == wanted.none_found


def test_the_named_program_is_taken_whatever_its_version(
    wanted: NpmProgram, tmp_path: Path
) -> None:
    named = of_version(tmp_path / "mine", "0.6.30")
    assert wanted.find({wanted.variable: str(named)}, install=False) == named


def test_a_named_program_that_does_not_start_is_an_error(wanted: NpmProgram) -> None:
    with pytest.raises(NoProgramError) as caught:
        wanted.find({wanted.variable: "/no/such"}, install=True)
    assert str(caught.value) == f'{wanted.variable} names "/no/such", which does not start'


def test_npm_brings_the_program(wanted: NpmProgram, bin_folder: Path) -> None:
    path = wanted.path
    brings = BRINGS.format(folder=path.parent, path=path, version=wanted.pinned_version)
    program(bin_folder / "npm", brings)
    assert wanted.find({}, install=True) == wanted.folder / path


def test_what_is_missing_is_installed_from_debian(
    monkeypatch: pytest.MonkeyPatch, wanted: NpmProgram
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(finding, "install_debian_packages", lambda *names: asked.append(names))
    with pytest.raises(NoProgramError):
        wanted.find({}, install=True)
    assert asked == [("npm",)]


def test_the_path_alone_goes_to_standard_output(
    capsys: pytest.CaptureFixture[str], wanted: NpmProgram
) -> None:
    brought = of_version(wanted.folder / wanted.path, wanted.pinned_version)
    assert print_path("find_it", wanted.find, {}, []) == 0
    assert capsys.readouterr() == (f"{brought}\n", "")


def test_without_a_program_the_command_says_so_and_fails(
    capsys: pytest.CaptureFixture[str], wanted: NpmProgram
) -> None:
    assert print_path("find_it", wanted.find, {}, []) == 1
    assert capsys.readouterr() == ("", f"find_it: {wanted.none_found}\n")


@pytest.mark.parametrize("found", [NU_CHECKER, YAML_LANGUAGE_SERVER], ids=lambda one: one.package)
def test_the_lock_holds_every_package_by_its_hash_and_names_no_address(found: NpmProgram) -> None:
    packages = json.loads((found.pinned / "package-lock.json").read_text("utf-8"))["packages"]
    assert packages[f"node_modules/{found.package}"]["version"] == found.pinned_version
    brought = [package for name, package in packages.items() if name]
    assert all(package["integrity"].startswith("sha512-") for package in brought)
    assert not any("resolved" in package for package in brought)
