"""Revisions of git: which commits are compared, and that nothing is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_site.changes.reading import changes_between
from briefing_site.changes.reporters import report_text
from briefing_site.changes.revisions import open_repository
from briefing_site.diagnostics.refused import Refused
from tests.clone import Clone

CANADA = {"briefings/actors/canada.yaml": "name: Canada\nkind: state\n"}
NORWAY = {"briefings/actors/norway.yaml": "name: Norway\nkind: state\n"}
ADDED = """\
1 actor added

Actors
  added: `norway` *Norway*
    `kind`: state

New addresses
  `actors/norway/`
"""


def diff(clone: Clone, base: str, head: str | None = None) -> str:
    return report_text(changes_between(clone.briefings, base, head))


def with_others(line: str) -> str:
    """The report of one actor that was added, beside a file that is not compared."""
    first, rest = ADDED.split("\n", 1)
    files = line.partition(":")[0]
    return f"{first}; not compared: {files}\n\nNot compared\n  {line}\n{rest}"


def refusal(clone: Clone, base: str, head: str | None = None) -> tuple[str, str]:
    with pytest.raises(Refused) as raised:
        diff(clone, base, head)
    return raised.value.message, raised.value.hint


def state(clone: Clone) -> dict[str, bytes]:
    """Everything in the repository and its work tree."""
    return {
        str(path.relative_to(clone.root)): path.read_bytes()
        for path in clone.root.rglob("*")
        if path.is_file()
    }


def test_what_others_merged_meanwhile_is_no_part_of_a_change(clone: Clone) -> None:
    clone.write(CANADA)
    clone.commit()
    clone.git("switch", "--quiet", "--create", "work")
    clone.write(NORWAY)
    clone.commit()
    clone.git("switch", "--quiet", "main")
    clone.write({"briefings/actors/peru.yaml": "name: Peru\nkind: state\n"})
    clone.commit()
    assert diff(clone, "main", "work") == ADDED


def test_without_head_it_is_the_files_on_the_disk(clone: Clone) -> None:
    clone.write(CANADA)
    clone.commit()
    clone.write(NORWAY)
    assert diff(clone, "HEAD") == ADDED


def test_neither_the_work_tree_nor_the_repository_is_touched(clone: Clone) -> None:
    clone.write(CANADA)
    base = clone.commit()
    clone.write(NORWAY)
    head = clone.commit()
    clone.write({"briefings/actors/canada.yaml": "name: changed\n", "briefings/new.yaml": "x"})
    (clone.briefings / "actors/norway.yaml").touch()  # what "git status" would note in the index
    before = state(clone)
    assert diff(clone, base, head) == ADDED
    diff(clone, base)
    assert state(clone) == before


def test_where_all_blobs_are_the_same_nothing_is_read(
    clone: Clone, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone.write(CANADA)
    base = clone.commit()
    head = clone.commit()
    monkeypatch.delattr("briefing_site.changes.reading.read_folder")
    assert diff(clone, base, head) == "nothing that readers see changes\n"


def test_a_contribution_cannot_hide_a_file(clone: Clone) -> None:
    clone.write(CANADA)
    base = clone.commit()
    clone.write(NORWAY)
    clone.write({".gitattributes": "* export-ignore eol=crlf\n*.yaml filter=none -diff\n"})
    assert diff(clone, base, clone.commit()) == with_others("1 setting: `.gitattributes`")


def test_a_link_is_not_followed(clone: Clone, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("name: Secret\nkind: state\n")
    clone.write(CANADA)
    base = clone.commit()
    (clone.briefings / "actors/secret.yaml").symlink_to(secret)
    (clone.briefings / "2024").symlink_to("actors")
    assert diff(clone, base, clone.commit()) == (
        "1 file cannot be read; 1 new error; not compared: 1 other file\n\n"
        "Errors\n"
        "  `briefings/actors/secret.yaml` cannot be read, and is not compared\n"
        "  `briefings/actors/secret.yaml:1`: BRF001: cannot read this file: "
        "it is a symbolic link\n\n"
        "Not compared\n"
        "  1 other file: `briefings/2024`\n"
    )


def test_images_count_as_there(clone: Clone) -> None:
    briefing = "title: A\ndate: 2024-01-01\nsummary: Words.\n"
    clone.write({"briefings/2024/2024-01-01-a.yaml": briefing, "docs/images/map.png": "x"})
    base = clone.commit()
    clone.write(
        {"briefings/2024/2024-01-01-a.yaml": f"{briefing}background: '![A](images/map.png)'\n"}
    )
    assert diff(clone, base, clone.commit()) == (
        "1 briefing changed\n\n"
        "Briefings\n"
        "  `2024-01-01-a` *A*\n"
        "    `background` added: ![A](images/map.png)\n"
    )


def test_a_quote_that_was_wrong_before_is_no_new_error(clone: Clone) -> None:
    briefing = (
        "title: A\ndate: 2024-01-01\nsummary: Words.\n"
        "sources: [{id: w, title: W, snapshot: w.txt}]\n"
        "statements: [{id: s, by: [canada], act: deny, quote: Yes., sources: [w]}]\n"
    )
    clone.write({**CANADA, "briefings/2024/2024-01-01-a.yaml": briefing})
    clone.write({".gitignore": "/briefings/snapshots/\n", "briefings/snapshots/w.txt": "No."})
    base = clone.commit()
    clone.write(NORWAY)
    assert diff(clone, base) == ADDED
    assert diff(clone, base, clone.commit()) == ADDED


def test_the_folder_may_have_any_name_below_any_folder(clone: Clone) -> None:
    folder = clone.root / "a b/ü [x]*"
    folder.mkdir(parents=True)
    clone.write({"README.md": "x"})
    base = clone.commit()
    clone.write({"a b/ü [x]*/actors/norway.yaml": "name: Norway\nkind: state\n"})
    head = clone.commit()
    assert report_text(changes_between(folder, base, head)) == ADDED


def test_a_folder_that_a_commit_lacks_is_empty(clone: Clone) -> None:
    clone.write({"README.md": "x"})
    base = clone.commit()
    clone.write(NORWAY)
    assert diff(clone, base, clone.commit()) == ADDED


def test_a_hook_does_not_say_which_repository(
    clone: Clone, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone.write(CANADA)
    clone.commit()
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert diff(clone, "HEAD") == "nothing that readers see changes\n"


HINT = 'name a branch, a tag or a commit, such as "origin/main"'


@pytest.mark.parametrize("typed", ["nonsense", "--help", "-n", "HEAD:briefings", "", "a b", "@{u}"])
def test_a_revision_that_git_does_not_know(clone: Clone, typed: str) -> None:
    clone.write(CANADA)
    clone.commit()
    assert refusal(clone, typed, "HEAD") == (f'git knows no revision "{typed}"', HINT)
    if typed:
        assert refusal(clone, "HEAD", typed) == (f'git knows no revision "{typed}"', HINT)


def test_a_folder_in_neither_revision(clone: Clone) -> None:
    clone.write({"README.md": "x"})
    base = clone.commit()
    assert refusal(clone, base, base) == (
        'neither revision has a folder "briefings"',
        "name the briefings folder with --briefings DIR",
    )


def test_two_histories_have_nothing_in_common(clone: Clone) -> None:
    clone.write(CANADA)
    clone.commit()
    clone.git("switch", "--quiet", "--orphan", "other")
    clone.write(NORWAY)
    clone.commit()
    assert refusal(clone, "main", "other") == (
        "the two revisions have no commit in common",
        "name two revisions of one history",
    )


def test_a_shallow_clone_is_told_how_to_get_the_rest(clone: Clone, tmp_path: Path) -> None:
    clone.write(CANADA)
    clone.commit()
    clone.git("branch", "side")
    clone.write(NORWAY)
    clone.commit()
    clone.git("switch", "--quiet", "side")
    clone.write({"README.md": "x"})
    clone.commit()
    shallow = Clone(tmp_path / "shallow")
    clone.git(
        "clone",
        "--quiet",
        "--depth=1",
        "--no-single-branch",
        clone.root.as_uri(),
        str(shallow.root),
    )
    assert refusal(shallow, "origin/main", "HEAD") == (
        "the two revisions have no commit in common",
        (
            'only a part of the history is here: "git fetch --unshallow" brings the rest; '
            "in a workflow, check out with fetch-depth: 0"
        ),
    )


def test_a_folder_in_no_repository(clone: Clone, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    with pytest.raises(Refused) as raised:
        open_repository(outside / "briefings")
    assert (raised.value.message, raised.value.hint) == (
        f'"{outside}" is in no git repository',
        "run this in a clone, or name a folder in one",
    )
    with pytest.raises(Refused) as raised:
        open_repository(clone.root / "no/briefings")
    assert raised.value.message == f'the folder "{clone.root / "no"}" does not exist'


def test_without_git_there_are_no_revisions(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    assert refusal(clone, "main") == (
        "git is not installed",
        "revisions are read with it: install git",
    )
