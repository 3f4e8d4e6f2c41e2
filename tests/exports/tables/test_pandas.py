"""The tables as pandas reads them: with the types and the counts that their description names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd  # type: ignore[import-untyped] # brings no types
import pytest

from briefing_site.pages.library import Library
from tests.exports.tables.conftest import write_all

TYPES = {"string": "string", "integer": "Int64", "boolean": "boolean"}
"""What pandas calls the types of Table Schema, in which a cell may be empty."""


Described = list[dict[str, Any]]


@pytest.fixture(scope="module")
def tables(everything: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the tables, those of Parquet among them."""
    library = Library(everything.kb, replace(everything.settings, has_parquet=True))
    return write_all(library, tmp_path_factory.mktemp("pandas")) / "tables"


def described(tables: Path) -> Iterator[tuple[str, Described]]:
    """Go through what the data package says of each table's columns."""
    told = json.loads((tables / "datapackage.json").read_text("utf-8"))
    for resource in told["resources"]:
        yield resource["name"], resource["schema"]["fields"]


def from_csv(tables: Path, name: str, fields: Described) -> pd.DataFrame:
    """Read a table with the types that its description names."""
    days = [one["name"] for one in fields if one["type"] == "date"]
    types = {one["name"]: TYPES[one["type"]] for one in fields if one["type"] != "date"}
    return pd.read_csv(
        tables / f"{name}.csv",
        dtype={**types, **dict.fromkeys(days, "string")},
        keep_default_na=False,
        na_values=[""],
        true_values=["true"],
        false_values=["false"],
    )


def test_each_table_has_the_columns_and_types_of_its_description(tables: Path) -> None:
    for name, fields in described(tables):
        frame = from_csv(tables, name, fields)
        assert list(frame.columns) == [one["name"] for one in fields], name
        for one in fields:
            column = frame[one["name"]]
            if one["type"] == "date":
                days = column.dropna()
                assert days.str.fullmatch(r"\d{4}-\d\d-\d\d").all(), (name, one["name"])
            if one.get("constraints", {}).get("required"):
                assert column.notna().all(), (name, one["name"])
            if terms := one.get("constraints", {}).get("enum"):
                assert set(column.dropna()) <= set(terms), (name, one["name"])


def test_parquet_needs_no_description_and_holds_the_same(tables: Path) -> None:
    for name, fields in described(tables):
        by_csv = from_csv(tables, name, fields)
        by_parquet = pd.read_parquet(tables / f"{name}.parquet", dtype_backend="numpy_nullable")
        assert list(by_parquet.columns) == list(by_csv.columns), name
        assert len(by_parquet) == len(by_csv), name
        for one in fields:
            ours, theirs = by_csv[one["name"]], by_parquet[one["name"]]
            assert ours.isna().tolist() == theirs.isna().tolist(), (name, one["name"])
            if one["type"] in {"integer", "boolean"}:
                assert theirs.dtype == TYPES[one["type"]], (name, one["name"])
                assert ours.dropna().tolist() == theirs.dropna().tolist(), (name, one["name"])
            if one["type"] == "date":
                shown = [day.isoformat()[:10] for day in theirs.dropna()]
                assert ours.dropna().tolist() == shown, (name, one["name"])


def test_there_are_as_many_rows_as_records(tables: Path, everything: Library) -> None:
    kb, fields = everything.kb, dict(described(tables))
    for name, records in (
        ("briefings", kb.briefings),
        ("statements", kb.statements),
        ("passages", kb.passages),
        ("votes", kb.votes),
        ("sources", kb.sources),
        ("issues", kb.issues),
    ):
        frame = from_csv(tables, name, fields[name])
        assert frame["id"].is_unique, name
        assert len(frame) == len(records), name


def test_the_docs_tell_how_namibia_is_no_missing_value(
    tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (Path(__file__).parents[3] / "docs/tables.md").read_text("utf-8")
    [example] = re.findall(r"```python\n(import pandas.*?)```", page, re.DOTALL)
    text = (tables / "actors.csv").read_text("utf-8")
    (tmp_path / "actors.csv").write_text(text.replace(",CA,", ",NA,"), "utf-8")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(example, names)  # noqa: S102 - our own page
    country = names["actors"]["country"]
    assert (country == "NA").sum() == 1
    assert country.isna().any()


def test_tables_are_joined_by_their_ids(tables: Path) -> None:
    fields = dict(described(tables))
    votes, ballots = (from_csv(tables, name, fields[name]) for name in ("votes", "ballots"))
    joined = ballots.merge(votes, left_on="vote", right_on="id", validate="many_to_one")
    assert len(joined) == len(ballots) > 0
    cast = ballots.groupby("vote")["ballot"].apply(lambda one: (one == "for").sum())
    known = votes.set_index("id")["counts_for"].dropna()
    assert (cast.reindex(known.index).fillna(0) <= known).all()
