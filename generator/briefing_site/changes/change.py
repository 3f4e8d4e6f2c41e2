"""What a change is made of: takes nothing, gives the types that every reporter is handed.

Everything is plain: ids, names, dates and texts as contributors wrote them. Escaping is the
reporters' concern.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Union

from briefing_site.changes.address_change import LostAddress, NewAddress, Redirect
from briefing_site.changes.ballot_change import BallotChange
from briefing_site.changes.derived_change import (
    DerivedChange,
    Ended,
    HeldChange,
    PropositionChange,
)
from briefing_site.changes.file_change import NotCompared
from briefing_site.changes.value_change import ListChange, TextChange, ValueChange
from briefing_site.frozen import frozen


class What(StrEnum):
    """What became of something."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


@frozen
class Support:
    """A source behind words.

    Attributes:
        source: Its id in the briefing.
    """

    source: str
    title: str
    locator: str | None
    url: str | None


@frozen
class Said:
    """A statement in short.

    Attributes:
        by: The names of who made it.
        noun: What they are, in the singular: `government` where all are states, else `actor`.
        about: The names of who is spoken of, the speakers themselves left out.
        to: The names of who is addressed.
        words: The quote or, where there is none, the summary.
    """

    by: tuple[str, ...]
    noun: str
    act: str
    about: tuple[str, ...]
    to: tuple[str, ...]
    words: str
    is_quote: bool
    supports: tuple[Support, ...]


@frozen
class PartChange:
    """A part of a record that came, went, changed, or has another id.

    Attributes:
        field: The list that it stands in, or the field that it is.
        key: What it is known by: its id, or its number in the list.
        label: What it is, in a few words.
        said: What a statement that came or went says.
        was: The id that it had before, where that is another one.
        joined: The ids of the statements that are its passages now.
    """

    field: str
    key: str
    what: What
    label: str
    fields: tuple[FieldChange, ...] = ()
    said: Said | None = None
    was: str | None = None
    joined: tuple[str, ...] = ()


FieldChange = Union[  # noqa: UP007 - PartChange holds it
    ValueChange, ListChange, TextChange, BallotChange, PartChange
]


@frozen
class RecordChange:
    """A record that came, went, changed, or has another id.

    Attributes:
        kind: `actor`, `issue` or `briefing`.
        name: Its name or title.
        path: Its file.
        was: The id that it had before, where that is another one.
        successor: The record to which the address of one that went leads now.
        is_draft: Whether readers do not see it.
    """

    kind: str
    id: str
    name: str
    path: str
    what: What
    fields: tuple[FieldChange, ...] = ()
    was: str | None = None
    successor: str | None = None
    is_draft: bool = False


@frozen
class StatusChange:
    """A briefing that is published, withdrawn, replaced or taken back into work."""

    briefing: str
    title: str
    before: str
    after: str
    reason: str


@frozen
class StanceChange:
    """Where actors stand now on an issue, and where they stood.

    Attributes:
        actors: Ids; `names` are theirs.
        proposition: What both stances are on, in short where the issue has it in short.
        before: The stance before; `None` where they held none.
        after: The newest stance; `None` where they hold none any more.
        is_shift: Whether they are said to have moved; else they were only placed otherwise.
        date: From when the newest stance holds, or held until its end.
        briefing: Where it stands.
        ended: The newest stance before and now, where that had or has ended.
    """

    actors: tuple[str, ...]
    names: tuple[str, ...]
    issue: str
    title: str
    proposition: str
    before: str | None
    after: str | None
    is_shift: bool
    date: dt.date | None
    briefing: str | None
    ended: tuple[Ended | None, Ended | None] = (None, None)


@frozen
class ShiftChange:
    """A shift in the past that the site shows from now on, or no longer."""

    what: What
    actor: str
    name: str
    issue: str
    title: str
    proposition: str
    before: str
    after: str
    date: dt.date


@frozen
class IndependenceChange:
    """That a source is told otherwise to be of a party, or of none, to what rests on it.

    Attributes:
        before: What it was in words, such as `independent of the parties`.
        after: What it is.
        positions: For how many of the positions that rest on it.
    """

    before: str
    after: str
    positions: int


@frozen
class SourceChange:
    """A source that came, went, or has another grade, address, publisher or kind.

    Attributes:
        statements: How many statements rest on it; on one that went, how many did.
        positions: How many positions rest on it, or did.
        votes: How many votes rest on it, or did.
        published_by: The names of the actors who published it, before and now.
        kinds: What it is, before and now.
        independence: Whether it is told otherwise to be independent of the parties.
    """

    briefing: str
    id: str
    title: str
    what: What
    grades: tuple[str | None, str | None]
    urls: tuple[str | None, str | None]
    statements: int
    positions: int
    votes: int
    published_by: tuple[str | None, str | None] = (None, None)
    kinds: tuple[str | None, str | None] = (None, None)
    independence: tuple[IndependenceChange, ...] = ()


@frozen
class QuotationChange:
    """Words of somebody that are others now, or that another is said to have said.

    Attributes:
        briefing: Its id.
        statement: The statement's id in it.
        by: The names of who speaks.
        fields: What is different: in the words, in who speaks, when, and where that stands.
        is_draft: Whether readers do not see it.
        is_told: Whether the briefing's corrections are others, too, so that readers learn of it; or
            nothing that they saw is gone.
    """

    briefing: str
    statement: str
    by: tuple[str, ...]
    fields: tuple[FieldChange, ...]
    is_draft: bool
    is_told: bool


@frozen
class PossibleDuplicate:
    """A new actor or briefing that may be one that is there already."""

    id: str
    name: str
    other: str
    other_name: str


@frozen
class Finding:
    """An error that `briefings check` finds from now on."""

    path: str
    line: int
    code: str
    message: str


@frozen
class Changes:
    """Everything that is different.

    Attributes:
        base: The commit that is compared with.
        head: The commit that is compared; `None` for the files as they are on the disk.
        unread: The files that cannot be read now, whose records are therefore not compared.
        findings: The errors that are new.
        quotations: Words of somebody that are others now.
        not_compared: The other files that changed, by kind.
        propositions: What stances are on, in other words.
        held: Stances that stay, and are on other conditions, dated otherwise or shown by less.
        derived: What follows from several records, and is otherwise.
    """

    base: str
    head: str | None
    lost: tuple[LostAddress, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    addresses: tuple[NewAddress, ...] = ()
    statuses: tuple[StatusChange, ...] = ()
    stances: tuple[StanceChange, ...] = ()
    shifts: tuple[ShiftChange, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    records: tuple[RecordChange, ...] = ()
    duplicates: tuple[PossibleDuplicate, ...] = ()
    unread: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    quotations: tuple[QuotationChange, ...] = ()
    not_compared: tuple[NotCompared, ...] = ()
    propositions: tuple[PropositionChange, ...] = ()
    held: tuple[HeldChange, ...] = ()
    derived: tuple[DerivedChange, ...] = ()
