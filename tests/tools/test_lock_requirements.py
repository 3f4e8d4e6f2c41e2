"""Holds requirements.lock to pyproject.toml, and to what `pip --require-hashes` asks for."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(
    r"(?P<pin>[a-z0-9.-]+==[^ ]+(?: ; [^\\]+?)?) \\\n(?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+"
)
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def wanted() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    lists = [project["build-system"]["requires"], project["project"]["dependencies"], *extras]
    return [Requirement(text) for requirements in lists for text in requirements]


def locked() -> dict[str, list[str]]:
    versions: dict[str, list[str]] = {}
    for pin in PIN.finditer(LOCK):
        requirement = Requirement(pin["pin"])
        [specifier] = requirement.specifier
        versions.setdefault(canonicalize_name(requirement.name), []).append(specifier.version)
    return versions


def test_the_lock_file_is_pins_with_hashes_and_nothing_else() -> None:
    assert PIN.sub("", LOCK) == ""


def test_every_requirement_is_locked_within_its_bounds() -> None:
    versions = locked()
    outside = [
        str(requirement)
        for requirement in wanted()
        if not (pinned := versions.get(canonicalize_name(requirement.name)))
        or not all(requirement.specifier.contains(version) for version in pinned)
    ]
    assert outside == []


def test_every_requirement_has_an_upper_bound() -> None:
    unbounded = [
        str(requirement)
        for requirement in wanted()
        if not any(specifier.operator == "<" for specifier in requirement.specifier)
    ]
    assert unbounded == []
