"""Plain text and Markdown: takes a text, gives `Article`.

A text may begin with lines such as `title: …`, with Markdown's front matter, with a heading,
an author's line, a dateline, or with its first sentence.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from briefing_site.drafting.article import BEGIN, Article
from briefing_site.drafting.days import DAY, parse_day
from briefing_site.drafting.moments import published
from briefing_site.drafting.stamps import day_of_delivery, is_stamp, stamped

FIELDS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "source": "publisher",
    "site": "publisher",
    "sitename": "publisher",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "published": "published",
    "date": "published",
    "url": "url",
    "link": "url",
    "licence": "licence",
    "license": "licence",
}
HEADER = re.compile(r"^([A-Za-z]{2,12})\s*:\s*(.*)$")
WRAPPED = 100
"""Characters of a line from which it is no line of a text that was wrapped by hand."""

OFFICE = re.compile(
    r"\b(?:Secretary|Spokes\w+|Minister|President|Ambassador|Representative|Envoy|Chancellor|"
    r"Commissioner|Director|Office|Department|Ministry|Chargé|Governor|Coordinator|Senator)\b"
)
OFFICE_HOLDER = re.compile(
    r"^[A-Z][\w.\u2019\-]+(?: [A-Z][\w.\u2019\-]+){1,3}, (?:[A-Z]\w+ |of |for |and ){0,5}"
    + OFFICE.pattern
)
HEADLINE = re.compile(r"\b(?:on|says?|urges?|condemns?|calls?|imposes?|statement)\b", re.IGNORECASE)
LONGEST_LINE = 300
LONGEST_HEADLINE = 160
MOST_ABOVE = 12
MOST_BELOW = 4
"""Paragraphs at the beginning and the end in which a stamp may stand."""

SHORTEST_LIST = 3
LONGEST_AUTHOR = 16
LABEL = re.compile(
    r"^(?:for immediate release|press (?:statement|release)|media note|news release|statement|"
    r"press note|fact sheet|readout|remarks|share|print|###|\*\*\*|advertisement|"
    r"by the associated press)$",
    re.IGNORECASE,
)
ENDS = ".:;!?,\"'”’»"  # noqa: RUF001 - what a heading does not end with
HEADLINE_ENDS = "?!\"'”’»"  # noqa: RUF001 - what a headline may end with all the same
NUMBER = re.compile(r"^\(?\d{1,2}[.)]\s+(?=\S)")
BYLINE = re.compile(r"^by\s+(?P<who>[A-Z][^.!?“\"]{2,100})$", re.IGNORECASE)
AGENCIES = {"AP": "Associated Press", "Reuters": "Reuters", "REUTERS": "Reuters", "AFP": "AFP"}
TOWN = r"(?:[A-Z][\w.\u2019'\-]+ ?){1,3}"
DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z.\u2019'\- ]{2,40}(?:,\s*[A-Z][\w. ]{1,25})?|"
    rf"{TOWN}(?:(?=,\s*{DAY.pattern})|(?=\s*\((?:Reuters|dpa|[A-Z]{{2,8}})\))|"
    rf",\s*{TOWN}(?=\s*[—–-]+\s)|(?=\s*[—–]+\s[^—–]*$)))"  # noqa: RUF001 - dashes
    rf"(?:,\s*(?P<day>{DAY.pattern}))?"
    r"\s*(?:\((?P<agency>[A-Za-z ]{2,30})\))?\s*(?:—|–|--|-)\s+"  # noqa: RUF001 - dashes
)
MARKDOWN = (
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)"), r"\1"),
    (re.compile(r"(?<!\w)(\*\*|__|\*|_)(?=\S)([^*_\n]{1,500})(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"^\s{0,3}(?:#{1,6}|>|[-*+])\s+"), ""),
    (re.compile(r"^\s{0,3}>\s?"), ""),
)


def read_plain(text: str, *, is_markdown: bool = False) -> Article:
    """Read a plain or Markdown text."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fields, lines = _header(lines)
    if is_markdown or "---" in lines[:1]:
        fields, lines = _front_matter(fields, lines)
    heading = next((line for line in lines if line.strip()), "")
    if match := re.match(r"^\s{0,3}#{1,2}\s+(.+)", heading):
        fields.setdefault("title", _unmarked(match[1]))
        lines = lines[lines.index(heading) + 1 :]
        is_markdown = True
    paragraphs = [
        NUMBER.sub("", paragraph) for paragraph in _paragraphs(lines, is_markdown=is_markdown)
    ]
    apart = (re.sub(r"^\s{0,3}>\s?", "", line) for line in lines if re.match(r"\s{0,3}>", line))
    return furnish(
        fields, paragraphs, frozenset(map(_unmarked, apart)) if is_markdown else frozenset()
    )


