"""Asking: takes an address and what to ask of it, gives what its server answers.

One request, no redirection. The one deadline holds for the connection and for each byte, however
slowly they come, and no more is read than was wanted. An answer that breaks off is none. urllib3
speaks the protocol: unlike the standard library it sees that fewer bytes came than were announced.
trafilatura brings it in any case, so that it costs no package more.
No proxy is asked, since it would look names up once more than they were judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from email.message import Message
from http.client import IncompleteRead
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from urllib3.connection import HTTPConnection
from urllib3.exceptions import ProtocolError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse

from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.drafting.hosts import Policy, Timed, TimedTLS, connected, left, secured
from briefing_site.drafting.unpacking import PACKINGS, BrokenOffError, packings_of, unpacked
from briefing_site.frozen import frozen

REDIRECTIONS = frozenset({301, 302, 303, 307, 308})
PORTS = {"http": 80, "https": 443}
ENCODINGS = "gzip, deflate"
PIECE = 1 << 16
KEPT = "/%?&=:;,+@!$'()*~[]"
"""What an address keeps as it is; letters beyond ASCII are encoded."""


@frozen
class Question:
    """What is asked.

    Attributes:
        url: The address.
        agent: Who asks.
        until: The moment at which the answer has to be there (`time.monotonic`).
        most: The bytes of content that are read at most, and one more.
        allows: Whether a page may stand at an address.
        method: `GET`, or `HEAD` for all but the content.
    """

    url: str
    agent: str
    until: float
    most: int
    allows: Policy
    method: str = "GET"


@frozen
class Answer:
    """What a server sent.

    Attributes:
        status: The number of its answer.
        headers: By their names, in any case.
        content: What it sent, taken apart where it was compressed; nothing where that is not what
            was asked for.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes = b""

    @property
    def is_there(self) -> bool:
        """Whether it is what was asked for."""
        return 200 <= self.status < 300  # noqa: PLR2004 - success

    @property
    def is_redirection(self) -> bool:
        """Whether the server names another address."""
        return self.status in REDIRECTIONS and bool(self.headers.get("Location"))

    def leads_to(self, url: str) -> str | None:
        """Give the address at which the server says that what stood at another is.

        Raises:
            ValueError: It is no address.
        """
        if not self.is_redirection:
            return None
        place = self.headers["Location"]
        with suppress(UnicodeError):  # most that is beyond ASCII is UTF-8, and was read as Latin-1
            place = place.encode("latin-1").decode()
        return urljoin(url, place)

    @property
    def charset(self) -> str | None:
        """The encoding that the server names."""
        return self._type.get_content_charset()

    @property
    def kind(self) -> str:
        """What it is, such as `text/html`; nothing where the server does not say."""
        return self._type.get_content_type() if "Content-Type" in self.headers else ""

    @property
    def packed(self) -> str:
        """How its content is compressed still, since no such was asked for, as `br`; or nothing."""
        return next((name for name in self.packings if name not in PACKINGS), "")

    @property
    def packings(self) -> list[str]:
        """The ways in which it was compressed."""
        return packings_of(self.headers.get("Content-Encoding", ""))

    @property
    def _type(self) -> Message:
        message = Message()
        message["Content-Type"] = visible(self.headers.get("Content-Type", ""))
        return message


def web_place(url: str) -> SplitResult:
    """Take an address of the web apart.

    Raises:
        ValueError: It is none.
    """
    place = urlsplit(url)
    if place.scheme.lower() not in PORTS or not place.hostname or place.port == 0:
        message = "it leads out of the web"
        raise ValueError(message)
    return place


def host_in(place: SplitResult) -> str:
    """Give the host of an address as a server is told it, in ASCII and without a user."""
    host = place.netloc.rpartition("@")[2]
    return host if host.isascii() else host.encode("idna").decode()


def ask(question: Question) -> Answer:
    """Ask one server once.

    Raises:
        OSError: It cannot be reached, or does not answer in time.
        PermissionError: It is no host of the public network.
        ValueError: It is no address of the web.
        http.client.HTTPException, urllib3.exceptions.HTTPError: It does not keep to the protocol,
            or breaks off.
    """
    place = web_place(question.url)
    host, port = place.hostname or "", place.port or PORTS[place.scheme.lower()]
    connection = HTTPConnection(host, port, timeout=left(question.until))
    connection.sock = opened(host, port, place.scheme.lower(), question)
    try:
        target = quote(f"{place.path or '/'}{'?' * bool(place.query)}{place.query}", safe=KEPT)
        headers = {
            "Host": host_in(place),
            "User-Agent": question.agent,
            "Accept-Encoding": ENCODINGS,
        }
        connection.request(question.method, target, headers=headers, preload_content=False)
        with connection.getresponse() as answer:
            head = Answer(answer.status, answer.headers)
            if not head.is_there:
                return head
            sent = sent_by(answer, question)
            return replace(head, content=unpacked(sent, head.packings, question.most))
    finally:
        connection.close()


def opened(host: str, port: int, scheme: str, question: Question) -> Timed | TimedTLS:
    """Connect to a server, safely where the address says so."""
    plain = connected(host, port, question.until, question.allows)
    if scheme == "http":
        return plain
    try:
        return secured(plain, host)
    except BaseException:
        plain.close()
        raise


def sent_by(answer: BaseHTTPResponse, question: Question) -> bytes:
    """Read no more than is needed to see that there is too much, and no longer than there is."""
    parts: list[bytes] = []
    size = 0
    try:
        while size <= question.most and left(question.until):
            if not (part := answer.read1(PIECE, decode_content=False)):
                break
            parts.append(part)
            size += len(part)
    except ReadTimeoutError as late:
        raise TimeoutError from late
    except ProtocolError as broken:
        if isinstance(broken.__cause__, IncompleteRead | ConnectionError):
            raise BrokenOffError from broken
        raise
    return b"".join(parts)[: question.most + 1]
