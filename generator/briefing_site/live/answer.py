"""What a browser gets: takes a page, a file or what to say instead, gives an `Answer`."""

from __future__ import annotations

import mimetypes
from dataclasses import field
from hashlib import sha256
from http import HTTPStatus

from briefing_site.frozen import frozen

TYPES = {
    ".bib": "text/plain; charset=utf-8",
    ".gz": "application/gzip",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".ris": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
"""Kinds of files that machines do not name alike, or not so that a browser shows their text."""

HTML = "text/html; charset=utf-8"


@frozen
class Answer:
    """An answer to a browser.

    Attributes:
        body: What it gets.
        type: What that is.
        status: Whether it is what was asked for.
        headers: What else to tell it.
    """

    body: bytes
    type: str = "text/plain; charset=utf-8"
    status: HTTPStatus = HTTPStatus.OK
    headers: tuple[tuple[str, str], ...] = field(default=())

    @property
    def tag(self) -> str:
        """What two answers have in common that are the same."""
        return f'"{sha256(self.body).hexdigest()[:32]}"'


def type_of(path: str) -> str:
    """Name what a file is, by its path."""
    suffix = path[path.rfind(".") :].lower()
    known = TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    is_text = known.startswith("text/") or known.endswith(("json", "xml"))
    return f"{known}; charset=utf-8" if is_text and "charset" not in known else known


def led_to(address: str) -> Answer:
    """Lead to another address."""
    return Answer(b"", status=HTTPStatus.FOUND, headers=(("Location", address),))


def refused(status: HTTPStatus, text: str) -> Answer:
    """Say in a line why there is nothing else."""
    return Answer(f"{text}\n".encode(), status=status)
