"""What all tests share: golden texts, which change only through `--update-goldens`.

A browser and whole built sites are fixtures too; they stand in modules of their own.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ("tests.whole_sites", "tests.browser")

MatchGolden = Callable[[str, Path], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write what is made now as what is expected, to be read in the diff",
    )


@pytest.fixture
def match_golden(request: pytest.FixtureRequest) -> MatchGolden:
    """Compare a text with the one in a file, or write it there with `--update-goldens`."""

    def match(text: str, golden: Path) -> None:
        if request.config.getoption("--update-goldens"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_bytes(text.encode())
        assert golden.is_file(), f"{golden.name} is missing; --update-goldens writes it"
        assert text == golden.read_bytes().decode()

    return match
