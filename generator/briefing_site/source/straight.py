"""From sound text to nodes: takes a file's characters, gives its tree as libyaml composes it.

libyaml builds the tree faster than its events can be gone through here, but tells nothing
of what it met on the way. So a file in which anything may have to be told, or that holds what is
rare (anchors, tags, escapes of characters that nobody sees), is left to `compose`, which gives the
same tree and the findings.
"""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from briefing_site.source.characters import FORBIDDEN, FOREIGN_SPACES
from briefing_site.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from briefing_site.source.text import SourceText, paragraphs

MOST_VALUES = 50_000
"""Values in a file, counting what an alias repeats each time that it is repeated."""

DEEPEST = 32
"""Lists and mappings inside each other."""

MERGE = "<<"

WITHIN = r"[\w.;)'\"]"
"""What ends a word; behind it and a space, no value begins."""

RARE = re.compile(rf"[&*!](?<!{WITHIN}[&*!])(?<!{WITHIN} [&*!])(?<!\*\*)(?:(?<=!)|(?=[\w-]))")
"""What may be an anchor, an alias or a tag: its sign where a value may begin."""

FOREIGN = re.compile(rf"[{FOREIGN_SPACES}]")
FOREIGN_END = re.compile(rf"\A[{FOREIGN_SPACES}]+|[{FOREIGN_SPACES}]+\Z")

Library: Any = getattr(getattr(yaml, "cyaml", None), "CParser", object)
IS_THERE: Final = Library is not object


class Left(Exception):  # noqa: N818 - it ends a way, and is no error
    """This file is for the way that tells what it meets."""


class Parser(Library):  # type: ignore[misc]  # there only with libyaml
    """libyaml's parser, which builds a tree without deciding what kind of value a text is."""

    resolve = slice
    """Called for each value with three arguments; what it gives is not read."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = 0

    def descend_resolver(self, *_: object) -> None:
        """Enter a value; called before libyaml goes any deeper, and so bounds it."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise Left

    def ascend_resolver(self) -> None:
        """Leave a value."""
        self.depth -= 1


def compose_straight(text: SourceText) -> Node | None:
    """Compose a file in which there is nothing to tell, or give nothing."""
    if not IS_THERE or RARE.search(text.text):
        return None
    try:
        root = Parser(text.text).get_single_node()
        return Builder(text).document(root)
    except (Left, yaml.YAMLError):
        return None


class Builder:
    """Makes our nodes of libyaml's."""

    def __init__(self, text: SourceText) -> None:
        self.text = text
        self.values = 1
        self.is_suspect = "\\" in text.text or FOREIGN.search(text.text) is not None

    def document(self, root: yaml.Node | None) -> Node:
        """Make the tree of a file."""
        if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
            raise Left
        return self.node(root)

    def node(self, node: Any) -> Node:  # noqa: ANN401 - the library types no content
        """Make a node of one of any kind."""
        if type(node) is yaml.ScalarNode:
            return self.scalar(node)
        start, end = node.start_mark.index, node.end_mark.index
        if type(node) is yaml.SequenceNode:
            self.count(len(node.value))
            return Sequence(self.text, start, end, tuple(map(self.node, node.value)))
        self.count(2 * len(node.value))
        return Mapping(self.text, start, end, self.entries(node))

    def entries(self, node: yaml.MappingNode) -> dict[str, Entry]:
        """Make the entries of a mapping, each key once."""
        entries: dict[str, Entry] = {}
        for key, value in node.value:
            if type(key) is not yaml.ScalarNode or key.value in entries or key.value == MERGE:
                raise Left
            entries[key.value] = Entry(self.scalar(key), self.node(value))
        return entries

    def count(self, values: int) -> None:
        """Hold the file to its bound of values."""
        self.values += values
        if self.values > MOST_VALUES:
            raise Left

    def scalar(self, node: yaml.ScalarNode) -> Scalar:
        """Make a text."""
        value, style = node.value, node.style
        if self.is_suspect and (FORBIDDEN.search(value) or FOREIGN_END.search(value)):
            raise Left
        if style == ">":
            value = paragraphs(value)
        return Scalar(self.text, node.start_mark.index, node.end_mark.index, value, not style)
