"""What `serve` says before it builds, whom it answers, and what it follows."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from briefing_site.diagnostics.refused import Refused
from briefing_site.live.preview import Preview
from briefing_site.live.server import QuietHandler, Server
from briefing_site.settings import Settings
from briefing_site.site.serving import WAITING, Start, can_be_path, is_own, need_address, watched
from tests.waiting import SECONDS
from tests.whole_sites import REPOSITORY
from tools.kept_port import kept_port

MINIMAL = REPOSITORY / "tests/sites/minimal/briefings"
EXAMPLE = "title: An example\nproposition: It is one.\ndescription: '![A map](map.svg)'\n"


@pytest.mark.parametrize(
    ("named", "host", "own"),
    [
        ("127.0.0.1:8000", "127.0.0.1", True),
        ("localhost:8000", "127.0.0.1", True),
        ("LOCALHOST", "127.0.0.1", True),
        ("[::1]:8000", "::1", True),
        ("192.0.2.7:8000", "192.0.2.7", True),
        ("192.0.2.7:8000", "0.0.0.0", True),  # noqa: S104 - what somebody may have set
        ("[2001:db8::1]", "::", True),
        (f"{socket.gethostname()}:8000", "0.0.0.0", True),  # noqa: S104
        ("192.0.2.7:8000", "127.0.0.1", False),
        ("evil.example", "0.0.0.0", False),  # noqa: S104
        ("evil.example:8000", "127.0.0.1", False),
        ("127.0.0.1.evil.example", "127.0.0.1", False),
        ("localhost@evil.example", "127.0.0.1", False),
        ("evil.example#localhost", "localhost", False),
        ("[::1", "::1", False),
        ("", "127.0.0.1", False),
    ],
)
def test_a_server_is_asked_by_its_own_name(named: str, host: str, *, own: bool) -> None:
    assert is_own(named, host) is own


@pytest.mark.parametrize(
    ("path", "can_be"),
    [
        ("/", True),
        ("/briefings/é/".encode().decode("latin-1"), True),
        ("/livereload/123/456", True),
        ("/livereload/", False),
        (f"/livereload/{'9' * 5000}/1", False),
        ("/a\0b", False),
        ("/a\x1b", False),
        ("/\xff\xfe", False),
        ("", False),
        ("index.html", False),
        ("//evil.example/../actors", False),
        ("//", False),
        ("/\\evil.example/../actors", False),
        ("/actors\\..", False),
        ("/actors/..", False),
        ("/../actors", False),
        ("/..a/a../...", True),
        ("/actors//norway", True),
    ],
)
def test_what_can_be_a_path(path: str, *, can_be: bool) -> None:
    assert can_be_path(path) is can_be


def lay_out(folder: Path, address: str, more: str = "") -> Path:
    shutil.copytree(MINIMAL, folder / "briefings")
    (folder / "docs").mkdir()
    config = folder / "mkdocs.yml"
    config.write_text(
        "site_name: Mine\nsite_url: https://example.org/\ntheme: {name: material, "
        f"custom_dir: mine}}\nplugins: [briefings]\ndev_addr: '{address}'\n{more}",
        "utf-8",
    )
    (folder / "mine").mkdir()
    return config


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_a_port_that_is_taken_is_told(tmp_path: Path, host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    shown = f"[{host}]" if ":" in host else host
    try:
        taken = socket.create_server((host, 0), family=family)
    except OSError:  # a machine without IPv6
        taken, reason = socket.socket(), "this machine has no such address"
        port = 8000
    else:
        reason = "another program listens there"
        port = taken.getsockname()[1]
    with taken, pytest.raises(Refused) as told:
        need_address(load_config(str(lay_out(tmp_path, f"{shown}:{port}"))))
    assert (told.value.message, told.value.hint) == (
        f'the site cannot be shown at "{shown}:{port}": {reason}',
        "name another port with --address HOST:PORT, or in dev_addr in mkdocs.yml",
    )


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (
            PermissionError(13, "Permission denied"),
            "this machine gives that port to its administrator alone",
        ),
        (OSError(99, "Cannot assign requested address"), "this machine has no such address"),
        (OSError(105, "No buffer space available"), "no buffer space available"),
        (OverflowError("bind(): port must be 0-65535."), "ports end at 65535"),
    ],
)
def test_why_one_cannot_listen_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, reason: str
) -> None:
    class Refusing(socket.socket):
        def bind(self, _address: object) -> None:
            raise fault

    config = load_config(str(lay_out(tmp_path, "127.0.0.1:80")))
    monkeypatch.setattr(socket, "socket", Refusing)
    with pytest.raises(Refused) as told:
        need_address(config)
    assert told.value.message == f'the site cannot be shown at "127.0.0.1:80": {reason}'


def test_an_address_that_is_named_stands_for_one_that_is_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        config = lay_out(tmp_path, f"127.0.0.1:{taken.getsockname()[1]}", KNOWN)
        with kept_port() as free:
            address = f"127.0.0.1:{free}"
            preview = Preview(config, address=address)
            preview.end()
    assert str(preview.config.dev_addr) == address


def test_many_may_ask_before_the_server_has_time() -> None:
    server = Server("127.0.0.1", 0, lambda _environ, _start: [])
    with server, ExitStack() as connected:
        for _ in range(200):
            asking = connected.enter_context(socket.socket())
            asking.settimeout(1)  # one too many would wait a second before it tries again
            asking.connect(("127.0.0.1", server.server_port))


def test_who_is_connected_and_asks_nothing_is_let_go(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(QuietHandler, "timeout", 0.1)

    def late(_environ: object, start: Start) -> list[bytes]:
        time.sleep(0.3)
        start("200 OK", [])
        return [b"what was asked for"]

    server = Server("127.0.0.1", 0, late)
    place = ("127.0.0.1", server.server_port)
    with (
        closing(HTTPConnection(*place, timeout=SECONDS)) as asking,
        socket.create_connection(place, timeout=SECONDS) as silent,
    ):
        asking.request("GET", "/")  # before the server counts for how long nobody has asked
        server.begin()
        try:
            assert silent.recv(1) == b""
            assert asking.getresponse().read() == b"what was asked for"
        finally:
            server.end()
    assert "Traceback" not in capfd.readouterr().err


def test_many_may_ask_mkdocs_server_too(tmp_path: Path) -> None:
    config = load_config(str(lay_out(tmp_path, "127.0.0.1:8000")))
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path), "/")
    server.socket.close()
    config.plugins.on_serve(server, config=config, builder=lambda: None)
    assert server.request_queue_size == WAITING


def test_all_that_pages_depend_on_is_watched(tmp_path: Path) -> None:
    config = load_config(str(lay_out(tmp_path, "127.0.0.1:8000")))
    (tmp_path / "copies").mkdir()
    inside = Settings(briefings=tmp_path / "briefings")
    outside = Settings(briefings=tmp_path / "briefings", snapshots=tmp_path / "copies")
    assert list(watched(inside, config)) == [tmp_path / "briefings", tmp_path / "mine"]
    assert list(watched(outside, config)) == [
        tmp_path / "briefings",
        tmp_path / "copies",
        tmp_path / "mine",
    ]


def serve(folder: Path, program: str = "briefing_site", *options: str) -> subprocess.Popen[bytes]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    with (folder / "said").open("w") as said:
        return subprocess.Popen(  # noqa: S603 - this very interpreter
            [sys.executable, "-m", program, "serve", *options],
            cwd=folder,
            env={**kept, "PYTHONPATH": str(REPOSITORY / "generator"), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.DEVNULL,
            stderr=said,
        )


@dataclass(frozen=True)
class Serving:
    """A site that is shown."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]

    @property
    def said(self) -> str:
        return (self.folder / "said").read_text("utf-8")

    def ask(self, path: str, host: str = "localhost") -> tuple[int, str]:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)) as connection:
            connection.putrequest("GET", path, skip_host=True)
            if host:
                connection.putheader("Host", host)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    def until(self, words: str) -> None:
        """Wait until something was said."""
        end = time.monotonic() + SECONDS
        while words not in self.said:
            assert time.monotonic() < end, self.said
            assert self.process.poll() is None, self.said
            time.sleep(0.1)


