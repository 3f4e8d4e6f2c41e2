"""What a site weighs, and what a build says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_site.site import weight
from briefing_site.site.plugin_config import BriefingsConfig
from briefing_site.site.weight import told_of_weight


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": 57,
        "actors/x/feed.xml": 7,
        "actors/x/feed.json": 3,
        "api/v1/actors/x.json": 11,
        "api/v1/index.json": 1,
        "data/briefings.sqlite": 13,
        "actors/x/index.md": 8,
    }
    for name, size in files.items():
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
            "  hint: `database: false` below `briefings` in mkdocs.yml leaves out 13 GB of the "
            "database"
        ),
        "  hint: `api: false` below `briefings` in mkdocs.yml leaves out 12 GB of the API",
        (
            "  hint: `feeds: site` below `briefings` in mkdocs.yml leaves out 10 GB of feeds of "
            "single actors, issues and tags"
        ),
        "  hint: any other web server takes a site of any size: docs/publishing.md says how",
    ]


def test_what_is_little_is_no_cure(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weight, "NEAR", 100)
    assert told_of_weight(site) == [
        "warning: the site is 0.00 GB, and GitHub Pages publishes at most 1.00 GB",
        "  hint: any other web server takes a site of any size: docs/publishing.md says how",
    ]


def test_every_setting_that_leaves_files_out_is_known_to_mkdocs() -> None:
    named = {cure.setting.partition(":")[0] for cure in weight.CURES}
    assert named <= set(BriefingsConfig())
