"""Formats: takes the bytes of a file, refuses what is no plain text, and says how to get that."""

from __future__ import annotations

from briefing_site.diagnostics.refused import Refused

FIRST = 1024
"""Bytes in which a PDF says that it is one."""

COPY = "open it, copy its text into a plain-text file, and give that file"
PDF = 'copy its text into a plain-text file, or make one with "pdftotext FILE text.txt"; give that'
WORD = 'save it there as "plain text" in UTF-8, or copy its text into a file; give that'


def refuse_formats(content: bytes) -> None:
    """Refuse what is no text, by what it is.

    Raises:
        Refused: It is a PDF, a word processor's file, a picture or an archive.
    """
    if found := _format(content):
        what, hint = found
        message = f"this is {what}, and draft reads plain text, Markdown and HTML"
        raise Refused(message, hint)


def _format(content: bytes) -> tuple[str, str] | None:
    if b"%PDF-" in content[:FIRST]:
        return "a PDF", PDF
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "a file of an older Word or Office (.doc)", WORD
    if content.startswith(b"{\\rtf"):
        return "rich text (.rtf)", WORD
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    if content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")):
        return "a picture", "type the text into a plain-text file, and give that"
    return None


def _packed(content: bytes) -> tuple[str, str]:
    """Tell what an archive is: word processors pack their files."""
    if b"word/" in content:
        return "a Word document (.docx)", WORD
    if b"opendocument.text" in content[:FIRST]:
        return "an OpenDocument text (.odt)", WORD
    if b"application/epub+zip" in content[:FIRST]:
        return "an e-book (.epub)", COPY
    return "an archive or an Office file", COPY
