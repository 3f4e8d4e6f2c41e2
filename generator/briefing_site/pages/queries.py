"""Queries to begin with: takes the library, gives questions of the record, each as SQL.

Those that need somebody to ask about name whom this record tells most of. The tables and views that
they ask are described by `exports.tables`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from briefing_site.frozen import frozen
from briefing_site.interface import _
from briefing_site.knowledge.pairs import parts_of
from briefing_site.knowledge.positions import all_shifts
from briefing_site.naming import dates
from briefing_site.naming.actors import common_in_sentence
from briefing_site.pages.library import Library

LONG_WORD = re.compile(r"[^\W\d_]{5,}")

MOST_READ = 50
"""Passages that are looked through for a word to seek."""

AGAINST = """\
SELECT date, body, vote, actor, veto, address
FROM roll_call
WHERE ballot = 'against'
ORDER BY day DESC, vote, actor"""

ALIKE = """\
SELECT a.name AS one, b.name AS other, v.alike, v.votes, round(100.0 * v.alike / v.votes) AS percent
FROM voted_alike AS v
JOIN actors AS a ON a.id = v.one
JOIN actors AS b ON b.id = v.other
ORDER BY v.alike DESC, v.votes, one, other
LIMIT 100"""

ONE_DOCUMENT = """\
SELECT date, name, stance, independent, address
FROM positions
WHERE uncounted = 0 AND repeats IS NULL AND documents = 1
ORDER BY day DESC, name"""

CHANGED = """\
SELECT date, actor, issue, stance_before, stance, address
FROM changed_stances
ORDER BY day DESC, actor, issue"""

LAST_SHOWN = """\
SELECT last_shown, actor, issue, stance, date AS since, address
FROM stances
WHERE held_until IS NULL
ORDER BY last_shown, actor, issue"""

UNANSWERED = """\
SELECT s.date, p.name, p.quote, p.address
FROM passages AS p
JOIN statements AS s ON s.id = p.statement
WHERE p.act = 'accuse' AND p.unanswered = 1
ORDER BY s.day DESC, p.name"""

CITED = """\
SELECT title, publisher, published, cited_by, url
FROM documents
WHERE unread = 0
ORDER BY cited_by DESC, title
LIMIT 50"""

BY_YEAR = """\
SELECT i.title AS issue, substr(s.day, 1, 4) AS year, count(DISTINCT s.id) AS statements
FROM passages_issues AS pi
JOIN issues AS i ON i.id = pi.issue
JOIN passages AS p ON p.id = pi.passage
JOIN statements AS s ON s.id = p.statement AND s.uncounted = 0
GROUP BY i.id, year
ORDER BY issue, year"""

OF_PAIR = """\
SELECT substr(day, 1, 4) AS year, act, count(DISTINCT passage) AS passages
FROM who_spoke_of_whom
WHERE {who} IN (speaker_id, on_behalf_of_id, under_id) AND spoken_of_id = {whom}
GROUP BY year, act
ORDER BY year, act"""

SEEKING = """\
SELECT s.date, p.name, p.quote, p.address
FROM passages_search
JOIN passages AS p ON p.rowid = passages_search.rowid
JOIN statements AS s ON s.id = p.statement AND s.uncounted = 0
WHERE passages_search MATCH {word}
ORDER BY s.day DESC, p.name"""

AS_OF = """\
SELECT actor, stance, date AS since, until_date, address
FROM stances
WHERE issue_id = {issue} AND day <= {day} AND coalesce(held_until, {day}) >= {day}
ORDER BY stance, actor"""


@frozen
class Query:
    """A question, and the SQL that answers it.

    Attributes:
        name: What it is called in addresses, in whatever language it is asked.
        question: The question.
        sql: What answers it.
    """

    name: str
    question: str
    sql: str


def queries(library: Library) -> Iterator[Query]:
    """Give the questions that there is somebody to ask about, in the order of the page."""
    yield Query("who-voted-against", _("Who voted against what?"), AGAINST)
    yield Query("who-voted-alike", _("Which two voted alike most often?"), ALIKE)
    yield from of_pair(library)
    yield from as_of(library)
    yield of_change(library)
    yield Query("one-document", _("Which positions rest on a single document?"), ONE_DOCUMENT)
    yield from seeking(library)
    yield Query("unanswered", _("Which accusations have no answer on record?"), UNANSWERED)
    yield Query("by-year", _("How many statements were made on each issue, year by year?"), BY_YEAR)
    yield Query("most-cited", _("Which documents are cited most?"), CITED)


def of_pair(library: Library) -> Iterator[Query]:
    """Ask how often somebody spoke of whom it spoke most."""
    pairs = library.kb.statements_of_pair
    keys = (key for key in pairs.keys if parts_of(key)[2])
    most = max(keys, key=lambda key: (len(pairs[key]), key), default="")
    if most:
        who, whom, _is_actor = parts_of(most)
        names = (common_in_sentence(library.kb.actors[id_]) for id_ in (who, whom))
        question = _(
            "How often did {actor} speak of {other}, in which way, year by year?",
            **dict(zip(("actor", "other"), names, strict=True)),
        )
        yield Query("one-of-another", question, OF_PAIR.format(who=text(who), whom=text(whom)))


def as_of(library: Library) -> Iterator[Query]:
    """Ask where everyone stood on the issue with most positions, on the day of the newest."""
    positions = library.kb.positions_on
    most = max(library.kb.issues, key=lambda id_: (len(positions[id_]), id_), default="")
    if most and positions[most]:
        day = max(position.date for position in positions[most])
        question = _(
            "Who stood where on “{issue}” on {date}?",
            issue=library.kb.issues[most].title,
            date=dates.day(day),
        )
        yield Query(
            "as-of-a-day", question, AS_OF.format(issue=text(most), day=text(day.isoformat()))
        )


def of_change(library: Library) -> Query:
    """Ask who changed; where nobody did, which stances were not shown again for longest."""
    if all_shifts(library.kb):
        return Query("who-changed", _("Who changed from which stance to which, and when?"), CHANGED)
    question = _("Which stances that are still held were last shown longest ago?")
    return Query("last-shown", question, LAST_SHOWN)


def seeking(library: Library) -> Iterator[Query]:
    """Ask for the longest of the words that were spoken."""
    passages = islice(library.kb.passages.values(), MOST_READ)
    quotes = (one.record.quote for one in passages)
    words = [word for quote in quotes for word in LONG_WORD.findall(quote or "")]
    if words:
        word = max(words, key=lambda one: (len(one), one))
        question = _("In which words does “{word}” occur?", word=word)
        yield Query("a-word", question, SEEKING.format(word=text(f'"{word}"')))


def text(value: str) -> str:
    """Write a text as SQL does."""
    return "'{}'".format(value.replace("'", "''"))
