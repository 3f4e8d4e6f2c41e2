"""What stands in order of time, kept: takes what comes and goes, keeps the rest where it is."""

from __future__ import annotations

import datetime as dt
from bisect import insort_right
from collections.abc import Collection, Sequence
from typing import Generic, TypeVar

from briefing_site.knowledge.entities import Event, PolicyPosition, Statement, Vote, order_in_time

Item = TypeVar("Item", bound=Statement | Vote | PolicyPosition | Event)

Order = tuple[dt.date, dt.date, str, int, int]


class InTime(Generic[Item]):
    """Parts of briefings in order of time.

    To work out the place of each again takes longer than to look where a few belong.

    Attributes:
        items: The parts; those of one place in the order in which they came.
    """

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.orders: list[Order] = []

    def change(self, briefings: Collection[str], come: Sequence[Item]) -> None:
        """Leave out all that is of some briefings, and take in what is there instead.

        Args:
            briefings: The ids of briefings.
            come: What is of them now.
        """
        both = zip(self.items, self.orders, strict=True)
        pairs = [pair for pair in both if pair[0].briefing.id not in briefings]
        new = [(item, order_in_time(item)) for item in come]
        if len(new) * SHARE > len(pairs):
            pairs = sorted([*pairs, *new], key=order_of)
        else:
            for pair in new:
                insort_right(pairs, pair, key=order_of)
        self.items = [item for item, _ in pairs]
        self.orders = [order for _, order in pairs]


def order_of(pair: tuple[object, Order]) -> Order:
    """Give the order of an item that stands before it."""
    return pair[1]


SHARE = 16
"""Of how many that stay, one that comes, it takes less time to sort all of them."""
