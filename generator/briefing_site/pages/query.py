"""Queries for readers: takes the library, gives the page on which they ask the record in SQL.

A script loads the database once a reader wants it, and runs queries in the reader's own browser.
What stands there without it is what to do with the file instead, and the queries to begin with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import quote

from briefing_site.document.nodes import Blocks, Code, CodeBlock, Link, Place
from briefing_site.document.runs import blocks, bullets, division, fold, paragraph, run
from briefing_site.interface import _
from briefing_site.pages import export_paths, links, scripts
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.parts.without_scripts import without_scripts
from briefing_site.pages.queries import Query, queries

ABOUT = 100_000
"""To how many bytes the database's size is told: versions of SQLite differ by a few."""


def query_pages(library: Library) -> Iterator[Planned]:
    """Plan the page of queries, where a site has what they ask."""
    if library.settings.has_database:
        yield Planned(links.QUERY, partial(query_page, library))


def query_page(library: Library) -> Page:
    """Build the page of queries."""
    front = FrontMatter(
        title=_("Query"),
        description=_("Ask all of the record in SQL, in the browser."),
        kind=PageKind.LIST,
        updated=library.newest,
    )
    body = blocks(
        title(front.title),
        paragraph(
            _(
                "Ask all of the record in SQL. A query runs in your own browser, over a copy of "
                "the database that is loaded once you say so; nobody is told what you ask. The "
                "address of a query can be shared."
            )
        ),
        division(field(library), data_brf=scripts.Part.QUERY.value, **size(library)),
        questions(tuple(queries(library))),
    )
    return Page(links.QUERY, front, body)


def field(library: Library) -> Blocks:
    """Give the script its place, and say what to do without it."""
    name = export_paths.DATABASE_FILE.rpartition("/")[2]
    metadata = export_paths.METADATA_FILE
    told = say(
        "Queries on this page need JavaScript. Without it, {file} is all of the data in one file: "
        "{datasette} shows it in the browser, and {sqlite} asks it on a command line.",
        file=Link(Place(export_paths.DATABASE_FILE), (Code(name),)),
        datasette=run(
            Code(f"datasette {name} --metadata"),
            " ",
            Link(Place(metadata), (Code(metadata.rpartition("/")[2]),)),
        ),
        sqlite=Code("sqlite3 briefings.sqlite"),
    )
    return blocks(without_scripts(told), to_views(library))


def to_views(library: Library) -> Blocks:
    """Lead to the page about tables and views, where the site has that."""
    if not library.settings.has_written(links.TABLES):
        return ()
    to_page = Link(Place(links.TABLES), (_("Tables and database"),))
    return (paragraph(say("What the tables and views hold: {page}.", page=to_page)),)


def size(library: Library) -> dict[str, str]:
    """Tell the script how many bytes it would load; nothing where that is not known."""
    known = database_bytes(library)
    return {"data_bytes": str(known)} if known else {}


def database_bytes(library: Library) -> int:
    """Give about how many bytes the database has; none where that is not known."""
    if library.size_of is None:
        return 0
    return ABOUT * -(-library.size_of(library, export_paths.DATABASE_FILE).bytes // ABOUT)


def questions(asked: Iterable[Query]) -> Blocks:
    """List the queries to begin with: each by its question, and all of them as they are written."""
    shown = tuple(asked)
    written = "\n\n".join(f"{in_sql(one.question)}\n{one.sql};" for one in shown)
    return section(
        "questions",
        _("Questions to begin with"),
        bullets(Link(place_of(one.sql), (one.question,)) for one in shown),
        fold(_("These questions as SQL"), CodeBlock(written), class_="brf-fold"),
    )


def in_sql(question: str) -> str:
    """Write a question as a comment of SQL, which ends with its line."""
    return f"-- {' '.join(question.split())}"


def place_of(sql: str) -> Place:
    """Give the place where a query stands in the field."""
    return Place(links.QUERY, query=f"{links.ASKED}={quote(sql, safe='')}")
