"""From text to nodes: takes a file's characters, gives its tree of nodes and what is wrong.

PyYAML's event stream is used, never `safe_load`: events carry the marks, repeated keys and
aliases, and building the tree here keeps depth and number of values bounded before anything
recurses. libyaml parses where it is there, twenty times faster; a file in which nothing is to be
told takes a shorter way, `compose_usual` or `compose_straight`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.source.characters import FORBIDDEN, ONLY_UNSEEN
from briefing_site.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from briefing_site.source.rules import (
    conflict_marker,
    duplicate_key,
    empty_file,
    forbidden_character,
    foreign_space,
    merge_key,
    nested_too_deeply,
    several_documents,
    too_many_values,
    unknown_anchor,
    yaml_syntax,
    yaml_tag,
)
from briefing_site.source.slips import slip_near
from briefing_site.source.span import Span, start_of
from briefing_site.source.straight import (
    DEEPEST,
    FOREIGN_END,
    MERGE,
    MOST_VALUES,
    compose_straight,
)
from briefing_site.source.syntax import syntax_fault
from briefing_site.source.text import ANCHOR, SourceText, offset, paragraphs
from briefing_site.source.usual import compose_usual

TAG = re.compile(rf"(?:{ANCHOR})?(!\S*)")
"""A tag, behind its value's anchor where there is one, and the comments between the two."""

BEFORE_TEXT = re.compile(ANCHOR)

CONFLICT = re.compile(r"^(?:<{7}|>{7})(?= )[^\r\n]*", re.MULTILINE)
"""The two marks around what Git could not join; the one between them also underlines headings."""

