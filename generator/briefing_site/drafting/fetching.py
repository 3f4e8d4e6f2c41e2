"""Fetching: takes an address, gives the bytes of its page as UTF-8."""

from __future__ import annotations

import http.client
import re
import urllib.error
import urllib.request

from briefing_site.diagnostics.refused import Refused
from briefing_site.drafting.reading import LARGEST

SECONDS = 20
"""How long a server may take to answer, and to send on."""

ADDRESS = re.compile(r"https?://", re.IGNORECASE)
AGENT = "Mozilla/5.0 (compatible; briefings-draft)"


def is_address(text: str) -> bool:
    """Whether something typed is an address and no file."""
    return bool(ADDRESS.match(text))


def fetch(url: str) -> bytes:
    """Fetch a page.

    Raises:
        Refused: It cannot be fetched, or is too large.
    """
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.UnknownHandler(),  # a redirection that leads out of the web
    ):
        opener.add_handler(handler)
    try:
        request = urllib.request.Request(url, headers={"User-Agent": AGENT})  # noqa: S310 - http(s), see `is_address`
        with opener.open(request, timeout=SECONDS) as answer:
            content = answer.read(LARGEST + 1)
            charset = answer.headers.get_content_charset()
    except (OSError, ValueError, http.client.HTTPException) as error:
        message = f'"{url}" cannot be fetched: {reason(error)}'
        raise Refused(message, "save the page as a file, and give that") from error
    return as_utf8(content, charset) if len(content) <= LARGEST else content


def reason(error: Exception) -> str:
    """Say in a few words why a page could not be fetched."""
    if isinstance(error, urllib.error.HTTPError):
        error.close()  # it holds the connection
        return f"the server answers {error.code}"
    inner = getattr(error, "reason", error)
    if isinstance(inner, TimeoutError):
        return f"no answer within {SECONDS} seconds"
    return str(getattr(inner, "strerror", None) or inner or type(inner).__name__).lower()


def as_utf8(content: bytes, charset: str | None) -> bytes:
    """Turn what a server sends in another encoding into UTF-8."""
    if charset is None or charset.lower() in ("utf-8", "utf8"):
        return content
    try:
        return content.decode(charset).encode()
    except (LookupError, UnicodeDecodeError) as error:
        message = f'the page is not in the encoding "{charset}" that its server names'
        raise Refused(message, "save it as UTF-8, and give that file") from error
