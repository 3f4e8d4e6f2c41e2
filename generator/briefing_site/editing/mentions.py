"""Where an id is used: takes everything that was read, gives the edits that make it another.

Ids stand in fields, as `<id>` or `<briefing>#<id>`, and in texts, as `[[<id>]]`, `[[#<id>]]`
and `[@<source>]`. What a reference is about is decided as the rules decide it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefing_site.editing.edits import Edit, offsets
from briefing_site.frozen import frozen
from briefing_site.knowledge.read_texts import FoundProse
from briefing_site.knowledge.records import MAY_NAME
from briefing_site.knowledge.walk import FoundReference
from briefing_site.layout.scalars import inline
from briefing_site.model.record import NamedRecord
from briefing_site.pipeline import Outcome
from briefing_site.source.nodes import Node, Scalar, find
from briefing_site.source.text import SourceText


@frozen
class Target:
    """An id that becomes another.

    Attributes:
        kind: What it names.
        ref: The id; for a part of a briefing `<briefing>#<id>`.
        new: The new id alone.
    """

    kind: str
    ref: str
    new: str

    @property
    def briefing(self) -> str:
        """The briefing that a part belongs to; nothing for a record with a file."""
        return self.ref.rpartition("#")[0]

    def renamed(self, value: str, kind: str, top: NamedRecord) -> str | None:
        """Give what a reference becomes, or `None` where it is about something else."""
        before, hash_, id_ = value.rpartition("#")
        if self.briefing:
            if self.kind not in MAY_NAME.get(kind, ()) or f"{before or top.id}#{id_}" != self.ref:
                return None
            return f"{before}{hash_}{self.new}"
        if kind == self.kind and value == self.ref:
            return self.new
        if kind in ("statement", "basis") and hash_ and before == self.ref:
            return f"{self.new}#{id_}"
        return None

    def relinked(self, target: str, top: NamedRecord) -> str | None:
        """Give what the target of a wiki-link becomes, or `None`."""
        before, hash_, id_ = target.rpartition("#")
        if self.briefing:
            is_meant = hash_ and self.kind != "source" and f"{before or top.id}#{id_}" == self.ref
            return f"{before}#{self.new}" if is_meant else None
        if hash_:
            return f"{self.new}#{id_}" if before == self.ref else None
        return self.new if target == self.ref else None

    def recited(self, source: str, top: NamedRecord) -> str | None:
        """Give what a citation names instead, or `None`."""
        is_meant = self.kind == "source" and f"{top.id}#{source}" == self.ref
        return self.new if is_meant else None


def mentions(outcome: Outcome, target: Target) -> dict[str, list[Edit]]:
    """Find every place that names a record, by the file's path as it is shown."""
    found: dict[str, list[Edit]] = defaultdict(list)
    for top, reference in outcome.world.references:
        if new := target.renamed(reference.value, reference.kind, top):
            text = outcome.sources[top.span.path]
            found[text.path].append(in_field(text, reference, new))
    for prose in outcome.world.proses:
        if changes := list(links(prose, target)):
            text = outcome.sources[prose.top.span.path]
            found[text.path] += in_text(text, prose, changes)
    return found


def in_field(text: SourceText, reference: FoundReference, new: str) -> Edit:
    """Change the id in a field, and leave the quotation marks around it."""
    node = node_of(reference.record.node, reference.path)
    start, end = offsets(text, node.span)
    written = text.text[start:end]
    fits = written.count(reference.value) == 1
    return Edit(start, end, written.replace(reference.value, new) if fits else inline(new))


def node_of(record: Node, path: tuple[str | int, ...]) -> Scalar:
    """Find the scalar of a reference; a single one may stand where a list is expected."""
    for end in range(len(path), 0, -1):
        if isinstance(node := find(record, path[:end]), Scalar):
            return node
    if isinstance(record, Scalar):  # a source that is used without a locator
        return record
    raise LookupError(path)


@frozen
class Change:
    """A link or a citation that should lead elsewhere.

    Attributes:
        raw: What stands in the text.
        old: What it leads to.
        new: What it should lead to.
    """

    raw: str
    old: str
    new: str


def links(prose: FoundProse, target: Target) -> Iterator[Change]:
    """Find the links and citations of a text that change, in their order, equal ones too."""
    for link in prose.prose.wiki_links:
        if new := target.relinked(link.target, prose.top):
            yield Change(link.raw, link.target, new)
    for citation in prose.prose.citations:
        if new := target.recited(citation.source, prose.top):
            yield Change(citation.raw, citation.source, new)


def in_text(text: SourceText, prose: FoundProse, changes: list[Change]) -> list[Edit]:
    """Change links where they stand, or the whole text where YAML's escapes hide them."""
    places = (offsets(text, place()) for _, place in prose.places(one.raw for one in changes))
    edits = [
        Edit(start, end, text.text[start:end].replace(one.old, one.new, 1))
        for one, (start, end) in zip(changes, places, strict=True)
    ]
    whole = offsets(text, prose.found.record.at(*prose.found.path))
    if all((edit.start, edit.end) != whole for edit in edits):
        return edits
    result = prose.found.text
    for one in dict.fromkeys(changes):
        result = result.replace(one.raw, one.raw.replace(one.old, one.new, 1))
    return [Edit(*whole, inline(result))]
