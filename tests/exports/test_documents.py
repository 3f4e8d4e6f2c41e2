"""Who is behind one document: what the parts hold, and that each document is where it is sought."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_site.exports import documents
from briefing_site.exports.documents import documents_files, part_of, parts, ways
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import Settings
from tests.whole_sites import EVERYTHING, WITHDRAWN

Content = dict[str, Any]


def library_of(site: Path) -> Library:
    settings = Settings(briefings=site / "briefings")
    return Library(read_site(settings).kb, settings)


def files_of(library: Library) -> list[Content]:
    return [json.loads(file.text) for file in documents_files(library)]


def test_each_document_stands_in_its_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "IN_A_PART", 5)
    library = library_of(EVERYTHING)
    files = files_of(library)
    assert len(files) == parts(library) > 1
    assert all(part_of(name, len(files)) == n for n, file in enumerate(files) for name in file)
    kb = library.kb
    assert sum(map(len, files)) == len(kb.statements) + len(kb.votes)


def test_it_says_what_everybody_did() -> None:
    (held,) = files_of(library_of(EVERYTHING))
    vote = held["2024-01-01-every-value/rejected"]
    assert vote["partial"] is True
    assert [(id_, ways()[way]) for id_, way in vote["who"]] == [
        ("canada", "voted for"),
        ("norway", "voted against"),
        ("russia", "voted against"),
    ]
    speech = held["1948-12-10-universal-declaration/threshold"]["who"]
    assert [(id_, ways()[way]) for id_, way in speech] == [
        ("eleanor-roosevelt", "spoke"),
        ("united-states", "was spoken for"),
    ]


def test_what_was_taken_back_is_not_compared() -> None:
    library = library_of(WITHDRAWN)
    withdrawn = {one.id for one in library.kb.briefings.values() if one.is_withdrawn}
    assert withdrawn
    names = {name.partition("/")[0] for file in files_of(library) for name in file}
    assert not names & withdrawn
