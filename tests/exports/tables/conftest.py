"""Tables as files: what the tests of all their formats read."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path, PurePosixPath

import pytest

from briefing_site.exports.tables.everything import tables_files
from briefing_site.pages.library import Library


def read_back(library: Library) -> dict[str, list[dict[str, str]]]:
    """Read every table of a library, by its name."""
    return {
        PurePosixPath(file.path).stem: list(csv.DictReader(StringIO(file.text, newline="")))
        for file in tables_files(library)
        if file.path.endswith(".csv")
    }


def write_all(library: Library, folder: Path) -> Path:
    """Write every file of the tables below a folder, and give that of the data."""
    for file in tables_files(library):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.bytes)
    return folder / "data"


@pytest.fixture(scope="session")
def data(everything: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the data of the site that uses every field."""
    return write_all(everything, tmp_path_factory.mktemp("site"))
