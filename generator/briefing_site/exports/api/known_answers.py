"""What the API answers of the record's own past: takes nothing, gives the classes of its answers.

The world has a clock, by which a stance is held as of a day; the record has another, by which it
said so. These answers have both.
"""

from __future__ import annotations

import datetime as dt

from briefing_site.model.vocabularies import Ballot, Stance
from briefing_site.published.fields import Kind, published, told
from briefing_site.published.values import Reference


@published
class KnownSpan:
    """A time in which the record said something, by the ends of days in UTC."""

    from_: dt.date = told("The first day on which it said so.", "2025-08-01")
    until: dt.date | None = told(
        "The first day on which it no longer did; nothing where it still does.", "2026-03-04"
    )


@published
class KnownProposition:
    """A proposition that an issue had."""

    proposition: str = told(
        "As pages showed it: the short one, where there was one.", "There should be talks."
    )
    known: tuple[KnownSpan, ...] = told("When the record said so.")


@published
class KnownPosition:
    """A position as the record gave it, and when it did."""

    actors: tuple[Reference, ...] = told(
        "Those of its actors of whom the record said so just then.", "iran", to=(Kind.ACTOR,)
    )
    stance: Stance = told("How they stood to the proposition.", "opposes")
    conditions: tuple[str, ...] = told(
        "What had to be met first, in the names of today.",
        "No further strikes on its nuclear sites.",
    )
    day: dt.date = told("The day from which it counted.", "2025-07-31")
    last_day: dt.date | None = told(
        "The last day on which it may have been held, where it was said to have ended: the last "
        "that this date allowed.",
        "2026-02-28",
    )
    shown: tuple[dt.date, ...] = told(
        "The days by which each thing that showed it was said, oldest first.", "2025-07-31"
    )
    statements: int = told("How many statements that counted showed it.", 1)
    votes: int = told("How many votes that counted showed it.", 0)
    documents: int = told("How many documents that went back to.", 2)
    independent: int = told("How many of these no party to the matter published.", 1)
    unplaced: int = told("Of how many it was not known who published them.", 0)
    briefing: Reference = told("The briefing that gave it.", "2025-07-31-x", to=(Kind.BRIEFING,))
    position: Reference | None = told(
        "The position that is so today; nothing where the record gives it otherwise by now.",
        "2025-07-31-x#position-1",
        to=(Kind.POSITION,),
    )
    known: tuple[KnownSpan, ...] = told("When the record said so.")


@published
class KnownPositions:
    """What the record said of who stood where on an issue, and when it said so."""

    issue: Reference = told("The issue.", "nuclear-talks", to=(Kind.ISSUE,))
    since: dt.date = told("The first day of which it is known what was said.", "2025-08-01")
    propositions: tuple[KnownProposition, ...] = told(
        "What the stances were on: of a day, the one that the record had then."
    )
    positions: tuple[KnownPosition, ...] = told(
        "The positions, oldest first: an actor stood on a day, as the record had it on another, "
        "as the last says that began by the first day and was said on the second."
    )


@published
class KnownStatement:
    """A statement, and when it was on record."""

    statement: Reference = told("The statement.", "2025-07-31-x#y", to=(Kind.STATEMENT,))
    known: tuple[KnownSpan, ...] = told("When it was on record.")
    file: str = told("The file of the statement.", "statements/2025-07-31-x/y.json")


@published
class KnownStatements:
    """A page of the list of statements that count, with when each was on record."""

    since: dt.date = told("The first day of which it is known what was on record.", "2025-08-01")
    total: int = told("How many statements the list has on all its pages.", 3953)
    page: int = told("The number of this page, from 1.", 1)
    pages: int = told("How many pages the list has.", 8)
    prev: str | None = told("The file of the page before.", "known/statements/1.json")
    next: str | None = told("The file of the page after.", "known/statements/3.json")
    items: tuple[KnownStatement, ...] = told("The statements.")


@published
class KnownBallot:
    """That some voted one way, as the record gave it, and when it did."""

    actors: tuple[Reference, ...] = told(
        "Those of whom the record said so just then.", "brazil", to=(Kind.ACTOR,)
    )
    ballot: Ballot = told("How they voted, or that they did not take part.", "for")
    veto: bool = told("Whether their votes against the text were vetoes.", example=True)
    date: str = told("When the vote was taken, as EDTF.", "2023-07-11")
    uncounted: bool = told(
        "Whether another record of the same vote was counted in its stead.", example=True
    )
    known: tuple[KnownSpan, ...] = told("When the record said so.")


@published
class KnownVote:
    """A vote, and how everybody voted by the record of each day."""

    vote: Reference = told("The vote, as it is called now.", "2025-07-31-x#y", to=(Kind.VOTE,))
    ballots: tuple[KnownBallot, ...] = told("Who voted how, in the order of when that was said.")
    file: str = told("The file of the vote.", "votes/2025-07-31-x/y.json")


@published
class KnownVotes:
    """A page of the list of votes that stand, with when the record said who voted how."""

    since: dt.date = told("The first day of which it is known what was said.", "2025-08-01")
    total: int = told("How many votes the list has on all its pages.", 512)
    page: int = told("The number of this page, from 1.", 1)
    pages: int = told("How many pages the list has.", 2)
    prev: str | None = told("The file of the page before.", "known/votes/1.json")
    next: str | None = told("The file of the page after.", "known/votes/3.json")
    items: tuple[KnownVote, ...] = told("The votes.")


@published
class KnownOnIssue:
    """An issue of whose positions the past is known."""

    issue: Reference = told("The issue.", "nuclear-talks", to=(Kind.ISSUE,))
    file: str = told("The file of them.", "known/positions/nuclear-talks.json")


@published
class TakenBack:
    """How much the record said that was withdrawn or removed since, and is not told."""

    from_: dt.date = told("The first day of which that is so, until the next.", "2025-08-01")
    positions: int = told("How many positions.", 1)
    statements: int = told("How many statements.", 2)
    votes: int = told("How many votes, or how somebody voted in them.", 1)


@published
class Known:
    """What the record said on its days: how far back that is known, and where it stands."""

    since: dt.date = told("The first day of which it is known what was said.", "2025-08-01")
    issues: tuple[KnownOnIssue, ...] = told("The issues, by id.")
    statements: str = told("The first page of the statements.", "known/statements/1.json")
    votes: str = told("The first page of the votes.", "known/votes/1.json")
    taken_back: tuple[TakenBack, ...] = told("How much of the past is not told, oldest first.")


KNOWN_ANSWERS: dict[str, type] = {
    "known": Known,
    "known-positions": KnownPositions,
    "known-statements": KnownStatements,
    "known-votes": KnownVotes,
}
"""The classes of these answers, by the names of their schemas."""
