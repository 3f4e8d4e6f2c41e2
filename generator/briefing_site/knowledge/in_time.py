"""What stands in order of time, kept: takes what goes and comes, leaves the rest where it is."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from typing import Generic, Self, TypeVar

from briefing_site.knowledge.entities import Event, PolicyPosition, Statement, Vote, order_in_time

Item = TypeVar("Item", bound=Statement | Vote | PolicyPosition | Event)

Order = tuple[dt.date, dt.date, str, int]

SHARE = 16
"""Of how many things, one that changed makes it quicker to sort all of them."""


class InTime(Generic[Item]):
    """Parts of briefings in order of time.

    To work out the place of each again takes longer than to look where a few belong.

    Attributes:
        items: The parts; those of one place in the order in which they came.
        by_ref: The same by reference, of two with one reference the last.
    """

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.by_ref: dict[str, Item] = {}
        self.orders: list[Order] = []

    def branched(self) -> Self:
        """Give the same, to be changed apart."""
        branch = copy(self)
        branch.items, branch.orders = self.items.copy(), self.orders.copy()
        return branch

    def change(self, gone: Sequence[Item], come: Sequence[Item]) -> bool:
        """Take some parts for others, all of those that their briefings have.

        Returns:
            Whether those that came have the names and the places of those that went.
        """
        leaving, coming = in_order(gone), in_order(come)
        if max(len(gone), len(come)) * SHARE > len(self.items):
            self._sort(leaving, coming)
        else:
            for order, item in leaving:
                self._take_out(order, item)
            for order, item in coming:
                place = bisect_right(self.orders, order)
                self.items.insert(place, item)
                self.orders.insert(place, order)
        is_in_place = list(map(place_of, leaving)) == list(map(place_of, coming))
        if is_in_place:
            self.by_ref = {**self.by_ref, **{item.ref: item for _, item in coming}}
        else:
            self.by_ref = {item.ref: item for item in self.items}
        return is_in_place

    def exchange(self, new: Mapping[int, Item]) -> None:
        """Take others for some parts, which have the names and the places of those.

        Args:
            new: The others, by the identity of what they take the place of.
        """
        self.items = [new.get(id(one), one) for one in self.items]
        self.by_ref = {ref: new.get(id(one), one) for ref, one in self.by_ref.items()}

    def _take_out(self, order: Order, item: Item) -> None:
        place = bisect_left(self.orders, order)
        while self.items[place] is not item:
            place += 1
        del self.items[place], self.orders[place]

    def _sort(self, gone: Iterable[tuple[Order, Item]], come: Iterable[tuple[Order, Item]]) -> None:
        left = {id(item) for _, item in gone}
        both = zip(self.orders, self.items, strict=True)
        pairs = [*(pair for pair in both if id(pair[1]) not in left), *come]
        pairs.sort(key=lambda pair: pair[0])
        self.orders, self.items = [order for order, _ in pairs], [item for _, item in pairs]


def in_order(items: Sequence[Item]) -> list[tuple[Order, Item]]:
    """Put parts in order of time, each behind what it is sorted by."""
    pairs = [(order_in_time(item), item) for item in items]
    return sorted(pairs, key=lambda pair: pair[0])


def place_of(pair: tuple[Order, Item]) -> tuple[object, ...]:
    """Give a part's name and place among those of other briefings."""
    (date, first, briefing, _), item = pair
    return item.ref, date, first, briefing
