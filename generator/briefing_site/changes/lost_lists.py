"""Lost addresses of lists: takes all addresses of two revisions, gives those that lead nowhere now.

A record's own and its parts' are found before; what went together with one of those stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from briefing_site.changes.address_change import LostAddress
from briefing_site.changes.other_addresses import Everywhere, series_now

SERIES = (
    'keep the name "{name}" in "series": the address is made of it, and nothing else leads on from '
    "there"
)
TAG = (
    'keep the tag "{name}" in a briefing: whoever follows its feeds cannot be led on, and its '
    "place on the page of tags goes, too"
)
LIST = (
    "nothing is left that such a list would hold, or all of it stands on the page that led there; "
    "no record can lead on from it"
)

RECORDS = ("briefings/", "actors/", "issues/")
"""Where the pages of records are: a list that is lost beside one most likely held it."""


def with_lists(
    lost: Iterable[LostAddress],
    before: Everywhere,
    after: Everywhere,
    ref_now: Callable[[str], str],
) -> Iterator[LostAddress]:
    """Go through the pages that are lost, each with its lists, then the lists that are lost alone.

    Args:
        lost: The pages of records and of their parts that are lost.
        before: All addresses that were.
        after: All that are.
        ref_now: Gives the reference that a statement has now.
    """
    pages = tuple(lost)
    known = {address for one in pages for address in one.addresses}
    gone = sorted(before.citable - after.addresses - known)
    together: dict[str, list[str]] = {one.address: [] for one in pages}
    record = next((one for one in together if one.startswith(RECORDS)), None)
    alone: dict[str, list[str]] = {}
    for address in gone:
        kind = first_of(before, address)
        page = next((one for one in together if belongs(address, one)), None if kind else record)
        if page is not None:
            together[page].append(address)
        else:
            alone.setdefault(kind, []).append(address)
    yield from (replace(one, others=tuple(together[one.address])) for one in pages)
    for address, *others in alone.values():
        yield lost_list(before, after, address, tuple(others), ref_now)


def belongs(address: str, page: str) -> bool:
    """Whether an address is below that of a page, or is made of the same id."""
    return address.startswith(page) or page.split("/")[-2] in address.split("/")


def first_of(before: Everywhere, address: str) -> str:
    """Give what lost lists are told together by: those of series and tags each alone."""
    is_named = address in before.tags or before.series_name(address) is not None
    return address if is_named else ""


def lost_list(
    before: Everywhere,
    after: Everywhere,
    address: str,
    others: tuple[str, ...],
    ref_now: Callable[[str], str],
) -> LostAddress:
    """Say what became of a list."""
    if tag := before.tags.get(address):
        return LostAddress(address, (), None, TAG.format(name=tag))
    if name := before.series_name(address):
        now = series_now(before, after, address, ref_now)
        return LostAddress(address, (), now, SERIES.format(name=name))
    return LostAddress(address, (), None, LIST, others=others, can_be_kept=False)
