"""Dates by the `edtf` library: takes a text, gives the library's date of level 0 or 1.

A module of its own, since to load the library takes longer than to read a hundred briefings.
"""

from __future__ import annotations

from edtf.parser.grammar import level0Expression, level1Expression
from edtf.parser.parser_classes import Date, UncertainOrApproximate, Unspecified
from pyparsing import ParseException

GRAMMAR = level0Expression ^ level1Expression
"""Without the library's level 2, which lets more in, is three times slower, and may raise."""

LEVELS_0_AND_1 = (Date, UncertainOrApproximate, Unspecified)


def parsed(text: str) -> Date | UncertainOrApproximate | Unspecified:
    """Read a date of level 0 or 1.

    Raises:
        ValueError: The text is none.
    """
    try:
        found = GRAMMAR.parse_string(text, parse_all=True)[0]
    except ParseException as error:
        raise ValueError(text) from error
    if not isinstance(found, LEVELS_0_AND_1):
        raise ValueError(text)  # noqa: TRY004 - the text is wrong, not its type
    return found
