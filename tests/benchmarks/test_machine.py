from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks import machine
from benchmarks.machine import describe


def test_the_machine_is_described_without_a_path_or_a_name_of_its_own() -> None:
    number = r"\d+(?:\.\d+)+"
    packages = ", ".join(
        f"{package} {number}"
        for package in (
            "mkdocs",
            "mkdocs-material",
            "markdown",
            "markdown-it-py",
            "jinja2",
            "pydantic",
        )
    )

    assert re.fullmatch(
        rf"\d{{4}}-\d\d-\d\d: [^/]+, \d+ cores, \d+ GiB, \w+, Python {number}, {packages}, "
        rf"pyyaml {number} with (?:libyaml|no libyaml)\.",
        describe(),
    )


def test_a_disk_in_memory_is_one_that_can_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "IN_MEMORY", tmp_path)
    assert machine.quick_disk() == tmp_path
    monkeypatch.setattr(machine, "IN_MEMORY", tmp_path / "none")
    assert machine.quick_disk() is None
