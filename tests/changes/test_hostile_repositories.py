"""Repositories that name programs, or that are larger than they look: none gets its way.

Each trap is first shown to work: plain git falls into it.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from briefing_site.changes import git, objects, revisions
from briefing_site.changes.reading import changes_between
from briefing_site.changes.reporters import report_text
from briefing_site.diagnostics.refused import Refused
from tests.clone import AROUND, Clone
from tests.test_architecture import SOURCE_ROOT, modules, tree
from tests.waiting import SECONDS

ACTORS = {f"briefings/actors/{id_}.yaml": f"name: {id_}\nkind: state\n" for id_ in ("a", "b", "c")}
BROKEN = (
    '"git fsck" says what is broken; in a partial clone, '
    '"git fetch --refetch --no-filter" brings what is missing'
)
LOOK = 'look at it with "git diff --stat" before anything else reads it'


def plain(folder: Path, *arguments: str, feed: str = "") -> None:
    """Run git as anybody would; how it ends is of no interest."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(  # noqa: S603 - what tests type
        ["git", "-C", str(folder), *arguments],  # noqa: S607
        env={**outside, **AROUND, "GIT_TERMINAL_PROMPT": "0"},
        input=feed,
        text=True,
        capture_output=True,
        check=False,
        timeout=SECONDS,
    )


@dataclass(frozen=True)
class Trap:
    """A program that leaves a mark where it runs, in a repository that names it."""

    clone: Clone
    program: Path
    mark: Path

    def set(self, **settings: str) -> None:
        """Write settings into the repository's own; two underscores stand for a point."""
        for name, value in settings.items():
            self.clone.git("config", name.replace("__", "."), value)

    def lose(self, path: str) -> str:
        """Take a file out of what is stored, as a partial clone has it."""
        id_ = self.clone.git("rev-parse", f"HEAD:{path}").strip()
        (self.clone.root / ".git/objects" / id_[:2] / id_[2:]).unlink()
        return id_

    def promise(self, url: str, **settings: str) -> tuple[str, ...]:
        """Say that somebody else has a file that is missing."""
        self.set(core__repositoryFormatVersion="1", extensions__partialClone="evil")
        self.set(remote__evil__url=url, remote__evil__promisor="true", **settings)
        return ("cat-file", "-p", self.lose("briefings/actors/a.yaml"))

    def attribute(self, text: str, **settings: str) -> None:
        """Let files have an attribute that stands for a program."""
        self.set(**settings)
        self.clone.write({".gitattributes": f"*.yaml {text}\n"})
        os.utime(self.clone.root / "briefings/actors/a.yaml", (1, 1))

    def has_run(self) -> bool:
        return self.mark.exists()


@pytest.fixture
def trap(clone: Clone, tmp_path: Path) -> Trap:
    clone.write(ACTORS)
    clone.commit()
    clone.write({"briefings/actors/b.yaml": "name: Bee\nkind: state\n"})
    clone.commit()
    mark, program = tmp_path / "mark", tmp_path / "program"
    program.write_text(f"#!/bin/sh\n: > '{mark}'\nexit 1\n")
    program.chmod(0o755)
    return Trap(clone, program, mark)


def ext(trap: Trap) -> tuple[str, ...]:
    return trap.promise(f"ext::{trap.program} %S", protocol__ext__allow="always")


def ssh(trap: Trap) -> tuple[str, ...]:
    return trap.promise("ssh://evil.invalid/x", core__sshCommand=str(trap.program))


def proxy(trap: Trap) -> tuple[str, ...]:
    return trap.promise("git://evil.invalid/x", core__gitProxy=str(trap.program))


def upload(trap: Trap) -> tuple[str, ...]:
    return trap.promise(str(trap.clone.root), remote__evil__uploadpack=str(trap.program))


def monitor(trap: Trap) -> tuple[str, ...]:
    trap.set(core__fsmonitor=str(trap.program))
    return ("status",)


