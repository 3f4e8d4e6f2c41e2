"""What the API answers besides records: takes nothing, gives the classes of its lists and more.

Each `file` is a path relative to the folder of the API's version.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from briefing_site.exports.api.known_answers import KNOWN_ANSWERS
from briefing_site.model.vocabularies import Stance
from briefing_site.published.fields import Kind, published, told
from briefing_site.published.values import Reference


class ChangeKind(StrEnum):
    """How the record was changed."""

    RECORDED = "recorded"
    UPDATED = "updated"
    CORRECTED = "corrected"
    RETRACTED = "retracted"
    SUPERSEDED = "superseded"


@published
class Entry:
    """A record in a list."""

    id: str = told("Its id.", "2025-07-31-x#joint-statement")
    label: str = told("What it is called.", "Joint Statement on the Situation in Libya")
    day: dt.date | None = told(
        "The day that lists take, where it has one: of a source, that of its briefing.",
        "2025-07-31",
    )
    uncounted: bool = told(
        "Whether it does not count: it was retracted or superseded, or repeats another.",
        example=True,
    )
    file: str = told("The file of the record.", "statements/2025-07-31-x/joint-statement.json")
    hash: str = told(
        "Sixteen hexadecimal digits, the first of its SHA-256: others once anything in it is.",
        "9f86d081884c7d65",
    )


@published
class List:
    """A page of a list of records, the oldest first; those that have no day are in order of ids."""

    kind: Kind = told("What each record is.", "statement")
    year: int | None = told("The year of the records, where the list has those of one.", 2025)
    total: int = told("How many records the list has on all its pages.", 3953)
    page: int = told("The number of this page, from 1.", 1)
    pages: int = told("How many pages the list has.", 8)
    prev: str | None = told("The file of the page before.", "lists/statements/1.json")
    next: str | None = told("The file of the page after.", "lists/statements/3.json")
    items: tuple[Entry, ...] = told("The records.")


@published
class StanceChange:
    """That somebody's stance became another, or that nothing is recorded of it any more."""

    from_: dt.date = told(
        "The first day on which it is so; where a stance ended, on which it surely had.",
        "2022-03-03",
    )
    stance: Stance | None = told("The stance; nothing once it is not held any more.", "opposes")
    until: str | None = told(
        "Where a stance ended: until when it was held, as exactly as is known, in EDTF; "
        "`/2025-11-06` is by that day at the latest.",
        "2025-11~",
    )
    position: Reference | None = told(
        "The position that shows it first.", "2022-03-03-x#position-1", to=(Kind.POSITION,)
    )


@published
class ActorStances:
    """Where an actor stood on an issue, and when."""

    actor: Reference = told("Who it is.", "canada", to=(Kind.ACTOR,))
    unnamed: bool = told("Whether it is nobody in particular, who is never counted.", example=True)
    changes: tuple[StanceChange, ...] = told(
        "Its stances, oldest first: on a day it has the last that began by then."
    )


@published
class Standing:
    """Who stood where on an issue, and when, by what counts."""

    issue: Reference = told("The issue.", "nuclear-talks", to=(Kind.ISSUE,))
    proposition: str = told(
        "What the stances are on.", "Iran and the United States should resume negotiations."
    )
    day: dt.date = told("The newest day of the record, up to which it is known.", "2025-08-02")
    actors: tuple[ActorStances, ...] = told("Who was placed on it, by id.")


@published
class RecordChange:
    """Something new in the record, or changed."""

    day: dt.date = told("The day on which that was done.", "2025-08-02")
    how: ChangeKind = told("What was done.", "corrected")
    undated: bool = told(
        "Whether its day is not written: then it is that of the recording, else that which the "
        "briefing is about.",
        example=True,
    )
    briefing: Reference = told("The briefing.", "2025-07-31-x", to=(Kind.BRIEFING,))
    of: Reference | None = told(
        "The part of it that was changed; nothing where it is the whole.",
        "2025-07-31-x#joint-statement",
        to=(Kind.STATEMENT, Kind.PASSAGE, Kind.VOTE, Kind.EVENT, Kind.SOURCE),
    )
    text: str | None = told(
        "What was wrong and what is right, in the words of a correction; else what was changed, "
        "in those of the site's history: words that went stand in `[-…-]`, those that came in "
        "`{+…+}`.",
        "An earlier version misstated the signatories.",
    )
    file: str = told("The file of the briefing, which has all of it.", "briefings/2025-x.json")


@published
class YearOfChanges:
    """What was new or changed in a year."""

    year: int = told("The year.", 2025)
    total: int = told("How many changes it has.", 112)
    file: str = told("The file of them.", "changes/2025.json")


@published
class Changes:
    """What is new in the record, or changed, newest first."""

    year: int | None = told("The year, where these are of one.", 2025)
    total: int = told("How many changes there are in all, or in the year.", 1480)
    years: tuple[YearOfChanges, ...] = told("All changes by year, newest first.")
    items: tuple[RecordChange, ...] = told("The changes: without a year, the newest of them.")


@published
class YearOfRecords:
    """The records of a year."""

    year: int = told("The year.", 2025)
    total: int = told("How many records it has.", 402)
    file: str = told("The first page of their list.", "lists/statements/2025/1.json")


@published
class KindOfRecords:
    """A kind of records."""

    kind: Kind = told("What a record is.", "statement")
    total: int = told("How many there are.", 3953)
    counted: int | None = told(
        "How many of these count, where they have files of their own: neither retracted or "
        "superseded nor told twice.",
        3950,
    )
    within: Kind | None = told(
        "The kind in whose files these stand, where they have none of their own.", "statement"
    )
    schema: str | None = told("The schema of a record.", "schema/statement.json")
    file: str | None = told("The first page of the list of all.", "lists/statements/1.json")
    years: tuple[YearOfRecords, ...] = told("The records by year, oldest first.")


@published
class HashedFile:
    """A file with its hash, by which it is seen whether it has changed."""

    file: str = told("The file.", "lists/statements/1.json")
    bytes: int = told("How large it is.", 48211)
    sha256: str = told("Its SHA-256, in hexadecimal digits.", "9f86d081884c7d65")


@published
class Index:
    """What there is."""

    version: str = told("The version of the API, as it stands in its addresses.", "v1")
    site: str = told("What the site is called.", "Briefings")
    base: str = told(
        "The folder to which each `file` is relative; relative to the site's root, where the site "
        "has no address.",
        "https://example.org/api/v1/",
    )
    language: str = told("The language of labels, as a BCP 47 tag.", "en")
    updated: dt.date | None = told("The day of the newest change to the record.", "2025-08-02")
    terms: str | None = told("Under which terms it may be used.", "Content under CC BY 4.0")
    kinds: tuple[KindOfRecords, ...] = told("The kinds of records.")
    standing: tuple[HashedFile, ...] = told("Who stood where on each issue, and when.")
    changes: tuple[HashedFile, ...] = told("What is new or changed: the newest, then each year.")
    known: tuple[HashedFile, ...] = told(
        "What the record said, and when, where the site has a history: how far back that is "
        "known, then each issue, then the statements."
    )
    lists: tuple[HashedFile, ...] = told("The pages of all lists.")
    openapi: str = told("The description of the API.", "openapi.json")


ANSWERS: dict[str, type] = {
    "index": Index,
    "list": List,
    "standing": Standing,
    "changes": Changes,
    **KNOWN_ANSWERS,
}
"""The classes of what is answered besides records, by the names of their schemas."""
