"""The real content under another id: clean, in the one layout, and every old address kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import briefings

ROOT = Path(__file__).parents[2]
OLD, NEW = "iran", "islamic-republic-of-iran"


def run(*arguments: str) -> int:
    return CliRunner().invoke(briefings, arguments, catch_exceptions=False).exit_code


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*.yaml")}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what the site is made of."""
    for name in ("briefings", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_renamed_actor_leaves_the_site_whole_and_comes_back_byte_for_byte(
    repository: Path,
) -> None:
    before = contents(repository / "briefings")
    assert run("rename", OLD, NEW) == 0
    assert (run("fmt", "--check"), run("check", "--strict")) == (0, 0)
    assert run("build", "--strict") == 0
    redirect = (repository / "site/actors" / OLD / "index.html").read_text("utf-8")
    assert f'http-equiv="refresh" content="0; url=../{NEW}/"' in redirect
    assert (repository / "site/actors" / NEW / "index.html").is_file()
    assert run("rename", NEW, OLD) == 0
    assert contents(repository / "briefings") == before
