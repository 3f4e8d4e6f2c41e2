"""The index that Pagefind makes: the same for the same content, and no more than is used."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import cbor2
import pytest
from mkdocs.exceptions import PluginError

from briefing_site.site import search_index
from briefing_site.site.search_index import write_index
from briefing_site.site.search_pages import SearchRecord

KINDS = ("actor", "briefing", "issue", "page", "source", "statement")
RECORDS = [
    SearchRecord(f"{kind}s/{number}/", kind, f"{kind} {number}", f"<p>words-{number}</p>")
    for kind in KINDS
    for number in range(20)
]


def tree_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def pieces(site: Path, ending: str) -> list[list[Any]]:
    found = sorted(site.rglob(f"*.{ending}"))
    return [
        cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        for path in found
    ]


def test_records_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    for build, records in enumerate((RECORDS, RECORDS[::-1], RECORDS)):
        write_index(records, tmp_path / str(build), "en")
    first, second, third = (tree_of(tmp_path / str(build)) for build in range(3))
    assert first == second == third


def test_the_first_piece_names_the_filter_whose_values_are_in_order(tmp_path: Path) -> None:
    write_index(RECORDS, tmp_path, "en")
    (filter_,) = pieces(tmp_path, "pf_filter")
    name, values = filter_
    assert name == "kind"
    assert isinstance(values, list)
    assert [value for value, _ in values] == list(KINDS)
    (meta,) = pieces(tmp_path, "pf_meta")
    (file,) = tmp_path.rglob("*.pf_filter")
    assert meta[3] == [["kind", file.stem]]


def test_only_what_the_site_loads_is_written(tmp_path: Path) -> None:
    write_index(RECORDS, tmp_path, "en")
    assert {
        path.name for path in (tmp_path / "pagefind").iterdir() if path.suffix != ".pf_meta"
    } == {
        "filter",
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "wasm.en.pagefind",
        "wasm.unknown.pagefind",
    }


def test_a_failure_of_pagefind_stops_the_build_with_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho 'no room left' >&2\nexit 1\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(search_index, "get_executable", lambda: program)
    with pytest.raises(PluginError) as error:
        write_index(RECORDS, tmp_path, "en")
    assert str(error.value) == ("error: the search could not be indexed\n   note: no room left")


def test_what_can_be_found_is_named_by_numbers_in_a_folder_of_its_own(tmp_path: Path) -> None:
    write_index(RECORDS, tmp_path, "en")
    (meta,) = pieces(tmp_path, "pf_meta")
    names = [name for name, _ in meta[1]]
    (version,) = {name.partition("/")[0] for name in names}
    assert names == [f"{version}/{number}" for number in range(len(names))]
    fragments = tmp_path / "pagefind/fragment"
    assert sorted(path.name for path in (fragments / version).iterdir()) == sorted(
        f"{number}.pf_fragment" for number in range(len(names))
    )
    assert [path.name for path in fragments.iterdir()] == [version]
