"""Repositories of git to compare revisions in: they know no settings but their own."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

DATES = {
    "GIT_AUTHOR_DATE": "2025-08-01T12:00:00+0000",
    "GIT_COMMITTER_DATE": "2025-08-01T12:00:00+0000",
}


@dataclass(frozen=True)
class Clone:
    """A repository with a work tree."""

    root: Path

    @property
    def briefings(self) -> Path:
        return self.root / "briefings"

    def git(self, *arguments: str) -> str:
        ran = subprocess.run(  # noqa: S603 - what tests type
            ["git", "-C", str(self.root), *arguments],  # noqa: S607
            env={**os.environ, **DATES},
            capture_output=True,
            check=True,
            text=True,
        )
        return ran.stdout

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def commit(self, message: str = "Change") -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD").strip()

    def commit_tree(self, tree: Path) -> str:
        """Commit a folder in place of everything."""
        shutil.rmtree(self.briefings, ignore_errors=True)
        shutil.copytree(tree / "briefings", self.briefings)
        return self.commit()


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """An empty repository, in which the commands run."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    root = tmp_path / "clone"
    root.mkdir()
    new = Clone(root)
    new.git("init", "--quiet", "--initial-branch", "main")
    new.git("config", "user.name", "Test")
    new.git("config", "user.email", "test@example.org")
    monkeypatch.chdir(root)
    return new
