"""One question to a server: what is taken of what it sends, and when that is enough."""

from __future__ import annotations

import gzip
import http.client
import socket
import ssl
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing_site.drafting.asking import Answer, Question, ask, host_in, web_place
from briefing_site.drafting.fetching import reason
from briefing_site.drafting.hosts import is_public
from briefing_site.drafting.unpacking import BrokenOffError
from tests.local_web import Server, Speak, answer, only_here, serving
from tests.waiting import SECONDS

ITSELF = Path(__file__).parent / "itself.pem"
MOST = 1000

Serve = Callable[..., Server]


@pytest.fixture
def serve() -> Iterator[Serve]:
    with serving() as started:
        yield started


def asked(url: str, method: str = "GET", seconds: float = SECONDS) -> Answer:
    until = time.monotonic() + seconds
    return ask(Question(url, "tests", until, MOST, only_here, method))


def endlessly(piece: bytes, first: bytes = b"", pause: float = 0.0) -> Speak:
    """Send a piece again and again until nobody listens."""

    def speak(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(first)
        while not over.wait(pause):
            connection.sendall(piece)

    return speak


def test_what_a_server_sends_is_told(serve: Serve) -> None:
    sent = answer(200, b"caf\xe9", Content_Type="text/plain; charset=latin-1", ETag="x")
    server = serve({"/a?b=%C3%BC": sent})
    found = asked(f"{server.url}/a?b=ü")
    assert (found.status, found.content, found.kind, found.charset) == (
        *(200, b"caf\xe9", "text/plain"),
        "latin-1",
    )
    assert found.headers["etag"] == "x"
    assert server.heads[0].split("\r\n") == [
        "GET /a?b=%C3%BC HTTP/1.1",
        f"Host: 127.0.0.1:{server.port}",
        "User-Agent: tests",
        "Accept-Encoding: gzip, deflate",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://a.example/", "a.example"),
        ("http://u:p@a.example:8080/", "a.example:8080"),
        ("http://b\u00fccher.example:8080/", "xn--bcher-kva.example:8080"),
        ("http://[::1]:80/", "[::1]:80"),
    ],
)
def test_a_host_is_told_its_name(url: str, host: str) -> None:
    assert host_in(web_place(url)) == host


def test_of_a_page_only_the_head_can_be_asked_for(serve: Serve) -> None:
    server = serve({"/": answer(200, b"abc", Content_Type="text/html")})
    found = asked(server.url, "HEAD")
    assert (found.status, found.content, found.kind, server.asked) == (
        *(200, b"", "text/html"),
        ["HEAD /"],
    )


def test_a_server_that_says_nothing_of_what_it_sends_is_taken_at_that(serve: Serve) -> None:
    found = asked(serve({"/": b"HTTP/1.1 200 OK\r\n\r\nabc"}).url)
    assert (found.content, found.kind, found.charset) == (b"abc", "", None)


def test_who_asks_for_a_user_of_a_server_does_not_say_so(serve: Serve) -> None:
    server = serve({"/": answer()})
    asked(server.url.replace("//", "//user:word@"))
    assert "word" not in server.heads[0]


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "ftp://127.0.0.1/", "http:///a", "javascript:alert(1)", "a"]
)
def test_what_is_out_of_the_web_is_not_asked(url: str) -> None:
    with pytest.raises(ValueError, match="it leads out of the web"):
        asked(url)


@pytest.mark.parametrize("url", ["http://a:b/", "http://a:99999/", "http://[a/"])
def test_what_is_no_address_is_not_asked(url: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        web_place(url)


def test_this_machine_is_not_asked(serve: Serve) -> None:
    server = serve({"/": answer()})
    with pytest.raises(PermissionError):
        ask(Question(server.url, "tests", time.monotonic() + SECONDS, MOST, is_public))
    assert server.asked == []


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)]
)
def test_what_is_compressed_is_taken_apart(
    serve: Serve, encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    server = serve({"/": answer(200, pack(b"abc"), Content_Encoding=encoding)})
    assert asked(server.url).content == b"abc"


def test_a_bomb_is_taken_apart_no_further_than_asked(serve: Serve) -> None:
    bomb = gzip.compress(bytes(200_000_000))
    found = asked(serve({"/": answer(200, bomb, Content_Encoding="gzip")}).url)
    assert len(found.content) == MOST + 1


def test_a_bomb_in_a_bomb_is_taken_apart_no_further_either(serve: Serve) -> None:
    bomb = gzip.compress(gzip.compress(bytes(200_000_000)))
    found = asked(serve({"/": answer(200, bomb, Content_Encoding="gzip, gzip")}).url)
    assert len(found.content) == MOST + 1


@pytest.mark.parametrize("status", [301, 404, 503])
def test_of_what_is_not_what_was_asked_for_nothing_is_read(serve: Serve, status: int) -> None:
    cut = answer(status, gzip.compress(b"abc")[:9], Content_Encoding="gzip", Content_Length="99")
    found = asked(serve({"/": cut}).url)
    assert (found.status, found.content) == (status, b"")


def test_an_endless_page_is_read_no_further_than_asked(serve: Serve) -> None:
    server = serve({"/": endlessly(b"a" * 999, b"HTTP/1.1 200 OK\r\n\r\n")})
    assert asked(server.url).content == b"a" * (MOST + 1)


@pytest.mark.parametrize(
    ("piece", "first"),
    [
        (b"a", b"HTTP/1.1 200 OK\r\n\r\n"),
        (b"a", b"HTTP/1.1 200 OK\r\nX: "),
        (b"H", b""),
        (b"HTTP/1.1 100 Continue\r\n\r\n", b""),
    ],
    ids=["page", "header", "status", "continue"],
)
def test_a_server_that_drips_is_not_waited_for(serve: Serve, piece: bytes, first: bytes) -> None:
    server = serve({"/": endlessly(piece, first, pause=0.02)})
    with pytest.raises(TimeoutError):
        asked(server.url, seconds=0.5)


def test_a_server_that_says_nothing_is_not_waited_for(serve: Serve) -> None:
    server = serve({"/": lambda _, over: over.wait(30) and None})
    with pytest.raises(TimeoutError):
        asked(server.url, seconds=0.2)


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (b"", http.client.RemoteDisconnected),
        (b"\xff\xfe nonsense\r\n\r\n", http.client.BadStatusLine),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", http.client.HTTPException),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n", http.client.LineTooLong),
        (answer(200, b"abc", Content_Encoding="gzip"), http.client.HTTPException),
    ],
    ids=["nothing", "status", "headers", "header", "packing"],
)
def test_a_server_that_breaks_the_protocol_is_a_fault(
    serve: Serve, sent: bytes, error: type[Exception]
) -> None:
    with pytest.raises(error):
        asked(serve({"/": lambda connection, _: connection.sendall(sent)}).url)


