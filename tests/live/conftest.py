"""Sites that are shown while they are worked on, without a server around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from briefing_site.live.preview import Preview
from tests.whole_sites import lay_out, publish_from_example

Show = Callable[[Path], Preview]
"""Shows the site of an mkdocs.yml."""


@pytest.fixture
def show(monkeypatch: pytest.MonkeyPatch) -> Iterator[Show]:
    """Show sites at the address that mkdocs.yml itself names, until the test ends."""
    publish_from_example(monkeypatch)
    with ExitStack() as stack:

        def shown(config: Path) -> Preview:
            preview = Preview(config)
            stack.callback(preview.end)
            return preview

        yield shown


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    """Lay out the smallest site; give its mkdocs.yml."""
    return lay_out(tmp_path, Path(__file__).parents[1] / "sites/minimal/briefings")