def furnish(
    fields: dict[str, str],
    paragraphs: list[str],
    apart: frozenset[str] = frozenset(),
    shown: Iterable[dt.date] = (),
) -> Article:
    """Put an article together from its fields and from what its first paragraphs say.

    Args:
        fields: What it says of itself.
        paragraphs: Its text.
        apart: The paragraphs that are set apart as quotations.
        shown: The days that it is stamped with elsewhere.
    """
    fields = dict(fields)
    shown = [*shown, *_shown(paragraphs)]
    is_titled = bool(fields.get("title"))
    while (
        len(paragraphs) > 1
        and not _are_authors(paragraphs)
        and (_take(fields, paragraphs[0], is_titled=is_titled))
    ):
        is_titled = is_titled or bool(fields.get("title"))
        paragraphs = paragraphs[1:]
    if paragraphs and (match := DATELINE.match(paragraphs[0])):
        _take_dateline(fields, match)
        paragraphs = [paragraphs[0][match.end() :], *paragraphs[1:]]
    if not fields.get("published"):
        paragraphs = _take_stamp(fields, paragraphs)
    when = published(fields.get("published", ""), shown)
    return Article(
        title=fields.get("title", "").strip(),
        paragraphs=tuple(paragraphs),
        publisher=fields.get("publisher", ""),
        author=fields.get("author", ""),
        published=when.day,
        url=fields.get("url", ""),
        licence=fields.get("licence", ""),
        apart=apart,
        published_at=when.moment,
        is_day_by_utc=when.is_by_utc,
    )


def _shown(paragraphs: Sequence[str]) -> Iterator[dt.date]:
    """Give the days of lines at the beginning and the end that say nothing else, and datelines."""
    for text in (*paragraphs[:MOST_ABOVE], *paragraphs[MOST_ABOVE:][-MOST_BELOW:]):
        dateline = DATELINE.match(text[:LONGEST_LINE])
        stamp = dateline["day"] if dateline else None
        if day := stamped(text) or (parse_day(stamp) if stamp else None):
            yield day


def _take_stamp(fields: dict[str, str], paragraphs: list[str]) -> list[str]:
    """Take the day of a line further down that says nothing else."""
    last = len(paragraphs) - MOST_BELOW
    for number, text in enumerate(paragraphs):
        if MOST_ABOVE <= number < last or len(paragraphs) == 1:
            continue
        if day := stamped(text):
            fields["published"] = day.isoformat()
            return [*paragraphs[:number], *paragraphs[number + 1 :]]
    delivered = filter(None, map(day_of_delivery, paragraphs[:MOST_BELOW]))
    if day := next(delivered, None):
        fields["published"] = day.isoformat()
    return paragraphs


