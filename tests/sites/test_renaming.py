"""The real content under another id: clean, in the one layout, and every old address kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing_site.cli import briefings
from tests.thorough import thorough
from tools.frozen import lay_out_frozen


def run(*arguments: str) -> int:
    return CliRunner().invoke(briefings, arguments, catch_exceptions=False).exit_code


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*.yaml")}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what the frozen site is made of."""
    lay_out_frozen(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run("fmt") == 0  # the layout may have changed since
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "address", "leads_to"),
    [
        (
            "iran",
            "islamic-republic-of-iran",
            "actors/iran",
            "../islamic-republic-of-iran/",
        ),
        pytest.param(
            "2022-03-03-arctic-council-pause#pause",
            "2022-03-03-arctic-council-pause#first-pause",
            "statements/2022-03-03-arctic-council-pause/pause",
            "../first-pause/",
            marks=thorough("a part renamed as an actor is, and the site built twice more"),
        ),
    ],
)
def test_a_rename_leaves_the_site_whole_and_comes_back_byte_for_byte(
    repository: Path, old: str, new: str, address: str, leads_to: str
) -> None:
    before = contents(repository / "briefings")
    assert run("rename", old, new) == 0
    assert (run("fmt", "--check"), run("check")) == (0, 0)
    assert run("build", "--strict") == 0
    redirect = (repository / "site" / address / "index.html").read_text("utf-8")
    assert f'http-equiv="refresh" content="0; url={leads_to}"' in redirect
    assert (repository / "site" / address / leads_to / "index.html").is_file()
    assert run("rename", new, old) == 0
    assert contents(repository / "briefings") == before
