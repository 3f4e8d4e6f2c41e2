"""What cannot be done: takes words, gives the exception that a command turns into its end."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - what was asked for cannot be done, and nothing was
    """Something that cannot be done, and how to get there.

    Args:
        message: In the style of a finding: lower case, one clause, no full stop.
        hint: What to do.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
