"""The ids that editors offer stay fresh while the site is served, and are written no more often."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from briefing_site.exports.workspace import workspace_text
from briefing_site.pipeline import Outcome, read_site
from briefing_site.settings import Settings
from briefing_site.site.editor_ids import EditorIds

CONFIGURATION = """\
site_name: Briefings
theme: material
markdown_extensions: [attr_list, footnotes, md_in_html, tables]
plugins: [briefings]
"""


def outcome(folder: Path, *names: str) -> Outcome:
    """Read a briefings folder with these actors."""
    actors = folder / "briefings/actors"
    actors.mkdir(parents=True, exist_ok=True)
    for name in names:
        (actors / f"{name}.yaml").write_text(f"name: {name.title()}\nkind: state\n", "utf-8")
    return read_site(Settings(briefings=folder / "briefings"))


def ids_of(folder: Path) -> Path:
    """Put a schema that stands alone into a folder, and say where the ids will be."""
    (folder / "schema").mkdir()
    (folder / "schema/briefing.json").touch()
    return folder / "schema/with-ids/ids.json"


def test_a_new_actor_is_written_where_there_are_schemas(tmp_path: Path) -> None:
    ids = ids_of(tmp_path)
    kept = EditorIds()
    kept.follow(outcome(tmp_path, "iran"), tmp_path / "schema")
    before = ids.read_text("utf-8")
    kept.follow(outcome(tmp_path, "france"), tmp_path / "schema")
    after = ids.read_text("utf-8")
    line = ',{"const": "france", "description": "France · state"}\n'
    assert (line in before, line in after) == (False, True)
    assert after.replace(line, "") == before


def test_what_was_read_once_is_written_once(tmp_path: Path) -> None:
    ids = ids_of(tmp_path)
    kept, read = EditorIds(), outcome(tmp_path, "iran")
    kept.follow(read, tmp_path / "schema")
    ids.write_text("", "utf-8")
    kept.follow(read, tmp_path / "schema")
    assert ids.read_text("utf-8") == ""


def test_ids_that_are_the_same_leave_the_file_alone(tmp_path: Path) -> None:
    ids = ids_of(tmp_path)
    kept = EditorIds()
    kept.follow(outcome(tmp_path, "iran"), tmp_path / "schema")
    written = ids.stat()
    kept.follow(outcome(tmp_path, "iran"), tmp_path / "schema")
    assert (ids.stat().st_ino, ids.stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_no_file_of_ids_is_made_where_there_are_no_schemas(tmp_path: Path) -> None:
    EditorIds().follow(outcome(tmp_path, "iran"), tmp_path / "schema")
    assert [path.name for path in tmp_path.iterdir()] == ["briefings"]


def test_the_workspace_that_names_them_is_made_beside_the_schemas(tmp_path: Path) -> None:
    ids_of(tmp_path)
    EditorIds().follow(outcome(tmp_path, "iran"), tmp_path / "schema")
    written = (tmp_path / "briefings.code-workspace").read_text("utf-8")
    assert written == workspace_text("schema")


@pytest.mark.parametrize(("command", "written"), [("serve", True), ("build", False)])
def test_ids_are_written_while_the_site_is_served_and_not_by_a_build(
    tmp_path: Path, command: Literal["build", "serve"], *, written: bool
) -> None:
    outcome(tmp_path, "iran")
    (tmp_path / "docs").mkdir()
    ids = ids_of(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command=command, dirty=False)
    config.plugins.on_files(Files([]), config=config)
    assert ids.is_file() is written
