"""Names of UN documents as Akoma Ntoso has them: takes sources and votes, gives an IRI for each.

`data/briefings.akn.jsonl` has a line for each source and each vote that names a document by its
symbol: the IRI of the work, as OASIS' naming convention (1.0) and the UN's guidelines (AKN4UN) have
it, or why there is none. An IRI has the year alone: a resolution is the same one in every record,
whatever day each of them gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing_site.exports.file import as_json
from briefing_site.exports.formats.format import Format, Site
from briefing_site.knowledge.entities import Vote
from briefing_site.model.vocabularies import VoteResult
from briefing_site.published.fields import Kind
from briefing_site.published.sources import PublishedSource
from briefing_site.published.votes import PublishedVote

Json = dict[str, Any]

DELIBERATION = "/akn/un/statement/deliberation"
"""What a resolution and its draft are there: a statement, of the subtype of deliberations."""

COUNCIL, ASSEMBLY = "unsc", "unga"

OF_COUNCIL = re.compile(r"S/RES/(?P<number>\d+) ?\((?P<year>\d{4})\)")
OF_ASSEMBLY = re.compile(r"A/RES/(?P<session>\d+)/(?P<number>\d+)")
OF_EARLY_ASSEMBLY = re.compile(r"A/RES/(?P<number>\d+) ?\((?P<session>[IVXL]+)\)")
DRAFT_OF_COUNCIL = re.compile(r"S/(?P<year>\d{4})/\d+(?:/Rev\.\d+)?")
DRAFT_OF_ASSEMBLY = re.compile(r"A/(?:ES-)?\d+/L\.\d+(?:/Rev\.\d+)?")

NO_YEAR = "its symbol has no year, and no vote in the record adopted it"
NO_DRAFT = "its symbol does not tell what it is, and no vote on it is in the record"
NO_RULE = "the guidelines have no name for it that its symbol tells"


class AkomaNtoso(Format):
    """Writes what documents are called."""

    def __init__(self, site: Site) -> None:
        votes = site.library.kb.votes.values()
        self._voted = years(votes)
        self._adopted = years(one for one in votes if one.record.result is not VoteResult.REJECTED)

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Write what the document is called that a source is, or that a vote was taken on."""
        if kind is Kind.SOURCE and record.symbol:
            yield written(source_line(record, self._adopted, self._voted))
        elif kind is Kind.VOTE and record.symbol:
            yield written(vote_line(record, self._adopted))


def written(line: Json) -> str:
    """Write a line, without what is empty."""
    told = {name: value for name, value in line.items() if value}
    return as_json(told)


def source_line(
    cited: PublishedSource, adopted: Mapping[str, int], voted: Mapping[str, int]
) -> Json:
    """Say what the document is called that a source is."""
    symbol = cited.symbol or ""
    named = resolution(symbol, adopted)
    if not named and symbol in voted:
        named = draft(symbol, voted[symbol])
    return {
        "kind": Kind.SOURCE.value,
        "id": cited.id,
        "symbol": cited.symbol,
        "title": cited.title,
        "url": cited.url,
        "unread": cited.unread,
        **told(named or (NO_DRAFT if is_draft(symbol) else NO_RULE)),
    }


def vote_line(taken: PublishedVote, adopted: Mapping[str, int]) -> Json:
    """Say what the document is called that a vote was taken on."""
    symbol = taken.symbol or ""
    return {
        "kind": Kind.VOTE.value,
        "id": taken.id,
        "symbol": symbol,
        "title": taken.title,
        "result": taken.result.value,
        "uncounted": taken.uncounted,
        **told(resolution(symbol, adopted) or draft(symbol, taken.day.year) or NO_RULE),
    }


def told(named: str) -> Json:
    """Give an IRI, or why there is none."""
    return {"iri": named} if named.startswith("/") else {"why": named}


def resolution(symbol: str, adopted: Mapping[str, int]) -> str:
    """Give the IRI of a resolution, or why it has none; nothing where a symbol is of none."""
    if found := OF_COUNCIL.fullmatch(symbol):
        return f"{DELIBERATION}/{COUNCIL}/{found['year']}/{found['number']}"
    if found := OF_ASSEMBLY.fullmatch(symbol) or OF_EARLY_ASSEMBLY.fullmatch(symbol):
        year, number = adopted.get(symbol), f"{found['session']}-{found['number']}"
        return f"{DELIBERATION}/{ASSEMBLY}/{year}/{number}" if year else NO_YEAR
    return ""


def is_draft(symbol: str) -> bool:
    """Whether a symbol may be that of a draft; it may be a letter's or a report's as well."""
    return bool(DRAFT_OF_COUNCIL.fullmatch(symbol) or DRAFT_OF_ASSEMBLY.fullmatch(symbol))


def draft(symbol: str, year: int) -> str:
    """Give the IRI of a draft on which a vote was taken; nothing where a symbol is of none."""
    number = symbol.replace("/", "-")
    if found := DRAFT_OF_COUNCIL.fullmatch(symbol):
        return f"{DELIBERATION}/{COUNCIL}/{found['year']}/{number}"
    return f"{DELIBERATION}/{ASSEMBLY}/{year}/{number}" if is_draft(symbol) else ""


def years(votes: Iterable[Vote]) -> dict[str, int]:
    """Give the year of the vote on each document, by its symbol."""
    return {one.record.symbol: one.date.year for one in votes if one.record.symbol}
