"""From YAML to parts: takes a text that composes without a finding, gives its `Document`.

An alias gives the very object that its anchor names, so that the two stay one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from briefing_site.layout.comments import Extents, Remark, comments, place_comments
from briefing_site.layout.tree import Document, Part, Parts, Text, Value
from briefing_site.source.compose import Loader
from briefing_site.source.nodes import NULLS
from briefing_site.source.text import ANCHOR, SourceText, offset, paragraphs


def parse(text: SourceText) -> Document:
    """Read a file with its comments."""
    parser = Parser(text)
    document = Document(parser.document())
    place_comments(document, text, parser.extents)
    return document


NAMED = re.compile(ANCHOR)


def comments_of(text: SourceText) -> Iterator[Remark]:
    """Give every comment of a file that composes without a finding."""
    parser = Parser(text)
    parser.document()
    return comments(text, parser.extents)


class Parser:
    """Builds parts from the parser's events, and notes what is no comment."""

    def __init__(self, text: SourceText) -> None:
        self.text = text
        self.next_event: Callable[[], yaml.Event] = Loader(text.text).get_event
        self.anchors: dict[str, Value] = {}
        self.extents = Extents()

    def document(self) -> Value:
        """Read the only document."""
        for _ in ("stream", "document"):
            self.next_event()
        return self.value(self.next_event())

    def value(self, event: yaml.Event) -> Value:
        """Read the value that starts with an event."""
        if isinstance(event, yaml.AliasEvent):
            self.extents.add(offset(event.start_mark), offset(event.end_mark))
            return self.anchors[event.anchor or ""]
        if isinstance(event, yaml.ScalarEvent):
            found: Value = self.scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            found = self.parts(event)
        else:
            raise TypeError(event)
        if found.anchor is not None:
            self.anchors[found.anchor] = found
        return found

    def scalar(self, event: yaml.ScalarEvent) -> Text:
        """Read a scalar; the white space after a block belongs to what follows."""
        start, end = offset(event.start_mark), offset(event.end_mark)
        raw = self.text.text[start:end]
        anchor = NAMED.match(raw)
        own = start + (anchor.end() if anchor else 0)
        self.extents.add(own, start + len(raw.rstrip()), is_block=event.style in ("|", ">"))
        value = paragraphs(event.value) if event.style == ">" else event.value
        return Text(value, event.anchor, is_null=event.implicit[0] and value in NULLS)

    def parts(self, event: yaml.SequenceStartEvent | yaml.MappingStartEvent) -> Parts:
        """Read a list or a mapping."""
        found = Parts(isinstance(event, yaml.SequenceStartEvent), anchor=event.anchor)
        while not isinstance(first := self.next_event(), yaml.CollectionEndEvent):
            found.parts.append(self.item(first) if found.is_list else self.field(first))
        if event.flow_style:
            self.extents.last = offset(first.end_mark)
        elif found.parts:
            found.column = self.column(event, found)
        return found

    def item(self, event: yaml.Event) -> Part:
        """Read an item of a list."""
        start = offset(event.start_mark)
        return Part(None, self.value(event), [], [], start, start, self.extents.last)

    def field(self, event: yaml.Event) -> Part:
        """Read a field of a mapping; a name that an alias gives is written out."""
        start = offset(event.start_mark)
        key = self.value(event)
        if not isinstance(key, Text):
            raise TypeError(event)
        event = self.next_event()
        opens = offset(event.start_mark)
        return Part(key.value, self.value(event), [], [], start, opens, self.extents.last)

    def column(self, event: yaml.CollectionStartEvent, parts: Parts) -> int:
        """Give the column of a block's keys or dashes, from 0."""
        if parts.is_list and event.anchor is None and event.start_mark:
            return event.start_mark.column
        _, column = self.text.line_and_column(parts.parts[0].start)
        return column - 1
