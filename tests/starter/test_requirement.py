"""What a new site needs installed: by how this package was, and by what is typed."""

from __future__ import annotations

import sys
from hashlib import sha256
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from briefing_site.diagnostics.refused import Refused
from briefing_site.starter import requirement as module
from briefing_site.starter.requirement import Requirement, named, of_index, requirement, typed
from briefing_site.starter.work_tree import reached_by_all
from tests.clone import Clone, new_clone

HASH = "0a" * 32
COMMIT = "c0ffee" * 6 + "c0ff"
HINT = 'name it: --requirement "git+https://HOST/OWNER/NAME@COMMIT", or a wheel'


def reason(refused: pytest.ExceptionInfo[Refused]) -> str:
    """Give why it is not known, and hold the rest of the words."""
    known, _, why = refused.value.message.partition(": ")
    assert (known, refused.value.hint) == ("what the site has to install is not known", HINT)
    return why


@pytest.mark.parametrize(
    ("noted", "line"),
    [
        (
            {
                "url": "https://example.org/x.git",
                "vcs_info": {"vcs": "git", "commit_id": COMMIT, "requested_revision": "v0.1.0"},
            },
            f"briefing-site @ git+https://example.org/x.git@{COMMIT}",
        ),
        (
            {
                "url": "ssh://git@example.org/x.git",
                "vcs_info": {"vcs": "git", "commit_id": COMMIT},
            },
            f"briefing-site @ git+https://example.org/x.git@{COMMIT}",
        ),
        (
            {
                "url": "https://example.org/briefing_site-0.1.0-py3-none-any.whl",
                "archive_info": {"hashes": {"sha256": HASH}},
            },
            (
                "briefing-site @ https://example.org/briefing_site-0.1.0-py3-none-any.whl "
                f"--hash=sha256:{HASH}"
            ),
        ),
        (
            {
                "url": "https://example.org/files/briefing_site-0.1.0-py3-none-any.whl",
                "archive_info": {"hashes": {"sha256": HASH}},
                "version": "0.1.0",  # an index has it
            },
            f"briefing-site==0.1.0 --hash=sha256:{HASH}",
        ),
    ],
)
def test_a_requirement_names_where_this_package_came_from(noted: dict[str, Any], line: str) -> None:
    assert named(noted) == Requirement(line)


