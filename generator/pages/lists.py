"""The lists: takes the library, gives the pages that lead to all records of a kind.

What grows with the years is divided by them, so that no page grows without bound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.knowledge.entities import Source
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.issue import Issue
from generator.model.vocabularies import ACTOR_KINDS, ActorKind
from generator.pages import dates, links
from generator.pages.dates import DateView
from generator.pages.desk import Desk, LinkView, plain
from generator.pages.library import Library
from generator.pages.page import FrontMatter, Page
from generator.pages.parts import shortened, statement_row

Item = TypeVar("Item")
Row = TypeVar("Row")

MOST_NEWEST = 30
"""Rows of the newest on the first page of a list that is divided by years."""


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of a list, and how much there is of it."""

    year: str
    link: LinkView
    count: int


@dataclass(frozen=True, slots=True)
class ListView(Generic[Row]):
    """A list, or one year of it.

    Attributes:
        title: The page's heading.
        total: How many rows the whole list has.
        years: The years that the list is divided by, newest first.
        here: The year that this page shows; empty on the first page.
        rows: The newest rows, or all of the year.
    """

    title: str
    total: int
    years: tuple[YearView, ...]
    here: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class BriefingRow:
    """A briefing in a list."""

    date: DateView
    link: LinkView
    summary: str
    status: str
    issues: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the list of all, with where it stands and what rests on it."""

    title: str
    url: str | None
    by: str
    published: DateView | None
    entry: LinkView
    resting: int
    also_in: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in the list of all."""

    link: LinkView
    flag: str
    aliases: str
    statements: int
    positions: int


