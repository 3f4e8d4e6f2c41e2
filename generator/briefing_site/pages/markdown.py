"""Text that is Markdown already: takes nothing, gives `Markdown`, which no one escapes again.

Every other `str` in a view is plain text, and rendering escapes it wherever it lands. So a
text is safe unless someone says, by this type, that it has been made safe.
"""

from __future__ import annotations


class Markdown(str):
    """Markdown made by our own code from escaped texts."""

    __slots__ = ()


def joined(parts: list[Markdown], separator: str = "") -> Markdown:
    """Put pieces of Markdown together."""
    return Markdown(separator.join(parts))
