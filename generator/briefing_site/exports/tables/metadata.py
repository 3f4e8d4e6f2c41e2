"""What Datasette shows beside the database: takes the library, gives `briefings.metadata.json`.

Its form is that of Datasette 0.65 (docs.datasette.io, "Metadata"): whose data it is and under which
terms, what each table, column and view means, and the questions of the page *Query*, each at an
address of its own. No column has a unit: what is counted are records, votes and characters.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing_site.exports.tables.package import licences_in
from briefing_site.exports.tables.shapes import Table, all_tables
from briefing_site.exports.tables.views import VIEWS
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library
from briefing_site.pages.queries import queries

Json = dict[str, Any]

DATABASE = export_paths.DATABASE_FILE.rpartition("/")[2].removesuffix(".sqlite")
"""What Datasette calls the database: its file's name."""

LABELS = ("name", "title", "label")
"""The columns by which a row is called where another leads to it: the first that a table has."""


def metadata(library: Library) -> str:
    """Describe the database for Datasette."""
    described: Json = {
        "queries": {one.name: {"sql": one.sql, "title": one.question} for one in queries(library)},
        "tables": {
            **{table.name: of_table(table) for table in all_tables()},
            **{
                view.name: {"description": view.question, "columns": dict(view.columns)}
                for view in VIEWS
            },
        },
    }
    whole = {**dict(of_site(library)), "databases": {DATABASE: described}}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"


def of_site(library: Library) -> Iterator[tuple[str, str]]:
    """Say whose data it is, and under which terms it may be used."""
    settings = library.settings
    yield "title", settings.site_name
    yield "source", settings.site_name
    if settings.site_url:
        yield "source_url", settings.site_url
    if settings.terms:
        yield "license", settings.terms
        for licence in licences_in(settings.terms):
            yield "license_url", licence["path"]
            return


def of_table(table: Table) -> Json:
    """Say what a table and its columns mean, and by which column its rows are called."""
    names = {one.name for one in table.columns}
    told: Json = {
        "description": table.about,
        "columns": {one.name: one.meaning for one in table.columns},
    }
    label = next((name for name in LABELS if name in names), None)
    return told | ({"label_column": label} if label else {})
