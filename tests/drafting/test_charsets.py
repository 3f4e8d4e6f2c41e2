"""Encodings: those of pages are read, and no other codec is let in."""

from __future__ import annotations

import codecs

import pytest

from briefing_site.diagnostics.refused import Refused
from briefing_site.drafting.charsets import CHARSETS, as_text


def test_every_encoding_is_one_that_python_has() -> None:
    assert {codecs.lookup(name).name for name in CHARSETS.values()} >= {"utf-8", "cp1252"}


@pytest.mark.parametrize(
    ("text", "codec", "named"),
    [
        ("“café”", "cp1252", "ISO-8859-1"),
        ("“café”", "cp1252", "windows-1252"),
        ("Привет", "koi8-r", "KOI8-R"),
        ("Привет", "cp1251", "windows-1251"),
        ("日本", "cp932", "Shift_JIS"),
        ("中国", "gb18030", "GB2312"),
        ("한국", "euc-kr", "EUC-KR"),
        ("naïve", "utf-8", "utf8"),
        ("naïve", "utf-16", None),
        ("naïve", "utf-8-sig", "latin1"),
        ('<meta charset="windows-1251">Привет', "cp1251", None),
        ("<meta http-equiv=x content='text/html; charset=koi8-r'>Привет", "koi8-r", None),
        ('<meta charset="windows-1251">Привет', "utf-8", None),
    ],
)
def test_what_is_named_is_believed(text: str, codec: str, named: str | None) -> None:
    assert as_text(text.encode(codec), named).removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    "name",
    ["punycode", "idna", "utf-7", "base64", "rot13", "unicode_escape", "hex", "zlib", "undefined",
     "mbcs", "x" * 90, ""],
)  # fmt: skip
def test_what_is_no_encoding_of_pages_is_refused(name: str) -> None:
    with pytest.raises(Refused) as refused:
        as_text(b"a" * 300_000, name or "?")
    assert (
        refused.value.message == f'"{(name or "?")[:40]}" is no encoding that pages are written in'
    )


@pytest.mark.parametrize(
    ("content", "named", "message"),
    [
        (b"caf\xe9", None, "the text is not UTF-8: byte 4 cannot be read"),
        (
            b"caf\xe9",
            "utf-8",
            'the page is not in the encoding "utf-8" that it or its server names',
        ),
    ],
)
def test_what_is_in_another_encoding_is_refused(
    content: bytes, named: str | None, message: str
) -> None:
    with pytest.raises(Refused) as refused:
        as_text(content, named)
    assert refused.value.message == message
