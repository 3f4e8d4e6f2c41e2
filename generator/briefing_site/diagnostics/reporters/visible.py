"""Text that is safe to print: takes any text, gives it on one line with nothing hidden in it.

A file's name and a line of a file may hold what would move the cursor, turn the writing
direction or start a line of its own. Here it becomes something to look at.
"""

from __future__ import annotations

import re

TAB = "    "

JOINERS = "\u200c\u200d"
"""Part of the spelling in Persian and in Indic scripts, and of emoji; without width."""

DELETE = 0x7F
SPACE = 0x20
CONTROL_PICTURES = 0x2400
LONE = 0xDC00
UNDECODED = {chr(LONE + byte) for byte in range(0x80, 0x100)}
"""What Python makes of bytes that are not UTF-8, in the name of a file above all (PEP 383)."""
NARROW = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u2013-\u2026]*")
"""Characters of one column each: most Latin letters, and what is printed between them."""

DELETE_PICTURE = "\N{SYMBOL FOR DELETE}"


def visible(text: str) -> str:
    """Show a whole text on one line."""
    return text if text.isprintable() else "".join(map(visible_character, text))


def visible_character(char: str) -> str:
    """Show one character: itself where it can be printed, else a sign or a number for it."""
    if char.isprintable() or char in JOINERS:
        return char
    if char == "\t":
        return TAB
    if ord(char) < SPACE:
        return chr(CONTROL_PICTURES + ord(char))
    if char in UNDECODED:
        return f"<0x{ord(char) - LONE:02X}>"
    return DELETE_PICTURE if ord(char) == DELETE else f"<U+{ord(char):04X}>"


def width(text: str) -> int:
    """Count the columns that a text takes in a terminal: wide characters take two."""
    if NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - not for what only makes a text visible

    return sum(cell_len(char) for char in text)
