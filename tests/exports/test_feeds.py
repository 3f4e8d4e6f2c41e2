"""Feeds: whole texts, and what every reader of feeds must be able to rely on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest

from briefing_site.exports.feeds import feed_files
from briefing_site.exports.file import ExportedFile
from briefing_site.pages import links
from briefing_site.pages.feeds import feeds_of
from briefing_site.pages.library import Library
from tests.conftest import MatchGolden
from tests.hostile import Hostile

EXPECTED = Path(__file__).parent / "expected"
SHOWN = (
    "feed.xml",
    "feed.json",
    "corrections.xml",
    "corrections.json",
    "actors/norway/corrections.xml",
    "issues/cooperation/feed.json",
)
SITE = "https://example.org/site/"
FORMERLY = ("actors/kingdom-of-norway/", "issues/arctic-council-work/")
NOW = ("actors/norway/", "issues/arctic-work/")


@pytest.fixture(scope="module")
def files(everything: Library) -> dict[str, str]:
    return {file.path: file.text for file in feed_files(everything)}


@pytest.fixture(scope="module")
def hostile_files(hostile_words: tuple[Library, Hostile]) -> dict[str, str]:
    return {file.path: file.text for file in feed_files(hostile_words[0])}


@pytest.mark.parametrize("path", SHOWN)
def test_a_feed_is_exactly_the_expected_text(
    path: str, files: dict[str, str], match_golden: MatchGolden
) -> None:
    match_golden(files[path], EXPECTED / path)


def test_the_site_each_actor_each_issue_and_each_tag_has_its_four_feeds(
    everything: Library, files: dict[str, str]
) -> None:
    kb = everything.kb
    folders = ["", *(f"actors/{id_}/" for id_ in kb.actors)]
    folders += [f"issues/{id_}/" for id_ in kb.issues]
    folders += [f"tags/{everything.tag_anchors[tag]}/" for tag in kb.briefings_tagged]
    folders += FORMERLY
    names = ("feed.xml", "feed.json", "corrections.xml", "corrections.json")
    assert sorted(files) == sorted(folder + name for folder in folders for name in names)


def test_who_subscribed_before_a_rename_goes_on_reading_the_same_feed(
    files: dict[str, str],
) -> None:
    before, now = "actors/kingdom-of-norway/feed.xml", "actors/norway/feed.xml"
    assert files[before] == files[now]
    read = feedparser.parse(files[now])
    assert read.feed.id == f"{SITE}{before}"
    assert [one.href for one in read.feed.links if one.rel == "self"] == [f"{SITE}{now}"]


def test_a_site_may_have_its_own_feeds_alone(everything: Library) -> None:
    settings = replace(everything.settings, has_all_feeds=False)
    found = Library(everything.kb, settings)
    names = ["corrections.json", "corrections.xml", "feed.json", "feed.xml"]
    assert sorted(file.path for file in feed_files(found)) == names
    assert [len(feeds_of(found, page)) for page in (links.HOME, "actors/norway.md")] == [2, 0]


def test_a_site_without_an_address_has_no_feed(unpublished: Library) -> None:
    assert list(feed_files(unpublished)) == []


def placed(path: str, before: tuple[str, ...], after: tuple[str, ...]) -> str:
    """Give the path of a feed of a renamed record as it was, or as it is."""
    for old, new in zip(before, after, strict=True):
        path = path.replace(old, new)
    return path


def read_atom(files: dict[str, str]) -> Iterator[tuple[str, Any]]:
    for path, text in files.items():
        if path.endswith(".xml"):
            ET.fromstring(text)  # noqa: S314 - well-formed to the letter, which feedparser forgives
            yield path, feedparser.parse(text)


@pytest.mark.parametrize("which", ["files", "hostile_files"])
def test_every_atom_feed_is_read_without_a_complaint_and_is_whole(
    which: str, request: pytest.FixtureRequest
) -> None:
    for path, read in read_atom(request.getfixturevalue(which)):
        assert (read.bozo, read.version) == (False, "atom10"), path
        assert read.feed.id == SITE + placed(path, NOW, FORMERLY)
        assert {link.rel: link.type for link in read.feed.links} == {
            "self": "application/atom+xml",
            "alternate": "text/html",
        }
        assert {"title", "updated", "author"} <= set(read.feed)
        for entry in read.entries:
            assert {"id", "title", "link", "updated", "published", "summary"} <= set(entry)
        ids = [entry.id for entry in read.entries]
        assert len(ids) == len(set(ids))
        assert all(id_.startswith(SITE) for id_ in ids)
        days = [entry.published for entry in read.entries]
        assert days == sorted(days, reverse=True)
        newest = max((entry.updated for entry in read.entries), default=read.feed.updated)
        assert read.feed.updated == newest


@pytest.mark.parametrize("which", ["files", "hostile_files"])
def test_every_json_feed_tells_what_its_atom_feed_tells(
    which: str, request: pytest.FixtureRequest
) -> None:
    found: dict[str, str] = request.getfixturevalue(which)
    for path, atom in read_atom(found):
        feed = json.loads(found[path.removesuffix("xml") + "json"])
        assert list(feed) == ["version", "title", "home_page_url", "feed_url", "authors", "items"]
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        now = placed(path, FORMERLY, NOW).removesuffix("xml")
        assert feed["feed_url"] == f"{SITE}{now}json"
        told = [
            (item["id"], item["url"], item["title"], item["content_text"], item["date_published"])
            for item in feed["items"]
        ]
        assert told == [
            tuple(plain(one[key]) for key in ("id", "link", "title", "summary", "published"))
            for one in atom.entries
        ]


def plain(text: str) -> str:
    return text


def test_hostile_words_are_text_in_every_feed(
    hostile_files: dict[str, str], hostile_words: tuple[Library, Hostile]
) -> None:
    _, words = hostile_words
    feed = json.loads(hostile_files["feed.json"])
    briefings = [item for item in feed["items"] if "/briefings/" in item["id"]]
    titles = {item["title"].rpartition("ed: ")[2] for item in briefings}
    assert titles <= set(words.plain)
    root = ET.fromstring(hostile_files["feed.xml"])  # noqa: S314 - our own
    elements = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert elements <= {
        "feed", "id", "title", "updated", "author", "name", "link", "entry", "published",
        "category", "summary",
    }  # fmt: skip


def test_a_correction_is_told_by_its_own_day_and_moves_nothing_that_happened(
    files: dict[str, str],
) -> None:
    happened = json.loads(files["feed.json"])["items"]
    corrected = json.loads(files["corrections.json"])["items"]
    page = f"{SITE}briefings/2022-03-03-arctic-pause/"
    assert [item["date_published"] for item in happened if item["url"] == page] == [
        "2022-03-03T00:00:00Z"
    ]
    assert [item["date_modified"] for item in happened if item["url"] == page] == [
        "2022-03-10T00:00:00Z"
    ]
    assert {item["id"].partition("#")[2] for item in corrected if item["url"].startswith(page)} == {
        "correction-2022-03-10",
        "correction-2022-03-10-stop",
    }


def test_feeds_hold_the_newest_fifty(everything: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_site.exports.entries.MOST_ENTRIES", 2)
    first: ExportedFile = next(file for file in feed_files(everything) if file.path == "feed.json")
    whole = json.loads(next(f.text for f in feed_files(everything) if f.path == "feed.json"))
    assert len(whole["items"]) == 2
    assert json.loads(first.text)["items"][0]["date_published"] == "2024-01-01T00:00:00Z"
