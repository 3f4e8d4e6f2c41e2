"""Comments that go with what a record takes over: takes a record and values, gives their places.

What a comment belongs to is told by the layout, as wherever a file is written anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from textwrap import indent
from typing import Any

from briefing_site.editing.part import Part, Path
from briefing_site.layout import tree
from briefing_site.layout.comments import BLANK, MODELINE
from briefing_site.layout.layout import comments_in
from briefing_site.layout.parse import parse
from briefing_site.layout.writing import Remarks
from briefing_site.model.mending import plain
from briefing_site.source.text import SourceText


def travelling(theirs: Part, name: str, value: Any) -> Remarks:  # noqa: ANN401 - any field's value
    """Give the comments of what is taken over in a field, by their paths there.

    Args:
        theirs: The record that it is taken from.
        name: The field in the record that takes it over.
        value: What is taken over: all of a field, or some items of a list.
    """
    every = remarks_in(theirs)
    if not isinstance(value, list):
        return moved(every, (name,), (name,))
    found = Remarks(
        {path: lines for path, lines in every.above.items() if path == (name,)},
        {path: words for path, words in every.beside.items() if path == (name,)},
    )
    fields = plain(theirs.node)
    for place, item in enumerate(value):
        if was := came_from(fields, name, item):
            found |= moved(every, was, (name, place))
    return found


def came_from(fields: dict[str, Any], name: str, item: object) -> Path:
    """Give where an item stood; nothing where it is another now. A name becomes an alias."""
    if name == "aliases" and item == fields.get("name"):
        return ("name",)
    had = fields.get(name)
    return (name, had.index(item)) if isinstance(had, list) and item in had else ()


def moved(remarks: Remarks, before: Path, after: Path) -> Remarks:
    """Give the comments of a part by their paths in another."""
    size = len(before)
    return Remarks(
        {(*after, *path[size:]): x for path, x in remarks.above.items() if path[:size] == before},
        {(*after, *path[size:]): x for path, x in remarks.beside.items() if path[:size] == before},
    )


def remarks_in(part: Part) -> Remarks:
    """Find the comments of a record, by the paths of what they belong to."""
    value = parse(part.text).root
    for step in part.path:
        value = dict(steps(value))[step].value
    found = list(walk(value, ()))
    above = {path: [words(line) for line in one.above if line != BLANK] for path, one in found}
    beside = {path: " ".join(map(words, one.beside)) for path, one in found if one.beside}
    return Remarks({path: lines for path, lines in above.items() if lines}, beside)


def steps(value: tree.Value) -> Iterator[tuple[str | int, tree.Part]]:
    """Go through the fields or the items of a value."""
    for index, part in enumerate(value.parts if isinstance(value, tree.Parts) else ()):
        yield index if part.key is None else part.key, part


def walk(value: tree.Value, path: Path) -> Iterator[tuple[Path, tree.Part]]:
    """Go through all that is in a value."""
    for step, part in steps(value):
        yield (*path, step), part
        yield from walk(part.value, (*path, step))


def words(line: str) -> str:
    """Give a comment without its sign."""
    return line.removeprefix("#").strip()


def comments_lost(before: list[str], after: str) -> Iterator[str]:
    """Say in full which comments of some files stand in the new one no more.

    Args:
        before: What the files held.
        after: What the one holds that stays.
    """
    had = sum((comments_in(SourceText("", text)) for text in before), Counter[str]())
    lost = [one for one in had - comments_in(SourceText("", after)) if not MODELINE.match(one)]
    if lost:
        told = indent("\n".join(lost), "   ")
        yield f"comments are left out:\n{told}"
