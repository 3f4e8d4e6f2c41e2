"""`briefings diff`: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_check import ended
from tests.clone import Clone, new_clone

NORWAY = "briefings/actors/norway.yaml"

ADDED = """\
1 actor added

Actors
  added: `norway` *Norway*
    `kind`: state

New addresses
  `actors/norway/`
"""

LOST = """\
1 actor removed; 1 address vanishes without a redirect

Addresses that are lost
  error: `actors/norway/` is gone without a redirect
    hint: name "norway" in "formerly" of the record that takes its place

Actors
  removed: `norway` *Norway*
"""


def usage(message: str, hint: str) -> tuple[int, str, str]:
    return 2, "", f"error: {message}\n   hint: {hint}\n"


@pytest.fixture
def versioned(site: Path) -> Clone:
    """The clean folder, committed, and an actor that is not."""
    clone = new_clone(site)
    clone.commit()
    clone.write({NORWAY: "name: Norway\nkind: state\n"})
    return clone


def test_what_is_on_the_disk_is_compared_where_no_head_is_named(versioned: Clone, run: Run) -> None:
    assert versioned.briefings.is_dir()
    assert ended(run("diff", "main")) == (0, ADDED, "")


def test_two_revisions_are_compared(versioned: Clone, run: Run) -> None:
    head = versioned.commit()
    (versioned.root / NORWAY).unlink()
    assert ended(run("diff", "main~1", head)) == (0, ADDED, "")


def test_a_lost_address_fails(versioned: Clone, run: Run) -> None:
    versioned.commit()
    (versioned.root / NORWAY).unlink()
    assert ended(run("diff", "main")) == (1, LOST, "")


def test_markdown_is_for_a_pull_request(versioned: Clone, run: Run) -> None:
    assert versioned.briefings.is_dir()
    report = (
        "**1 actor added**\n\n### Actors\n\n- added: `norway` *Norway*\n  - `kind`: state\n\n"
        "### New addresses\n\n- `actors/norway/`\n"
    )
    assert ended(run("diff", "main", "--format", "markdown")) == (0, report, "")


def test_json_is_for_programs(versioned: Clone, run: Run) -> None:
    base = versioned.git("rev-parse", "main").strip()
    code, out, err = ended(run("diff", "main", "--format", "json"))
    document = json.loads(out)
    assert (code, err, document["base"], document["head"]) == (0, "", base, None)
    assert versioned.briefings.is_dir()
    assert document["summary"] == "1 actor added"


def test_where_nothing_changed_it_says_so(versioned: Clone, run: Run) -> None:
    assert versioned.briefings.is_dir()
    assert ended(run("diff", "main", "main")) == (0, "nothing that readers see changes\n", "")


def test_a_revision_that_git_does_not_know_is_a_fault_of_usage(versioned: Clone, run: Run) -> None:
    assert versioned.briefings.is_dir()
    assert ended(run("diff", "mian")) == usage(
        'git knows no revision "mian"',
        'name a branch, a tag or a commit, such as "origin/main"',
    )


def test_a_folder_without_git_is_a_fault_of_usage(site: Path, run: Run) -> None:
    assert ended(run("diff", "main")) == usage(
        f'"{site}" is in no git repository', "run this in a clone, or name a folder in one"
    )


def test_a_folder_that_is_not_there_is_a_fault_of_usage(versioned: Clone, run: Run) -> None:
    assert versioned.briefings.is_dir()
    assert ended(run("diff", "main", "--briefings", "brief")) == usage(
        'the briefings folder "brief" does not exist',
        "run this beside the briefings folder, or name it with --briefings DIR",
    )
    assert ended(run("diff", "main", "main", "--briefings", "brief")) == usage(
        'neither revision has a folder "brief"',
        "name the briefings folder with --briefings DIR",
    )
