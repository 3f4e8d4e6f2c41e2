"""All the data: takes the library, gives the page that says which files there are, and what of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefing_site.document.nodes import Blocks, Code, Inlines, Link, Place, Side
from briefing_site.document.nodes import Table as Grid
from briefing_site.document.runs import blocks, paragraph, run, span
from briefing_site.interface import _, spoken
from briefing_site.naming import dates
from briefing_site.pages import export_paths, links
from briefing_site.pages.feeds import feeds_of
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.citing import copied
from briefing_site.pages.parts.following import follow
from briefing_site.pages.parts.phrases import own_direction, say
from briefing_site.pages.parts.recorded import nothing_happened
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.query import database_bytes
from briefing_site.pages.size import Size
from briefing_site.pages.tables import Table, offered_tables
from briefing_site.settings import OtherFormat

KILOBYTE = 1_000

Row = tuple[Inlines, ...]


def data_pages(library: Library) -> Iterator[Planned]:
    """Plan the page of all data."""
    yield Planned(links.DATA, partial(data_page, library))


def data_page(library: Library) -> Page:
    """Build the page of all data."""
    front = FrontMatter(
        title=_("Data"),
        description=_("The whole record as tables, and the other files of this site."),
        kind=PageKind.LIST,
        updated=library.newest,
    )
    feeds = feeds_of(library, links.HOME)
    body = blocks(
        title(front.title),
        first_words(library),
        section("tables", _("Tables"), tables(library)),
        section("database", _("Database"), database(library)),
        section("linked-data", _("Linked data"), linked_data(library)),
        section("other-files", _("Files for programs"), files(library)),
        section("other-formats", _("Formats of other fields"), other_formats(library)),
        section("formats", _("Columns"), fields(library)),
        section("feeds", _("What is new"), follow(library, feeds)),
        section("cite-the-data", _("How to cite and reuse the data"), how_to_cite(library)),
    )
    return Page(links.DATA, front, body)


def first_words(library: Library) -> Blocks:
    """Say of which day the files are, unless the record is not begun."""
    if not library.is_begun:
        return (paragraph(nothing_happened()),)
    told = _(
        "The whole record as files, as of {date}. Each is made anew whenever the record changes, "
        "and stays at its address.",
        date=dates.day(library.newest),
    )
    return (paragraph(told),)


def tables(library: Library) -> Blocks:
    """Offer the tables, each with what a row is, how many there are, and how large it is."""
    if not library.settings.has_tables:
        return ()
    head: Row = ((_("Table"),), (_("One row is"),), (_("Rows"),), (_("Kilobytes"),))
    sides: tuple[Side | None, ...] = (None, None, "right", "right")
    told = _(
        "Comma-separated values in UTF-8, which any spreadsheet program opens. A date is given as "
        "it is written (EDTF), and as the first and the last day that it can mean. What is "
        "retracted or superseded has “true” in the column “uncounted”; where there is no such "
        "column, the “status” of its briefing says so."
    )
    shown = tuple(table_row(library, table) for table in offered_tables())
    return (paragraph(told), Grid(head, shown, sides), paragraph(lists_and_columns()))


def table_row(library: Library, table: Table) -> Row:
    """Offer a table."""
    name = Link(Place(table.path), (f"{table.title} (CSV)",))
    return ((name,), (table.row,), *size_cells(library, table.path))


def lists_and_columns() -> Inlines:
    """Say where lists are, and where every column is described."""
    return say(
        "Whatever a record has several of has a table of its own beside these: {example} says who "
        "made a statement. {description} describes every table and column, and what leads where "
        "(Data Package).",
        example=Link(
            Place(export_paths.TABLE_FILE.format(name="statements_by")),
            (Code("statements_by.csv"),),
        ),
        description=Link(Place(export_paths.PACKAGE_FILE), (Code("datapackage.json"),)),
    )


def database(library: Library) -> Blocks:
    """Offer the database."""
    if not library.settings.has_database:
        return ()
    to_file = Link(Place(export_paths.DATABASE_FILE), (Code("briefings.sqlite"),))
    told = say(
        "All tables in one SQLite file, with full-text search and views for everyday questions: "
        "{file}",
        file=to_file,
    )
    about = database_bytes(library) // KILOBYTE
    shown = _("{number} kilobytes", number=spoken().number(about)) if about else ""
    to_page = Link(Place(links.QUERY), (_("Query"),))
    asked = say("Query it in SQL right here, in the browser: {query}", query=to_page)
    return (paragraph(run(*told, f" ({shown})" if shown else "")), paragraph(asked))


def linked_data(library: Library) -> Blocks:
    """Offer the graph, with what its terms mean and what holds of it."""
    if not library.settings.has_rdf:
        return ()
    graph = Link(Place(export_paths.DUMP_FILE), (Code("briefings.ttl"),))
    told = say(
        "The whole record as one graph (RDF, in Turtle): {file}. Its terms are those of "
        "schema.org, PROV, Dublin Core and SKOS, and {vocabulary}; {shapes} says what holds of it "
        "(SHACL).",
        file=run(graph, size_of_graph(library)),
        vocabulary=Link(Place(export_paths.VOCABULARY_FILE), (Code("vocabulary.ttl"),)),
        shapes=Link(Place(export_paths.SHAPES_FILE), (Code("shapes.ttl"),)),
    )
    return (paragraph(told),)


def size_of_graph(library: Library) -> str:
    """Tell how large the graph is, where that is known."""
    if library.size_of is None:
        return ""
    size = kilobytes(library.size_of(library, export_paths.DUMP_FILE))
    shown = _("{number} kilobytes", number=spoken().number(size))
    return f" ({shown})"


def kilobytes(size: Size) -> int:
    """Give how large a file is, the last part of one as a whole."""
    return -(-size.bytes // KILOBYTE)


def size_cells(library: Library, path: str) -> Row:
    """Tell how many entries a file has and how large it is, where that is known."""
    if library.size_of is None:
        return (), ()
    size, number = library.size_of(library, path), spoken().number
    return (number(size.entries),), (number(kilobytes(size)),)


def files(library: Library) -> Blocks:
    """Offer the files that pages load, each with what it holds, how much, and how large it is."""
    head: Row = ((_("File"),), (_("One entry is"),), (_("Entries"),), (_("Kilobytes"),))
    sides: tuple[Side | None, ...] = (None, None, "right", "right")
    rows = tuple(file_row(library, *one) for one in other_files())
    told = _(
        "Each statement, vote and briefing has its citation as BibTeX, RIS and CSL-JSON beside "
        "its page, below “Cite”."
    )
    return (*to_api(library), Grid(head, rows, sides), *what_was_known(library), paragraph(told))


def what_was_known(library: Library) -> Blocks:
    """Name the file of what the record said on its days, where any is known."""
    if not library.past.known:
        return ()
    file = Link(Place(links.KNOWN_FILE), (Code(links.KNOWN_FILE),))
    told = say(
        "What the record said on a past day, where it says something else now: {file}.", file=file
    )
    return (paragraph(told),)


def to_api(library: Library) -> Blocks:
    """Lead to what programs can ask for, where the site has that."""
    if not library.settings.has_api:
        return ()
    to_page = Link(Place(links.API), (_("API"),))
    return (paragraph(say("A file for each record, with lists of them: {api}.", api=to_page)),)


def other_files() -> Iterator[tuple[str, str, str]]:
    """Name each file that pages load, say what it holds, and give its path."""
    yield _("Positions"), _("one position that counts, with its actors"), links.POSITIONS_FILE
    yield _("Votes"), _("one vote, with who voted how"), links.VOTES_FILE
    yield _("Statements"), _("one statement, with who made and signed it"), links.SIGNATURES_FILE
    yield _("Actors"), _("one actor that spoke, signed or voted"), links.ACTORS_FILE


def other_formats(library: Library) -> Blocks:
    """Offer all of the record in the formats of other fields, where the site has any."""
    wanted = library.settings.formats
    rows = tuple(format_row(library, *one) for name, *one in formats_of_fields() if name in wanted)
    if not rows:
        return ()
    head: Row = ((_("Format"),), (_("For"),), (_("Entries"),), (_("Kilobytes"),))
    sides: tuple[Side | None, ...] = (None, None, "right", "right")
    return (Grid(head, rows, sides),)


def formats_of_fields() -> Iterator[tuple[OtherFormat, str, str, str]]:
    """Give each format, its name, what it is for, and the path of its file."""
    yield (
        OtherFormat.STIX,
        "STIX 2.1",
        _("sharing reports between analysts"),
        export_paths.STIX_FILE,
    )
    for_money = _("investigations into people and companies")
    yield OtherFormat.FTM, "FollowTheMoney (JSON)", for_money, export_paths.FTM_FILE
    with_origins = _("the same, with the origin of each value")
    yield OtherFormat.FTM, "FollowTheMoney (CSV)", with_origins, export_paths.FTM_STATEMENTS_FILE
    yield OtherFormat.PLOVER, "PLOVER", _("counting and modelling events"), export_paths.PLOVER_FILE
    of_documents = _("standard names of United Nations documents")
    yield OtherFormat.AKN, "Akoma Ntoso", of_documents, export_paths.AKN_FILE


def format_row(library: Library, name: str, use: str, path: str) -> Row:
    """Offer a format's file; its size where that is known."""
    return ((Link(Place(path), (name,)),), (use,), *size_cells(library, path))


