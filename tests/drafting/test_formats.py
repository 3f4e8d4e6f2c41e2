"""What is no plain text, and what is not in English."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefing_site.diagnostics.refused import Refused
from briefing_site.drafting.language import is_english
from briefing_site.drafting.reading import LARGEST, read_article


def packed(name: str, content: str = "x") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"%PDF-1.7\n" + b"a" * LARGEST, "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "a file of an older Word or Office (.doc)"),
        (b"{\\rtf1 Hello", "rich text (.rtf)"),
        (packed("word/document.xml"), "a Word document (.docx)"),
        (
            packed("mimetype", "application/vnd.oasis.opendocument.text"),
            "an OpenDocument text (.odt)",
        ),
        (packed("mimetype", "application/epub+zip"), "an e-book (.epub)"),
        (packed("a.txt"), "an archive or an Office file"),
        (b"\x89PNG\r\n", "a picture"),
    ],
)
def test_what_is_no_plain_text_says_what_it_is(content: bytes, what: str) -> None:
    with pytest.raises(Refused) as refused:
        read_article(content, "statement.txt")
    assert refused.value.message == f"this is {what}, and draft reads plain text, Markdown and HTML"
    assert "file" in refused.value.hint


def test_a_name_alone_makes_no_pdf() -> None:
    assert read_article(b"The council met.", "a.pdf").paragraphs == ("The council met.",)


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff", "\x00", "\x1b", "\u202e", "\x85", "\ufeff"])
def test_no_sign_that_a_file_cannot_hold_is_kept(sign: str) -> None:
    assert sign not in read_article(f"The{sign} council met.".encode()).text


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The council met in Oslo, and the ministers of all eight states spoke. " * 4, True),
        ("Le conseil s'est réuni à Oslo, et les ministres des huit États ont parlé. " * 4, False),
        ("Der Rat tagte in Oslo, und die Minister aller acht Staaten sprachen dort. " * 4, False),
        ("Совет собрался в Осло, и министры всех восьми государств выступили там. " * 4, False),
        ("اجتمع المجلس في أوسلو وتحدث وزراء الدول الثماني جميعها هناك " * 4, False),
        ("Peru condemns it.", True),
        ("", True),
    ],
)
def test_english_is_told_from_other_languages(text: str, *, english: bool) -> None:
    assert is_english(text) is english
