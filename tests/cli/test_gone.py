"""A record that went, or was renamed by hand: where it is named, `check` says what happened."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from briefing_site.changes.removed import removed
from tests.clone import Clone, new_clone

Run = Callable[..., Result]
ADD = 'to add it, make briefings/actors/canada.yaml: briefings new actor "Canada"'
CANADA = "briefings/actors/canada.yaml"


@pytest.fixture
def versioned(site: Path) -> Clone:
    """The clean folder, committed."""
    clone = new_clone(site)
    clone.commit()
    return clone


def hint(run: Run) -> str:
    """Give the hint of the findings on an actor."""
    report = run("check").stdout
    (told,) = set(re.findall(r'unknown actor "canada"\n.*\n.*\n   hint: (.*)\n', report))
    return str(told)


@pytest.mark.parametrize(
    "command", [("rm", "--quiet", CANADA), ("rm", "--quiet", "--cached", CANADA)]
)
def test_a_deleted_file_is_told_of(versioned: Clone, run: Run, command: tuple[str, ...]) -> None:
    versioned.git(*command)
    (versioned.root / CANADA).unlink(missing_ok=True)
    assert hint(run) == f"{CANADA} is gone: put it back, or take out what names it"


@pytest.mark.parametrize("id_", ["canadas", "the-north"])
def test_a_file_renamed_by_hand_is_known_by_its_id_or_by_the_name_in_it(
    versioned: Clone, run: Run, id_: str
) -> None:
    (versioned.root / CANADA).rename(versioned.root / f"briefings/actors/{id_}.yaml")
    told = f'did you mean "{id_}"? (briefings/actors/{id_}.yaml:1:1)'
    assert hint(run) == f"{CANADA} is gone; {told}"


def test_without_git_it_is_but_unknown(site: Path, run: Run) -> None:
    (site / CANADA).unlink()
    (site / "briefings/actors/norway.yaml").write_text("name: Norway\nkind: state\n", "utf-8")
    assert hint(run) == f'one of "norway"; {ADD}'


def test_of_many_records_none_is_listed_where_none_is_like_it(site: Path, run: Run) -> None:
    (site / CANADA).unlink()
    for number in range(10):
        path = site / f"briefings/actors/zzz-{number}.yaml"
        path.write_text(f"name: Zzz {number}\nkind: state\n", encoding="utf-8")
    assert hint(run) == f"none is like it; {ADD}"


def test_a_folder_below_the_root_and_names_of_any_kind_are_found(tmp_path: Path) -> None:
    clone = new_clone(tmp_path)
    names = ["sub/briefings/actors/é b.yaml", "sub/briefings/issues/x.yaml", "other.yaml"]
    clone.write(dict.fromkeys(names, "name: X\n"))
    clone.commit()
    for name in names:
        (tmp_path / name).unlink()
    (tmp_path / "sub/briefings").mkdir(exist_ok=True)
    folder = tmp_path / "sub/briefings"
    assert list(removed(folder)) == ["briefings/actors/é b.yaml", "briefings/issues/x.yaml"]


def test_a_repository_without_a_commit_lacks_nothing(tmp_path: Path) -> None:
    assert list(removed(new_clone(tmp_path).root)) == []
