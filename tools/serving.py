"""Serves a built site on this machine as GitHub Pages does: below a path, text compressed."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

COMPRESSED = ("text/", "application/json", "application/xml", "image/svg+xml")


def compress(content: bytes) -> bytes:
    """Compress as a server does; the same content always gives the same bytes."""
    return gzip.compress(content, compresslevel=6, mtime=0)


class BelowPath(SimpleHTTPRequestHandler):
    """Serves a folder below a path, and nothing beside it.

    Args:
        below: The path, with a slash at both ends.
    """

    protocol_version = "HTTP/1.1"  # a browser keeps its connections
    disable_nagle_algorithm = True  # or an answer's text waits for its head to be confirmed

    def __init__(self, *args: object, below: str, directory: str) -> None:
        self._below = below
        super().__init__(*args, directory=directory)  # type: ignore[arg-type] # socketserver's own

    def do_GET(self) -> None:
        """Answer with a file, or with the site's own page for what is not found."""
        path = urlsplit(self.path).path
        if path.startswith(self._below):
            file = Path(self.translate_path(f"/{path.removeprefix(self._below)}"))
            file = file / "index.html" if path.endswith("/") else file
            if file.is_file():
                self._answer(HTTPStatus.OK, file)
                return
        missing = Path(self.directory) / "404.html"
        if missing.is_file():
            self._answer(HTTPStatus.NOT_FOUND, missing)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, *_: object) -> None:
        """Keep requests out of the terminal."""

    def _answer(self, status: HTTPStatus, file: Path) -> None:
        kind, content = self.guess_type(file), file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text/" in kind else kind)
        self.send_header("Cache-Control", "max-age=600")
        if kind.startswith(COMPRESSED):
            content = compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


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
