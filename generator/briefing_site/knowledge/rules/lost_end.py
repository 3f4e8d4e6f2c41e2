"""A text that YAML ends at a sign `#`.

A space and `#` start a comment, unless the text stands in quotation marks: the rest of it is on
no page. What looks like a comment is left in peace: `#` with a space behind it. Advice is given
where a word or a number follows at once, as in "Agenda #2030", where a number follows and a single
space stands before, as in "Statement # 4", and where a bracket or a quotation mark that the text
opens is closed behind the sign.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic work resumes #Arctic2022
    date: 2022-06-08
    summary: Projects without Russia go on.
    issues: [arctic-cooperation]

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: "Arctic work resumes #Arctic2022" # as the release has it
    date: 2022-06-08
    summary: Projects without Russia go on. # to be checked
    issues: [arctic-cooperation]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted
from briefing_site.knowledge.walk import Contents
from briefing_site.knowledge.world import World
from briefing_site.model.record import NamedRecord, Record
from briefing_site.model.shape import alias_of, is_text
from briefing_site.source.nodes import Node, Scalar, Sequence, find
from briefing_site.source.span import Span

MEANT = re.compile(r"[ \t](?:#[^\W\d_]|[ \t]*#\d| ?(?<![ \t]{2})# \d)")
"""A tag or a number, no comment: a comment has a space behind its sign, or more before it."""

PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("„", "“"), ("«", "»"))


def check(world: World) -> Iterator[Diagnostic]:
    """Find plain texts behind which something stands that was probably meant to belong to them."""
    for top in world.records.all():
        # A file with a comment is read by its nodes.
        if isinstance(top.origin, Node) and has_comment(world.sources[top.origin.path].text):
            yield from faults(top)


def has_comment(text: str) -> bool:
    """Whether something in a file may be a comment behind a text."""
    return " #" in text or "\t#" in text


def faults(top: NamedRecord) -> Iterator[Diagnostic]:
    """Find such texts in one file."""
    for _, record in chain.from_iterable(Contents([top]).by_class.values()):
        for text in texts(record) if record.is_written else ():
            if text.comment and (MEANT.match(text.comment) or closes(text.text, text.comment)):
                yield fault(text)


def texts(record: Record) -> Iterator[Scalar]:
    """Go through what a record's file holds of words for readers."""
    for name in text_fields(type(record)):
        if written := find(record.node, (name,)):
            yield from scalars(written)


@cache
def text_fields(model: type[Record]) -> tuple[str, ...]:
    """Name the fields of a record that hold words for readers."""
    names = (alias_of(name, field) for name, field in model.model_fields.items())
    return tuple(name for name in names if is_text(model, name))


def scalars(node: Node) -> Iterator[Scalar]:
    """Give a text, or each of a list; records in a record are looked at by themselves."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Scalar))


def closes(text: str, comment: str) -> bool:
    """Whether a comment closes what a text opened."""
    return any(
        text.count(opening) > text.count(closing) and closing in comment
        for opening, closing in PAIRS
    )


def fault(text: Scalar) -> Diagnostic:
    """Word the finding."""
    lost = text.comment.strip()
    line, column = behind(text)
    column += len(text.comment) - len(text.comment.lstrip())
    return Diagnostic(
        "lost-end",
        Span(text.span.path, line, column, line, column + len(lost)),
        f"{quoted(lost)} is read as a comment and shown nowhere",
        Hint('put the whole text in quotes; a comment has two spaces before "#" and one behind it'),
    )


def behind(text: Scalar) -> tuple[int, int]:
    """Give the line and the column at which what stands behind a text or a block's sign begins."""
    if text.plain:
        return text.span.end_line, text.span.end_column
    before = text.raw.partition(text.comment)[0]
    *above, last = before.split("\n")
    return text.span.line + len(above), len(last) + (1 if above else text.span.column)
