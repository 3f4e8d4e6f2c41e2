"""The description of the tables: takes the library, gives `datapackage.json` (Data Package, v2).

Programs that read it know the type of each column, the key of each table and what leads where, and
find out by hashes what has changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefing_site.exports.tables.columns import Column
from briefing_site.exports.tables.shapes import Link, Table, all_tables
from briefing_site.exports.tables.spool import Spool
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library

Json = dict[str, Any]

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

CREATIVE_COMMONS = re.compile(r"\bCC[ -](BY(?:-(?:NC|SA|ND|NC-SA|NC-ND))?)[ -]([1-4]\.[05])\b")

OTHER_LICENCES = (
    (re.compile(r"\bCC0\b"), "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    (re.compile(r"\bODbL\b"), "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    (re.compile(r"\bODC-By\b"), "ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    (re.compile(r"\bPDDL\b"), "PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
)


def package(library: Library, spool: Spool) -> str:
    """Describe the tables."""
    settings = library.settings
    whole: Json = {
        "$schema": PROFILE,
        "name": "briefings",
        "title": settings.site_name,
        "description": description(settings.terms),
    }
    if settings.site_url:
        whole["homepage"] = settings.site_url
        whole["sources"] = [{"title": settings.site_name, "path": settings.site_url}]
    if library.is_begun:
        whole["created"] = f"{library.newest.isoformat()}T00:00:00Z"
    if licences := [*licences_in(settings.terms)]:
        whole["licenses"] = licences
    whole["resources"] = [resource(one, spool.folder) for one in all_tables()]
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"


def description(terms: str) -> str:
    """Say what the tables are, and the terms of use whole: a licence in them may be but a part."""
    told = (
        "All of the record, a table for each kind and each list. Text that begins like a formula "
        "has an apostrophe in front."
    )
    return f"{told} Terms of use: {terms}" if terms else told


def licences_in(terms: str) -> Iterator[Json]:
    """Give the known licences that the terms of use name."""
    for kind, version in CREATIVE_COMMONS.findall(terms):
        path = f"https://creativecommons.org/licenses/{kind.lower()}/{version}/"
        yield {"name": f"CC-{kind}-{version}", "path": path}
    for pattern, name, path in OTHER_LICENCES:
        if pattern.search(terms):
            yield {"name": name, "path": path}


def resource(table: Table, folder: Path) -> Json:
    """Describe a table."""
    name = export_paths.TABLE_FILE.format(name=table.name).rpartition("/")[2]
    content = (folder / name).read_bytes()
    return {
        "name": table.name,
        "type": "table",
        "path": name,
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": {
            "fields": [field(one) for one in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [foreign_key(table, one) for one in table.links],
        },
    }


def field(column: Column) -> Json:
    """Describe a column."""
    limits: Json = {"required": True} if column.is_required else {}
    if column.terms:
        limits["enum"] = list(column.terms)
    told = {"name": column.name, "type": column.cell.value, "description": column.meaning}
    return told | ({"constraints": limits} if limits else {})


def foreign_key(table: Table, link: Link) -> Json:
    """Say what columns name a row by, in the table itself where no other is named."""
    to = "" if link.table == table.name else link.table
    return {
        "fields": list(link.columns),
        "reference": {"resource": to, "fields": list(link.key)},
    }
