"""A record in a file as it is going to be: takes a text and a path, gives its tree and record."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from briefing_site.editing.edits import Edit, edited
from briefing_site.editing.lists import remove_record
from briefing_site.frozen import frozen
from briefing_site.layout.order import Shape, anywhere, shape_of
from briefing_site.model.decode import decode
from briefing_site.model.record import NamedRecord, Record
from briefing_site.source.compose import compose
from briefing_site.source.nodes import Mapping, Node, Sequence, find
from briefing_site.source.text import SourceText

Path = tuple[str | int, ...]


@frozen(slots=False)
class Part:
    """A record in a file as it is going to be, whole or an item of a list.

    Attributes:
        kind: What the file holds.
        id: The file's record.
        shown: The file.
        content: What it holds.
        path: Where in it the record is; nothing for the whole file.
    """

    kind: str
    id: str
    shown: str
    content: str
    path: Path = ()

    @cached_property
    def text(self) -> SourceText:
        """The file's text."""
        return SourceText(self.shown, self.content)

    @cached_property
    def root(self) -> Node:
        """The file's tree."""
        root, _ = compose(self.text)
        if root is None:
            raise ValueError(self.shown)
        return root

    @property
    def node(self) -> Mapping:
        """The record's tree."""
        node = find(self.root, self.path)
        if not isinstance(node, Mapping):
            raise TypeError(node)
        return node

    @cached_property
    def top(self) -> NamedRecord:
        """The file's record."""
        record = decode(self.kind, self.id, self.root).record
        if record is None:
            raise ValueError(self.shown)
        return record

    @property
    def record(self) -> Record:
        """The record."""
        found: Any = self.top
        for step in self.path:
            found = getattr(found, step) if isinstance(step, str) else found[step]
        return found  # type: ignore[no-any-return] # followed step by step

    @property
    def own_id(self) -> str:
        """The id that it has in its file, or that its file is called by."""
        return str(getattr(self.record, "id", self.id))

    @property
    def shape(self) -> Shape:
        """What the model says of it."""
        return anywhere(str(self.path[0])) if self.path else shape_of(self.kind)

    def after(self, edits: list[Edit]) -> Part:
        """Give the record once its file has been edited."""
        return Part(self.kind, self.id, self.shown, edited(self.content, edits), self.path)

    def removed(self) -> str:
        """Give the file without the record, which is an item of a list that keeps others."""
        *above, index = self.path
        items = find(self.root, tuple(above))
        if not isinstance(items, Sequence) or not isinstance(index, int):
            raise TypeError(items)
        return edited(self.content, [remove_record(self.text, items, index)])
