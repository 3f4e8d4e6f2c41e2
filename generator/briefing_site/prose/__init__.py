"""Prose: takes a contributor's Markdown field, gives its references and safe Markdown or text."""

from briefing_site.prose.address import destination, is_web_address, safe_address
from briefing_site.prose.escape import (
    code_block,
    code_span,
    escape_attribute,
    escape_html,
    escape_inline,
)
from briefing_site.prose.mentions import Gazetteer, Match
from briefing_site.prose.nodes import Citation, Hyperlink, Image, Prose, WikiLink
from briefing_site.prose.parse import headings, parse
from briefing_site.prose.resolver import Link, Resolver
from briefing_site.prose.write_blocks import to_markdown
from briefing_site.prose.write_text import to_text

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
    "headings",
    "is_web_address",
    "parse",
    "safe_address",
    "to_markdown",
    "to_text",
]