def hook(trap: Trap) -> tuple[str, ...]:
    hooks = trap.clone.root / "hooks"
    hooks.mkdir()
    shutil.copy(trap.program, hooks / "post-index-change")
    trap.set(core__hooksPath=str(hooks))
    return ("update-index", "--force-write-index")


def external(trap: Trap) -> tuple[str, ...]:
    trap.set(diff__external=str(trap.program))
    return ("diff", "HEAD~1", "HEAD")


def driver(trap: Trap) -> tuple[str, ...]:
    trap.attribute("diff=evil", diff__evil__textconv=str(trap.program))
    return ("diff", "HEAD~1", "HEAD")


def clean(trap: Trap) -> tuple[str, ...]:
    trap.attribute("filter=evil", filter__evil__clean=str(trap.program))
    return ("status",)


def running_filter(trap: Trap) -> tuple[str, ...]:
    trap.attribute("filter=evil", filter__evil__process=str(trap.program))
    return ("status",)


def included(trap: Trap) -> tuple[str, ...]:
    (trap.clone.root / "more").write_text(f"[core]\n\tfsmonitor = {trap.program}\n")
    trap.set(include__path="../more")
    return ("status",)


def helper(trap: Trap) -> tuple[str, ...]:
    trap.set(credential__helper=str(trap.program))
    return ("credential", "fill")


def signature(trap: Trap) -> tuple[str, ...]:
    trap.set(gpg__program=str(trap.program), log__showSignature="true")
    signed = trap.clone.git("cat-file", "commit", "HEAD").replace(
        "\n\n",
        "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n",
        1,
    )
    (trap.clone.root / "signed").write_text(signed)
    id_ = trap.clone.git("hash-object", "-t", "commit", "-w", "signed").strip()
    trap.clone.git("update-ref", "HEAD", id_)
    return ("log", "-1")


def test_one_module_runs_git() -> None:
    named = [
        path.relative_to(SOURCE_ROOT).as_posix()
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and node.value == "git"
    ]
    assert set(named) == {"briefing_site/changes/git.py"}


Build = Callable[[Trap], tuple[str, ...]]

TRAPS: tuple[Build, ...] = (
    *(ext, ssh, proxy, upload, monitor, hook, external, driver),
    *(clean, running_filter, included, helper, signature),
)


