"""Statements in words: takes those that came and went, gives an entry for all of one speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.changes.change import PartChange, Said, Support, What
from generator.changes.labels import listed
from generator.changes.pieces import Entry, Parts, Piece, code, entry, line, words
from generator.diagnostics.wording import counted

MOST_NAMED = 3
"""Speakers that are named in the line itself; of more it says how many they are."""

MOST_LISTED = 40
"""Speakers that are listed below."""


def statement_entries(parts: Sequence[PartChange]) -> Iterator[Entry]:
    """Go through statements that came or went, those of the same speakers together."""
    together: dict[tuple[What, tuple[str, ...]], list[tuple[PartChange, Said]]] = {}
    for part in parts:
        if part.said:
            together.setdefault((part.what, part.said.by), []).append((part, part.said))
    for (what, _), group in together.items():
        yield group_entry(what, group)


def group_entry(what: What, group: Sequence[tuple[PartChange, Said]]) -> Entry:
    """Show the statements of the same speakers."""
    said = group[0][1]
    number = counted(len(group), "statement")
    gone = " removed" if what is What.REMOVED else ""
    shown = [(said_line(part, one), one) for part, one in group]
    below = signatories(said)
    if len(group) == 1:
        return Entry(line(f"{number} by ", speakers(said), f"{gone}: ", *shown[0][0]), below)
    each = tuple(Entry(line(*parts)) for parts, _ in shown)
    return Entry(line(f"{number} by ", speakers(said), f"{gone}:"), (*below, *each))


def speakers(said: Said) -> Piece:
    """Say who speaks: by name or, where they are many, by number."""
    if len(said.by) <= MOST_NAMED:
        return words(listed(said.by))
    return Piece(counted(len(said.by), said.noun))


def signatories(said: Said) -> tuple[Entry, ...]:
    """Name the speakers whom the line itself does not name."""
    if len(said.by) <= MOST_NAMED:
        return ()
    more = len(said.by) - MOST_LISTED
    rest = f" and {more:,} more" if more > 0 else ""
    names = Piece(", ".join(said.by[:MOST_LISTED]), words("").mark)
    return (entry("by ", names, rest),)


def said_line(part: PartChange, said: Said) -> Parts:
    """Show what the words do, the words, and what supports them."""
    whom: Parts = [" ", words(listed(said.whom))] if said.whom else []
    text = words(said.words)
    spoken: Parts = ["“", text, "”"] if said.is_quote else [text]
    found: Parts = [said.act, *whom, ": ", *spoken]
    for number, support in enumerate(said.supports):
        found += ["; " if number else " (", *support_pieces(support)]
    return [*found, ")" if said.supports else "", " as ", code(part.key)]


def support_pieces(support: Support) -> Parts:
    """Show a source: its id, the place in it, its address or else its title."""
    place: Parts = [", ", words(support.locator)] if support.locator else []
    where = code(support.url) if support.url else words(support.title)
    return [code(support.source), *place, ": ", where]
