"""Names of UN documents: held to the grammar of the naming convention, and to the documentation."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from briefing_site.exports.formats.akoma_ntoso import (
    NO_DRAFT,
    NO_RULE,
    NO_YEAR,
    draft,
    resolution,
)
from briefing_site.pages.library import Library
from tests.exports.formats.conftest import files_of, read_folder, with_formats
from tests.whole_sites import REPOSITORY, VOTES

NAME = "briefings.akn.jsonl"

Json = dict[str, Any]

# Akoma Ntoso Naming Convention 1.0, 4.4: prefix, jurisdiction, type, subtype, author, date, number.
WORK = re.compile(
    r"/akn/[a-z]{2}(-[a-z0-9]+)?"
    r"/(act|bill|amendment|amendmentList|officialGazette|documentCollection|judgment|debate"
    r"|debateReport|statement|doc|portion)"
    r"/[A-Za-z0-9_.-]+/[a-z0-9_.-]+/[0-9]{4}(-[0-9]{2}-[0-9]{2})?/[A-Za-z0-9_.-]+"
)

EXAMPLE = re.compile(r"^\| `(A|S)(/[^`]+)`[^|]*\| `([^`]+)` \|$", re.MULTILINE)


def lines(files: dict[str, str]) -> list[Json]:
    return [json.loads(line) for line in files[NAME].splitlines()]


def test_every_iri_is_one_of_the_convention(
    files: dict[str, str], own_files: dict[str, str], hostile_files: dict[str, str]
) -> None:
    for each in (files, own_files, hostile_files):
        for one in lines(each):
            assert ("iri" in one) != ("why" in one)
            assert "iri" not in one or WORK.fullmatch(one["iri"])


def test_each_source_and_vote_with_a_symbol_has_a_line(
    everything: Library, files: dict[str, str]
) -> None:
    kb = everything.kb
    sources = [ref for ref, one in kb.sources.items() if one.record.symbol]
    votes = [ref for ref, one in kb.votes.items() if one.record.symbol]
    assert [one["id"] for one in lines(files)] == [*sources, *votes]


def test_the_examples_in_the_documentation_are_what_is_made() -> None:
    text = (REPOSITORY / "docs/akoma-ntoso.md").read_text("utf-8")
    found = [(f"{organ}{rest}", iri) for organ, rest, iri in EXAMPLE.findall(text)]
    assert len(found) == 5
    years = {"A/RES/79/275": 2025, "A/RES/217(III)": 1948}
    for symbol, iri in found:
        assert (resolution(symbol, years) or draft(symbol, 2025)) == iri
        assert WORK.fullmatch(iri)


@pytest.mark.parametrize("symbol", ["S/PV.9866", "EX/1", "S/RES/2774", "A/RES/x", "S/2023/506 \n"])
def test_a_symbol_that_tells_no_name_has_none(symbol: str) -> None:
    assert resolution(symbol, {}) + draft(symbol, 2025) == ""


def test_a_resolution_of_the_assembly_has_no_year_but_that_of_its_adoption() -> None:
    assert resolution("A/RES/79/275", {}) == NO_YEAR


def test_a_document_has_one_name_in_all_records() -> None:
    named: dict[str, set[str]] = {}
    for one in lines(files_of(read_folder(VOTES / "briefings"))):
        named.setdefault(one["symbol"], set()).add(one["iri"])
    council = "/akn/un/statement/deliberation/unsc/2023"
    assert named == {
        "S/2023/506": {f"{council}/S-2023-506"},
        "S/2023/507": {f"{council}/S-2023-507"},
        "S/RES/2672 (2023)": {f"{council}/2672"},
    }


SOURCES = """
title: One
date: 2025-07-31
summary: One thing.
sources:
  - {id: record, title: A record of a meeting, symbol: S/PV.9866}
  - {id: letter, title: A letter or a draft, symbol: S/2023/970}
  - {id: other, title: A resolution, symbol: A/RES/79/275}
  - {id: none, title: No symbol}
"""


def test_what_has_no_name_says_why(tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025/2025-07-31-one.yaml").write_text(SOURCES, "utf-8")
    told = lines(files_of(read_folder(tmp_path)))
    assert [(one["symbol"], one["why"]) for one in told] == [
        ("S/PV.9866", NO_RULE),
        ("S/2023/970", NO_DRAFT),
        ("A/RES/79/275", NO_YEAR),
    ]


def test_the_same_content_gives_the_same_bytes(everything: Library, files: dict[str, str]) -> None:
    assert files_of(with_formats(everything))[NAME] == files[NAME]