def file_row(library: Library, name: str, holds: str, path: str) -> Row:
    """Offer a file; its size where that is known."""
    to_file: Inlines = (Link(Place(path), (f"{name} (JSON)",)),)
    return (to_file, (holds,), *size_cells(library, path))


def fields(library: Library) -> Blocks:
    """Lead to the page that says what a field means, which a column bears the name of."""
    model = "reference/data-model.md"
    if not library.settings.has_written(model):
        return ()
    told = say(
        "A column bears the name of the field that it holds, where there is one: {model} says "
        "what each field means.",
        model=Link(Place(model), (_("the data model"),)),
    )
    return (paragraph(told),)


def how_to_cite(library: Library) -> Blocks:
    """Say how the data is cited, once there is any, and under which terms it may be used."""
    if not library.is_begun:
        return (paragraph(terms(library)),)
    name, day = library.settings.site_name, dates.day(library.newest)
    address = library.addresses.published(links.DATA)
    cited = _(
        "{site}: data of the record as of {date}. {address}", site=name, date=day, address=address
    )
    return (
        copied(_("Citation"), span(cited.strip(), data_copied="")),
        paragraph(terms(library)),
    )


def terms(library: Library) -> Inlines:
    """Say under which terms the data may be used, in the words of the site's own foot."""
    if library.settings.terms:
        return say("Terms of use: {terms}", terms=own_direction((library.settings.terms,)))
    return run(
        _("This site names no terms of use. Words quoted in the data belong to who spoke them.")
    )
