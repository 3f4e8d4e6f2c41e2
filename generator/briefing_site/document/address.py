"""Addresses: takes an address as written, gives one that is safe to link to, or None."""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from briefing_site.source.active import without_entities

# What a browser strips from an address before it reads the scheme (WHATWG URL, 4.4).
_ENDS: Final = "".join(map(chr, range(0x21)))
_REMOVED = re.compile(r"[\t\n\r]")
_WEB = re.compile(r"https?://(?=[^/?#\\])", re.IGNORECASE)
_RELATIVE_PATH = re.compile(r"[^/?#\\]*")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# The characters of RFC 3986 less those that mean something to Markdown within a destination.
_KEPT: Final = "%/:?#@!$&+,;=~-._"
# Most addresses are of these alone, which nothing changes, and are told by that much faster.
_PLAIN = re.compile(r"[\w/:?#@!$+,;=~.-]*", re.ASCII)
_PLAIN_WEB = re.compile(r"https?://\w[\w/:?#@!$+,;=~.-]*", re.ASCII)


@lru_cache(maxsize=1024)  # a source is named on several pages
def safe_address(url: str) -> str | None:
    """An address that stays what it looks like, percent-encoded; None if it may not be linked.

    Only `http`, `https`, relative and in-page addresses pass. An address is judged both as it
    stands and with its entities resolved, since it isn't known how often it will be decoded.
    """
    if _PLAIN_WEB.fullmatch(url):
        return url
    url = _as_browsers_read(url)
    if not url or not (_is_safe(url) and _is_safe(_as_browsers_read(without_entities(url)))):
        return None
    encoded = quote(_STRAY_PERCENT.sub("%25", url), safe=_KEPT, errors="replace")
    return _WEB.sub(lambda match: match[0].lower(), encoded, count=1)


def is_web_address(address: str) -> bool:
    """Whether a safe address leads out of the site, with its scheme and host."""
    return _WEB.match(address) is not None


def destination(address: str) -> str:
    """A safe address as a Markdown link's destination. CommonMark resolves entities there."""
    if _PLAIN.fullmatch(address):
        return address
    encoded = quote(_STRAY_PERCENT.sub("%25", address), safe=_KEPT, errors="replace")
    return encoded.replace("&", "&amp;")


def _as_browsers_read(url: str) -> str:
    return _REMOVED.sub("", url).strip(_ENDS)


def _is_safe(url: str) -> bool:
    if _WEB.match(url):
        return True
    first = _RELATIVE_PATH.match(url)
    has_scheme = first is not None and ":" in first[0]
    # Browsers take a backslash for a slash, and two of either for another host.
    names_host = url[:2].replace("\\", "/") == "//"
    return not has_scheme and not names_host
