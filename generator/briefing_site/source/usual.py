"""From usual text to nodes: takes a file laid out as nearly all are, gives its tree, or nothing.

Nearly every file is lists and mappings one below the other, with texts on one line or folded. One
pattern cuts such a file into its entries in a part of the time that libyaml takes for its
characters. What is not sure to be the same tree there (a sign that means something else in YAML,
an entry that does not fit those above it) is left to the ways that read all of YAML.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from briefing_site.source.characters import FOREIGN_SPACES
from briefing_site.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from briefing_site.source.text import SourceText, paragraphs

KEY: Final = r"[A-Za-z_][A-Za-z0-9_-]{0,99}"

OTHERS: Final = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
    rf"{FOREIGN_SPACES}]"
)
"""What is no usual character: it ends a line, or stands for something else than itself."""

FOLDED: Final = ">-\n"
"""The one beginning of a block that is usual."""

TEXT: Final = (
    rf"{FOLDED}(?P<margin> +)(?! )[^\n]++(?:\n+(?P=margin)(?! )[^\n]++)*+"
    r"|'(?:[^']|'')*+'|\"[^\"]*+\"|[^\n]*+"
)
"""A block whose lines all begin in one column, a text in quotation marks, or one line."""

MORE: Final = rf"(?:\n(?! *(?:- |{KEY}:[ \n]))[^\n]*+)*"
"""The lines that go on with a text: none of them begins another."""

ENTRY: Final = re.compile(rf"( *)(- )?(?:({KEY}):(?: (?=[^ \n])|(?=\n)))?({TEXT})({MORE})\n")
"""An entry: its indentation, its dash, its key, its text, and the lines that go on with that."""

TELLING: Final = ("\\", " \n", " #")
"""What may be more than a text and its layout: escapes and comments.

