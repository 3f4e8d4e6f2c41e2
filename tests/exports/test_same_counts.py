"""All formats tell of as many records as the YAML files hold, and so do the pages.

Each is counted by a reader of its own, which shares no code with what wrote it: `yaml`, paths of
pages, `json`, `csv`, `sqlite3`, rdflib.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml
from rdflib import RDF, Graph, Namespace

from briefing_site.exports.everything import exported_file
from briefing_site.interface import speaking
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library
from briefing_site.pipeline import read_site
from briefing_site.settings import OtherFormat, Settings
from tests.whole_sites import EVERYTHING

Counts = dict[str, int]

HELD = ("sources", "statements", "votes", "positions", "events")
"""What a briefing's file holds lists of."""

TABLES = ("actors", "issues", "briefings", "passages", *HELD)
OF_A_BRIEFING = re.compile(r"\d{4}-\d\d-\d\d-[^/]+")
MOVED = b'http-equiv="refresh"'
TERMS = {
    "Actor": "actors",
    "Issue": "issues",
    "Briefing": "briefings",
    "Source": "sources",
    "Statement": "statements",
    "Passage": "passages",
    "Vote": "votes",
    "Position": "positions",
    "Event": "events",
}
"""What the graph calls each kind."""

PEOPLE = {"Person", "PublicBody", "Company", "Organization", "LegalEntity"}
"""What FollowTheMoney calls actors."""


def in_files(records: Path) -> Counts:
    """Count what the YAML files hold, but for drafts."""
    counts = Counter({"actors": files_below(records / "actors"), "issues": 0, "votes": 0})
    documents: set[str] = set()
    counts["issues"] = files_below(records / "issues")
    for path in records.glob("[12]*/*.yaml"):
        held = yaml.safe_load(path.read_text("utf-8"))
        if held.get("status") == "draft":
            continue
        counts["briefings"] += 1
        for name in HELD:
            counts[name] += len(held.get(name, ()))
        said, voted = held.get("statements", ()), held.get("votes", ())
        counts["passages"] += sum(len(one.get("passages", [one])) for one in said)
        counts["positions"] += sum(map(shown_by, voted))
        documents.update(one.get("url", f"{path}#{one['id']}") for one in held.get("sources", ()))
    return {**counts, "documents": len(documents)}


def shown_by(vote: dict[str, Any]) -> int:
    """Count the positions that a vote shows: one for each issue and side that has a meaning."""
    return sum(
        bool(vote.get(side) and isinstance(issue, dict) and issue.get(f"when_{side}"))
        for issue in vote.get("issues", ())
        for side in ("for", "against")
    )


def files_below(folder: Path) -> int:
    return len([*folder.glob("*.yaml")])


def on_pages(site: Path) -> Counts:
    """Count the pages of records, by where they are."""
    return {
        "actors": pages_below(site / "actors"),
        "issues": pages_below(site / "issues"),
        "briefings": pages_below(site / "briefings", OF_A_BRIEFING),
        "documents": pages_of_briefings(site / "sources"),
        "statements": pages_of_briefings(site / "statements"),
        "votes": pages_of_briefings(site / "votes"),
    }


def pages_of_briefings(folder: Path) -> int:
    """Count the pages of what briefings hold, each in a folder of its briefing."""
    return sum(pages_below(one) for one in folder.iterdir() if OF_A_BRIEFING.fullmatch(one.name))


def pages_below(folder: Path, named: re.Pattern[str] = re.compile(".+")) -> int:
    pages = (page for page in folder.glob("*/index.html") if named.fullmatch(page.parent.name))
    return sum(MOVED not in page.read_bytes() for page in pages)


def in_api(site: Path) -> Counts:
    """Count the files of the API, and hold its own totals to them."""
    index = json.loads((site / "api/v1/index.json").read_bytes())
    totals = {one["kind"]: one["total"] for one in index["kinds"]}
    counts = {
        f"{kind}s": len([*(site / f"api/v1/{kind}s").rglob("*.json")])
        for kind in ("actor", "issue", "briefing", "source", "statement", "vote", "position")
    }
    assert {kind: totals[kind.removesuffix("s")] for kind in counts} == counts
    return {**counts, "events": totals["event"], "passages": totals["passage"]}


def in_tables(site: Path) -> Counts:
    """Count the rows of the CSV tables."""
    counts = {}
    for name in TABLES:
        with (site / f"data/tables/{name}.csv").open(encoding="utf-8", newline="") as file:
            counts[name] = sum(1 for _ in csv.reader(file)) - 1
    return counts


def in_database(site: Path) -> Counts:
    """Count the rows of the database."""
    with closing(sqlite3.connect(f"file:{site}/data/briefings.sqlite?mode=ro", uri=True)) as opened:
        asked = {name: f"SELECT count(*) FROM {name}" for name in TABLES}  # noqa: S608 - our own
        return {name: opened.execute(sql).fetchone()[0] for name, sql in asked.items()}


def in_graph(site: Path) -> Counts:
    """Count what the graph has of each kind."""
    graph = Graph().parse(site / "data/briefings.ttl")
    [vocabulary] = {str(one) for prefix, one in graph.namespaces() if prefix == "brf"}
    terms = Namespace(vocabulary)
    return {kind: len([*graph.subjects(RDF.type, terms[term])]) for term, kind in TERMS.items()}


@pytest.fixture(params=["frozen", "everything"])
def laid_out(request: pytest.FixtureRequest) -> tuple[Path, Path]:
    """Give the folder of a site's YAML files, and that of the site."""
    if request.param == "frozen":
        frozen: Path = request.getfixturevalue("frozen")
        return frozen / "briefings", request.getfixturevalue("frozen_site") / "briefings"
    return EVERYTHING / "briefings", request.getfixturevalue("everything_site")


@pytest.mark.parametrize("count", [on_pages, in_api, in_tables, in_database, in_graph])
def test_as_many_are_told_as_the_files_hold(
    count: Callable[[Path], Counts], laid_out: tuple[Path, Path]
) -> None:
    records, site = laid_out
    held = in_files(records)
    found = count(site)
    assert found == {kind: held[kind] for kind in found}
    assert len(found) >= 5


def text_of(library: Library, path: str) -> str:
    with speaking("en"):
        file = exported_file(library, path)
    assert file
    return file.text


def test_formats_of_other_fields_tell_of_as_many(laid_out: tuple[Path, Path]) -> None:
    records, _site = laid_out
    settings = Settings(
        records, site_url="https://example.org/", formats=frozenset(OtherFormat), docs=EVERYTHING
    )
    library = Library(read_site(settings).kb, settings)
    held = in_files(records)
    lines = text_of(library, export_paths.FTM_FILE).splitlines()
    entities = Counter(one["schema"] for one in map(json.loads, lines))
    assert sum(entities[schema] for schema in PEOPLE) == held["actors"]
    assert entities["Event"] == held["statements"] + held["votes"] + held["events"]
    assert entities["Note"] == held["positions"]
    bundle = json.loads(text_of(library, export_paths.STIX_FILE))
    types = Counter(one["type"] for one in bundle["objects"])
    labels = Counter(one["labels"][0] for one in bundle["objects"] if one["type"] == "note")
    assert types["identity"] == held["actors"] + 1  # the site
    assert types["report"] == held["briefings"]
    assert labels["statement"] == held["statements"]
    assert types["opinion"] + labels["position"] == held["positions"]
