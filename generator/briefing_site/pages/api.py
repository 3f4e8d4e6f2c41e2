"""The API for readers: takes the library, gives the page that lists its addresses to try.

Each address is a link to what it answers, of a record that this site has. A script shows the answer
on the page itself, and that of any other address that is typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice

from briefing_site.document.nodes import Blocks, Code, Inlines, Link, Place, Table
from briefing_site.document.runs import blocks, division, paragraph
from briefing_site.interface import _
from briefing_site.pages import api_paths, links, scripts
from briefing_site.pages.kinds import PageKind
from briefing_site.pages.library import Library
from briefing_site.pages.page import FrontMatter, Page, Planned
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.titles import section, title

REFERENCE = "reference/api.md"
"""The page that says what each field means."""


def api_pages(library: Library) -> Iterator[Planned]:
    """Plan the page of the API, where a site has one."""
    if library.settings.has_api:
        yield Planned(links.API, partial(api_page, library))


def api_page(library: Library) -> Page:
    """Build the page of the API."""
    front = FrontMatter(
        title=_("API"),
        description=_("All of the record for programs, as JSON."),
        kind=PageKind.LIST,
        updated=library.newest,
    )
    body = blocks(
        title(front.title),
        paragraph(
            _(
                "Each address is that of a file, which any program can ask for, without a key. "
                "Lists lead to the files of the records in them."
            )
        ),
        to_reference(library),
        section("addresses", _("Addresses"), addresses(library)),
    )
    return Page(links.API, front, body)


def to_reference(library: Library) -> Blocks:
    """Lead to what each field means, where the site has that page."""
    if not library.settings.has_written(REFERENCE):
        return ()
    to_page = Link(Place(REFERENCE), (_("the reference of the API"),))
    return (paragraph(say("See {reference} for what each field means.", reference=to_page)),)


def addresses(library: Library) -> Blocks:
    """List the addresses, each with what it answers."""
    head: tuple[Inlines, ...] = ((_("It answers"),), (_("Address"),))
    rows = tuple(((told,), (to_file(path),)) for told, path in answered(library))
    return (division(Table(head, rows), data_brf=scripts.Part.TRY.value),)


def to_file(path: str) -> Link:
    """Lead to a file of the API."""
    whole = f"{api_paths.API}{path}"
    return Link(Place(whole), (Code(whole),))


def answered(library: Library) -> Iterator[tuple[str, str]]:
    """Go through what is answered, each with an address that this site has."""
    kb = library.kb
    yield _("What there is, with the hash of each list"), api_paths.INDEX
    yield _("The description for programs (OpenAPI)"), api_paths.OPENAPI
    kinds: tuple[tuple[str, str, Mapping[str, object]], ...] = (
        (_("Actor"), "actors", kb.actors),
        (_("Issue"), "issues", kb.issues),
        (_("Briefing"), "briefings", kb.briefings),
        (_("Statement"), "statements", kb.statements),
        (_("Vote"), "votes", kb.votes),
        (_("Position"), "positions", {one.ref: one for one in kb.positions[:1]}),
        (_("Event"), "events", kb.events),
        (_("Source"), "sources", kb.sources),
    )
    for name, several, records in kinds:
        for id_ in islice(records, 1):
            yield name, api_paths.record(several, id_)
    yield _("All statements, on pages"), api_paths.list_page("statements", 1)
    for said in islice(kb.statements.values(), 1):
        year = said.date.year
        yield _("The statements of a year"), api_paths.list_page("statements", 1, year)
    for position in kb.positions[:1]:
        standing = api_paths.standing(position.issue.id)
        yield _("Who stood where on an issue, and when"), standing
    yield _("What is new or changed"), api_paths.CHANGES
    if library.past.known:
        yield _("What the record said, and when"), api_paths.KNOWN
