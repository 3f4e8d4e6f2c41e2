"""Sites for the tests: made of rendered pages and the repository's own mkdocs.yml."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_site.render import RenderedPage
from briefing_site.site import reading
from tests.whole_sites import REPOSITORY, by_mkdocs, lay_out

NAMED = re.findall(r": (\S+\.md)$", (REPOSITORY / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
SECTIONS = sorted(path for path in NAMED if not (REPOSITORY / "docs" / path).exists())
"""The generated pages that the navigation names."""


@pytest.fixture(scope="session")
def page() -> Callable[..., RenderedPage]:
    """Write a generated page: its path, title and body, and more of its front matter."""

    def write(path: str, title: str, body: str, **meta: str) -> RenderedPage:
        values = {"title": title, "updated": "2025-07-31", **meta}
        quoted = {key: value.replace("'", "''") for key, value in values.items()}
        lines = "".join(f"{key}: '{value}'\n" for key, value in quoted.items())
        return RenderedPage(path, f"---\n{lines}---\n\n{body}")

    return write


@pytest.fixture(scope="session")
def sections(page: Callable[..., RenderedPage]) -> list[RenderedPage]:
    """Write every page that the navigation names."""
    return [page(path, path, f"# {path}\n\nWords.\n") for path in SECTIONS]


@pytest.fixture
def content(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[RenderedPage]], None]:
    """Let the content render to the pages given."""
    return lambda pages: monkeypatch.setattr(reading, "render_pages", lambda *_: pages)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Lay out a site whose pages MkDocs converts, as the tests give them as Markdown."""
    return by_mkdocs(lay_out(tmp_path / "repository"))