KNOWN = "markdown_extensions: [{toc: {permalink: true}}]\n"
"""With it, nothing of the site is unknown, so that no page is built before it is asked for."""


@pytest.fixture(scope="module", params=[KNOWN, ""], ids=["as asked for", "by MkDocs"])
def serving(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Serving]:
    with shown_site(tmp_path_factory.mktemp("serving"), request.param) as serving:
        yield serving


@contextmanager
def shown_site(folder: Path, more: str, *options: str) -> Iterator[Serving]:
    with kept_port() as port:
        lay_out(folder, f"127.0.0.1:{port}", more)
        (folder / "briefings/issues/example.yaml").write_text(EXAMPLE, "utf-8")
        process = serve(folder, "briefing_site", *options)
        try:
            serving = Serving(folder, port, process)
            serving.until("Serving on")
            yield serving
        finally:
            process.terminate()
            process.wait(timeout=SECONDS)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]:1"])
def test_whoever_asks_by_the_servers_name_is_answered(serving: Serving, host: str) -> None:
    status, text = serving.ask("/actors/norway/", host)
    assert (status, "Norway" in text) == (200, True)


@pytest.mark.parametrize("host", ["evil.example", ""])
def test_whoever_asks_by_another_name_is_not(serving: Serving, host: str) -> None:
    assert serving.ask("/", host) == (421, "this server has another name\n")


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/a%00b/",
        "/%1b[31m",
        "/%ff%fe",
        "/..%2f..%2fetc/passwd",
        "/%2fevil.example/..%2factors",
        "/%2f%2fevil.example/..%2factors",
        "//evil.example/..",
        "//evil.example/../actors",
        "/\\evil.example/../actors",
        "/%5cevil.example/..%2factors",
        "/%5C%2Fevil.example/%2e%2e/actors",
        "/./%2fevil.example/..%2f..%2factors",
        f"/livereload/{'9' * 5000}/1",
        "/" + "a" * 5000,
        "/nothing/",
        "nothing",
    ],
)
def test_a_path_to_nothing_is_not_found_and_no_fault(serving: Serving, path: str) -> None:
    assert serving.ask(path)[0] == 404
    assert "Traceback" not in serving.said


