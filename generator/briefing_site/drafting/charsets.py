"""Encodings: takes bytes and what is said of them, gives text.

Python knows codecs that no page is written in, and some take time by the square of a text's
length: only those that the WHATWG's standard names for pages are let in.
"""

from __future__ import annotations

import re

from briefing_site.diagnostics.refused import Refused

# By the name without hyphens and underscores, what Python calls it. Latin-1 is read as browsers do.
CHARSETS = {
    **dict.fromkeys(("utf8", "unicode11utf8", "utf8mb4"), "utf-8"),
    **dict.fromkeys(
        ("usascii", "ascii", "iso88591", "latin1", "l1", "windows1252", "cp1252", "xcp1252"),
        "cp1252",
    ),
    **{f"iso8859{part}": f"iso8859-{part}" for part in (*range(2, 9), 10, *range(13, 17))},
    **{f"windows{page}": f"cp{page}" for page in (1250, 1251, *range(1253, 1259))},
    **{f"cp{page}": f"cp{page}" for page in (1250, 1251, *range(1253, 1259))},
    "latin2": "iso8859-2", "latin5": "cp1254", "iso88599": "cp1254", "latin9": "iso8859-15",
    "windows874": "cp874", "tis620": "cp874", "koi8r": "koi8-r", "koi8u": "koi8-u",
    **dict.fromkeys(("macintosh", "macroman"), "mac-roman"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "euccn", "cp936"), "gb18030"),
    **dict.fromkeys(("big5", "big5hkscs", "cnbig5"), "big5hkscs"),
    "eucjp": "euc-jp", "iso2022jp": "iso2022-jp",
    **dict.fromkeys(("shiftjis", "sjis", "xsjis", "windows31j", "ms932"), "cp932"),
    **dict.fromkeys(("euckr", "ksc56011987", "ksc5601", "windows949", "cp949"), "cp949"),
    "utf16": "utf-16", "utf16le": "utf-16-le", "utf16be": "utf-16-be",
}  # fmt: skip
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
META = re.compile(rb"<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
FIRST = 4096
"""Bytes of a page in which it names its encoding."""


def as_text(content: bytes, named: str | None = None) -> str:
    """Decode a text.

    Args:
        content: What was read or sent.
        named: The encoding that a server names; else the page's own word counts.

    Raises:
        Refused: The encoding is none for pages, or is not what the bytes are in.
    """
    marked = next((codec for mark, codec in MARKS if content.startswith(mark)), None)
    if marked is None and named is None and _is_utf8(content):
        return content.decode()
    said = META.search(content[:FIRST])
    name = named or (said[1].decode("ascii", "replace") if said else None)
    codec = marked or (_codec(name) if name else "utf-8")
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(error, name) from error


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _codec(name: str) -> str:
    """Give Python's name of an encoding that pages may have."""
    codec = CHARSETS.get(re.sub(r"[^a-z\d]", "", name.lower()))
    if codec is None:
        message = f'"{name[:40]}" is no encoding that pages are written in'
        raise Refused(message, "save the text as UTF-8, and give that file")
    return codec


def _undecodable(error: UnicodeDecodeError, name: str | None) -> Refused:
    if name is None:
        message = f"the text is not UTF-8: byte {error.start + 1} cannot be read"
        return Refused(message, "save it as UTF-8")
    message = f'the page is not in the encoding "{name[:40]}" that it or its server names'
    return Refused(message, "save it as UTF-8, and give that file")
