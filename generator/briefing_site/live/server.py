"""The server on this machine: takes an address and what answers, listens until the end."""

from __future__ import annotations

import logging
import socket
import sys
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from briefing_site.site.serving import WAITING, App, guarded, shown

log = logging.getLogger("mkdocs.plugins.briefings")


SECONDS_TO_ASK = 10
"""How long somebody who is connected may be silent before it has asked for anything."""


class QuietHandler(WSGIRequestHandler):
    """Takes requests, and says in the log of which nothing came."""

    timeout = SECONDS_TO_ASK

    def parse_request(self) -> bool:
        """Read what is asked; the answer may then take its time."""
        is_request = super().parse_request()
        self.connection.settimeout(None)
        return is_request

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Tell of what is not there, once it is answered."""
        del size
        if str(code)[0] in "45":
            log.warning("%r code %s", self.requestline, code)

    def log_message(self, *words: object) -> None:
        """Say nothing of connections that end."""


class Server(ThreadingMixIn, WSGIServer):
    """Listens in a thread of its own, and answers each request in another.

    Args:
        host: Where to listen.
        port: Likewise.
        app: What answers those who ask by this server's own name.
    """

    daemon_threads = True
    request_queue_size = WAITING

    def __init__(self, host: str, port: int, app: App) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), QuietHandler)
        self.set_app(guarded(app, host))
        self._thread = Thread(target=self.serve_forever, name="server", daemon=True)

    def server_bind(self) -> None:
        """Listen, without asking for this machine's name, which can take long."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        host, port = self.socket.getsockname()[:2]
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(host), int(port)
        self.setup_environ()

    def handle_error(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: tuple[str, int]
    ) -> None:
        """Tell of a fault; that somebody asked for nothing is none."""
        if not isinstance(sys.exc_info()[1], TimeoutError):
            super().handle_error(request, client_address)

    def begin(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def end(self) -> None:
        """Answer nobody any more."""
        self.shutdown()
        self.server_close()


def address_of(host: str, port: int, mount: str) -> str:
    """Give the address at which a browser finds the site."""
    return f"http://{shown(host)}:{port}{mount}"