@pytest.fixture(params=[False, True], ids=["this git", "an older git"])
def _older_git(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what only newer ones know, for what holds without it."""
    if request.param:
        monkeypatch.delitem(git.AROUND, "GIT_NO_LAZY_FETCH")
        monkeypatch.setattr(git, "SETTINGS", git.SETTINGS[1:])


def diff(folder: Path) -> list[str]:
    """Compare in both ways; give what was refused."""
    refused = []
    for head in ("HEAD", None):
        try:
            changes_between(folder, "HEAD~1", head)
        except Refused as refusal:
            refused.append(refusal.message)
    return refused


@pytest.mark.usefixtures("_older_git")
@pytest.mark.parametrize("build", TRAPS, ids=lambda build: build.__name__)
def test_no_program_that_a_repository_names_is_run(trap: Trap, build: Build) -> None:
    command = build(trap)
    plain(trap.clone.root, *command, feed="protocol=https\nhost=evil.invalid\n\n")
    assert trap.has_run()
    trap.mark.unlink()
    diff(trap.clone.briefings)
    assert not trap.has_run()


@pytest.mark.usefixtures("_older_git")
def test_no_repository_in_a_folder_is_opened_for_its_programs(trap: Trap) -> None:
    inside = trap.clone.root / "docs/embedded"
    trap.clone.git("clone", "--quiet", "--bare", str(trap.clone.root), str(inside))
    shutil.copytree(trap.clone.briefings, inside / "briefings")
    bare = Clone(inside)
    for name, value in (("core.bare", "false"), ("core.worktree", "."), ("core.fsmonitor", "")):
        bare.git("config", name, value or str(trap.program))
    plain(inside, "status")
    assert trap.has_run()
    trap.mark.unlink()
    refused = diff(inside / "briefings")
    assert not trap.has_run()
    if git.SETTINGS[0] == "safe.bareRepository=explicit":
        why = f"cannot use bare repository '{inside}' (safe.bareRepository is 'explicit')"
        assert refused == [f"git refuses: {why}"] * 2


def refusal(clone: Clone) -> tuple[str, str]:
    with pytest.raises(Refused) as raised:
        changes_between(clone.briefings, "HEAD~1", "HEAD")
    return raised.value.message, raised.value.hint


@pytest.mark.parametrize("path", ["briefings/actors", "briefings/actors/c.yaml", "briefings"])
def test_what_cannot_be_read_is_never_taken_for_removed(trap: Trap, path: str) -> None:
    id_ = trap.lose(path)
    why = f"git cannot read all of the revision: {id_} is missing"
    assert refusal(trap.clone) == (why, BROKEN)


def test_what_is_not_whole_is_never_taken_for_removed(trap: Trap) -> None:
    id_ = trap.lose("briefings/actors/b.yaml")
    (trap.clone.root / ".git/objects" / id_[:2] / id_[2:]).write_bytes(b"x\x9c nonsense")
    message, hint = refusal(trap.clone)
    assert (message.partition(": ")[0], hint) == ("git cannot read all of the revision", BROKEN)


def test_a_pipe_in_place_of_a_file_is_not_waited_for(
    trap: Trap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "PATIENCE", 1.0)
    id_ = trap.lose("briefings/actors/b.yaml")
    os.mkfifo(trap.clone.root / ".git/objects" / id_[:2] / id_[2:])
    message, hint = refusal(trap.clone)
    assert (message.partition(": ")[0], hint) == ("git cannot read all of the revision", BROKEN)


def make_tree(clone: Clone, lines: list[str]) -> str:
    """Store a folder of entries, each with its mode, kind, id and, behind a tab, name."""
    listed = clone.root / "listed"
    listed.write_text("".join(f"{line}\n" for line in lines))
    with listed.open() as feed:
        ran = subprocess.run(  # noqa: S603 - fixed words
            ["git", "-C", str(clone.root), "mktree"],  # noqa: S607
            stdin=feed,
            capture_output=True,
            check=True,
            text=True,
            timeout=SECONDS,
        )
    listed.unlink()
    return ran.stdout.strip()


def commit_of(clone: Clone, briefings: str) -> None:
    """Commit a tree as the briefings folder."""
    root = make_tree(clone, [f"040000 tree {briefings}\tbriefings"])
    new = clone.git("commit-tree", root, "-p", "HEAD", "-m", "Change").strip()
    clone.git("update-ref", "HEAD", new)


def test_a_tree_that_names_itself_again_and_again_is_not_gone_through(trap: Trap) -> None:
    tree = trap.clone.git("rev-parse", "HEAD:briefings/actors").strip()
    for _ in range(10):
        tree = make_tree(trap.clone, [f"040000 tree {tree}\t{name}" for name in "abcdefghij"])
    commit_of(trap.clone, tree)
    most = "more than the 100,000 that are read"
    assert refusal(trap.clone) == (f"a revision has 100,006 files and folders, {most}", LOOK)


def test_folders_in_each_other_without_end_are_not_gone_through(trap: Trap) -> None:
    tree = trap.clone.git("rev-parse", "HEAD:briefings/actors").strip()
    for _ in range(40):
        tree = make_tree(trap.clone, [f"040000 tree {tree}\tx"])
    commit_of(trap.clone, tree)
    message = "a revision has 33 folders in each other, more than the 32 that are read"
    assert refusal(trap.clone) == (message, LOOK)


def test_the_list_of_a_folder_is_not_read_where_it_is_too_long(
    trap: Trap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(objects, "MOST_OF_TREES", 100)
    size = int(trap.clone.git("cat-file", "-s", "HEAD:briefings/actors"))
    message = f"a revision has {2 * size} bytes in the lists of its files"
    assert refusal(trap.clone) == (f"{message}, more than the 100 that are read", LOOK)


def test_a_name_that_leads_elsewhere_is_no_name(trap: Trap) -> None:
    blob = trap.clone.git("rev-parse", "HEAD:briefings/actors/a.yaml").strip()
    raw = b"100644 ../../../evil.yaml\0" + bytes.fromhex(blob)
    (trap.clone.root / "raw").write_bytes(raw)
    tree = trap.clone.git("hash-object", "-t", "tree", "-w", "--literally", "raw").strip()
    commit_of(trap.clone, tree)
    assert refusal(trap.clone) == (
        'a folder of the revision has an impossible entry "../../../evil.yaml"',
        LOOK,
    )


@pytest.mark.parametrize("name", [b"", b".", b"..", b"a/b", b"x" * 256])
def test_what_no_file_is_called_is_no_name(name: bytes) -> None:
    assert not objects.is_name(name)
    assert objects.is_name(b"canada.yaml")


def test_a_name_that_stands_twice_is_refused(trap: Trap) -> None:
    with pytest.raises(Refused) as raised:
        objects.entries("0" * 40, (b"100644 x\0" + b"\1" * 20) * 2)
    assert raised.value.message == 'a folder of the revision has an impossible entry "x"'
    assert trap.clone.root.is_dir()


def test_a_path_that_is_too_long_is_refused(trap: Trap) -> None:
    tree = trap.clone.git("rev-parse", "HEAD:briefings/actors").strip()
    for _ in range(5):
        tree = make_tree(trap.clone, [f"040000 tree {tree}\t{'x' * 250}"])
    commit_of(trap.clone, tree)
    message = "a revision has 1,261 bytes in one path, more than the 1,024 that are read"
    assert refusal(trap.clone) == (message, LOOK)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The sizes of everything that git is asked to give whole."""
    sizes: list[int] = []
    whole = objects.content

    def noted(output: IO[bytes], wanted: objects.Stored) -> bytes:
        sizes.append(wanted.size)
        return whole(output, wanted)

    monkeypatch.setattr(objects, "content", noted)
    return sizes


def test_what_is_too_large_is_not_read(trap: Trap, read: list[int]) -> None:
    large = "x: " + "a" * 3_000_000
    names = ("briefings/actors/large.yaml", "briefings/large.txt", "docs/images/large.png")
    trap.clone.write(dict.fromkeys(names, large))
    trap.clone.commit()
    changes = changes_between(trap.clone.briefings, "HEAD~1", "HEAD")
    assert max(read) < 1000
    assert report_text(changes).startswith(
        "1 file cannot be read; 1 new error; "
        "not compared: 1 hand-written page or image, 1 other file\n\n"
        "Errors\n"
        "  `briefings/actors/large.yaml` cannot be read, and is not compared\n"
        "  `briefings/actors/large.yaml:1`: BRF004: "
        "this file has 3,000,003 bytes, and at most 1,048,576 are read\n"
    )


def test_more_than_a_site_has_is_not_read(
    trap: Trap, read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revisions, "MOST_BYTES", 1_000)
    trap.clone.write({"briefings/actors/d.yaml": "#" * 1_001})
    trap.clone.commit()
    message = "a revision has 1,063 bytes of briefings and copies of sources"
    assert refusal(trap.clone) == (f"{message}, more than the 1,000 that are read", LOOK)
    assert max(read) < 1000


def test_an_object_that_needs_more_memory_than_there_should_be_is_not_to_be_read(
    trap: Trap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(git.AROUND, "GIT_ALLOC_LIMIT", "600k")
    large = random.Random(0).randbytes(450_000).hex()  # noqa: S311 - for size alone
    trap.clone.write({"briefings/actors/d.yaml": large})
    trap.clone.commit()
    trap.clone.write({"briefings/actors/d.yaml": large[:800_000]})  # kept as a part of the larger
    trap.clone.commit()
    trap.clone.git("gc", "--quiet")
    message, hint = refusal(trap.clone)
    assert (message.partition(": ")[0], hint) == ("git cannot read all of the revision", BROKEN)
