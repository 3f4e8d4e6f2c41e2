"""Repositories of git for tests: they know no settings but their own, and one day."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.waiting import SECONDS

AROUND = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
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

    def git(self, *arguments: str, **around: str) -> str:
        outside = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
        ran = subprocess.run(  # noqa: S603 - what tests type
            ["git", "-C", str(self.root), *arguments],  # noqa: S607
            env={**outside, **AROUND, **around},
            capture_output=True,
            check=True,
            text=True,
            timeout=SECONDS,
        )
        return ran.stdout

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def commit(self, message: str = "Change", when: str = "") -> str:
        day = {"GIT_COMMITTER_DATE": when} if when else {}
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message, **day)
        return self.git("rev-parse", "HEAD").strip()

    def commit_tree(self, tree: Path) -> str:
        """Commit a folder in place of everything."""
        shutil.rmtree(self.briefings, ignore_errors=True)
        shutil.copytree(tree / "briefings", self.briefings)
        return self.commit()


def new_clone(root: Path) -> Clone:
    """Make an empty repository."""
    root.mkdir(exist_ok=True)
    new = Clone(root)
    new.git("init", "--quiet", "--initial-branch", "main")
    new.git("config", "user.name", "Test")
    new.git("config", "user.email", "test@example.org")
    return new
