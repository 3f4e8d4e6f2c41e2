"""What address a document has: takes one as it was written, gives the one that all spellings share.

A browser's rules (the WHATWG's, which are those of RFC 3986, 6.2.2 and 6.2.3, and more) put scheme
and host in small letters, take out default ports and dots between slashes, and encode what is not
ASCII: pydantic has them. What RFC 3986 has beside is done here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from pydantic_core import Url

ENCODED = re.compile(r"%([0-9A-Fa-f]{2})")
UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")

TRACKING = re.compile(
    r"(?:utm|mtm|pk|piwik|matomo|hsa|mkt|vero)_.+|mc_[ce]id|_hs(?:enc|mi)|_g[al]|cmpid|ocid"
    r"|fbclid|gclid|gclsrc|dclid|msclkid|twclid|ttclid|li_fat_id|[gw]braid|yclid|ysclid|igsh(?:id)?",
    re.IGNORECASE,
)
"""Names of parameters that tell a site where its reader comes from, and nothing of the document."""

UN_SYMBOL = re.compile(
    r"[SA]/(?:RES/|PRST/|PV\.|AGENDA/|INF/|HRC/|ES-\d+/|C\.\d/|DEC/|\d+/)\S*\d\S*"
)
"""A symbol of the Security Council or the General Assembly, as ST/LIB/SER.B/5 describes them."""

UN_DOCUMENTS = "https://undocs.org/"
"""Where the United Nations keep each document at the address of its symbol, for good."""


@lru_cache(maxsize=65_536)
def normalized(address: str) -> str:
    """Give the one spelling of an address: RFC 3986, no fragment, no tracking parameters."""
    try:
        plain = str(Url(address))
    except ValueError:  # a host that is none in any other spelling either
        return address
    before, _, query = plain.partition("#")[0].partition("?")
    kept = [part for part in query.split("&") if part and not is_tracking(part)]
    return ENCODED.sub(decoded, "?".join([before, "&".join(kept)] if kept else [before]))


def oddity(address: str) -> tuple[bool, int, int]:
    """Say how far an address is from the one that a browser shows, to order its spellings by."""
    parts = urlsplit(address)
    tracking = sum(map(is_tracking, parts.query.split("&")))
    is_odd = parts.netloc != (parts.hostname or "") or parts.scheme != parts.scheme.lower()
    return parts.scheme.lower() != "https" or is_odd, tracking, len(address.partition("#")[0])


def decoded(octet: re.Match[str]) -> str:
    """Write a percent-encoded octet as RFC 3986 would: its letter, or digits in capitals."""
    letter = chr(int(octet[1], 16))
    return letter if UNRESERVED.fullmatch(letter) else octet[0].upper()


def is_tracking(parameter: str) -> bool:
    """Whether a part of a query only tells where the reader comes from."""
    return TRACKING.fullmatch(parameter.partition("=")[0]) is not None


def loosened(address: str) -> str:
    """Give what two addresses share that most likely are one document's.

    They differ in what a server may tell apart, and hardly any does: http or https, `www.`, a
    slash at the end, and whether a bracket is encoded.
    """
    parts = urlsplit(normalized(address))
    host = parts.netloc.removeprefix("www.")
    return unquote(f"{host}{parts.path.rstrip('/')}?{parts.query}")


def plain_symbol(symbol: str) -> str:
    """Write a document's number without the spaces that some print in it."""
    return "".join(symbol.split())


def address_of_symbol(symbol: str) -> str | None:
    """Give the address of a document by its number, where that is certain: the United Nations'."""
    plain = plain_symbol(symbol)
    return f"{UN_DOCUMENTS}{plain}" if UN_SYMBOL.fullmatch(plain) else None
