"""Where a word stands: takes numbers in order, gives them as a short text that compresses well.

Each number is the gap to the one before. A gap below `LAST` is one character; of a longer one the
characters before the last are digits of its multiples, highest first.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from operator import sub
from typing import Final, TypeAlias

LAST_DIGITS: Final = "".join(chr(code) for code in range(48, 123) if chr(code) != "\\")
"""What a number ends with: the printable characters from `0` to `z`, without the backslash."""

FIRST_DIGITS: Final = " !#$%&'()*+,-./{|}~"
"""What it may begin with: the other printable ones but the quotation mark."""

Numbers: TypeAlias = "array[int]"
"""Numbers in the making, in four bytes each."""

LAST, FIRST = len(LAST_DIGITS), len(FIRST_DIGITS)


class _Gaps(dict[int, str]):
    """Gaps as they are written, each worked out once."""

    def __missing__(self, gap: int) -> str:
        high, last = divmod(gap, LAST)
        written = LAST_DIGITS[last]
        while high:
            high, digit = divmod(high, FIRST)
            written = FIRST_DIGITS[digit] + written
        self[gap] = written
        return written


_GAPS = _Gaps()


def no_numbers() -> Numbers:
    """Begin with none."""
    return array("I")


def packed(numbers: Sequence[int]) -> str:
    """Write numbers, each greater than the one before."""
    return "".join(map(_GAPS.__getitem__, map(sub, numbers, (0, *numbers))))
