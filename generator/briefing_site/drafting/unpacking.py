"""Unpacking: takes what a server sent, gives it taken apart, no more of it than is wanted.

urllib3 would do so, too, but is silent where what is compressed breaks off: the part that came
would be taken for the whole, and what stands behind it for missing.
"""

from __future__ import annotations

import zlib
from http.client import HTTPException

GZIP = 16 + zlib.MAX_WBITS
MAGIC = b"\x1f\x8b"
PIECE = 1 << 14
"""Bytes that are taken apart at once: what lies behind the end of a stream is copied with each."""

PACKINGS = ("gzip", "x-gzip", "deflate")
MOST_PACKINGS = 5
"""So often may an answer be compressed."""


class BrokenOffError(HTTPException):
    """That an answer has no end."""

    def __init__(self) -> None:
        super().__init__("what it sends breaks off before its end")


def packings_of(named: str) -> list[str]:
    """Give the ways in which an answer is compressed, the last that was done last."""
    names = (name.strip() for name in named.lower().split(","))
    return [name for name in names if name not in ("", "identity")]


def unpacked(sent: bytes, packings: list[str], most: int) -> bytes:
    """Take an answer apart.

    Args:
        sent: All that a server sent; or more than is wanted, which stays as it is.
        packings: The ways in which it is compressed; one that is not known leaves it as it is.
        most: The bytes that are wanted at most; where there are more, one more is given.

    Raises:
        BrokenOffError: It ends before its end.
        http.client.HTTPException: It is not compressed as it says, or too often.
    """
    if len(packings) > MOST_PACKINGS:
        message = f"it is compressed more than {MOST_PACKINGS} times"
        raise HTTPException(message)
    if not sent or not set(packings) <= set(PACKINGS):
        return sent
    try:
        for packing in reversed(packings):
            if len(sent) > most:
                break
            sent = (_inflated if packing == "deflate" else _gunzipped)(sent, most + 1)
    except zlib.error as error:
        message = "it is not compressed as it says"
        raise HTTPException(message) from error
    return sent[: most + 1]


def _gunzipped(sent: bytes, most: int) -> bytes:
    """Take the members of a gzip apart; what follows them and is none means nothing (RFC 1952)."""
    content, end = _stream(sent, 0, GZIP, most)
    while len(content) < most and sent.startswith(MAGIC, end):
        member, end = _stream(sent, end, GZIP, most - len(content))
        content += member
    return bytes(content)


def _inflated(sent: bytes, most: int) -> bytes:
    """Take apart what is called deflate: with the head that it should have (RFC 9110), or none."""
    has_head = sent[0] & 15 == zlib.DEFLATED and int.from_bytes(sent[:2], "big") % 31 == 0
    content, _ = _stream(sent, 0, zlib.MAX_WBITS if has_head else -zlib.MAX_WBITS, most)
    return bytes(content)


def _stream(sent: bytes, start: int, form: int, most: int) -> tuple[bytearray, int]:
    """Take one stream apart.

    Args:
        sent: Where it is.
        start: The offset at which it begins.
        form: The form, as `zlib.decompressobj` has it.
        most: The bytes that are wanted at most, not none.

    Returns:
        Those bytes, and the offset behind it; that of the end where there are more.

    Raises:
        BrokenOffError: It has no end.
        zlib.error: It is none.
    """
    stream = zlib.decompressobj(form)
    content = bytearray()
    for place in range(start, len(sent), PIECE):
        piece = sent[place : place + PIECE]
        content += stream.decompress(piece, most - len(content))
        if len(content) == most:
            return content, len(sent)
        if stream.eof:
            return content, place + len(piece) - len(stream.unused_data)
    raise BrokenOffError
