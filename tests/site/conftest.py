"""Sites for the tests: made of rendered pages and the repository's own mkdocs.yml."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.render.engine import RenderedPage
from generator.site import reading

REPOSITORY = Path(__file__).parents[2]
PUBLISHED = "https://example.github.io/briefings/"
DOCS = (
    "contributing.md",
    "method.md",
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
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")


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


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Serve a folder on this machine; give the folder and its address."""
    folder = tmp_path_factory.mktemp("www")
    handler = partial(_QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def lay_out_at() -> Callable[[Path, str], Path]:
    return lay_out


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, CHROMIUM)), None)
    options = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=options)
        yield started
        started.close()
