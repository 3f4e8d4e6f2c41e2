"""All the data: takes the library, gives the page that says which files there are, and what of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from briefing_site.document.nodes import Blocks, Code, Inlines, Link, Place, Side
from briefing_site.document.nodes import Table as Grid
from briefing_site.document.runs import blocks, bullets, joined, paragraph, run, span, strong
from briefing_site.interface import _, spoken
from briefing_site.naming import dates
from briefing_site.pages import links
from briefing_site.pages.comma_separated import written
from briefing_site.pages.feeds import feeds_of
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.citing import copied
from briefing_site.pages.parts.following import follow
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.recorded import nothing_happened
from briefing_site.pages.parts.titles import section, title
from briefing_site.pages.tables import Table, all_tables

KILOBYTE = 1_000

Row = tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A table as text, and how many rows it has beside its head."""

    text: str
    rows: int

    @property
    def kilobytes(self) -> int:
        """How large its file is."""
        return -(-len(self.text.encode()) // KILOBYTE)


def written_table(library: Library, name: str) -> Written:
    """Write a table, once for its file and for the page that tells its size."""
    table = next(one for one in all_tables() if one.name == name)
    rows = list(table.rows(library))
    return Written(written(table.head, rows), len(rows))


def data_pages(library: Library) -> Iterator[Planned]:
    """Plan the page of all data."""
    yield Planned(links.DATA, partial(data_page, library))


def data_page(library: Library) -> Page:
    """Build the page of all data."""
    front = FrontMatter(
        title=_("Data"),
        description=_("All of the record as tables, and the other files of this site."),
        kind=PageKind.LIST,
        updated=library.newest,
    )
    feeds = feeds_of(library, links.HOME)
    body = blocks(
        title(front.title),
        first_words(library),
        section("tables", _("Tables"), tables(library)),
        section("other-files", _("Files for programs"), files(library)),
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
        "All of the record as files, of {date}. Each is made anew whenever the record changes, "
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
        "Comma-separated values in UTF-8: any program of tables opens them. Ids in one cell are "
        "parted by spaces. A date stands as it is written (EDTF), and as the first and the last "
        "day that it can mean. What is retracted or superseded says “no” below “counts”."
    )
    shown = tuple(table_row(library, table) for table in all_tables())
    return (paragraph(told), Grid(head, shown, sides))


def table_row(library: Library, table: Table) -> Row:
    """Offer a table."""
    made, number = library.once(written_table, table.name), spoken().number
    name = Link(Place(table.path), (f"{table.title} (CSV)",))
    return (name,), (table.row,), (number(made.rows),), (number(made.kilobytes),)


def files(library: Library) -> Blocks:
    """Offer the files that pages load, each with what it holds, how much, and how large it is."""
    head: Row = ((_("File"),), (_("One entry is"),), (_("Entries"),), (_("Kilobytes"),))
    sides: tuple[Side | None, ...] = (None, None, "right", "right")
    rows = tuple(file_row(library, *one) for one in other_files())
    told = _(
        "Each statement, vote, briefing and source has its citation as BibTeX, RIS and CSL-JSON "
        "beside its page, below “Cite”."
    )
    return (*to_api(library), Grid(head, rows, sides), paragraph(told))


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


def file_row(library: Library, name: str, holds: str, path: str) -> Row:
    """Offer a file; its size where that is known."""
    to_file: Inlines = (Link(Place(path), (f"{name} (JSON)",)),)
    if library.size_of is None:
        return to_file, (holds,), (), ()
    size, number = library.size_of(library, path), spoken().number
    return to_file, (holds,), (number(size.entries),), (number(-(-size.bytes // KILOBYTE)),)


def fields(library: Library) -> Blocks:
    """List the columns of the tables, and lead to the page that says what a field means."""
    model = "reference/data-model.md"
    lines = (
        run(strong(table.title), ": ", joined((Code(name) for name in table.head), " "))
        for table in (all_tables() if library.settings.has_tables else ())
    )
    to_model = paragraph(
        say(
            "A column bears the name of the field that it holds, where there is one: {model} says "
            "what each field means.",
            model=Link(Place(model), (_("the data model"),)),
        )
    )
    return blocks(bullets(lines), to_model if library.settings.has_written(model) else ())


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
        return run(_("Terms of use: {terms}", terms=library.settings.terms))
    return run(
        _("This site names no terms of use. Words quoted in the data belong to who spoke them.")
    )
