"""Growth: takes what was measured at some sizes, gives what another size would take.

Of two readings of the growth between the two largest sizes the worse one is taken: that what is
added costs the same (a line through both), or that the whole grows by the same rate again.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

Measured = Mapping[int, float]
"""A value by the number of briefings."""


def at(size: int, measured: Measured) -> float:
    """Give the value at a size: measured, or by the growth between the two largest ones.

    Args:
        size: How many briefings; none is below the smallest size that was measured.
        measured: Two sizes at the least.
    """
    if size in measured:
        return measured[size]
    (less, low), (more, high) = sorted(measured.items())[-2:]
    line = high + (high - low) / (more - less) * (size - more)
    rate: float = math.log(high / low) / math.log(more / less)
    return max(line, high * math.exp(rate * math.log(size / more)))


def reached(limit: float, measured: Measured) -> int:
    """Give the number of briefings, in two digits and rounded down, at which a limit is reached."""
    low, high = 1, 10**9
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if at(middle, measured) <= limit else (low, middle)
    step = int(f"1{'0' * max(len(str(low)) - 2, 0)}")
    return low // step * step


def change(measured: Measured, of: Sequence[int]) -> float:
    """Give by what share a value grows from the first size to the last."""
    return measured[of[-1]] / measured[of[0]] - 1
