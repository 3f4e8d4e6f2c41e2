"""What is compressed: what is taken for its end, and that there is never more of it than wanted."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from http.client import HTTPException

import pytest

from briefing_site.drafting.unpacking import BrokenOffError, packings_of, unpacked

MOST = 1 << 20
WORDS = b"It said so. " * 9000


def packed(content: bytes) -> bytes:
    """Compress without the time of day, so that tests are called the same each time."""
    return gzip.compress(content, mtime=0)


GZIP = packed(WORDS)
BOMB = packed(bytes(200_000_000))


def without_head(content: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(content) + packing.flush()


@pytest.mark.parametrize(
    ("packings", "sent"),
    [
        ([], WORDS),
        (["gzip"], GZIP),
        (["x-gzip"], GZIP),
        (["gzip"], packed(WORDS[:5]) + packed(WORDS[5:])),
        (["gzip"], GZIP + packed(b"")),
        (["gzip"], GZIP + bytes(1)),
        (["gzip"], GZIP + b"\r\n more"),
        (["deflate"], zlib.compress(WORDS)),
        (["deflate"], zlib.compress(WORDS, 0)),
        (["deflate"], without_head(WORDS)),
        (["deflate", "gzip"], packed(zlib.compress(WORDS))),
    ],
)
def test_what_is_compressed_is_taken_apart_to_its_end(packings: list[str], sent: bytes) -> None:
    assert unpacked(sent, packings, MOST) == WORDS


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_nothing_is_nothing_however_it_is_compressed(packing: str) -> None:
    assert unpacked(b"", [packing], MOST) == b""


@pytest.mark.parametrize(
    ("packings", "sent"),
    [
        (["gzip"], GZIP[:1]),
        (["gzip"], GZIP[:10]),
        (["gzip"], GZIP[:-8]),
        (["gzip"], GZIP[:-1]),
        (["gzip"], GZIP + GZIP[:20]),
        (["deflate"], zlib.compress(WORDS)[:1]),
        (["deflate"], zlib.compress(WORDS)[:-1]),
        (["deflate"], without_head(WORDS)[:-1]),
        (["deflate", "gzip"], packed(zlib.compress(WORDS)[:-1])),
    ],
)
def test_what_has_no_end_breaks_off(packings: list[str], sent: bytes) -> None:
    with pytest.raises(BrokenOffError, match=r"^what it sends breaks off before its end$"):
        unpacked(sent, packings, MOST)


@pytest.mark.parametrize(
    ("packings", "sent"),
    [
        (["gzip"], WORDS),
        (["gzip"], GZIP[:-8] + bytes(8)),
        (["deflate"], b"\xff\xff"),
        (["gzip"], packed(b"a") + b"\x1f\x8b no more"),
    ],
)
def test_what_is_not_compressed_as_it_says_is_a_fault(packings: list[str], sent: bytes) -> None:
    with pytest.raises(HTTPException, match=r"^it is not compressed as it says$"):
        unpacked(sent, packings, MOST)


def test_nothing_is_compressed_for_ever() -> None:
    with pytest.raises(HTTPException, match=r"^it is compressed more than 5 times$"):
        unpacked(GZIP, ["gzip"] * 6, MOST)


@pytest.mark.parametrize(("packings", "sent"), [(["gzip"], BOMB), (["gzip", "gzip"], packed(BOMB))])
def test_a_bomb_is_taken_apart_no_further_than_wanted(packings: list[str], sent: bytes) -> None:
    tracemalloc.start()
    try:
        content = unpacked(sent, packings, MOST)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert content == bytes(MOST + 1)
    assert peak < 8 * MOST


def test_of_what_is_too_much_before_it_is_taken_apart_nothing_is_taken_apart() -> None:
    assert unpacked(BOMB[:1001], ["gzip"], 1000) == BOMB[:1001]


def test_what_nobody_asked_for_stays_as_it_is() -> None:
    assert unpacked(GZIP, ["br", "gzip"], MOST) == GZIP


@pytest.mark.parametrize(
    ("named", "packings"),
    [("", []), ("identity", []), (" GZIP ,, identity,deflate", ["gzip", "deflate"])],
)
def test_a_server_names_how_it_compresses(named: str, packings: list[str]) -> None:
    assert packings_of(named) == packings
