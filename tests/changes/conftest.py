"""A repository to compare revisions in."""

import os
from pathlib import Path

import pytest

from tests.clone import AROUND, Clone, new_clone


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """An empty repository, in which the commands run."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in AROUND.items():
        monkeypatch.setenv(name, value)
    new = new_clone(tmp_path / "clone")
    monkeypatch.chdir(new.root)
    return new
