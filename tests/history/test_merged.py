"""However a branch was merged, history names the commits that the branch that is out still has."""

from __future__ import annotations

import re

import pytest

from tests.clone import Clone
from tests.history.record import NEWS, PAGE, Record

OFFER = f"2024/{NEWS}.yaml"
ADDRESS = re.compile(r"https://github\.com/example/record/commit/([0-9a-f]{40})")

WAYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "squashed": (("merge", "--squash", "aside"), ("commit", "--message", "A (#1)")),
    "rebased": (
        ("rebase", "main", "aside"),
        ("checkout", "main"),
        ("merge", "--ff-only", "aside"),
    ),
    "merged": (("merge", "--no-ff", "--message", "Merge #1", "aside"),),
}
"""What git is asked for by each way to merge a branch."""


def branch_off(record: Record) -> list[str]:
    """Make a branch of two commits, of which a site was built, beside one more on the first."""
    git = record.clone.git
    git("checkout", "--quiet", "-b", "aside")
    own = []
    for old, new in (("We never said it", "We did not say it"), ("did not say", "said no word of")):
        record.news((old, new))
        own.append(record.commit("2025-08-03T12:00:00+0000"))
    assert record.past().is_told  # what it tells is kept
    git("checkout", "--quiet", "main")
    record.clone.write({"briefings/issues/other.yaml": "title: X\nproposition: X is so.\n"})
    record.commit("2025-08-04T12:00:00+0000")
    return own


def merge(clone: Clone, way: str) -> None:
    """Merge the branch, and let git forget what nothing leads to any more."""
    when = {"GIT_COMMITTER_DATE": "2025-08-05T12:00:00+0000"}
    for one in WAYS[way]:
        clone.git(*one, **when)
    clone.git("branch", "--delete", "--force", "aside")
    clone.git("reflog", "expire", "--expire=now", "--all")
    clone.git("gc", "--quiet", "--prune=now")


@pytest.mark.parametrize("way", WAYS)
def test_each_commit_that_is_named_is_one_that_is_there(record: Record, way: str) -> None:
    own = branch_off(record)
    merge(record.clone, way)
    there = record.clone.git("rev-list", "HEAD").split()
    named = {one.commit.id for found in record.past().moments.values() for one in found}
    assert named <= set(there)
    addresses = ADDRESS.findall(record.markdown(f"statements/{NEWS}/denial.md"))
    assert set(addresses) <= named
    gone = {one for one in own if one not in there}
    assert (len(gone) > 0) is (way != "merged")
    assert not gone.intersection(named)
    # A branch that was rebased was published commit by commit; else it is one change.
    assert len(record.past().moments[PAGE]) == (3 if way == "rebased" else 2)
    assert len(addresses) == (3 if way == "rebased" else 2)
