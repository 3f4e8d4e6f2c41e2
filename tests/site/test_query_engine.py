"""What runs queries: as the tool made it, with its licence, and nowhere without a database."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from briefing_site.pages import scripts
from briefing_site.site.early_files import ENGINE
from tests.whole_sites import EVERYTHING, REPOSITORY, SETTING, build_as_published, lay_out
from tools import cut_sqlite

PACKAGE = "@sqlite.org/sqlite-wasm"


def test_it_is_what_the_tool_made_of_the_locked_version() -> None:
    assert cut_sqlite.hashes() == cut_sqlite.MADE.read_text("utf-8")
    named = json.loads((cut_sqlite.PINNED / "package.json").read_text("utf-8"))
    version = named["dependencies"][PACKAGE]
    lock = json.loads((cut_sqlite.PINNED / "package-lock.json").read_text("utf-8"))
    assert lock["packages"][f"node_modules/{PACKAGE}"]["version"] == version
    script = (ENGINE / "sqlite3.js").read_text("utf-8")
    assert f'SQLITE_VERSION "{version.partition("-")[0]}"' in script
    assert f"{PACKAGE} {version}" in (ENGINE / "LICENSE.txt").read_text("utf-8")


def test_a_reader_is_told_its_size() -> None:
    sizes = [(ENGINE / name).stat().st_size for name in cut_sqlite.FILES]
    assert sum(sizes) == scripts.ENGINE_BYTES


def test_a_site_without_a_database_is_without_it(tmp_path: Path) -> None:
    config = lay_out(tmp_path / "laid-out", EVERYTHING.parent / "minimal/briefings")
    text = config.read_text("utf-8")
    assert text.count(SETTING) == 1
    config.write_text(text.replace(SETTING, f"{SETTING}      database: false\n"), "utf-8")
    site = tmp_path / "site"
    build_as_published(config, site)
    assert not (site / "query").exists()
    assert not (site / "assets/sqlite").exists()
    assert (site / "assets/javascripts/query.js").exists()


def test_its_licence_goes_with_it_and_is_named_in_the_package() -> None:
    path = ENGINE / "LICENSE.txt"
    text = path.read_text("utf-8")
    assert "May you do good and not evil." in text
    assert "Apache License" in text
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    assert "Apache-2.0" in project["license"].split(" AND ")
    assert str(path.relative_to(REPOSITORY)) in project["license-files"]