A comment or a mark of a document at the beginning of a line is neither an entry nor within one.
"""

WORDS: Final = r"[A-Za-z0-9](?:[A-Za-z0-9_. -]*[A-Za-z0-9_.-])?"
LIST: Final = re.compile(rf"\[{WORDS}(?:, {WORDS})*\]")
"""A list on one line, of ids or tags."""

GAPS: Final = re.compile(r"\n\n+ *")
"""Where lines are empty between two of a text, with what stands before the second."""

MOST_ENTRIES: Final = 16_000
FARTHEST: Final = 28
"""Entries, and their columns, of which the ways that read all would take no fewer."""

Found = tuple[str, str, str, str, str, str]


class Unusual(Exception):  # noqa: N818 - it ends a way, and is no error
    """This file is for a way that reads all of YAML."""


class Text(NamedTuple):
    """What a text says, and whether it stands there as it is, neither in quotes nor as a block."""

    value: str
    plain: bool


def is_unusual(source: SourceText) -> bool:
    """Whether anything in a text shows at once that the file is not as nearly all are.

    Where the last line has no end, no entry ends there, and each of its characters would be tried.
    """
    text = source.text
    if text[:1] in " \n#-" or not text.endswith("\n"):
        return True
    for sign in TELLING:
        if sign in text:
            return True
    return not source.is_printable and OTHERS.search(text) is not None


def compose_usual(source: SourceText) -> Node | None:
    """Compose a file in which nothing is unusual, or give nothing."""
    if is_unusual(source):
        return None
    entries = ENTRY.findall(source.text)
    if not 0 < len(entries) < MOST_ENTRIES:
        return None
    try:
        return Outline(source, entries).whole()
    except Unusual:
        return None


class Outline:
    """Puts entries into lists and mappings by their columns.

    Attributes:
        next: The number of the entry that comes next.
        at: Where its line begins.
    """

    def __init__(self, source: SourceText, entries: list[Found], at: int = 0) -> None:
        self.source = source
        self.entries = entries
        self.last = len(entries)
        self.next = 0
        self.at = at

    def whole(self) -> Node:
        """Build the tree of the entries, if they are all of the text."""
        root = self.mapping(0)
        if self.next != self.last or self.at != len(self.source.text):
            raise Unusual
        return root

    def mapping(self, column: int) -> Mapping:
        """Build the mapping of which the keys stand in a column, the first behind a dash or not."""
        held = dict[str, Entry]()
        begin = self.at + column
        while True:
            entry = self.entry(column)
            if entry.key.text in held:
                raise Unusual
            held[entry.key.text] = entry
            if self.next == self.last:
                return Mapping(self.source, begin, self.at, held)
            indent = len(self.entries[self.next][0])
            if indent != column or self.entries[self.next][1]:
                break
        if indent > column:
            raise Unusual
        return Mapping(self.source, begin, self.at + indent, held)

    def entry(self, column: int) -> Entry:
        """Build a key that stands in a column with its value."""
        _, _, key, text, margin, more = self.entries[self.next]
        if not key or column > FARTHEST:
            raise Unusual
        start = self.at + column
        name = Scalar(self.source, start, start + len(key), key, True)  # noqa: FBT003 - a fact
        value = self.value(start + len(key) + 2, column, text, more, margin)
        return Entry(name, value or self.below(column))

    def below(self, column: int) -> Node:
        """Build what stands below a key, further to the right, or a list in its column."""
        if self.next == self.last:
            raise Unusual
        indent, dash = self.entries[self.next][:2]
        inner = len(indent)
        if dash and inner >= column:
            return self.sequence(inner)
        if inner <= column:
            raise Unusual
        return self.mapping(inner)

    def sequence(self, column: int) -> Sequence:
        """Build the list of which the dashes stand in a column."""
        items: list[Node] = []
        begin = self.at + column
        while True:
            items.append(self.item(column))
            if self.next == self.last:
                return Sequence(self.source, begin, self.at, tuple(items))
            indent = len(self.entries[self.next][0])
            if indent != column or not self.entries[self.next][1]:
                break
        if indent > column:
            raise Unusual
        return Sequence(self.source, begin, self.at + indent, tuple(items))

    def item(self, column: int) -> Node:
        """Build what stands behind a dash in a column."""
        _, _, key, text, margin, more = self.entries[self.next]
        if key:
            return self.mapping(column + 2)
        if item := self.value(self.at + column + 2, column, text, more, margin):
            return item
        raise Unusual

    def value(self, start: int, column: int, text: str, more: str, margin: str) -> Node | None:
        """Read a text behind a key or a dash, and go on to the next entry."""
        self.next += 1
        if text:
            self.at = start + len(text) + len(more) + 1
            return self.text(start, column, text, more, margin)
        if more.strip("\n"):
            raise Unusual
        self.at = start + len(more)
        return None

    def text(self, start: int, column: int, text: str, more: str, margin: str) -> Node:
        """Read a text, or a list on one line."""
        end = self.at if margin else start + len(text) + len(more.rstrip("\n"))
        if words := words_of(text, more):
            return self.list_of(words, start, end)
        found = one_text(text, more, margin, column)
        return Scalar(self.source, start, end, found.value, found.plain)

    def list_of(self, words: list[str], start: int, end: int) -> Sequence:
        """Build a list that stands on one line."""
        items, at = [], start + 1
        for word in words:
            items.append(Scalar(self.source, at, at + len(word), word, True))  # noqa: FBT003 - a fact
            at += len(word) + 2
        return Sequence(self.source, start, end, tuple(items))


def words_of(text: str, more: str) -> list[str]:
    """Give the words of a list that stands on one line; none where that is no such list."""
    is_list = text[:1] == "[" and LIST.fullmatch(text + more.rstrip("\n"))
    return text[1:-1].split(", ") if is_list else []


def one_text(text: str, more: str, margin: str, column: int) -> Text:
    """Read a plain text, one in quotation marks, or a block.

    Args:
        text: Where it begins.
        more: The lines that go on with it.
        margin: What stands before each line of a block.
        column: Where its key or its dash stands.
    """
    if not more and text[:1].isalnum() and ": " not in text and text[-1] != ":":
        return Text(text, plain=True)
    if margin:
        if more.strip("\n") or len(margin) <= column:
            raise Unusual
        value = folded(text[len(FOLDED) + len(margin) :], margin)
        return Text(paragraphs(value) if "\n" in value else value, plain=False)
    value = folded(text + more.rstrip("\n"), " " * (column + 1))
    if value[:1] in ("'", '"'):
        return Text(unquoted(value), plain=False)
    if not value or not is_plain(value):
        raise Unusual
    return Text(value, plain=True)


def unquoted(text: str) -> str:
    """Give what stands between two quotation marks, its lines joined before."""
    sign, inner = text[0], text[1:-1]
    if len(text) == 1 or text[-1] != sign:
        raise Unusual
    if sign not in inner:
        return inner
    if sign != "'" or sign in inner.replace("''", ""):
        raise Unusual
    return inner.replace("''", "'")


def is_plain(text: str) -> bool:
    """Whether nothing in a text without quotation marks would end it, or make it a key."""
    is_word = text[0].isalnum() or text[0] in "(/" or text[0] > "\x7f"
    return is_word and ": " not in text and ":\n" not in text and text[-1] != ":"


def folded(raw: str, within: str) -> str:
    """Join lines with spaces, and end one for each empty line between two.

    Args:
        raw: The lines, the first without what stands before it.
        within: What each other has to begin with.
    """
    if "\n" not in raw:
        return raw
    if "\n\n" not in raw:
        return on_one_line(raw, within)
    gaps = GAPS.findall(raw)
    if any(len(gap) - gap.count("\n") < len(within) for gap in gaps):
        raise Unusual
    first, *others = (on_one_line(part, within) for part in GAPS.split(raw))
    ends = ("\n" * (gap.count("\n") - 1) for gap in gaps)
    return "".join([first, *(part for pair in zip(ends, others, strict=True) for part in pair)])


def on_one_line(raw: str, within: str) -> str:
    """Join lines of which none is empty with spaces; nearly all of them begin in one column."""
    number = raw.count("\n")
    for sign in (f"\n{within} ", f"\n{within}"):
        if raw.count(sign) == number and f"{sign} " not in raw:
            return raw.replace(sign, " ")
    if raw.count(f"\n{within}") != number:
        raise Unusual
    return " ".join([line.lstrip(" ") for line in raw.split("\n")])