def _header(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Take `title: …` and the like from the top."""
    fields: dict[str, str] = {}
    for number, line in enumerate(lines):
        match = HEADER.match(line.strip())
        name = FIELDS.get(match[1].lower()) if match else None
        if match is None or name is None:
            is_over = bool(fields) and not line.strip()
            return (fields, list(lines[number:])) if is_over or fields else ({}, list(lines))
        fields.setdefault(name, match[2].strip())
    return fields, []


def _front_matter(fields: dict[str, str], lines: list[str]) -> tuple[dict[str, str], list[str]]:
    if lines[:1] != ["---"] or "---" not in lines[1:]:
        return fields, lines
    end = lines.index("---", 1)
    for line in lines[1:end]:
        match = HEADER.match(line.strip())
        if match and (name := FIELDS.get(match[1].lower())):
            fields.setdefault(name, match[2].strip().strip("\"'"))
    return fields, lines[end + 1 :]


def _paragraphs(lines: Sequence[str], *, is_markdown: bool) -> Iterator[str]:
    """Join lines that were wrapped by hand; any other line is a paragraph."""
    width = max(map(len, lines), default=0)
    paragraph: list[str] = []
    listed = _listed(lines)
    for number, line in enumerate([*lines, ""]):
        plain = _unmarked(line) if is_markdown else line.strip()
        is_whole = number in listed or not plain
        continues = bool(paragraph) and not is_whole and _is_wrapped(paragraph[-1], line, width)
        if paragraph and not continues:
            yield " ".join(" ".join(paragraph).split())
            paragraph = []
        if plain:
            paragraph.append(plain)


def _listed(lines: Sequence[str]) -> set[int]:
    """Give the lines that form a list: each begins with a capital and ends without a stop."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, ""]):
        plain = line.strip()
        if plain and not plain[0].islower() and plain[-1] not in ".!?":
            run.append(number)
            continue
        if len(run) >= SHORTEST_LIST and not plain:
            found.update(run)
        run = []
    return found


def _is_wrapped(before: str, line: str, width: int) -> bool:
    is_item = re.match(r"\s*(?:[-*+•]|\d+[.)])\s", line)
    return bool(line.strip()) and width <= WRAPPED and len(before) > width * 0.55 and not is_item


def _unmarked(line: str) -> str:
    for pattern, plain in reversed(MARKDOWN):
        line = pattern.sub(plain, line)
    return line.strip()


def _are_authors(paragraphs: list[str]) -> bool:
    """Whether several lines each name an office: these sign, and none is the author's line."""
    return all(
        len(text) < LONGEST_LINE and OFFICE.search(text) and text[-1:] not in ENDS
        for text in paragraphs[:2]
    ) and not HEADLINE.search(paragraphs[0])


def _take(fields: dict[str, str], text: str, *, is_titled: bool) -> bool:
    """Take a first paragraph for a field, if it is a title, an author or a date."""
    if text in (fields.get("author"), fields.get("title")) or LABEL.match(text):
        return True
    if is_stamp(text):
        day = stamped(text)
        fields.setdefault("published", day.isoformat() if day else "")
        return True
    is_asking = not is_titled and len(text) <= LONGEST_HEADLINE and text[-1:] in HEADLINE_ENDS
    ends = text.endswith(tuple(ENDS)) and not is_asking
    if ends or len(text) > LONGEST_LINE or BEGIN.match(text):
        return False
    if author := _author_in(text, is_titled=is_titled):
        fields.setdefault("author", author)
        if day := day_of_delivery(text):
            fields.setdefault("published", day.isoformat())
    elif not is_titled:
        fields["title"] = text
    else:
        return False
    return True


def _author_in(text: str, *, is_titled: bool) -> str:
    """Give the author that a line names: `By X`, `X, Secretary of State`, `Office of X`."""
    text = re.sub(r"^(?:From:|As delivered by|Delivered by)\s+(?:the\s+)?", "", text)
    if match := BYLINE.match(text):
        return match["who"].strip()
    if len(text.split()) > LONGEST_AUTHOR or not OFFICE.search(text):
        return ""
    is_named = OFFICE_HOLDER.match(text) or text.startswith("Office of")
    return text if is_named or (is_titled and not HEADLINE.search(text)) else ""


def _take_dateline(fields: dict[str, str], match: re.Match[str]) -> None:
    if agency := AGENCIES.get((match["agency"] or "").strip()):
        fields.setdefault("publisher", agency)
    day = match["day"]
    if day and "published" not in fields and (found := parse_day(day)):
        fields["published"] = found.isoformat()
