"""The fields of the data files: the scripts read each that there is, and none that there is not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from briefing_site.pages import links
from tests.browser import Open

WATCH = """
window.fields = new Set();
const json = Response.prototype.json, known = new WeakMap();
Response.prototype.json = async function () {
  const path = this.url.split("/briefings/")[1];
  return watched(await json.call(this), path);
};
function watched(value, path) {
  if (value === null || typeof value !== "object") return value;
  const isList = Array.isArray(value);
  function get(target, key) {
    if (!isList && key !== "then") window.fields.add(`${path}: ${key}`);
    const found = target[key];
    return typeof found === "function" ? found : watched(found, isList ? path : `${path}: ${key}`);
  }
  if (!known.has(value)) known.set(value, new Proxy(value, { get }));
  return known.get(value);
}
"""
"""Notes each field of a file of data that a script asks for, before any script of the page runs."""

COMPARED = ("canada", "denmark", "norway", "russia")
NOBODY = "senior-officials"
RECORDS = links.record_file("*")

PAIR = ("2022-03-03-arctic-pause/pause", "2022-06-08-arctic-resumption/resumption")
"""Two documents that are compared."""

VISITS = (
    "matrix/",
    "matrix/?bloc=nato&kind=state&agree=canada",
    f"compare/?actors={','.join((*COMPARED, NOBODY))}",
    "timeline/?kind=event",
    f"compare/?first={PAIR[0]}&second={PAIR[1]}",
)

LEFT_OUT = {
    f"{links.MATRIX_FILE}: blocs: members: to",
    f"{links.ACTORS_FILE}: known",
    f"{links.MATRIX_FILE}: positions",
    f"{RECORDS}: actor: unnamed",
    f"{RECORDS}: positions: until",
}
"""Fields that the files of this site do without: nobody left a bloc, no position of these ended,
and it has no history.

A record is of somebody in particular. The positions of a table come in parts.
"""


@pytest.fixture
def www(everything_site: Path) -> Path:
    return everything_site


def fields(content: object, path: str) -> Iterator[str]:
    """Go through the fields of a file, each below the one that it stands in."""
    if isinstance(content, dict):
        for key, value in content.items():
            yield f"{path}: {key}"
            yield from fields(value, f"{path}: {key}")
    elif isinstance(content, list):
        for one in content:
            yield from fields(one, path)


def test_scripts_read_the_fields_that_there_are(open_site: Open, www: Path) -> None:
    asked: set[str] = set()
    with open_site() as visit:
        visit.page.add_init_script(WATCH)
        for path in VISITS:
            visit.go(path)
            expect(visit.page.locator(".brf-summary").first).not_to_be_empty()
            for head in visit.page.locator(".brf-grid th > button").all():
                head.focus()
            if NOBODY in path:
                expect(visit.page.get_by_role("alert")).not_to_be_empty()
            if PAIR[0] in path:
                expect(visit.page.get_by_text("Named in both")).to_be_visible()
            asked.update(visit.page.evaluate("[...window.fields]"))
    # Those of documents stand below the name of each, which a script looks up.
    asked = {field for field in asked if not field.startswith("data/documents/")}
    shared = (links.ACTORS_FILE, links.MATRIX_FILE, links.matrix_part_file(0), links.TIMELINE_FILE)
    there = {
        field
        for path in (*shared, *map(links.record_file, COMPARED))
        for field in fields(json.loads((www / path).read_text("utf-8")), named(path))
    }
    assert ({*map(named, asked)} - there, there - {*map(named, asked)}) == (LEFT_OUT, set())


def named(field: str) -> str:
    """Name a field of one actor's record as that of any."""
    return re.sub(links.record_file(r"[\w-]+"), RECORDS, field)