@pytest.mark.parametrize(
    ("noted", "why"),
    [
        (
            {"url": "file:///srv/x", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            'it came from "file:///srv/x", which other machines cannot reach',
        ),
        (
            {"url": "http://example.org/x", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            'it came from "http://example.org/x", which other machines cannot reach',
        ),
        (
            {"url": "https://example.org/x.whl", "archive_info": {}},
            'it came from "https://example.org/x.whl", and nobody noted its hash',
        ),
        (
            {"url": "file:///nowhere/x.whl", "archive_info": {"hashes": {"sha256": HASH}}},
            'it came from "/nowhere/x.whl", where no wheel is',
        ),
        (
            {"url": "file:///nowhere", "dir_info": {"editable": True}},
            'this program runs from "/nowhere", which is no Git repository with a commit',
        ),
    ],
)
def test_what_others_cannot_install_is_not_written(noted: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused) as refused:
        named(noted)
    assert reason(refused) == why


@pytest.mark.parametrize(
    ("address", "reached"),
    [
        ("https://example.org/a/b.git", "https://example.org/a/b.git"),
        ("https://me:secret@example.org/a/b", "https://example.org/a/b"),
        ("git@example.org:a/b.git", "https://example.org/a/b.git"),
        ("ssh://git@example.org:22/a/b", "https://example.org/a/b"),
    ],
)
def test_an_address_needs_no_key_and_tells_no_password(address: str, reached: str) -> None:
    assert reached_by_all(address) == reached


def test_a_wheel_of_this_machine_is_taken_along(tmp_path: Path) -> None:
    file = tmp_path / "a b" / "briefing_site-0.1.0-py3-none-any.whl"
    file.parent.mkdir()
    file.write_bytes(b"a wheel")
    digest = sha256(b"a wheel").hexdigest()
    place = "wheels/briefing_site-0.1.0-py3-none-any.whl"
    wanted = Requirement(f"./{place} --hash=sha256:{digest}", {place: b"a wheel"})
    noted = {"url": file.as_uri(), "archive_info": {"hashes": {"sha256": digest}}}
    assert named(noted) == typed(str(file)) == wanted
    file.write_bytes(b"another")
    with pytest.raises(Refused) as refused:
        named(noted)
    assert reason(refused) == f'it came from "{file}", which is another file by now'


@pytest.fixture
def work_tree(tmp_path: Path) -> Clone:
    """Make a repository whose commit nobody else has."""
    clone = new_clone(tmp_path / "clone")
    clone.write({"pyproject.toml": ""})
    clone.commit()
    return clone


def from_folder(clone: Clone) -> dict[str, Any]:
    return {"url": clone.root.as_uri(), "dir_info": {}}


def test_a_work_tree_is_named_by_its_commit_once_that_is_pushed(work_tree: Clone) -> None:
    place = f'this program runs from "{work_tree.root}"'
    with pytest.raises(Refused) as refused:
        named(from_folder(work_tree))
    assert reason(refused) == f"{place}, which has no remote"
    work_tree.git("remote", "add", "origin", "git@example.org:octo/briefings.git")
    commit = work_tree.git("rev-parse", "HEAD").strip()
    with pytest.raises(Refused) as refused:
        named(from_folder(work_tree))
    assert reason(refused) == f'{place}, whose commit {commit[:12]} was not pushed to "origin"'
    work_tree.git("update-ref", "refs/remotes/origin/main", commit)  # as a push leaves it
    assert named(from_folder(work_tree)).line == (
        f"briefing-site @ git+https://example.org/octo/briefings.git@{commit}"
    )


def test_a_remote_on_this_machine_is_none_that_others_reach(work_tree: Clone) -> None:
    work_tree.git("remote", "add", "origin", "/srv/briefings.git")
    with pytest.raises(Refused) as refused:
        named(from_folder(work_tree))
    assert reason(refused) == 'it came from "/srv/briefings.git", which other machines cannot reach'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "git+https://example.org/x.git@v0.1.0",
            "briefing-site @ git+https://example.org/x.git@v0.1.0",
        ),
        (
            f"briefing-site[site] @ git+https://example.org/x@{COMMIT}",
            f"briefing-site @ git+https://example.org/x@{COMMIT}",
        ),
        (
            f"git+ssh://git@example.org/x@{COMMIT}",
            f"briefing-site @ git+ssh://git@example.org/x@{COMMIT}",
        ),
        (
            f"https://example.org/x.whl#sha256={HASH}",
            f"briefing-site @ https://example.org/x.whl --hash=sha256:{HASH}",
        ),
        (
            f"briefing-site==0.1.0 --hash=sha256:{HASH}",
            f"briefing-site==0.1.0 --hash=sha256:{HASH}",
        ),
    ],
)
def test_what_says_exactly_what_to_install_can_be_typed(text: str, line: str) -> None:
    assert typed(text) == Requirement(line)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "briefing-site",
        "briefing-site==0.1.0",
        "briefing-site>=0.1,<0.2",
        "other @ git+https://example.org/x@v1",
        "git+https://example.org/x",
        "git+http://example.org/x@v1",
        "git+https://me:secret@example.org/x@v1",
        "git+file:///srv/x@v1",
        "https://example.org/x.whl",
        "no-such.whl",
        f"briefing-site==0.1.0 --hash=sha256:{HASH}\n--index-url https://evil.example",
        f"git+https://example.org/x@{COMMIT} --index-url https://evil.example",
    ],
)
def test_what_may_be_another_thing_tomorrow_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        typed(text)
    assert refused.value.message == f'"{text}" does not say exactly what to install'


class Installed:
    """A package of which nothing was noted but by whom it was installed."""

    version = "0.1.0"

    def __init__(self, installer: str | None) -> None:
        self.installer = installer

    def read_text(self, name: str) -> str | None:
        return self.installer if name == "INSTALLER" else None


def test_of_what_an_index_gave_pip_says_the_file_and_its_hash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index is a folder here, whose file is taken along as others have no such folder."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    with pytest.raises(Refused) as refused:
        of_index(Installed("pip\n"))  # type: ignore[arg-type] # as much of one as is asked for
    assert reason(refused) == 'pip does not find "briefing-site==0.1.0" on its index'
    wheel = made_wheel(tmp_path)
    found = named(of_index(Installed("pip\n")))  # type: ignore[arg-type]
    assert found.files == {f"wheels/{wheel.name}": wheel.read_bytes()}


def made_wheel(folder: Path) -> Path:
    """Make a wheel with as little in it as pip takes."""
    path = folder / "briefing_site-0.1.0-py3-none-any.whl"
    info = "briefing_site-0.1.0.dist-info"
    with ZipFile(path, "w") as packed:
        packed.writestr(
            f"{info}/METADATA", "Metadata-Version: 2.1\nName: briefing-site\nVersion: 0.1.0\n"
        )
        packed.writestr(
            f"{info}/WHEEL",
            "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        packed.writestr(f"{info}/RECORD", "")
    return path


@pytest.mark.parametrize("installer", [None, ""])
def test_what_nothing_installed_is_looked_for_on_no_index(
    monkeypatch: pytest.MonkeyPatch, installer: str | None
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(Refused) as refused:
        of_index(Installed(installer))  # type: ignore[arg-type]
    assert reason(refused) == "this program was not installed"


def test_a_program_that_is_no_package_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(module, "distribution", none)
    with pytest.raises(Refused) as refused:
        requirement()
    assert reason(refused) == "this program was not installed"
