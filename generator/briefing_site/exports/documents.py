"""Who is behind one document: takes the library, gives files to compare any two by.

A document is a statement or a vote. So that two of them bring little, all are divided into parts,
each `data/documents/<n>.json`, an object from a document's `<briefing>/<id>` to what is known of
it: `{name, when, href, who}`. It stands in the part that the characters of that name add up to, of
as many as `data/actors.json` says. `who` are pairs of an actor's id and its place in that file's
`ways`: what it did. `partial` is there where not everybody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.positions import Json, compact
from briefing_site.interface import _
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.knowledge.positions import stands
from briefing_site.model.vocabularies import Ballot, Completeness, Form
from briefing_site.naming import dates
from briefing_site.naming.votes import ballot_words, vote_name
from briefing_site.pages import links
from briefing_site.pages.library import Library

IN_A_PART = 50
"""Documents in a part, roughly: some 30 kB, of which a line brings 5."""

PART = re.compile(r"data/documents/(0|[1-9]\d{0,8})\.json")


class Did(StrEnum):
    """What somebody did in a statement."""

    SIGNED = "signed"
    TOOK_PART = "took-part"
    SPOKE = "spoke"
    SPOKEN_FOR = "spoken-for"


WAYS: tuple[Did | Ballot, ...] = (*Did, *Ballot)
"""What somebody can have done in a document."""


def ways() -> list[str]:
    """Name what somebody can have done in a document."""
    words = {
        Did.SIGNED: _("signed"),
        Did.TOOK_PART: _("took part"),
        Did.SPOKE: _("spoke"),
        Did.SPOKEN_FOR: _("was spoken for"),
    }
    return [ballot_words(way) if isinstance(way, Ballot) else words[way] for way in WAYS]


def documents(library: Library) -> Iterator[Statement | Vote]:
    """Go through the documents that stand."""
    yield from filter(stands, library.kb.statements.values())
    yield from filter(stands, library.kb.votes.values())


def parts(library: Library) -> int:
    """Count the parts that documents are divided into."""
    kb = library.kb
    return -(-(len(kb.statements) + len(kb.votes)) // IN_A_PART) or 1


def documents_files(library: Library) -> Iterator[ExportedFile]:
    """Make every part, also those without a document."""
    every: list[Json] = [{} for _ in range(parts(library))]
    for document in documents(library):
        name = name_in_address(document)
        every[part_of(name, len(every))][name] = document_of(library, document)
    for number, content in enumerate(every):
        yield ExportedFile(links.DOCUMENTS_FILE.format(part=number), compact(content))


def documents_file(library: Library, path: str) -> ExportedFile | None:
    """Make the part at a path; nothing where there is none."""
    match, count = PART.fullmatch(path), parts(library)
    if not match or int(match[1]) >= count:
        return None
    named = ((name_in_address(one), one) for one in documents(library))
    number = int(match[1])
    content = {
        name: document_of(library, one) for name, one in named if part_of(name, count) == number
    }
    return ExportedFile(path, compact({**content}))


def part_of(name: str, count: int) -> int:
    """Give the number of the part that a document stands in."""
    return sum(map(ord, name)) % count


def name_in_address(document: Statement | Vote) -> str:
    """Name a document as an address does."""
    return document.ref.replace("#", "/")


def document_of(library: Library, document: Statement | Vote) -> Json:
    """Give what is known of a document."""
    name, page = name_and_page(library, document)
    known: Json = {
        "name": name,
        "when": dates.edtf(document.when),
        "href": library.addresses.page(page),
        "who": [[id_, WAYS.index(way)] for id_, way in who(document)],
    }
    return known | ({"partial": True} if is_partial(document) else {})


def name_and_page(library: Library, document: Statement | Vote) -> tuple[str, str]:
    """Give what a document is called, and its page."""
    if isinstance(document, Vote):
        return vote_name(document), links.vote(document.ref)
    return library.name_of(document), links.statement(document.ref)


def who(document: Statement | Vote) -> Iterator[tuple[str, Did | Ballot]]:
    """Go through everybody who had a part in a document, each once, with what it did."""
    if isinstance(document, Vote):
        for ballot, actors in document.ballots.items():
            yield from ((actor.id, ballot) for actor in actors)
        return
    way = way_of(document)
    yield from ((actor.id, way) for actor in document.by)
    behind = (actor for actor in document.behind if actor not in document.by)
    yield from ((actor.id, Did.SPOKEN_FOR) for actor in behind)


def way_of(said: Statement) -> Did:
    """Say what those did who are behind a statement."""
    if said.is_signed:
        return Did.SIGNED
    return Did.TOOK_PART if said.form is Form.OUTCOME or len(said.by) > 1 else Did.SPOKE


def is_partial(document: Statement | Vote) -> bool:
    """Whether some who voted are not named."""
    return isinstance(document, Vote) and document.record.lists is Completeness.PARTIAL
