"""Statements in words: takes those that came and went, gives an entry for all of one speaker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from briefing_site.changes.change import PartChange, Said, Support, What
from briefing_site.changes.labels import listed
from briefing_site.diagnostics.wording import counted
from briefing_site.naming.pieces import Entry, Parts, Piece, code, commas, entry, line, words

DIRECT = ("accuse", "condemn", "threaten", "support")
"""What is done to somebody; of all else that is said, they are the subject."""

MOST_NAMED = 3
"""Speakers that are named in the line itself; of more it says how many they are."""

MOST_LISTED = 40
"""Speakers that are listed below."""


def statement_entries(
    parts: Sequence[PartChange], others: Callable[[PartChange], tuple[Entry, ...]]
) -> Iterator[Entry]:
    """Go through statements that came or went, those of the same speakers together.

    Args:
        parts: The statements.
        others: Shows what a statement's line does not say of it.
    """
    together: dict[tuple[What, tuple[str, ...]], list[tuple[PartChange, Said]]] = {}
    for part in parts:
        if part.said:
            together.setdefault((part.what, part.said.by), []).append((part, part.said))
    for (what, _), group in together.items():
        shown = [(said_line(part, said), others(part)) for part, said in group]
        yield group_entry(what, group[0][1], shown)


def group_entry(what: What, said: Said, shown: Sequence[tuple[Parts, tuple[Entry, ...]]]) -> Entry:
    """Show the statements of the same speakers: one in the same line, several below it."""
    gone = " removed" if what is What.REMOVED else ""
    first: Parts = [f"{counted(len(shown), 'statement')} by ", speakers(said), f"{gone}:"]
    if len(shown) == 1:
        words_, below = shown[0]
        return Entry(line(*first, " ", *words_), (*signatories(said), *below))
    each = tuple(Entry(line(*words_), below) for words_, below in shown)
    return Entry(line(*first), (*signatories(said), *each))


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
    text = words(said.words)
    spoken: Parts = ["“", text, "”"] if said.is_quote else [text]
    found: Parts = [said.act, *concerned(said), ": ", *spoken]
    by_source = groupby(said.supports, key=lambda support: support.source)
    for number, (_, supports) in enumerate(by_source):
        found += ["; " if number else " (", *support_pieces(list(supports))]
    return [*found, "; statement " if said.supports else " (statement ", code(part.key), ")"]


def concerned(said: Said) -> Parts:
    """Say whom the words are about, and to whom they are said."""
    found: Parts = []
    if said.about:
        about = " " if said.act in DIRECT else ", about "
        found += [about, words(listed(said.about))]
    return [*found, ", to ", words(listed(said.to))] if said.to else found


def support_pieces(supports: Sequence[Support]) -> Parts:
    """Show a source: its id, the places in it, its address or else its title."""
    first = supports[0]
    places = [words(support.locator) for support in supports if support.locator]
    where = code(first.url) if first.url else words(first.title)
    return ["source ", *commas([code(first.source), *places, where])]
