"""A new repository, as `briefings init` makes it."""

from pathlib import Path

import pytest

from briefing_site.cli.new_files import create
from briefing_site.starter import NewSite, starter_files


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    create(
        tmp_path / "new",
        starter_files(NewSite("A site", "briefing-site @ git+https://octo.example/x@v1")),
    )
    return tmp_path / "new"
