from __future__ import annotations

import re

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
