"""The report for a terminal: takes `Changes`, gives indented lines with nothing hidden in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_site.changes.change import Changes
from briefing_site.changes.outline import outline
from briefing_site.changes.summary import summarize
from briefing_site.diagnostics.reporters.visible import visible
from briefing_site.naming.pieces import SIGNS, Entry, Mark, Piece

AROUND = {
    Mark.PLAIN: ("", ""),
    Mark.WORDS: ("", ""),
    Mark.NAME: ("*", "*"),
    Mark.CODE: ("`", "`"),
    **SIGNS,
}
"""What stands around a piece."""


def report_text(changes: Changes) -> str:
    """Report changes as indented lines."""
    blocks = [f"{summarize(changes)}\n"]
    for section in outline(changes):
        lines = "".join(f"{line}\n" for line in entry_lines(section.entries, 1))
        blocks.append(f"{section.title}\n{lines}")
    return "\n".join(blocks)


def entry_lines(entries: Iterable[Entry], depth: int) -> Iterator[str]:
    """Go through the lines of entries, each below its own."""
    for entry in entries:
        yield "  " * depth + "".join(map(shown, entry.line))
        yield from entry_lines(entry.below, depth + 1)


def shown(piece: Piece) -> str:
    """Show a piece with its signs."""
    before, after = AROUND[piece.mark]
    return f"{before}{visible(piece.text)}{after}"
