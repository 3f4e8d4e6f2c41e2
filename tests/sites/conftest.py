"""Golden trees: folders of texts, which change only through `--update-goldens`."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest


def read_tree(folder: Path) -> dict[str, str]:
    """Give each file's text by its path in the folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write_tree(folder: Path, texts: Mapping[str, str]) -> None:
    """Make a folder hold these files and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


@pytest.fixture
def match_tree(request: pytest.FixtureRequest) -> Callable[[Mapping[str, str], Path], None]:
    """Compare texts with the files of a folder, or write them there with `--update-goldens`."""

    def match(texts: Mapping[str, str], folder: Path) -> None:
        if request.config.getoption("--update-goldens"):
            write_tree(folder, texts)
        expected = read_tree(folder)
        assert sorted(texts) == sorted(expected)
        for path, text in texts.items():
            assert text == expected[path], path

    return match
