"""Prose: takes a contributor's Markdown field, gives its references and safe Markdown or text."""

from generator.prose.address import destination, safe_address
from generator.prose.escape import (
    code_block,
    code_span,
    escape_attribute,
    escape_html,
    escape_inline,
)
from generator.prose.mentions import Gazetteer, Match
from generator.prose.nodes import Citation, Hyperlink, Image, Prose, WikiLink
from generator.prose.parse import parse
from generator.prose.resolver import Link, Resolver
from generator.prose.write_blocks import to_markdown
from generator.prose.write_text import to_text

__all__ = [
    "Citation",
    "Gazetteer",
    "Hyperlink",
    "Image",
    "Link",
    "Match",
    "Prose",
    "Resolver",
    "WikiLink",
    "code_block",
    "code_span",
    "destination",
    "escape_attribute",
    "escape_html",
    "escape_inline",
    "parse",
    "safe_address",
    "to_markdown",
    "to_text",
]
