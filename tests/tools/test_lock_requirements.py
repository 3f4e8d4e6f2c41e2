"""Holds the locks to pyproject.toml, and to what `pip --require-hashes` asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.lock_requirements import PARTS, STARTER, WHOLE, lock_name

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(
    r"(?P<pin>[a-z0-9.-]+==[^ ]+(?: ; [^\\]+?)?) \\\n(?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+"
)
PURPOSES = (WHOLE, *PARTS)


def text_of(purpose: str) -> str:
    return (ROOT / lock_name(purpose)).read_text(encoding="utf-8")


def wanted(purpose: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    offered = project["project"]["optional-dependencies"]
    extras = [offered[extra] for extra in PARTS.get(purpose, offered)]
    lists = [project["build-system"]["requires"], project["project"]["dependencies"], *extras]
    return [Requirement(text) for requirements in lists for text in requirements]


def locked(purpose: str) -> dict[str, list[str]]:
    versions: dict[str, list[str]] = {}
    for pin in PIN.finditer(text_of(purpose)):
        requirement = Requirement(pin["pin"])
        [specifier] = requirement.specifier
        versions.setdefault(canonicalize_name(requirement.name), []).append(specifier.version)
    return versions


def test_there_is_a_lock_for_each_purpose_and_no_other() -> None:
    found = {path.name for path in ROOT.glob("requirements*")}
    assert {*found, STARTER} == {lock_name(purpose) for purpose in PURPOSES}


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_lock_file_is_pins_with_hashes_and_nothing_else(purpose: str) -> None:
    assert PIN.sub("", text_of(purpose)) == ""


@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_requirement_is_locked_within_its_bounds(purpose: str) -> None:
    versions = locked(purpose)
    outside = [
        str(requirement)
        for requirement in wanted(purpose)
        if not (pinned := versions.get(canonicalize_name(requirement.name)))
        or not all(requirement.specifier.contains(version) for version in pinned)
    ]
    assert outside == []


@pytest.mark.parametrize("purpose", PARTS)
def test_what_a_part_locks_the_whole_locks_as_it_does(purpose: str) -> None:
    assert locked(purpose).items() <= locked(WHOLE).items()


def test_each_part_is_smaller_than_the_whole() -> None:
    base, site, draft, whole = (set(locked(one)) for one in ("base", "site", "draft", "test"))
    assert base < site < whole
    assert base < draft < whole
    assert set(locked("starter")) == site | draft


def test_every_requirement_has_an_upper_bound() -> None:
    unbounded = [
        str(requirement)
        for requirement in wanted(WHOLE)
        if not any(specifier.operator == "<" for specifier in requirement.specifier)
    ]
    assert unbounded == []
