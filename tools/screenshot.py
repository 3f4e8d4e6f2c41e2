"""Makes the README's picture: takes the built site, gives a screenshot of one of its pages.

Run it after `make site`: `.venv/bin/python -m tools.screenshot`. The site is served on this
machine below the path of its site_url, as GitHub Pages serves it, so that what is pictured is
what is published.
"""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config import load_config
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tools.find_browser import NoBrowserError, find

PAGE = "briefings/2025-07-31-iran-state-threats-joint-statement/"
PICTURE = Path("docs/images/screenshot.png")
VIEWPORT = ViewportSize(width=1280, height=860)
FLAGS = (
    "--no-sandbox",  # it visits this site alone, and as root it would not start without
    "--disable-gpu",
    "--disable-quic",
    "--hide-scrollbars",
    "--font-render-hinting=none",
)


class BelowPath(SimpleHTTPRequestHandler):
    """Serves a folder below a path, and nothing beside it.

    Args:
        below: The path, with a slash at both ends.
    """

    def __init__(self, *args: object, below: str, directory: str) -> None:
        self._below = below
        super().__init__(*args, directory=directory)  # type: ignore[arg-type] # socketserver's own

    def do_GET(self) -> None:
        """Answer a request below the path as if the folder were all there is."""
        if not self.path.startswith(self._below):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.path = f"/{self.path.removeprefix(self._below)}"
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Keep requests out of the terminal."""


@contextmanager
def served(site: Path, below: str) -> Iterator[str]:
    """Serve a built site on this machine.

    Args:
        site: Its folder.
        below: The path of its address, with a slash at both ends.

    Yields:
        Its address.
    """
    handler = partial(BelowPath, below=below, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()


def picture(browser: Browser, address: str) -> bytes:
    """Picture the top of a page as a PNG: light, at rest, and of the same size everywhere."""
    with browser.new_context(
        viewport=VIEWPORT, color_scheme="light", reduced_motion="reduce", locale="en-GB"
    ) as context:
        page = context.new_page()
        answer = page.goto(address, wait_until="networkidle")
        if answer is None or not answer.ok:
            message = f'there is no page "{address}"'
            raise FileNotFoundError(message)
        page.evaluate("document.fonts.ready")
        return page.screenshot(animations="disabled")


def main() -> int:
    """Make the picture; 1 where there is no browser or no such page."""
    config = load_config("mkdocs.yml")
    below = urlsplit(config.site_url or "").path.rstrip("/") + "/"
    try:
        browser_path = find(os.environ, install=False)
        with served(Path(config.site_dir), below) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
            made = picture(browser, address + PAGE)
            browser.close()
    except (NoBrowserError, FileNotFoundError) as error:
        sys.stderr.write(f"screenshot: {error}\n")
        return 1
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_bytes(made)
    sys.stderr.write(f"screenshot: {PICTURE}, {len(made) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
