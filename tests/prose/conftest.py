"""What texts are resolved by, and how they stand in Markdown."""

from briefing_site.document.markdown_lines import MarkdownLines
from briefing_site.document.nodes import Blocks, Link, Mark, Note, Paragraph, Place
from briefing_site.document.write_markdown import BlockWriter
from briefing_site.prose.gazetteer import Gazetteer
from briefing_site.prose.neighbours import Neighbours
from briefing_site.prose.parse import parse
from briefing_site.prose.resolve import to_blocks, to_line
from briefing_site.prose.resolver import Resolver
from tests.document.conftest import commonmark, python_markdown, read_html

__all__ = ["commonmark", "python_markdown", "read_html"]

PAGE = "p/q.md"


class Site:
    """A resolver that knows a few records and sources."""

    def __init__(self, names: dict[str, str] | None = None) -> None:
        self.mentions = Gazetteer(names or {}, neighbours=Neighbours("en"))

    def wiki_link(self, target: str, label: str | None) -> Link | None:
        known = {"iran": "Iran", "e3": "The E3", "#joint": "Joint statement"}
        if target not in known:
            return None
        return Link(Place(f"{target.strip('#')}/"), (label or known[target],))

    def cite(self, source: str, locator: str | None) -> Mark | None:
        key = f"{source}-{2 if locator else 1}"
        return Mark(Note(key, (f"the {key}",))) if source in {"wire", "paper"} else None

    def page(self, address: str) -> Place | None:
        return Place(address) if address.endswith(".md") else None

    def image(self, address: str) -> Place | None:
        return Place(f"images/{address}") if address == "map.png" else None

    def actor(self, actor: str) -> Place:
        return Place(f"actors/{actor}/")


def to_markdown(field: str, resolver: Resolver, *, inline: bool = False, page: str = PAGE) -> str:
    """Write a field as Markdown, without the notes that it marks."""
    return BlockWriter(MarkdownLines(page)).blocks(to_nodes(field, resolver, inline=inline))


def to_nodes(field: str, resolver: Resolver, *, inline: bool = False) -> Blocks:
    """Read a field as blocks, or as one line."""
    prose = parse(field)
    return (Paragraph(to_line(prose, resolver)),) if inline else to_blocks(prose, resolver)
