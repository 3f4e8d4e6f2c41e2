"""What a command says where packages of an extra are missing."""

from __future__ import annotations

import json
from email.message import Message
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from mkdocs.exceptions import PluginError

from briefing_site import extras
from briefing_site.cli import briefings
from briefing_site.extras import needs
from briefing_site.mkdocs_plugin import BriefingsPlugin

REQUIRES = ["click<9,>=8.1", "click<9,>=8 ; extra == 'site'", 'MkDocs[i18n]<2; extra == "site"']


class Installed(Distribution):
    """A package with some metadata."""

    def __init__(self, requires: list[str], noted: object) -> None:
        self._requires, self._noted = requires, noted

    @property
    def requires(self) -> list[str]:
        return self._requires

    @property
    def metadata(self) -> Message:  # type: ignore[override] # nothing asks for it here
        return Message()

    def read_text(self, filename: str) -> str | None:
        assert filename == "direct_url.json"
        return json.dumps(self._noted) if self._noted else None

    def locate_file(self, path: object) -> Path:
        raise NotImplementedError


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch) -> Installed:
    """Stand in for the package's metadata; of all others, only click is installed."""
    package = Installed([*REQUIRES, "rispy<1; extra == 'site'", "x; extra == 'draft'"], None)

    def found(name: str) -> Installed:
        if name not in ("briefing-site", "click"):
            raise PackageNotFoundError(name)
        return package

    monkeypatch.setattr(extras, "distribution", found)
    return package


def said(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(briefings, arguments, catch_exceptions=False)
    return done.exit_code, done.stderr


@pytest.mark.usefixtures("ours")
@pytest.mark.parametrize(
    "arguments", [["build"], ["serve"], ["render", "--to", "pages"]], ids=lambda one: one[0]
)
def test_what_makes_pages_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    (tmp_path / "briefings").mkdir()
    assert said(*arguments) == (
        2,
        (
            "error: MkDocs and 1 other package are needed here, and not installed\n"
            '   hint: pip install "briefing-site[site]"\n'
        ),
    )


@pytest.mark.usefixtures("ours")
def test_what_drafts_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert said("draft", "article.txt") == (
        2,
        (
            "error: x is needed here, and not installed\n"
            '   hint: pip install "briefing-site[draft]"\n'
        ),
    )


def test_in_a_work_tree_it_is_the_makefile_that_installs(
    ours: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ours._noted = {"url": "file:///work", "dir_info": {"editable": True}}  # noqa: SLF001 - ours
    assert said("draft", "article.txt")[1].splitlines()[1] == '   hint: run "make setup FOR=draft"'


COMMIT = "0123456789abcdef0123456789abcdef01234567"
GIT = {"vcs": "git", "requested_revision": "v0.1.0", "commit_id": COMMIT}


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        (
            {"url": "https://example.org/x", "vcs_info": GIT},
            f'"briefing-site[draft] @ git+https://example.org/x@{COMMIT}"',
        ),
        (
            {"url": "https://example.org/x", "vcs_info": GIT, "subdirectory": "generator"},
            f'"briefing-site[draft] @ git+https://example.org/x@{COMMIT}#subdirectory=generator"',
        ),
        (
            {"url": "https://example.org/a-1-py3-none-any.whl", "archive_info": {}},
            '"briefing-site[draft] @ https://example.org/a-1-py3-none-any.whl"',
        ),
        (
            {"url": "file://{here}/a.whl", "archive_info": {}},
            '"briefing-site[draft] @ file://{here}/a.whl"',
        ),
        ({"url": "file://{here}", "dir_info": {}}, '"briefing-site[draft] @ file://{here}"'),
        (
            {"url": "file://{here}/gone%20by.whl", "archive_info": {}},
            '"gone by.whl[draft]", from where that lies now',
        ),
    ],
    ids=["commit", "folder in it", "address", "wheel", "folder", "wheel that is gone"],
)
def test_what_an_extra_brings_comes_from_where_the_package_came_from(
    ours: Installed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    noted: dict[str, Any],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.whl").touch()
    here = tmp_path.as_posix()
    ours._noted = noted | {"url": noted["url"].replace("{here}", here)}  # noqa: SLF001 - ours
    hint = said("draft", "article.txt")[1].splitlines()[1]
    assert hint == f"   hint: pip install {told.replace('{here}', here)}"


@pytest.mark.parametrize("extra", ["site", "draft", "test"])
def test_what_is_installed_is_not_missed(extra: str) -> None:
    needs(extra)


def test_every_extra_of_the_package_is_seen() -> None:
    package = distribution("briefing-site")
    assert {extra: bool([*extras.brought(package, extra)]) for extra in ("site", "draft")} == {
        "site": True,
        "draft": True,
    }


@pytest.mark.usefixtures("ours")
def test_mkdocs_is_told_what_its_plugin_needs() -> None:
    with pytest.raises(PluginError) as refused:
        BriefingsPlugin().on_startup(command="build", dirty=False)
    assert str(refused.value) == (
        "error: MkDocs and 1 other package are needed here, and not installed\n"
        '   hint: pip install "briefing-site[site]"'
    )
