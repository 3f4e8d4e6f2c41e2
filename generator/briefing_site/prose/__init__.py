"""Prose: takes a contributor's Markdown field, gives its references, a document's nodes or text."""

from briefing_site.prose.gazetteer import Gazetteer, Match
from briefing_site.prose.neighbours import Neighbours
from briefing_site.prose.nodes import Citation, Hyperlink, NoLink, Prose, WikiLink, WrittenImage
from briefing_site.prose.parse import headings, parse
from briefing_site.prose.resolve import to_blocks, to_line
from briefing_site.prose.resolver import Resolver
from briefing_site.prose.write_text import to_text

__all__ = [
    "Citation",
    "Gazetteer",
    "Hyperlink",
    "Match",
    "Neighbours",
    "NoLink",
    "Prose",
    "Resolver",
    "WikiLink",
    "WrittenImage",
    "headings",
    "parse",
    "to_blocks",
    "to_line",
    "to_text",
]