@dataclass(frozen=True, slots=True)
class KindView:
    """The actors of one kind."""

    kind: str
    meaning: str
    actors: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue in the tree of all; its depth counts from 0."""

    link: LinkView
    proposition: str
    depth: int
    actors: int
    statements: int


@dataclass(frozen=True, slots=True)
class TagView:
    """A tag with its briefings."""

    tag: str
    anchor: str
    briefings: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class GroupsView:
    """A page of groups or rows that is not divided by years."""

    title: str
    groups: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class YearlyList(Generic[Item, Row]):
    """How a list is divided by years, and shown.

    Attributes:
        title: The heading of the first page.
        description: What the list holds, for a search result.
        template: The template of all its pages.
        first: The path of the first page.
        of_year: Gives the path of a year's page.
        year_of: Gives the year that an item belongs to.
        show: Makes an item's row for the page that it stands on.
    """

    title: str
    description: str
    template: str
    first: str
    of_year: Callable[[int], str]
    year_of: Callable[[Item], int]
    show: Callable[[Desk, Item], Row]

    def pages(self, library: Library, items: Sequence[Item]) -> Iterator[Page]:
        """Build the first page and one for each year.

        Args:
            library: What all pages draw on.
            items: The whole list, oldest first.
        """
        years: dict[int, list[Item]] = {}
        for item in reversed(items):
            years.setdefault(self.year_of(item), []).append(item)
        newest = list(reversed(items[-MOST_NEWEST:]))
        counts = {year: len(found) for year, found in sorted(years.items(), reverse=True)}
        yield self.page(Desk(library, self.first), "", newest, counts)
        for year, found in years.items():
            yield self.page(Desk(library, self.of_year(year)), str(year), found, counts)

    def page(self, desk: Desk, here: str, items: Sequence[Item], counts: Mapping[int, int]) -> Page:
        """Build one page: of a year, or the first, which is of none."""
        title = f"{self.title} of {here}" if here else self.title
        years = tuple(
            YearView(str(year), LinkView(str(year), desk.href(self.of_year(year))), count)
            for year, count in counts.items()
        )
        rows = tuple(self.show(desk, item) for item in items)
        return Page(
            path=desk.path,
            front=FrontMatter(
                title, f"{self.description} {here}".strip(), "list", updated=desk.library.newest
            ),
            template=self.template,
            view=ListView(title, sum(counts.values()), years, here, rows),
        )


def briefing_pages(library: Library) -> Iterator[Page]:
    """Build the list of briefings."""
    briefings = sorted(library.kb.briefings.values(), key=lambda one: (one.date, one.id))
    return YearlyList(
        title="Briefings",
        description="All briefings, newest first.",
        template="briefings",
        first=links.BRIEFINGS,
        of_year=links.briefings_of,
        year_of=lambda briefing: briefing.date.year,
        show=briefing_row,
    ).pages(library, briefings)


def briefing_row(desk: Desk, briefing: Briefing) -> BriefingRow:
    """Show a briefing in a list."""
    return BriefingRow(
        date=dates.dated(briefing.date),
        link=desk.briefing(briefing),
        summary=shortened(plain(briefing.summary), 280),
        status="" if briefing.status == "published" else briefing.status.value,
        issues=desk.issues(briefing.issues),
    )


def statement_pages(library: Library) -> Iterator[Page]:
    """Build the list of statements."""
    return YearlyList(
        title="Statements",
        description="Who said what, in which words, newest first.",
        template="statements",
        first=links.STATEMENTS,
        of_year=links.statements_of,
        year_of=lambda said: said.date.year,
        show=statement_row,
    ).pages(library, list(library.kb.statements.values()))


def source_pages(library: Library) -> Iterator[Page]:
    """Build the list of sources, by the year of the briefing; one address is one source."""
    first_of = [library.same_sources[identity][0] for identity in library.same_sources]
    first_of.sort(key=lambda source: (source.briefing.date, source.ref))
    return YearlyList(
        title="Sources",
        description="Every source, and what rests on it.",
        template="sources",
        first=links.SOURCES,
        of_year=links.sources_of,
        year_of=lambda source: source.briefing.date.year,
        show=source_row,
    ).pages(library, first_of)


def source_row(desk: Desk, source: Source) -> SourceRow:
    """Show a source with all briefings that use it."""
    library = desk.library
    same = library.same_sources[source.identity]
    published = source.record.published
    return SourceRow(
        title=source.record.title,
        url=source.record.url,
        by=", ".join(filter(None, (source.record.author, source.record.publisher))),
        published=dates.dated(published) if published else None,
        entry=LinkView(source.briefing.title, desk.source(source).href),
        resting=sum(len(library.resting[one.ref]) for one in same),
        also_in=tuple(LinkView(o.briefing.title, desk.source(o).href) for o in same[1:]),
    )


def actors_page(library: Library) -> Page:
    """Build the list of actors by kind."""
    desk = Desk(library, links.ACTORS)
    return groups_page(
        desk,
        "Actors",
        "Governments, bodies, blocs, organizations and people, by kind.",
        "actors",
        [kind for kind in (kind_view(desk, kind) for kind in ActorKind) if kind.actors],
    )


def groups_page(
    desk: Desk, title: str, description: str, template: str, groups: Iterable[object]
) -> Page:
    """Build a page of groups that is not divided by years."""
    return Page(
        path=desk.path,
        front=FrontMatter(title, description, "list", updated=desk.library.newest),
        template=template,
        view=GroupsView(title, tuple(groups)),
    )


def kind_view(desk: Desk, kind: ActorKind) -> KindView:
    """Show the actors of a kind, in the order of their names."""
    found = [actor for actor in desk.library.kb.actors.values() if actor.kind is kind]
    found.sort(key=lambda actor: (actor.name.casefold(), actor.id))
    return KindView(
        kind=PLURALS[kind],
        meaning=ACTOR_KINDS[kind],
        actors=tuple(actor_row(desk, actor) for actor in found),
    )


PLURALS = {
    ActorKind.STATE: "States",
    ActorKind.GOVERNMENT_BODY: "Government bodies",
    ActorKind.BLOC: "Blocs",
    ActorKind.ORGANIZATION: "Organizations",
    ActorKind.PERSON: "People",
}


def actor_row(desk: Desk, actor: Actor) -> ActorRow:
    """Show an actor in the list."""
    library = desk.library
    return ActorRow(
        link=desk.actor(actor),
        flag=desk.library.flag_of(actor),
        aliases=", ".join(actor.aliases),
        statements=len(library.kb.statements_by[actor.id]),
        positions=len(library.histories_of_actor[actor.id]),
    )


def issues_page(library: Library) -> Page:
    """Build the tree of issues."""
    desk = Desk(library, links.ISSUES)
    roots = [one for one in library.kb.issues.values() if one.parent not in library.kb.issues]
    rows = [row for root in in_order(roots) for row in branch(desk, root, 0, frozenset())]
    return groups_page(desk, "Issues", "The questions on which actors stand.", "issues", rows)


def in_order(issues: Iterable[Issue]) -> list[Issue]:
    """Sort issues by their titles."""
    return sorted(issues, key=lambda issue: (issue.title.casefold(), issue.id))


def branch(desk: Desk, issue: Issue, depth: int, above: frozenset[str]) -> Iterator[IssueRow]:
    """Go through an issue and what is below it."""
    library = desk.library
    yield IssueRow(
        link=desk.issue(issue.id),
        proposition=issue.proposition,
        depth=depth,
        actors=len(library.histories_on_issue[issue.id]),
        statements=len(library.kb.statements_on[issue.id]),
    )
    for sub in in_order(library.kb.subissues[issue.id]):
        if sub.id not in above:
            yield from branch(desk, sub, depth + 1, above | {issue.id})


def tags_page(library: Library) -> Page:
    """Build the list of tags with their briefings."""
    desk = Desk(library, links.TAGS)
    tagged = library.kb.briefings_tagged
    groups = [
        TagView(tag, library.tag_anchors[tag], tuple(desk.briefing(one) for one in tagged[tag]))
        for tag in tagged
    ]
    return groups_page(desk, "Tags", "Words to find briefings by.", "tags", groups)
