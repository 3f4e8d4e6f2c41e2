"""Lists at former addresses: takes the library, gives a page at each that leads to the list of now.

A long list on the page of a record has pages below it, whose addresses hold the id of the record,
or of its part: where that is another now, so are they.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_site.document.nodes import Place
from briefing_site.model.actor import Actor
from briefing_site.model.briefing import Briefing
from briefing_site.model.issue import Issue
from briefing_site.model.record import NamedRecord
from briefing_site.pages import links
from briefing_site.pages.former import Context, Former, former_addresses_of
from briefing_site.pages.library import Library
from briefing_site.pages.moved import moved
from briefing_site.pages.page import Planned
from briefing_site.pages.record_pages import planned_actor, planned_briefing, planned_issue
from briefing_site.pages.writing import lists_of_answers


def moved_lists(library: Library) -> Iterator[Planned]:
    """Plan a page at every former address of a list that belongs to a record, or to its part."""
    kb, context = library.kb, Context(library.kb)
    for record in (*kb.actors.values(), *kb.issues.values(), *kb.briefings.values()):
        yield from moved_lists_of(library, record, context)


def moved_lists_with(library: Library, id_: str) -> Iterator[Planned]:
    """Plan them of those records alone that have an id or had it."""
    context = Context(library.kb)
    for record in library.by_any_id[id_]:
        yield from moved_lists_of(library, record, context)


def moved_lists_of(library: Library, record: NamedRecord, context: Context) -> Iterator[Planned]:
    """Plan them of one record."""
    former = [one for one in former_addresses_of(record, context) if had_lists(library, one)]
    paths = [planned.path for planned in pages_of(library, record)] if former else []
    for one in former:
        old, new = links.folder(one.old), links.folder(one.new)
        for path in paths:
            if path != one.new and path.startswith(new):
                yield moved(library, f"{old}{path.removeprefix(new)}", Place(path), one.name)


def had_lists(library: Library, former: Former) -> bool:
    """Whether lists may have stood below a former address.

    They did not where it leads to a page of another kind, or is one of today: of a document that
    several cite, or of a passage.
    """
    kind, _slash, ref = links.folder(former.old).rstrip("/").partition("/")
    is_of_today = ref.replace("/", "#") in library.kb.sources
    return former.new.startswith(f"{kind}/") and not former.anchor and not is_of_today


def pages_of(library: Library, record: NamedRecord) -> Iterator[Planned]:
    """Plan the pages of a record and those of its parts."""
    match record:
        case Actor():
            yield from planned_actor(library, record)
        case Issue():
            yield from planned_issue(library, record)
            yield from lists_of_answers(library, record)
        case Briefing():
            yield from planned_briefing(library, record)
