"""The folder that a site goes into: never one that somebody fills by hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from briefing_site.diagnostics.refused import Refused
from briefing_site.site.build import build_site
from briefing_site.site.site_folder import is_within
from tests.site.test_taking_over import tree, write

ANOTHER = "name another folder, in site_dir in mkdocs.yml or with --site-dir DIR"
EMPTY = "name a new or an empty folder, or empty this one: a build removes all else in its folder"

CONFIG = """\
site_name: x
theme:
  name: material
  custom_dir: overrides
plugins:
  - briefings:
      snapshots_dir: kept/copies
      schema_dir: checked
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Lay out a site whose folders all hold something."""
    files = {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# x\n",
        "briefings/issues/a.yaml": "name: A\n",
        "kept/copies/a.txt": "words",
        "overrides/main.html": '{% extends "base.html" %}\n',
        "checked/issue.json": "{}\n",
    }
    write(tmp_path / "all", files)
    return tmp_path / "all/mkdocs.yml"


@pytest.mark.parametrize(
    ("site", "said"),
    [
        ("briefings", 'it is the folder of the records, "briefings"'),
        ("briefings/issues", 'it lies in the folder of the records, "briefings"'),
        ("briefings/new/site", 'it lies in the folder of the records, "briefings"'),
        ("kept", 'it holds the folder of the sources\' copies, "kept/copies"'),
        ("overrides", 'it is the folder of what is added to the theme, "overrides"'),
        ("checked", 'it is the folder of the schemas, "checked"'),
        ("linked/issues", 'it lies in the folder of the records, "briefings"'),
    ],
)
def test_a_site_does_not_replace_what_it_is_made_of(config: Path, site: str, said: str) -> None:
    (config.parent / "linked").symlink_to("briefings")
    before = tree(config.parent)
    with pytest.raises(Refused) as refused:
        build_site(config, strict=False, site_dir=config.parent / site)
    message = f'the site cannot go into "{site}": {said}'
    assert (refused.value.message, refused.value.hint) == (message, ANOTHER)
    assert tree(config.parent) == before


def test_a_site_does_not_replace_its_configuration(config: Path) -> None:
    own = config.parent / "own"
    own.mkdir()
    text = f"docs_dir: {config.parent}/docs\n{CONFIG}"
    text = text.replace("custom_dir: overrides", f"custom_dir: {config.parent}/overrides")
    text = text.replace(
        "plugins:\n  - briefings:\n",
        "plugins:\n  - briefings:\n      briefings_dir: ../briefings\n",
    )
    text = text.replace("kept/copies", "../kept").replace("checked", "../checked")
    (own / "mkdocs.yml").write_text(text, "utf-8")
    with pytest.raises(Refused) as refused:
        build_site(own / "mkdocs.yml", strict=False, site_dir=own)
    message = 'the site cannot go into ".": it holds the configuration, "mkdocs.yml"'
    assert refused.value.message == message


@pytest.mark.parametrize("site", ["briefings", "other"])
def test_the_command_of_mkdocs_replaces_nothing_either(config: Path, site: str) -> None:
    write(config.parent / "other", {"keep.txt": "mine"})
    before = tree(config.parent)
    loaded = load_config(config_file=str(config), site_dir=str(config.parent / site))
    with pytest.raises(Abort):
        build(loaded)
    assert tree(config.parent) == before


@pytest.mark.parametrize("theirs", ["more/index.html", "404.html", "sitemap.xml"])
def test_a_site_does_not_replace_what_no_build_made(config: Path, theirs: str) -> None:
    other = config.parent / "other"
    write(other, {"keep.txt": "mine", theirs: "mine", ".git/HEAD": "ref"})
    before = tree(config.parent)
    with pytest.raises(Refused) as refused:
        build_site(config, strict=False, site_dir=other)
    message = 'the site cannot go into "other": no build made what it holds, '
    assert refused.value.message == f'{message}"{min("keep.txt", theirs.partition("/")[0])}"'
    assert refused.value.hint == EMPTY
    assert tree(config.parent) == before


@pytest.mark.parametrize("site", ["", ".."])
def test_a_site_does_not_go_into_a_home_folder(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, site: str
) -> None:
    home = tmp_path / "homes/mine"
    write(home, {".profile": "mine"})
    monkeypatch.setenv("HOME", str(home))
    with pytest.raises(Refused) as refused:
        build_site(config, strict=False, site_dir=home / site)
    assert refused.value.message.endswith(": it is your home folder, or holds it")
    assert tree(home) == {".profile": "mine"}


def test_a_site_takes_the_place_of_a_site_and_of_nothing(config: Path) -> None:
    site = config.parent / "other"
    write(site, {".git/HEAD": "ref"})
    for _ in range(2):
        build_site(config, strict=False, site_dir=site)
        write(site, {"CNAME": "of the last one"})
    build_site(config, strict=False, site_dir=site)
    assert ((site / "CNAME").exists(), (site / ".git/HEAD").exists()) == (False, True)


def test_a_link_that_leads_nowhere_is_named(config: Path) -> None:
    (config.parent / "link").symlink_to("gone")
    with pytest.raises(Refused) as refused:
        build_site(config, strict=False, site_dir=config.parent / "link")
    assert (refused.value.message, refused.value.hint) == (
        'the site cannot go into "link", which is a link that leads nowhere',
        "make the folder that it leads to, or remove the link",
    )


def test_a_file_is_no_folder_for_a_site(config: Path) -> None:
    with pytest.raises(Refused) as refused:
        build_site(config, strict=False, site_dir=config)
    message = 'the site cannot go into "mkdocs.yml", which is no folder'
    assert (refused.value.message, refused.value.hint) == (message, ANOTHER)


def test_a_folder_by_another_name_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where letters count alike, small and large."""
    write(tmp_path, {"briefings/a": "", "Briefings/a": ""})

    def same(path: Path, other: Path) -> bool:
        return os.fspath(path).lower() == os.fspath(other).lower()

    monkeypatch.setattr(Path, "samefile", same)
    assert is_within(tmp_path / "Briefings/new", tmp_path / "briefings")
