"""Fetching: takes an address, gives the bytes of its page as UTF-8.

The one deadline counts for all: names, connections, redirections and the page itself. No proxy is
asked, since it would look names up once more than they were judged.
"""

from __future__ import annotations

import http.client
import re
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefing_site.diagnostics.refused import Refused
from briefing_site.drafting.charsets import as_text
from briefing_site.drafting.formats import refuse_formats
from briefing_site.drafting.hosts import Policy, connected, is_public
from briefing_site.drafting.reading import LARGEST

SECONDS = 20.0
"""How long all of it may take."""

MOST_REDIRECTIONS = 5
REDIRECTIONS = (301, 302, 303, 307, 308)
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
AGENT = "Mozilla/5.0 (compatible; briefings-draft)"
PIECE = 1 << 16
KEPT = "/%?&=:;,+@!$'()*~[]"
"""What an address keeps as it is; letters beyond ASCII are encoded."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What fetching may do.

    Attributes:
        seconds: How long it may take.
        allows: Whether a page may stand at an address.
    """

    seconds: float = SECONDS
    allows: Policy = is_public


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent."""

    content: bytes
    charset: str | None


def is_address(text: str) -> bool:
    """Whether something typed is an address and no file."""
    return bool(ADDRESS.match(text))


def fetch(url: str, limits: Limits | None = None) -> bytes:
    """Fetch a page.

    Raises:
        Refused: It cannot be fetched, is no text, or is in no encoding for pages.
    """
    page = _within(url, limits or LIMITS)
    if len(page.content) > LARGEST:
        return page.content  # the reader says that it is too long
    refuse_formats(page.content)
    return as_text(page.content, page.charset).encode()


def _within(url: str, limits: Limits) -> Page:
    """Fetch in a thread of its own, since looking up a name cannot be ended from inside."""
    found: list[Page | Exception] = []
    until = time.monotonic() + limits.seconds
    work = threading.Thread(
        target=_note, args=(found, lambda: _follow(url, until, limits)), daemon=True
    )
    work.start()
    work.join(limits.seconds)
    outcome = found[0] if found else TimeoutError()
    if isinstance(outcome, Page):
        return outcome
    message = f'"{url}" cannot be fetched: {reason(outcome, limits)}'
    raise Refused(message, "save the page as a file, and give that") from outcome


def _note(found: list[Page | Exception], work: Callable[[], Page]) -> None:
    try:
        found.append(work())
    except Exception as error:  # noqa: BLE001 - handed on to the thread that waits
        found.append(error)


def _follow(url: str, until: float, limits: Limits) -> Page:
    """Ask for a page, and where it leads elsewhere for that."""
    for _ in range(MOST_REDIRECTIONS + 1):
        place = urlsplit(url)
        if place.scheme.lower() not in ("http", "https") or not place.hostname:
            message = "it leads out of the web"
            raise ValueError(message)
        answer = _ask(place, until, limits)
        if isinstance(answer, Page):
            return answer
        url = urljoin(url, answer)
    message = f"it leads elsewhere more than {MOST_REDIRECTIONS} times"
    raise ValueError(message)


def _ask(place: SplitResult, until: float, limits: Limits) -> Page | str:
    """Ask one server: it sends a page, or where that stands."""
    is_secure = place.scheme.lower() == "https"
    host = place.hostname or ""
    port = place.port or (443 if is_secure else 80)
    asking = http.client.HTTPConnection(host, port, timeout=_left(until))
    connection = connected(host, port, _left(until), limits.allows)
    asking.sock = (
        ssl.create_default_context().wrap_socket(connection, server_hostname=host)
        if is_secure
        else connection
    )
    try:
        target = quote(f"{place.path or '/'}{'?' * bool(place.query)}{place.query}", safe=KEPT)
        asking.request("GET", target, headers={"User-Agent": AGENT, "Accept-Encoding": "identity"})
        with asking.getresponse() as answer:
            return _read(answer, until)
    finally:
        asking.close()


def _read(answer: http.client.HTTPResponse, until: float) -> Page | str:
    if answer.status in REDIRECTIONS and (elsewhere := answer.headers.get("Location")):
        return elsewhere
    if not 200 <= answer.status < 300:  # noqa: PLR2004 - success
        message = f"the server answers {answer.status}"
        raise ValueError(message)
    return Page(_content(answer, until), answer.headers.get_content_charset())


def _content(answer: http.client.HTTPResponse, until: float) -> bytes:
    """Read no more than is needed to see that a page is too large, and no longer than there is."""
    parts: list[bytes] = []
    while sum(map(len, parts)) <= LARGEST and _left(until) and (part := answer.read1(PIECE)):
        parts.append(part)
    return b"".join(parts)[: LARGEST + 1]


def _left(until: float) -> float:
    seconds = until - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def reason(error: Exception, limits: Limits) -> str:
    """Say in a few words why a page could not be fetched."""
    if isinstance(error, TimeoutError):
        return f"it was not there within {limits.seconds:g} seconds"
    return str(getattr(error, "strerror", None) or error or type(error).__name__).lower()
