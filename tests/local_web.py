"""A web on this machine: servers in threads that answer as badly as servers do."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing_site.drafting.hosts import Address
from tests.waiting import SECONDS

HERE = ipaddress.ip_address("127.0.0.1")

Speak = Callable[[socket.socket, threading.Event], None]
"""Answers one request; the event says that nobody listens any more."""


def only_here(address: Address) -> bool:
    """Let one address be asked, and none that stands beside it."""
    return address == HERE


def answer(status: int = 200, content: bytes = b"", **headers: str) -> bytes:
    """Put an answer together; `Content_Type` is the header of that name."""
    told = {"Content-Length": str(len(content)), "Connection": "close"}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"HTTP/1.1 {status} So\r\n{lines}\r\n".encode("latin-1") + content


def page(text: str, title: str = "A page") -> bytes:
    """Put an answer with a page together."""
    content = (
        f"<!doctype html><html><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1><p>{text}</p></article></body></html>"
    ).encode()
    return answer(200, content, Content_Type="text/html; charset=utf-8")


class Server:
    """One server, whose paths answer with bytes or as a function does; all else is not found.

    Attributes:
        pages: What each path answers; that of `HEAD /path` where `HEAD` is answered otherwise.
        asked: What was asked, such as `GET /path`.
        heads: The same, with all that was sent.
    """

    def __init__(self, pages: dict[str, bytes | Speak], certificate: Path | None = None) -> None:
        self.pages = pages
        self.asked: list[str] = []
        self.heads: list[str] = []
        self._listening = socket.create_server((str(HERE), 0))
        self._listening.settimeout(0.05)
        self._over = threading.Event()
        self._context: ssl.SSLContext | None = None
        if certificate:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(certificate)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._listening.getsockname()[1])

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""
        return f"http{'s' if self._context else ''}://{HERE}:{self.port}"

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listening.accept()
                with connection:
                    connection.settimeout(SECONDS)
                    self._greet(connection)
            except OSError:
                continue

    def _greet(self, connection: socket.socket) -> None:
        if self._context is None:
            self._answer(connection)
            return
        with self._context.wrap_socket(connection, server_side=True) as encrypted:
            self._answer(encrypted)

    def _answer(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head and (part := connection.recv(4096)):
            head += part
        if not head:
            return
        method, path, _ = head.decode("latin-1").split(" ", 2)
        self.asked.append(f"{method} {path}")
        self.heads.append(head.decode("latin-1"))
        found = self.pages.get(f"{method} {path}", self.pages.get(path, answer(404)))
        if callable(found):
            found(connection, self._over)
            return
        before, _, _ = found.partition(b"\r\n\r\n")
        connection.sendall(before + b"\r\n\r\n" if method == "HEAD" else found)

    def close(self) -> None:
        """Stop."""
        self._over.set()
        self._thread.join(timeout=SECONDS)
        self._listening.close()


@contextmanager
def serving() -> Iterator[Callable[..., Server]]:
    """Give what starts servers, all of which end with the context."""
    servers: list[Server] = []

    def serve(pages: dict[str, bytes | Speak], certificate: Path | None = None) -> Server:
        servers.append(Server(pages, certificate))
        return servers[-1]

    try:
        yield serve
    finally:
        for one in servers:
            one.close()
