"""Sites for the tests: made of rendered pages and the repository's own mkdocs.yml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.render.engine import RenderedPage
from generator.site import reading

REPOSITORY = Path(__file__).parents[2]
PUBLISHED = "https://example.github.io/briefings/"
DOCS = (
    "contributing.md",
    "method.md",
    "publishing.md",
    "reference/checks.md",
    "reference/commands.md",
    "reference/data-model.md",
)
SECTIONS = (
    "actors/index.md",
    "briefings/index.md",
    "index.md",
    "issues/index.md",
    "matrix.md",
    "sources/index.md",
    "statements/index.md",
    "tags.md",
    "timeline/index.md",
)


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
    return lambda pages: monkeypatch.setattr(reading, "render_pages", lambda _kb, _settings: pages)


def lay_out(folder: Path, address: str = PUBLISHED) -> Path:
    """Lay out the repository's own mkdocs.yml with hand-written pages, and say where it is."""
    config = folder / "mkdocs.yml"
    (folder / "briefings").mkdir(parents=True)
    text = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
    config.write_text(text.replace(PUBLISHED, address), "utf-8")
    for path in DOCS:
        place = folder / "docs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"# {place.stem}\n\nWords.\n", "utf-8")
    return config


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "repository")


@pytest.fixture(scope="session")
def lay_out_at() -> Callable[[Path, str], Path]:
    return lay_out
