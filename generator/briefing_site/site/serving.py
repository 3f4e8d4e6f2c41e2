"""Serving on this machine: takes an address and MkDocs' server, gives one for this site's readers.

A page on the web may ask any server of this machine, by a name of its own that it lets lead
here. What is served may be a draft, so that only those get it who ask by the server's own name.
"""

from __future__ import annotations

import errno
import ipaddress
import re
import socket
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from briefing_site.diagnostics.refused import Refused
from briefing_site.settings import Settings

Start = Callable[[str, list[tuple[str, str]]], object]
App = Callable[[dict[str, Any], Start], Iterable[bytes]]

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})
HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^\[\]:@/]+)(?::\d+)?", re.IGNORECASE)
NO_PATH = re.compile(
    r"[\x00-\x1f\x7f\\]|^(?!/)|^//|/\.\.(?:/|$)|^/livereload/(?!\d{1,18}/\d{1,18}$)"
)
"""What stands in no address of the site.

Some of it MkDocs takes for a fault of its own, and some for a folder of the site, to which it
sends the browser by an address that starts as another server's does.
"""

WAITING = 512
"""How many may ask at once before the server has time for them.

Whoever comes when that many wait is told nothing, and tries again after a second, after three,
after seven, up to half a minute.
"""

ANOTHER_PORT = "name another port with --address HOST:PORT, or in dev_addr in mkdocs.yml"
REASONS = {
    errno.EADDRINUSE: "another program listens there",
    errno.EACCES: "this machine gives that port to its administrator alone",
    errno.EADDRNOTAVAIL: "this machine has no such address",
}


def need_address(config: MkDocsConfig) -> None:
    """Make sure that one can listen where the site is to be shown, before it is built.

    Raises:
        Refused: Says why one cannot.
    """
    host, port = config.dev_addr
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server itself
            trial.bind((host, port))
    except (OSError, OverflowError) as error:
        known = REASONS.get(getattr(error, "errno", None) or 0)
        reason = known or getattr(error, "strerror", None) or "ports end at 65535"
        message = f'the site cannot be shown at "{shown(host)}:{port}": {reason.lower()}'
        raise Refused(message, ANOTHER_PORT) from error


def shown(host: str) -> str:
    """Write a host as an address has it."""
    return f"[{host}]" if ":" in host else host


def guard(server: LiveReloadServer, host: str) -> None:
    """Let MkDocs' server answer only those who ask by its own name, and many at once."""
    server.request_queue_size = WAITING
    server.set_app(guarded(server.serve_request, host))


def guarded(app: App, host: str) -> App:
    """Answer only those who ask by the server's own name, for what can be a path.

    Args:
        app: MkDocs' own answers.
        host: Where the server listens.
    """

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        if not is_own(environ.get("HTTP_HOST", ""), host):
            return refuse(start, "421 Misdirected Request", "this server has another name")
        if not can_be_path(environ["PATH_INFO"]):
            return refuse(start, "404 Not Found", "not found")
        return app(environ, start)

    return answer


def can_be_path(path: str) -> bool:
    """Tell whether a path could lead to something.

    Args:
        path: Its bytes as characters, as WSGI has them.
    """
    try:
        path.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    return not NO_PATH.search(path)


def is_own(named: str, host: str) -> bool:
    """Tell whether a `Host` header names this server.

    Args:
        named: The header.
        host: Where the server listens; one that listens everywhere has every address, but no
            name that somebody else could let lead here.
    """
    match = HOST.fullmatch(named)
    if not match:
        return False
    name = match[1].lower()
    if name in THIS_MACHINE or name == shown(host).lower():
        return True
    return is_everywhere(host) and (is_address(name) or name == socket.gethostname().lower())


def is_everywhere(host: str) -> bool:
    """Tell whether a server listens at every address of its machine."""
    return is_address(host) and ipaddress.ip_address(host).is_unspecified


def is_address(name: str) -> bool:
    """Tell whether a host is named by its address."""
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def refuse(start: Start, status: str, text: str) -> Iterable[bytes]:
    """Answer with a line of plain text."""
    start(status, [("Content-Type", "text/plain; charset=utf-8")])
    return [f"{text}\n".encode()]


def watched(settings: Settings, config: MkDocsConfig) -> Iterator[Path]:
    """Name all that pages depend on and MkDocs does not watch by itself."""
    folders = [settings.briefings, settings.snapshots_folder]
    if config.theme.custom_dir:
        folders.append(Path(config.theme.custom_dir))
    for folder in folders:
        is_inside = any(other in folder.parents for other in folders)
        if folder.exists() and not is_inside:
            yield folder
