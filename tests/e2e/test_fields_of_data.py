"""The fields of the data files: the scripts read each that there is, and none that there is not."""

from __future__ import annotations

import json
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

VISITS = (
    "matrix/",
    "matrix/?bloc=nato&kind=state&agree=canada",
    "compare/?actors=canada,norway",
    "compare/?actors=norway,russia",
    "timeline/?kind=event",
)

LEFT_OUT = {
    f"{links.POSITIONS_FILE}: blocs: members: to",
    f"{links.VOTES_FILE}: votes: uncounted",
}
"""Fields that the files of this site do without: nobody left a bloc, no vote was retracted."""

OF_A_VOTE = (
    *("title", "symbol", "part", "question", "body", "result"),
    *("partial", "counts", "counts: for", "counts: against", "counts: abstained"),
    *("sponsors", "others", "issues"),
)
UNREAD = {
    f"{links.SIGNATURES_FILE}: statements: id",
    f"{links.TIMELINE_FILE}: pages: name",
    *(f"{links.VOTES_FILE}: votes: {field}" for field in OF_A_VOTE),
}
"""Fields for other programs, and for a longer timeline than that of this site."""


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
            expect(visit.page.locator(".brf-summary")).not_to_be_empty()
            asked.update(visit.page.evaluate("[...window.fields]"))
    there = {
        field
        for path in (
            links.ACTORS_FILE,
            links.POSITIONS_FILE,
            links.SIGNATURES_FILE,
            links.TIMELINE_FILE,
            links.VOTES_FILE,
        )
        for field in fields(json.loads((www / path).read_text("utf-8")), path)
    }
    assert (asked - there, there - asked) == (LEFT_OUT, UNREAD)
