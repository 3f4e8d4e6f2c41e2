"""The tables as Parquet: read back by the library that its users have, equal to the CSV."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from pyarrow import BufferReader, parquet

from briefing_site import extras
from briefing_site.diagnostics.refused import Refused
from briefing_site.exports.tables.comma_separated import written
from briefing_site.exports.tables.everything import table_file, tables_files
from briefing_site.exports.tables.shapes import all_tables
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library
from tests.exports.tables.conftest import read_back


@pytest.fixture(scope="module")
def both(everything: Library) -> Library:
    return Library(everything.kb, replace(everything.settings, has_parquet=True))


def shown(cell: object) -> str:
    """Write a cell as the CSV has it."""
    return cell.isoformat() if isinstance(cell, dt.date) else written(cell)  # type: ignore[arg-type]


def test_a_table_holds_what_its_csv_holds(both: Library) -> None:
    tables = read_back(both)
    for name, rows in tables.items():
        file = table_file(both, export_paths.PARQUET_FILE.format(name=name))
        assert file
        found = parquet.read_table(BufferReader(file.bytes)).to_pylist()
        assert [{key: shown(cell) for key, cell in row.items()} for row in found] == rows, name


def test_columns_keep_their_types_and_meanings(both: Library) -> None:
    file = table_file(both, export_paths.PARQUET_FILE.format(name="votes"))
    assert file
    schema = parquet.read_schema(BufferReader(file.bytes))
    types = {name: str(schema.field(name).type) for name in ("day", "counts_for", "uncounted")}
    assert types == {"day": "date32[day]", "counts_for": "int64", "uncounted": "bool"}
    [table] = [one for one in all_tables() if one.name == "votes"]
    for one in table.columns:
        assert schema.field(one.name).metadata[b"description"].decode() == one.meaning


def test_there_is_none_where_nobody_asked(everything: Library, both: Library) -> None:
    paths = {one.path for one in tables_files(everything)}
    assert not any(path.endswith(".parquet") for path in paths)
    more = {one.path for one in tables_files(both)} - paths
    assert more == {export_paths.PARQUET_FILE.format(name=one.name) for one in all_tables()}


def test_what_is_not_installed_is_told(
    everything: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "is_installed", lambda name: name != "pyarrow")
    wanting = Library(everything.kb, replace(everything.settings, has_parquet=True))
    with pytest.raises(Refused, match="pyarrow is needed here, and not installed"):
        list(tables_files(wanting))
