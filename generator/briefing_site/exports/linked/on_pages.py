"""Linked data on pages: takes the library and a page's path, gives what its script element holds.

A page tells of its own record and of no other, and of that what one needs to know whose it is and
where it is from. It calls everything as the graph does, and says nothing that the graph does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from briefing_site.exports.linked.json_ld import JsonLd
from briefing_site.exports.linked.more import attributed, is_work, parts_of, passages
from briefing_site.exports.linked.telling import Known, Pair, Telling, known_of
from briefing_site.exports.linked.terms import CLAIMS
from briefing_site.exports.linked.types import types_of
from briefing_site.interface import speaking
from briefing_site.pages.library import Library
from briefing_site.published.fields import Kind
from briefing_site.published.kinds import described
from briefing_site.published.statements import PublishedPassage, PublishedStatement

STANDING = frozenset({"status", "uncounted"})

SHOWN: dict[Kind, frozenset[str]] = {
    Kind.ACTOR: frozenset(
        {"name", "aliases", "native_name", "description", "links", "family_name"}
    ),
    Kind.BRIEFING: STANDING
    | {"title", "date", "superseded_by", "retraction", "updated", "authors", "issues", "summary"},
    Kind.ISSUE: frozenset({"title", "proposition", "description", "parent"}),
    Kind.SOURCE: frozenset(
        {
            *("title", "publisher", "published_by", "author", "url", "symbol"),
            *("archive_url", "published", "lang", "kind", "grade", "unread", "based_on"),
        }
    ),
    Kind.STATEMENT: STANDING | {"name", "title", "form", "date", "summary"},
    Kind.VOTE: STANDING
    | {"name", "body", "date", "title", "symbol", "result", "counts", "repeats"},
}
"""The fields that a page tells of: its address is in its name, and its id in that."""

OF_PASSAGE = frozenset({"act", "about", "quote", "sources"})
"""The fields of a passage that the page of its statement tells, where it is all of that."""

KINDS = {described(kind).several: kind for kind in SHOWN}
"""The kinds whose records have pages, by the folders of these."""

MOST = 300
"""Characters of a text that is the writer's own: what is longer stands in the graph."""

LONG = frozenset({"schema:description", "schema:abstract", "skos:definition", "brf:proposition"})


def linked_on(library: Library, path: str) -> str:
    """Give what a page's script element holds; nothing where the page is of no record."""
    if not library.settings.has_linked:
        return ""
    with speaking(library.settings.language):
        return _linked_on(library, path)


def _linked_on(library: Library, path: str) -> str:
    folder, _, rest = path.removesuffix(".md").partition("/")
    kind, id_ = KINDS.get(folder), rest.replace("/", "#")
    record = described(kind).found(library, id_) if kind else None
    if kind is None or record is None or not has_page(library, kind, id_):
        return ""
    known = library.once(known_of, "")
    up = "../" * library.addresses.page(path).count("/")
    on_page = OnPage(known, JsonLd(known.names, up))
    return on_page.script(kind, record)


def has_page(library: Library, kind: Kind, id_: str) -> bool:
    """Whether a record has a page: of the sources of one document the first has."""
    return kind is not Kind.SOURCE or library.kb.sources[id_].identity == id_


class OnPage:
    """Tells on one page of its record.

    Args:
        known: What is known of the library.
        write: Writes for that page.
    """

    def __init__(self, known: Known, write: JsonLd) -> None:
        self._known, self._write = known, write
        self._telling = Telling(known, write)

    def script(self, kind: Kind, record: Any) -> str:  # noqa: ANN401 - any record
        """Write what a page tells of its record."""
        name = self._known.names.of(kind, record.id)
        pairs = short(self._told(kind, record))
        return self._write.script(self._write.node(types_of(record), pairs, name))

    def _told(self, kind: Kind, record: Any) -> Iterator[Pair]:  # noqa: ANN401 - any record
        yield from self._telling.pairs(record, SHOWN[kind])
        if isinstance(record, PublishedStatement):
            yield from self._of_statement(record)

    def _of_statement(self, said: PublishedStatement) -> Iterator[Pair]:
        """Tell whose words a statement is, and the words where they are in one piece."""
        for speaker in said.by:
            if speaker.on_behalf_of:  # words of a spokesperson are not theirs alone
                yield "prov:qualifiedAttribution", self._telling.node(speaker)
        yield from once(attributed(self._telling, said.by, is_work=is_work(said)))
        if len(said.passages) > 1:
            yield from parts_of(self._telling, said)
            return
        for one in said.passages:
            name = self._known.names.of(Kind.PASSAGE, one.id, said.id)
            pairs = self._of_passage(said, one)
            yield "schema:hasPart", self._write.node(types_of(one), pairs, name)

    def _of_passage(self, said: PublishedStatement, passage: PublishedPassage) -> Iterator[Pair]:
        """Tell the words of a statement, where they are from, and of a claim also whose it is."""
        for term, value in self._telling.pairs(passage, OF_PASSAGE):
            if term != "brf:use":
                yield term, value
        is_claim = passage.act in CLAIMS
        for term, value in once(passages(self._telling, said, passage)):
            if is_claim or term == "prov:hadPrimarySource":
                yield term, value


def once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Leave out who something is attributed to where they are its makers, who are told."""
    every = list(pairs)
    makers = [value for term, value in every if term == "schema:creator"]
    for term, value in every:
        if term != "prov:wasAttributedTo" or value not in makers:
            yield term, value


def short(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Leave out texts of the writer's own that are long: they stand on the page."""
    for term, value in pairs:
        if not (term in LONG and isinstance(value, str) and len(value) > MOST):
            yield term, value