def chunked(content: bytes, **headers: str) -> bytes:
    """Put an answer together in which each chunk names its own length, without the last."""
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    head = f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n{lines}\r\n".encode()
    return head + b"%x\r\n%s\r\n" % (len(content), content)


LAST = b"0\r\n\r\n"
GZIP = gzip.compress(b"abc" * 9, mtime=0)  # so that tests are called the same each time
DEFLATE = zlib.compress(b"abc" * 9)


@pytest.mark.parametrize(
    "sent",
    [
        chunked(GZIP, Content_Encoding="gzip") + LAST,
        chunked(b"abc" * 9) + LAST,
        answer(200, DEFLATE, Content_Encoding="deflate"),
    ],
    ids=["chunked gzip", "chunked", "deflate"],
)
def test_what_a_server_sends_to_its_end_is_the_whole(serve: Serve, sent: bytes) -> None:
    assert asked(serve({"/": sent}).url).content == b"abc" * 9


@pytest.mark.parametrize(
    "sent",
    [
        answer(200, b"abc", Content_Length="10"),
        answer(200, b"", Content_Length="10"),
        answer(200, GZIP[:-9], Content_Encoding="gzip"),
        answer(200, GZIP[:-1], Content_Encoding="gzip"),
        answer(200, GZIP[:-9], Content_Encoding="gzip", Content_Length=str(len(GZIP))),
        answer(200, DEFLATE[:-1], Content_Encoding="deflate"),
        answer(200, gzip.compress(GZIP[:-1], mtime=0), Content_Encoding="gzip, gzip"),
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + GZIP[:-1],
        chunked(b"abc"),
        chunked(b"abc")[:-1],
        chunked(b"abc")[:-4],
        chunked(b"abc") + b"zz\r\nabc",
        chunked(GZIP, Content_Encoding="gzip"),
        chunked(GZIP[:-1], Content_Encoding="gzip") + LAST,
    ],
)
def test_what_breaks_off_is_not_taken_for_the_whole(serve: Serve, sent: bytes) -> None:
    with pytest.raises(BrokenOffError) as broken:
        asked(serve({"/": lambda connection, _: connection.sendall(sent)}).url)
    assert reason(broken.value, 20) == "what it sends breaks off before its end"


def test_a_connection_that_breaks_while_a_page_comes_breaks_it_off(serve: Serve) -> None:
    def speak(connection: socket.socket, _: threading.Event) -> None:
        connection.sendall(answer(200, b"abc", Content_Length="10"))
        linger = struct.pack("ii", 1, 0)  # no farewell
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    with pytest.raises(BrokenOffError):
        asked(serve({"/": speak}).url)


def test_what_is_longer_than_a_server_says_ends_where_it_says(serve: Serve) -> None:
    assert asked(serve({"/": answer(200, b"abcdef", Content_Length="3")}).url).content == b"abc"


def test_a_certificate_has_to_hold(serve: Serve) -> None:
    server = serve({"/": answer()}, ITSELF)
    with pytest.raises(ssl.SSLCertVerificationError) as refused:
        asked(server.url)
    assert reason(refused.value, 20) == "its certificate does not hold: self-signed certificate"
    assert server.asked == []


def test_a_host_whose_certificate_holds_is_asked(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(ITSELF))
    server = serve(
        {"/": answer(200, b"abc"), "/slow": endlessly(b"a", answer()[:30], pause=0.02)}, ITSELF
    )
    assert asked(server.url).content == b"abc"
    with pytest.raises(TimeoutError):
        asked(f"{server.url}/slow", seconds=0.5)


def test_what_speaks_no_tls_is_a_fault(serve: Serve) -> None:
    server = serve({})
    with pytest.raises(OSError, match=r"(?i)ssl|timed out"):
        asked(server.url.replace("http:", "https:"), seconds=2)


@pytest.mark.parametrize(
    ("status", "place", "to"),
    [
        (301, "/b", "http://a.example/b"),
        (308, "//b.example", "http://b.example"),
        (302, "file:///etc", "file:///etc"),
        (200, "/b", None),
        (304, "/b", None),
        (301, "", None),
        (301, "/b\u00c3\u00bc", "http://a.example/b\u00fc"),
        (301, "/b\u00fc", "http://a.example/b\u00fc"),
    ],
)
def test_where_an_answer_leads(status: int, place: str, to: str | None) -> None:
    assert Answer(status, {"Location": place}).leads_to("http://a.example/a") == to


def test_an_answer_that_leads_to_no_address_is_a_fault() -> None:
    with pytest.raises(ValueError, match="Invalid IPv6 URL"):
        Answer(301, {"Location": "http://[a"}).leads_to("http://a.example/")