@pytest.mark.parametrize(
    ("more", "then"),
    [(KNOWN, "now shown: docs/map.svg"), ("", "Reloading browsers")],
    ids=["as asked for", "by MkDocs"],
)
def test_an_image_that_was_missing_is_seen_as_soon_as_it_is_there(
    tmp_path: Path, more: str, then: str
) -> None:
    with shown_site(tmp_path, more) as serving:
        serving.until('error[BRF212]: no image "map.svg" is in the repository')
        (tmp_path / "docs/map.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
        serving.until(then)
        assert '<img alt="A map" src="../../map.svg"' in serving.ask("/issues/example/")[1]
        assert serving.ask("/map.svg")[0] == 200


def test_a_request_to_end_is_heard_whichever_thread_the_system_hands_it_to(tmp_path: Path) -> None:
    with shown_site(tmp_path, KNOWN) as serving:
        threads = {int(path.name) for path in Path(f"/proc/{serving.process.pid}/task").iterdir()}
        os.kill(max(threads - {serving.process.pid}), signal.SIGTERM)
        assert serving.process.wait(timeout=SECONDS) == 128 + signal.SIGTERM


@pytest.mark.parametrize(("program", "status"), [("briefing_site", 2), ("mkdocs", 1)])
def test_a_port_that_is_taken_is_told_before_anything_is_built(
    tmp_path: Path, program: str, status: int
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        lay_out(tmp_path, address)
        process = serve(tmp_path, program)
        assert process.wait(timeout=SECONDS) == status
    told = (
        f'error: the site cannot be shown at "{address}": another program listens there\n'
        "   hint: name another port with --address HOST:PORT, or in dev_addr in mkdocs.yml\n"
    )
    said = (tmp_path / "said").read_text("utf-8")
    assert said.endswith(told)
    assert "Cleaning site directory" not in said
    assert (said == told) is (program == "briefing_site")
