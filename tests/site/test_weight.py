"""What a site weighs, and what a build says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.site import weight
from briefing_site.site.weight import told_of_weight


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, size in {"index.html": 90, "actors/x/feed.xml": 7, "actors/x/feed.json": 3}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    return tmp_path


def test_of_a_site_far_from_what_is_published_nothing_is_said(site: Path) -> None:
    assert told_of_weight(site) == []


def test_of_one_that_nears_it_is_said_how_much_it_is_and_what_can_be_left_out(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weight, "NEAR", 100)
    monkeypatch.setattr(weight, "WORTH_LEAVING_OUT", 9)
    monkeypatch.setattr(weight, "gigabytes", "{} GB".format)
    assert told_of_weight(site) == [
        "warning: the site is 100 GB, and GitHub Pages publishes at most 1000000000 GB",
        (
            "  hint: `feeds: site` below `briefings` in mkdocs.yml leaves out 10 GB of feeds of "
            "single actors, issues and tags"
        ),
        "  hint: any other web server takes a site of any size: docs/publishing.md says how",
    ]


def test_feeds_that_are_little_are_no_cure(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weight, "NEAR", 100)
    assert told_of_weight(site) == [
        "warning: the site is 0.00 GB, and GitHub Pages publishes at most 1.00 GB",
        "  hint: any other web server takes a site of any size: docs/publishing.md says how",
    ]
