"""Shared wording: takes a contributor's value and what was possible, gives the words of a message.

One near match becomes "did you mean", otherwise what is allowed is listed: of records some, since
there may be many; of a closed list all, since the word that is wanted may be the last of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing_site.diagnostics.diagnostic import Hint
from briefing_site.source.span import Span

NEAR = 72.0
"""The similarity, of 100, from which a name counts as meant (rapidfuzz `ratio`)."""

MOST_LISTED = 9
"""So many records fit in a line that people still read."""

LONGEST_SHOWN = 100
"""Characters of a contributor's value that a message repeats: an id with its folder is shorter."""


def quoted(value: str) -> str:
    """Put a contributor's value in double quotes: on one line, visible, not too long."""
    shown = visible(value)
    if len(shown) > LONGEST_SHOWN:
        shown = shown[: LONGEST_SHOWN - 1] + "…"
    return f'"{shown}"'


def whole(value: str) -> str:
    """Put what is to be typed or copied in double quotes: on one line, visible, never cut."""
    return f'"{visible(value)}"'


def visible(value: str) -> str:
    """Write what cannot be seen as escapes."""
    if value.isprintable():
        return value
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in value)


def nearest(value: str, possible: Iterable[str]) -> str | None:
    """Find the possible value that was probably meant, if there is one; capitals are no matter."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where something is wrong

    match = process.extractOne(
        value, sorted(possible), scorer=fuzz.ratio, processor=str.lower, score_cutoff=NEAR
    )
    return match[0] if match else None


def did_you_mean(value: str, possible: Mapping[str, Span | None] | Iterable[str]) -> Hint | None:
    """Suggest the one near value, with its place where that is known, or list what is allowed."""
    places = possible if isinstance(possible, Mapping) else dict.fromkeys(possible)
    if not places:
        return None
    if meant := nearest(value, places):
        return Hint(f"did you mean {whole(meant)}?", places[meant])
    is_closed = not isinstance(possible, Mapping)
    return Hint(one_of(places, len(places) if is_closed else MOST_LISTED))


def one_of(allowed: Iterable[str], most: int) -> str:
    """List what is allowed, sorted, and count what is more than is listed."""
    names = sorted(allowed)
    listed = ", ".join(whole(name) for name in names[:most])
    more = len(names) - most
    return f"one of {listed} and {more} more" if more > 0 else f"one of {listed}"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Say a number with its noun: `1 error`, `2 errors`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
