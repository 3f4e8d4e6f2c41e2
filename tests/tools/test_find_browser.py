"""Holds which browser the tests and the screenshots get."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import find_browser
from tools.find_browser import find, without_windows
from tools.finding import NoProgramError, print_path

STARTS = "echo '<html><body><p>this browser starts</p></body></html>'"
DOES_NOT_START = "echo 'error while loading shared libraries' >&2; exit 127"


def program(path: Path, does: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture(autouse=True)
def _nothing_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("BRIEFINGS_BROWSER", raising=False)
    monkeypatch.setattr(find_browser, "MAC_BUNDLES", ("/Applications/C.app/Contents/MacOS/C",))


def test_an_installed_chromium_is_taken_before_chrome(tmp_path: Path) -> None:
    program(tmp_path / "google-chrome", STARTS)
    chromium = program(tmp_path / "chromium", STARTS)
    assert find({"PATH": str(tmp_path)}, install=False) == chromium


def test_a_browser_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path / "chromium", DOES_NOT_START)
    chrome = program(tmp_path / "google-chrome", STARTS)
    assert find({"PATH": str(tmp_path)}, install=False) == chrome


def test_an_application_in_the_home_folder_is_found_on_a_mac(tmp_path: Path) -> None:
    application = program(tmp_path / "Applications/C.app/Contents/MacOS/C", STARTS)
    assert find({"PATH": "", "HOME": str(tmp_path)}, install=False) == application


def test_the_named_browser_is_taken_before_any_other(tmp_path: Path) -> None:
    program(tmp_path / "chromium", STARTS)
    named = program(tmp_path / "mine", STARTS)
    environ = {"PATH": str(tmp_path), "BRIEFINGS_BROWSER": str(named)}
    assert find(environ, install=False) == named


def test_a_named_browser_that_does_not_start_is_an_error(tmp_path: Path) -> None:
    program(tmp_path / "chromium", STARTS)
    with pytest.raises(NoProgramError) as caught:
        find({"PATH": str(tmp_path), "BRIEFINGS_BROWSER": "/no/such"}, install=True)
    assert str(caught.value) == 'BRIEFINGS_BROWSER names "/no/such", which does not start'


def test_the_shell_beside_a_browser_is_taken_where_it_starts(tmp_path: Path) -> None:
    chromium = program(tmp_path / "chromium", STARTS)
    assert without_windows(chromium) == chromium
    shell = program(tmp_path / "chromium-headless-shell", STARTS)
    assert without_windows(chromium) == shell
    program(shell, DOES_NOT_START)
    assert without_windows(chromium) == chromium


def test_nothing_is_installed_while_a_browser_starts(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tried = recorded_installs(monkeypatch)
    program(tmp_path / "chromium", STARTS)
    find({"PATH": str(tmp_path)}, install=True)
    assert tried == []


def test_debians_package_is_tried_before_playwrights_download(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = recorded_installs(monkeypatch)
    with pytest.raises(NoProgramError) as caught:
        find({"PATH": ""}, install=True)
    assert tried == ["debian", "playwright"]
    assert str(caught.value) == (
        "no Chromium or Chrome here starts, and none could be installed: "
        "install one, or name it in BRIEFINGS_BROWSER"
    )


def recorded_installs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    tried: list[str] = []

    def note(name: str) -> Iterator[Path]:
        tried.append(name)
        return iter(())

    monkeypatch.setattr(find_browser, "install_debian_package", lambda: note("debian"))
    monkeypatch.setattr(find_browser, "install_playwright_build", lambda: note("playwright"))
    return tried


APT_GET = """\
echo "$@" >> "{folder}/asked"
case "$*" in *install*)
  echo > "{folder}/chromium"
  /bin/chmod +x "{folder}/chromium"
esac
"""


def test_root_installs_debians_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    program(tmp_path / "apt-get", APT_GET.format(folder=tmp_path))
    assert list(find_browser.install_debian_package()) == [tmp_path / "chromium"]
    assert (tmp_path / "asked").read_text(encoding="utf-8") == (
        "--quiet --yes update\n--quiet --yes install --no-install-recommends chromium\n"
    )


@pytest.mark.parametrize(
    ("sudo", "installed"), [("exit 1", []), ('shift; [ "$1" = true ] || exec "$@"', ["chromium"])]
)
def test_anyone_else_installs_debians_package_only_where_sudo_asks_no_password(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sudo: str, installed: list[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    program(tmp_path / "sudo", sudo)
    program(tmp_path / "apt-get", APT_GET.format(folder=tmp_path))
    assert [path.name for path in find_browser.install_debian_package()] == installed


def test_the_path_alone_goes_to_standard_output(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    chromium = program(tmp_path / "chromium", STARTS)
    assert print_path("find_browser", find, os.environ, []) == 0
    assert capsys.readouterr() == (f"{chromium}\n", "")


def test_without_a_browser_the_command_says_so_and_fails(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert print_path("find_browser", find, os.environ, []) == 1
    assert capsys.readouterr() == ("", f"find_browser: {find_browser.NONE_FOUND}\n")
