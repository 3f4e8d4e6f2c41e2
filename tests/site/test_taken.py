"""What is written by hand where something is generated: named before anything is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File

from briefing_site.site.taken import Taken, Why, is_free, taken_by
from tests.whole_sites import build_as_published, by_mkdocs, lay_out_golden

NORWAY = "actors/norway"
ADDRESS = "has the path of"

IN_THE_WAY = {
    f"{NORWAY}/index.html/x.txt": (
        f'lies in a folder that {ADDRESS} the generated "{NORWAY}.md"',
        "the folder",
    ),
    f"{NORWAY}/feed.xml/x.txt": (
        f'lies in a folder that {ADDRESS} the generated "{NORWAY}/feed.xml"',
        "the folder",
    ),
    "actors/Norway.md": (
        f'{ADDRESS} the generated "{NORWAY}.md" on a disk that ignores capitals',
        "it",
    ),
    "Data/Positions.json": (
        f'{ADDRESS} the generated "data/positions.json" on a disk that ignores capitals',
        "it",
    ),
}
"""Files that are written by hand, what is said of each, and what should have another name."""


@pytest.mark.parametrize("is_fast", [True, False])
@pytest.mark.parametrize("name", IN_THE_WAY)
def test_a_build_names_what_is_in_the_way_of_what_it_writes(
    name: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, *, is_fast: bool
) -> None:
    config = lay_out_golden(tmp_path / "a", "minimal")
    written = config.parent / "docs" / name
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text("Mine.\n", "utf-8")
    with pytest.raises(Abort):
        build_as_published(config if is_fast else by_mkdocs(config), tmp_path / "site")
    said, what = IN_THE_WAY[name]
    assert caplog.messages[-1] == (f'error: "{written}" {said}\n   hint: give {what} another name')
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("actors/norway.html/x.txt", "actors/norway.md"),
        ("actors/norway.md/x.txt", "actors/norway.md"),
        ("actors/NORWAY.md", "actors/norway.md"),
        ("Index.md", "index.md"),
    ],
)
def test_a_page_that_is_a_file_has_other_places(name: str, path: str) -> None:
    taken = taken_by([File(name, "docs", "site", use_directory_urls=False)])
    assert path in taken
    assert taken[path].why is not Why.SAME


@pytest.mark.parametrize(
    "name", ["index.md", "README.md", "Index.md", "actors/x.md", "Actors/x.png", "images/a.png"]
)
def test_what_is_beside_is_in_the_way_of_nothing(name: str) -> None:
    taken = taken_by([File(name, "docs", "site", use_directory_urls=True)])
    for path in ("actors/index.md", "actors/norway.md", "tags.md", "data/positions.json"):
        assert is_free(path, taken)
    assert is_free("index.md", taken) == (name != "index.md")


def test_a_page_of_the_same_name_is_told_of_before_one_of_another() -> None:
    files = [File(name, "docs", "site", use_directory_urls=True) for name in ("Tags.md", "tags.md")]
    assert taken_by(files)["tags.md"] == Taken(files[1], Why.SAME)
