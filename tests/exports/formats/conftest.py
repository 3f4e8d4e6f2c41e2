"""Files of other fields' formats: what the tests of all of them read."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from briefing_site.exports.formats.everything import formats_files
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import OtherFormat, Settings
from tests.hostile import Hostile
from tests.whole_sites import REPOSITORY

TERMS = "Text under CC BY 4.0. Quoted words belong to their speakers."

ALL = frozenset(OtherFormat)


def with_formats(library: Library, formats: frozenset[OtherFormat] = ALL) -> Library:
    """Give the library of a site that has formats of other fields."""
    settings = dataclasses.replace(library.settings, formats=formats, terms=TERMS)
    return Library(library.kb, settings)


def files_of(library: Library) -> dict[str, str]:
    """Give every file of a library's formats, by the name that it has in `data/`."""
    return {file.path.removeprefix("data/"): file.text for file in formats_files(library)}


def read_folder(folder: Path) -> Library:
    """Read a folder of briefings as a site that has all formats."""
    settings = Settings(folder, site_url="https://example.org/site/", formats=ALL, terms=TERMS)
    return Library(read_site(settings).kb, settings)


@pytest.fixture(scope="session")
def files(everything: Library) -> dict[str, str]:
    """Give the files of the site that uses every field."""
    return files_of(with_formats(everything))


@pytest.fixture(scope="session")
def own_files() -> dict[str, str]:
    """Give the files of the frozen content, which is real."""
    return files_of(read_folder(REPOSITORY / "tests/sites/frozen/briefings"))


@pytest.fixture(scope="session")
def hostile_files(hostile_words: tuple[Library, Hostile]) -> dict[str, str]:
    """Give the files of the site whose every text is hostile."""
    return files_of(with_formats(hostile_words[0]))
