"""Fetching: what may be reached, how long it may take, and what is made of it."""

from __future__ import annotations

import ipaddress
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from briefing_site.diagnostics.refused import Refused
from briefing_site.drafting.fetching import Limits, fetch
from briefing_site.drafting.hosts import Address, connected, is_public
from tests.waiting import SECONDS

PRIVATE = "it leads to this machine or a private network"
HERE = ipaddress.ip_address("127.0.0.1")


def only_here(address: Address) -> bool:
    return address == HERE


def until() -> float:
    return time.monotonic() + SECONDS


class Server:
    """Answers every connection with the same bytes, or drips them."""

    def __init__(self, answer: bytes, *, drips: bool = False) -> None:
        self.answer, self.drips = answer, drips
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.listening.settimeout(0.1)
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}/"

    def serve(self) -> None:
        while not self.over.is_set():
            try:
                connection, _ = self.listening.accept()
                with connection:
                    self.send(connection)
            except OSError:
                continue

    def send(self, connection: socket.socket) -> None:
        connection.settimeout(SECONDS)
        connection.recv(4096)
        if not self.drips:
            connection.sendall(self.answer)
            return
        while not self.over.wait(0.05):
            connection.sendall(b"a")

    def close(self) -> None:
        self.over.set()
        self.thread.join(timeout=SECONDS)
        self.listening.close()


def page(content: bytes, charset: str = "") -> bytes:
    kind = f"text/html{charset and '; charset='}{charset}"
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n"
    return head.encode() + content


def elsewhere(url: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {url}\r\nContent-Length: 0\r\n\r\n".encode()


@pytest.fixture
def serving() -> Iterator[Any]:
    servers: list[Server] = []

    def serve(answer: bytes, *, drips: bool = False) -> str:
        servers.append(Server(answer, drips=drips))
        return servers[-1].url

    yield serve
    for one in servers:
        one.close()


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("0.0.0.0", False),  # noqa: S104 - not listened at
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("::127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b:1::7f00:1", False),
        ("fec0::1", False),
        ("192.0.0.8", False),
        ("64:ff9b::5db8:d822", True),
        ("2002:7f00:1::", False),
    ],
)
def test_only_the_public_network_is_reached(address: str, *, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "0.0.0.0",  # noqa: S104
     "[::1]", "[::ffff:127.0.0.1]", "[::]", "169.254.169.254", "10.0.0.1", "192.168.0.1"],
)  # fmt: skip
def test_no_spelling_of_a_host_leads_to_a_private_network(host: str) -> None:
    with pytest.raises(Refused) as refused:
        fetch(f"http://{host}:9/")
    assert refused.value.message == f'"http://{host}:9/" cannot be fetched: {PRIVATE}'


@pytest.mark.parametrize("host", ["a..b", f"{'a' * 70}.example"])
def test_what_is_no_name_of_a_host_is_said_to_be_none(host: str) -> None:
    with pytest.raises(Refused) as refused:
        fetch(f"http://{host}/")
    assert refused.value.message == (
        f'"http://{host}/" cannot be fetched: "{host}" is no host name'
    )


def test_a_redirection_does_not_lead_to_a_private_network(serving: Any) -> None:  # noqa: ANN401
    url = serving(elsewhere("http://127.0.0.2:9/"))
    with pytest.raises(Refused) as refused:
        fetch(url, Limits(allows=only_here))
    assert refused.value.message == f'"{url}" cannot be fetched: {PRIVATE}'


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("file:///etc/hostname", "it leads out of the web"),
        ("ftp://127.0.0.1/", "it leads out of the web"),
        ("/", "it leads elsewhere more than 5 times"),
    ],
)
def test_a_redirection_that_leads_nowhere_is_refused(serving: Any, place: str, why: str) -> None:  # noqa: ANN401
    url = serving(elsewhere(place))
    with pytest.raises(Refused) as refused:
        fetch(url, Limits(allows=only_here))
    assert refused.value.message == f'"{url}" cannot be fetched: {why}'


def test_a_name_is_looked_up_once_and_what_was_judged_is_connected_to(
    monkeypatch: pytest.MonkeyPatch,
    serving: Any,  # noqa: ANN401
) -> None:
    port = int(serving(page(b"a")).rsplit(":", 1)[1].rstrip("/"))
    asked: list[str] = []

    def look_up(host: str, port: int, **_: object) -> list[Any]:
        asked.append(host)
        place = ("127.0.0.1", port) if len(asked) == 1 else ("127.0.0.2", port)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", place)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with connected("two-faced.example", port, until(), only_here) as connection:
        assert (connection.getpeername(), asked) == (("127.0.0.1", port), ["two-faced.example"])


def test_a_host_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    places = [("93.184.216.34", 80), ("10.0.0.1", 80)]
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", place) for place in places]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(PermissionError, match=PRIVATE):
        connected("both.example", 80, until(), is_public)


def test_one_deadline_holds_for_a_server_that_drips(serving: Any) -> None:  # noqa: ANN401
    url = serving(b"", drips=True)
    with pytest.raises(Refused) as refused:
        fetch(url, Limits(0.5, only_here))
    assert (
        refused.value.message == f'"{url}" cannot be fetched: it was not there within 0.5 seconds'
    )


@pytest.mark.parametrize(
    ("content", "charset", "text"),
    [
        ("“café”".encode("cp1252"), "cp1252", "“café”"),
        ('<meta charset="koi8-r">Привет'.encode("koi8-r"), "", '<meta charset="koi8-r">Привет'),
        ("naïve".encode(), "", "naïve"),
    ],
)
def test_a_page_comes_as_utf_8(serving: Any, content: bytes, charset: str, text: str) -> None:  # noqa: ANN401
    assert fetch(serving(page(content, charset)), Limits(allows=only_here)).decode() == text


def test_a_codec_that_is_no_encoding_of_pages_is_refused(serving: Any) -> None:  # noqa: ANN401
    url = serving(page(b"a" * 300_000, "punycode"))
    with pytest.raises(Refused) as refused:
        fetch(url, Limits(allows=only_here))
    assert refused.value.message == '"punycode" is no encoding that pages are written in'


def test_a_pdf_says_that_it_is_one(serving: Any) -> None:  # noqa: ANN401
    with pytest.raises(Refused) as refused:
        fetch(serving(page(b"%PDF-1.7 ...")), Limits(allows=only_here))
    assert refused.value.message.startswith("this is a PDF, ")
