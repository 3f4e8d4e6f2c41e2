"""All of the record as tables: takes the library, gives each table's head and rows.

A cell is one text. Several ids in one are parted by a space, since no id has one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefing_site.interface import _
from briefing_site.knowledge.entities import PolicyPosition, Source, Statement, Use, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.model.vocabularies import Ballot
from briefing_site.naming.votes import vote_name
from briefing_site.pages import links
from briefing_site.pages.library import Library

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of records.

    Attributes:
        name: The name of its file, without its ending.
        title: What it is called.
        row: What a row is.
        head: The names of its columns, the same in every language.
        rows: Gives its rows.
    """

    name: str
    title: str
    row: str
    head: Row
    rows: Callable[[Library], Iterator[Row]]

    @property
    def path(self) -> str:
        """Where its file is."""
        return links.TABLE_FILE.format(name=self.name)


def all_tables() -> tuple[Table, ...]:
    """Give every table, in the order in which they are offered."""
    return (
        Table("statements", _("Statements"), _("one statement"), STATEMENT, statement_rows),
        Table("votes", _("Votes"), _("one actor in one vote"), VOTE, vote_rows),
        Table("positions", _("Positions"), _("one actor in one position"), POSITION, position_rows),
        Table("actors", _("Actors"), _("one actor"), ACTOR, actor_rows),
        Table("issues", _("Issues"), _("one issue"), ISSUE, issue_rows),
        Table("briefings", _("Briefings"), _("one briefing"), BRIEFING, briefing_rows),
        Table(
            "sources", _("Sources"), _("one source as one briefing cites it"), SOURCE, source_rows
        ),
    )


STATEMENT: Row = (
    *("id", "date", "first_day", "last_day", "by", "on_behalf_of", "to", "about", "issues", "acts"),
    *("form", "name", "words", "language", "summary", "answers", "sources", "counts", "address"),
)
VOTE: Row = (
    *("id", "date", "first_day", "last_day", "body", "name", "symbol", "result"),
    *("actor", "ballot", "issues", "sources", "counts", "address"),
)
POSITION: Row = (
    *("id", "actor", "issue", "proposition", "stance", "date", "first_day", "last_day", "until"),
    *("summary", "conditions", "evidence", "sources", "counts", "address"),
)
ACTOR: Row = ("id", "name", "kind", "country", "parent", "address")
ISSUE: Row = ("id", "title", "proposition", "parent", "address")
BRIEFING: Row = (
    "id",
    "date",
    "recorded",
    "updated",
    "title",
    "status",
    "authors",
    "tags",
    "summary",
    "address",
)
SOURCE: Row = (
    *("id", "document", "title", "publisher", "published", "kind", "grade", "symbol", "url"),
    *("archive_url", "briefing", "address"),
)


def ids(found: Iterable[Actor | Issue | Briefing]) -> str:
    """Give ids in one cell."""
    return " ".join(one.id for one in found)


def used(uses: Iterable[Use]) -> str:
    """Give the references of sources in one cell."""
    return " ".join(dict.fromkeys(use.source.ref for use in uses))


def counts(what: PolicyPosition | Statement | Vote) -> str:
    """Say whether something still counts: nothing of a retracted or superseded briefing does."""
    return "yes" if stands(what) else "no"


def days(what: PolicyPosition | Statement | Vote) -> Row:
    """Give a date as it is written, and the first and the last day that it can mean."""
    return what.when.text, what.when.first.isoformat(), what.date.isoformat()


def statement_rows(library: Library) -> Iterator[Row]:
    """Give the statements, as many passages as each has in one row."""
    language = library.settings.language
    for said in library.kb.statements.values():
        words = [spoken for one in said.passages if (spoken := one.words(language))]
        yield (
            said.ref,
            *days(said),
            ids(said.by),
            ids(said.behind),
            ids(said.to),
            ids(said.about),
            ids(said.issues),
            " ".join(dict.fromkeys(one.act.value for one in said.passages)),
            said.form.value if said.form else "",
            library.name_of(said),
            " […] ".join(one.text for one in words),
            " ".join(dict.fromkeys(one.lang or "" for one in words)),
            library.plain(said.summary, said.briefing.id),
            " ".join(said.answers),
            used(said.uses),
            counts(said),
            library.addresses.published(links.statement(said.ref)),
        )


def vote_rows(library: Library) -> Iterator[Row]:
    """Give who did what in each vote, a row each; a vote that names nobody has one without."""
    for vote in library.kb.votes.values():
        cast = [(one.id, how.value) for how in Ballot for one in vote.ballots.get(how, ())]
        for actor, ballot in cast or [("", "")]:
            yield (
                vote.ref,
                *days(vote),
                vote.body.id,
                vote_name(vote),
                vote.record.symbol or "",
                vote.record.result.value,
                actor,
                ballot,
                ids(vote.issues),
                used(vote.uses),
                counts(vote),
                library.addresses.published(links.vote(vote.ref)),
            )


def position_rows(library: Library) -> Iterator[Row]:
    """Give the positions, a row for each actor of each."""
    for position in library.kb.positions:
        record, holder = position.record, position.briefing.id
        page, anchor = links.briefing(holder), links.numbered_anchor(position.ref)
        rest = (
            position.issue.id,
            position.issue.proposition,
            position.stance.value,
            *days(position),
            position.ended.text if position.ended else "",
            library.plain(record.summary, holder),
            " · ".join(library.plain(one, holder) for one in record.conditions),
            " ".join(one.ref for one in position.evidence),
            " ".join(one.ref for one in position.sources),
            counts(position),
            library.addresses.published(page, anchor),
        )
        for actor in position.actors:
            yield (position.ref, actor.id, *rest)


def actor_rows(library: Library) -> Iterator[Row]:
    """Give the actors."""
    for one in library.kb.actors.values():
        address = library.addresses.published(links.actor(one.id))
        yield one.id, one.name, one.kind.value, one.country or "", one.parent or "", address


def issue_rows(library: Library) -> Iterator[Row]:
    """Give the issues."""
    for one in library.kb.issues.values():
        address = library.addresses.published(links.issue(one.id))
        yield one.id, one.title, one.proposition, one.parent or "", address


def briefing_rows(library: Library) -> Iterator[Row]:
    """Give the briefings."""
    for one in library.kb.briefings.values():
        yield (
            one.id,
            one.date.isoformat(),
            one.recorded.isoformat() if one.recorded else "",
            one.updated.isoformat() if one.updated else "",
            one.title,
            one.status.value,
            " · ".join(map(str, one.authors)),
            " · ".join(one.tags),
            library.plain(one.summary, one.id),
            library.addresses.published(links.briefing(one.id)),
        )


def source_rows(library: Library) -> Iterator[Row]:
    """Give the sources, each as often as a briefing cites it."""
    for source in library.kb.sources.values():
        yield source_row(library, source)


def source_row(library: Library, source: Source) -> Row:
    """Give a source as its briefing cites it."""
    record = source.record
    return (
        source.ref,
        source.identity,
        record.title,
        record.publisher or "",
        source.published.text if source.published else "",
        record.kind.value if record.kind else "",
        record.grade or "",
        record.symbol or "",
        record.url or "",
        record.archive_url or "",
        source.briefing.id,
        library.addresses.published(links.source(source.identity)),
    )
