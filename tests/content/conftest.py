"""The repository's own content, which these tests alone read: what they hold is true of any."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.markup import Element
from tests.markup import read_site as read_built
from tests.whole_sites import REPOSITORY, BuildOnce, build_as_published


@pytest.fixture(scope="session")
def live_site(build_once: BuildOnce) -> Path:
    """Build the repository's own site strictly; give its folder."""
    config = REPOSITORY / "mkdocs.yml"
    return build_once("live", lambda site: build_as_published(config, site))


@pytest.fixture(scope="session")
def pages(live_site: Path) -> Mapping[str, Element]:
    """Read every page of it."""
    return read_built(live_site)
