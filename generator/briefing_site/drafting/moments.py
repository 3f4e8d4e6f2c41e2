"""Moments: takes what a text says of when it was published, gives the day at its place.

A moment with an offset is of the day that its own clock shows. One in UTC is not: `+00:00`, too, is
what many sites write wherever they are. Then the day that the page shows holds, and where it shows
none, a person has to say.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefing_site.drafting.days import parse_day
from briefing_site.drafting.stamps import stamped
from briefing_site.frozen import frozen
from briefing_site.model.fields import read_moment
from briefing_site.model.moments import days_of_moment, is_utc

MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<minute>\d\d:\d\d)(?P<second>:\d\d)?(?:[.,]\d{1,9})?\s?"
    r"(?:(?P<utc>Z|[+-]00:?00)|(?P<hours>[+-]\d\d):?(?P<minutes>\d\d))(?!\d)"
)
MIDNIGHT = "00:00"
"""What stands for a day of which no time is known."""

TAG = re.compile(
    r"<(?P<name>meta|time)\b(?P<inside>[^<>]{0,2000})>(?P<text>[^<>]{0,100})", re.IGNORECASE
)
DATED = re.compile(
    r"<(?:p|span|div|li|em|small|strong)\b(?P<inside>[^<>]{0,500})>(?P<text>[^<>]{6,80})<",
    re.IGNORECASE,
)
DATE_CLASS = re.compile(r"date|publish|posted", re.IGNORECASE)
"""How a page calls the element in which it shows its day."""

ATTRIBUTE = re.compile(r"([\w:.\-]{1,40})\s*=\s*(?:\"([^\"]{0,300})\"|'([^']{0,300})')")
LINKED_DATA = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{10,40})\"")

FIRST_NAMES = frozenset(
    {"article:published_time", "og:published_time", "og:article:published_time", "datepublished"}
)
OTHER_NAMES = frozenset(
    {
        *("date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date"),
        *("dcterms.issued", "dcterms.created", "pubdate", "publishdate", "publish-date"),
        *("publication_date", "published-date", "parsely-pub-date", "sailthru.date"),
    }
)


@frozen
class Published:
    """When a text was published.

    Attributes:
        day: The publisher's own day.
        moment: The moment as a briefing writes it; empty where none is known.
        is_by_utc: Whether the day is that of a moment in UTC, and nothing else says which it was.
    """

    day: dt.date | None
    moment: str = ""
    is_by_utc: bool = False


def published(text: str, shown: Iterable[dt.date] = ()) -> Published:
    """Read a date or a moment of publication.

    Args:
        text: As the text says it of itself.
        shown: The days that it is stamped with where people read it.
    """
    match = MOMENT.search(text)
    moment = as_moment(match) if match else None
    if match is None or moment is None:
        return Published((stamped(text) or parse_day(text)) if text else None)
    day = dt.date.fromisoformat(match["day"])
    if match["minute"] == MIDNIGHT and match["second"] in (None, ":00"):
        return Published(day)
    written = in_briefing(match)
    if not is_utc(moment):
        return Published(day, written)
    known = [one for one in shown if may_be_of(moment, one)]
    return Published(known[0] if known else day, written, is_by_utc=not known)


def days_in(moment: dt.datetime, country: str) -> tuple[dt.date, ...]:
    """Give the days that a moment is of by a country's clocks, in order.

    Args:
        moment: With its offset.
        country: The code of ISO 3166-1.

    Returns:
        One day in most cases, and two while it is past midnight in a part of the country alone;
        none where its clocks are not known.
    """
    from babel.core import get_global  # noqa: PLC0415 - reads large tables

    zones = get_global("territory_zones").get(country, ())
    try:
        return tuple(sorted({moment.astimezone(ZoneInfo(zone)).date() for zone in zones}))
    except ZoneInfoNotFoundError:
        return ()


def in_briefing(match: re.Match[str]) -> str:
    """Write a moment as a briefing has it: what is in UTC says nothing of its place."""
    offset = "Z" if match["utc"] else f"{match['hours']}:{match['minutes']}"
    return f"{match['day']}T{match['minute']}{match['second'] or ''}{offset}"


def as_moment(match: re.Match[str]) -> dt.datetime | None:
    """Give a moment that is in the calendar and on the clock."""
    try:
        return read_moment(in_briefing(match))
    except ValueError:
        return None


@frozen
class Stamped:
    """What a page says of when it was published.

    Attributes:
        text: The moment or day, as it stands there.
        shown: The days that are shown beside such moments.
    """

    text: str
    shown: tuple[dt.date, ...] = ()


def stamped_in(page: str, day: str) -> Stamped:
    """Find the moment of publication in a page's HTML.

    Args:
        page: The HTML.
        day: The day in ISO 8601 that was found otherwise, to which the moment has to fit.
    """
    found = [*_named(page)]
    moments = [text for text, _ in found if _fits(text, day)]
    with_place = (text for text in moments if not published(text).is_by_utc)
    text = next(with_place, moments[0] if moments else day)
    beside = (words for other, words in found if words and _is_same(text, other))
    shown = filter(None, (stamped(words) or parse_day(words) for words in beside))
    return Stamped(text, (*shown, *islice(_days_shown(page), 1)))


def _days_shown(page: str) -> Iterator[dt.date]:
    """Give the days in elements that are called by them: `<p class="publish-date">`."""
    for element in DATED.finditer(page):
        attributes = _attributes(element["inside"])
        names = (attributes.get(name, "") for name in ("class", "id", "itemprop"))
        if any(map(DATE_CLASS.search, names)) and (day := stamped(_plain(element["text"]))):
            yield day


def _plain(text: str) -> str:
    """Give the text of an element on one line."""
    return " ".join(html.unescape(text).split())


def _is_same(text: str, other: str) -> bool:
    """Whether two stamps are of one moment, or the other is a day alone."""
    first, second = MOMENT.search(text), MOMENT.search(other)
    return second is None or bool(first and as_moment(first) == as_moment(second))


def _fits(text: str, day: str) -> bool:
    """Whether a moment can be of a day."""
    match = MOMENT.search(text)
    moment = as_moment(match) if match else None
    return moment is not None and (not day or may_be_of(moment, dt.date.fromisoformat(day)))


def may_be_of(moment: dt.datetime, day: dt.date) -> bool:
    """Whether a moment is of a day somewhere."""
    possible = days_of_moment(moment.astimezone(dt.UTC))
    return possible.first <= day <= possible.last


def _named(page: str) -> Iterator[tuple[str, str]]:
    """Give what a page names as its date, the surest first, each with the words shown for it."""
    tags = [
        (tag["name"].lower(), _attributes(tag["inside"]), tag["text"]) for tag in TAG.finditer(page)
    ]
    metas = [(_name(own), own.get("content", "")) for name, own, _ in tags if name == "meta"]
    yield from ((content, "") for name, content in metas if name in FIRST_NAMES)
    yield from ((match[1], "") for match in LINKED_DATA.finditer(page))
    yield from ((content, "") for name, content in metas if name in OTHER_NAMES)
    for name, own, text in tags:
        if name == "time":
            yield own.get("datetime", ""), _plain(text)


def _attributes(inside: str) -> dict[str, str]:
    """Read the attributes of a tag."""
    return {
        name.lower(): html.unescape(double or single)
        for name, double, single in ATTRIBUTE.findall(inside)
    }


def _name(attributes: dict[str, str]) -> str:
    """Give what a `meta` is about."""
    names = (attributes.get(key, "") for key in ("property", "name", "itemprop"))
    return next(filter(None, names), "").lower()