NODE_STARTS = (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent)

Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Unreadable(Exception):  # noqa: N818 - it ends the reading of one file, it is no error of ours
    """The file can be read no further; carries the finding that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def compose(text: SourceText) -> tuple[Node | None, list[Diagnostic]]:
    """Parse one file.

    Returns:
        The tree, or `None` where the file cannot be read to its end, and the findings.
    """
    if marks := conflicts(text):
        return None, marks
    if sound := compose_usual(text) or compose_straight(text):
        return sound, []
    return compose_telling(text)


def compose_telling(text: SourceText) -> tuple[Node | None, list[Diagnostic]]:
    """Parse a file step by step, so that what is met on the way can be told."""
    composer = Composer(text)
    try:
        node = composer.document()
    except Unreadable as stopped:
        return None, [*composer.diagnostics, stopped.diagnostic]
    except yaml.MarkedYAMLError as error:
        fault = syntax_fault(error, text)
        return None, [*(one for one in composer.diagnostics if told_apart(one, fault)), fault]
    return node, composer.diagnostics


def told_apart(found: Diagnostic, last: Diagnostic) -> bool:
    """Whether a finding says something else than the one that ended the reading."""
    return (found.slug, found.span.line) != (last.slug, last.span.line)


def conflicts(text: SourceText) -> list[Diagnostic]:
    """Find the places at which Git left two versions: what follows would only be noise."""
    is_sound = "<<<<<<< " not in text.text and ">>>>>>> " not in text.text
    found = [] if is_sound else list(CONFLICT.finditer(text.text))
    opening = [match for match in found if match[0].startswith("<")]
    return [conflict_marker.fault(text.span(*match.span()), match[0]) for match in opening or found]


class Composer:
    """Builds the nodes of one document from the parser's events."""

    def __init__(self, text: SourceText) -> None:
        self.text = text
        self.diagnostics: list[Diagnostic] = []
        self.next_event: Callable[[], yaml.Event] = Loader(text.text).get_event
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.values = 0

    def document(self) -> Node:
        """Build the only document of the stream."""
        self.next_event()
        if isinstance(self.next_event(), yaml.StreamEndEvent):
            raise Unreadable(empty_file.fault(start_of(self.text.path)))
        node = self.node(self.next_event(), depth=1)
        if isinstance(node, Scalar) and not node.raw:
            raise Unreadable(empty_file.fault(start_of(self.text.path)))
        self.next_event()
        if isinstance(following := self.next_event(), yaml.DocumentStartEvent):
            mark = self.text.span_at_mark(following.start_mark)
            content = getattr(self.next_event(), "value", None)
            self.diagnostics.append(several_documents.fault(mark, content))
        return node

    def node(self, event: yaml.Event, depth: int) -> Node:
        """Build the node that starts with an event."""
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        if not isinstance(event, NODE_STARTS):
            raise TypeError(event)
        if depth > DEEPEST:
            raise Unreadable(nested_too_deeply.fault(self.span(event), DEEPEST))
        if event.tag is not None:
            self.diagnostics.append(self.tag_fault(event))
        before = self.values
        self.count(1, event)
        if isinstance(event, yaml.ScalarEvent):
            node: Node = self.scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self.sequence(event, depth)
        else:
            node = self.mapping(event, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (node, self.values - before)
        return node

    def tag_fault(self, event: yaml.NodeEvent) -> Diagnostic:
        """Point at a tag as it was written; an anchor may stand before it."""
        written = TAG.match(self.text.text, offset(event.start_mark))
        span = self.text.span(*written.span(1)) if written else self.span(event)
        return yaml_tag.fault(span, written[1] if written else "!")

    def alias(self, event: yaml.AliasEvent) -> Node:
        """Repeat what an anchor holds, and count it again."""
        anchor = event.anchor or ""
        if anchor not in self.anchors:
            span = self.span(event)
            raise Unreadable(slip_near(self.text, span.line) or unknown_anchor.fault(span, anchor))
        node, values = self.anchors[anchor]
        self.count(values, event)
        return node

    def count(self, values: int, event: yaml.Event) -> None:
        """Hold the file to its bound of values."""
        self.values += values
        if self.values > MOST_VALUES:
            raise Unreadable(too_many_values.fault(self.span(event), MOST_VALUES))

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        """Keep a scalar's text, whether it was quoted, and where it stands."""
        start, end, plain = offset(event.start_mark), offset(event.end_mark), event.implicit[0]
        node = Scalar(self.text, start, end, event.value, plain)
        if "\\" in node.raw:
            node.text = self.permitted(node.text, node.span)
        if plain and FOREIGN_END.search(node.text) and not ONLY_UNSEEN.fullmatch(node.text):
            node.text = self.without_foreign_spaces(node.text, node.raw, start)
        if event.style == ">":
            node.text = paragraphs(node.text)
        return node

    def permitted(self, value: str, span: Span) -> str:
        """Put a replacement for each forbidden character that an escape made."""
        if found := FORBIDDEN.search(value):
            self.diagnostics.append(forbidden_character.fault(span, found[0]))
        return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", value)

    def without_foreign_spaces(self, value: str, raw: str, start: int) -> str:
        """Point at each space at a text's ends that YAML takes for a character of it."""
        anchor = BEFORE_TEXT.match(raw)
        own = anchor.end() if anchor else 0
        for found in FOREIGN_END.finditer(raw[own:]):
            span = self.text.span(start + own + found.start(), start + own + found.end())
            self.diagnostics.append(foreign_space.fault(span, found[0][0]))
        return FOREIGN_END.sub("", value)

    def sequence(self, event: yaml.SequenceStartEvent, depth: int) -> Sequence:
        """Build a list with its items."""
        items = []
        while not isinstance(item := self.next_event(), yaml.SequenceEndEvent):
            items.append(self.node(item, depth + 1))
        return Sequence(self.text, offset(event.start_mark), offset(item.end_mark), tuple(items))

    def mapping(self, event: yaml.MappingStartEvent, depth: int) -> Mapping:
        """Build a mapping, keeping the first of a key that stands twice."""
        entries: dict[str, Entry] = {}
        merged: dict[str, Entry] = {}
        repeated: set[str] = set()
        while not isinstance(start := self.next_event(), yaml.MappingEndEvent):
            key = self.key(self.node(start, depth + 1))
            if key.text == MERGE and key.plain:
                merged |= self.merged(key, depth)
                continue
            value = self.node(self.next_event(), depth + 1)
            if key.text in entries:
                repeated.add(key.text)
                first = entries[key.text].key.span
                self.diagnostics.append(duplicate_key.fault(key.span, key.text, first))
            else:
                entries[key.text] = Entry(key, value)
        start_of_it, end = offset(event.start_mark), offset(start.end_mark)
        return Mapping(self.text, start_of_it, end, merged | entries, frozenset(repeated))

    def merged(self, key: Scalar, depth: int) -> dict[str, Entry]:
        """Refuse a merge key, and give what it stands for, so that the rest can be checked."""
        self.diagnostics.append(merge_key.fault(key.span))
        event = self.next_event()
        if isinstance(event, yaml.AliasEvent) and event.anchor not in self.anchors:
            raise Unreadable(self.diagnostics.pop())
        node = self.node(event, depth + 1)
        return node.entries if isinstance(node, Mapping) else {}

    def key(self, node: Node) -> Scalar:
        """Accept only a text as the name of a field."""
        if isinstance(node, Scalar):
            return node
        raise Unreadable(
            yaml_syntax.fault(
                node.span, "a field's name must be a text", "put a text with brackets in quotes"
            )
        )

    def span(self, event: yaml.Event) -> Span:
        """Name the characters of one event."""
        return self.text.span(offset(event.start_mark), offset(event.end_mark))
