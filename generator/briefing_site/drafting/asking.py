"""Asking: takes an address and what to ask of it, gives what its server answers.

One request, no redirection. The one deadline holds for the connection and for each byte, however
slowly they come, and no more is read than was wanted. urllib3 speaks the protocol: unlike the
standard library it takes apart what is compressed no further than asked for, so that a small answer
cannot become a huge one. trafilatura brings it in any case, so that it costs no package more.
No proxy is asked, since it would look names up once more than they were judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from email.message import Message
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from urllib3.connection import HTTPConnection
from urllib3.exceptions import ReadTimeoutError
from urllib3.response import BaseHTTPResponse, HTTPResponse

from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.drafting.hosts import Policy, Timed, TimedTLS, connected, left, secured
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
        content: What it sent, taken apart where it was compressed.
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
        named = self.headers.get("Content-Encoding", "").lower()
        known = {"", "identity", *HTTPResponse.CONTENT_DECODERS}
        left_over = (one for part in named.split(",") if (one := part.strip()) not in known)
        return next(left_over, "")

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
        http.client.HTTPException, urllib3.exceptions.HTTPError: It does not keep to the protocol.
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
            return Answer(answer.status, answer.headers, content_of(answer, question))
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


def content_of(answer: BaseHTTPResponse, question: Question) -> bytes:
    """Read no more than is needed to see that there is too much, and no longer than there is."""
    parts: list[bytes] = []
    size = 0
    try:
        while size <= question.most and left(question.until) and (part := answer.read1(PIECE)):
            parts.append(part)
            size += len(part)
    except ReadTimeoutError as late:
        raise TimeoutError from late
    return b"".join(parts)[: question.most + 1]
