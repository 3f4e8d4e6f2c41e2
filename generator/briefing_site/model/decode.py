"""From nodes to records: takes one file's tree, gives its record and what is wrong with it.

A record with faults is still decoded as far as it stands: what is wrong is left out and
the rest kept or mended, so that one run reports everything that is wrong in every file.
"""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.frozen import frozen
from briefing_site.model.classes import MODELS
from briefing_site.model.empty import empty_paths, kind_of_nothing, read_whole, repeated_keys
from briefing_site.model.fault import Fault
from briefing_site.model.faults import diagnose, path_of, word
from briefing_site.model.fields import id_problem, read_date
from briefing_site.model.file_names import dated_id
from briefing_site.model.mending import (
    CAUSED_BY,
    MENDED_BY,
    StandIns,
    plain,
    replaced,
    stand_in,
    stand_in_inside,
    without,
)
from briefing_site.model.misspelt import meant_field
from briefing_site.model.record import NamedRecord, Unknown
from briefing_site.model.shape import (
    fields_at,
    is_read,
    says_none,
    takes_ids,
    takes_short,
    takes_texts,
)
from briefing_site.model.swallowed import swallowed
from briefing_site.model.written import NOTHING, ids_in, items_of
from briefing_site.source.nodes import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    find,
    type_names,
)
from briefing_site.source.span import Span, start_of

Path = tuple[str | int, ...]


@frozen
class Decoded:
    """One file's record.

    Attributes:
        record: What could be decoded; `None` where the file holds no mapping.
        diagnostics: What is wrong with its shape.
        is_whole: Whether nothing had to be left out.
    """

    record: NamedRecord | None
    diagnostics: tuple[Diagnostic, ...]
    is_whole: bool


def decode(kind: str, id_: str, node: Node) -> Decoded:
    """Decode one file's tree as the record that its folder says.

    Args:
        kind: `actor`, `issue` or `briefing`.
        id_: The file's stem.
        node: The file's tree.
    """
    if not isinstance(node, Mapping):
        return Decoded(None, (no_mapping(node),), is_whole=False)
    decoder = Decoder(MODELS[kind], node, id_)
    record = decoder.record()
    found = [*check_stem(id_, node), *decoder.diagnostics]
    return Decoded(record, tuple(found), is_whole=not found)


def check_stem(id_: str, node: Node) -> list[Diagnostic]:
    """Hold the file's own name to the rule for ids."""
    problem = id_problem(id_)
    if problem is None:
        return []
    span = start_of(node.span.path)
    context = {"problem": problem, "right": right_id(id_, find(node, ("date",)))}
    return [word(Fault("bad-id", span, span, "", id_, "", context, ()))]


def right_id(id_: str, date: Node | None) -> str | None:
    """Give the id that a briefing's file should have, where its date can be read."""
    try:
        return dated_id(read_date(date.text), id_) if isinstance(date, Scalar) else None
    except PydanticCustomError:
        return None


def no_mapping(node: Node) -> Diagnostic:
    """Word that a file holds something else than fields."""
    span = start_of(node.span.path)
    given = type_names[type(node)]
    return word(Fault("wrong-type", span, span, "", "", given, {"expected": "a mapping"}, ()))


class Decoder:
    """Decodes one mapping, mending or leaving out what is wrong until the rest stands."""

    def __init__(self, model: type[NamedRecord], node: Mapping, id_: str) -> None:
        self.model = model
        self.whole = node
        self.node: Node = node
        self.id = id_
        self.diagnostics: list[Diagnostic] = []
        self.failed: set[tuple[Span, str]] = set()
        self.stand_ins: StandIns = {}

    def record(self) -> NamedRecord:
        """Validate again and again, each time without what the last round found wrong."""
        given, is_full = read_whole(self.whole)
        if not is_full:
            self.failed = set(repeated_keys(self.whole))
            self.remove_empty_values()
            given = plain(self.node)
        if self.give_lines_back():
            given = plain(self.node)
        while True:
            try:
                record = self.model.model_validate(given)
            except ValidationError as refused:
                self.leave_out(refused.errors(include_url=False))
                given = plain(self.node, self.stand_ins)
            else:
                is_whole = not self.diagnostics
                return record.named(self.id, is_whole=is_whole).located(self.node, self.unknown())

    def unknown(self) -> Unknown:
        """Give the fields of which something failed, by the mapping that should hold them."""
        failed = {span: set(fields) for span, fields in self.stand_ins.items()}
        for span, field in self.failed:
            failed.setdefault(span, set()).add(field)
        return {span: frozenset(fields) for span, fields in failed.items()}

    def give_lines_back(self) -> bool:
        """Report the lines that went into texts, and take them out; tell whether there were any."""
        found = list(swallowed(self.model, self.node))
        for path, fault, lost, rest in reversed(found):
            self.diagnostics.append(word(fault))
            self.note_failed(path)
            self.failed |= lost
            self.node = replaced(self.node, path, rest)
        return bool(found)

    def leave_out(self, errors: list[ErrorDetails]) -> None:
        """Report a round of errors, and mend or remove what they concern, the last places first.

        A list that is too short had items: those that were refused are reported already.
        """
        known = [(path_of(error), error) for error in errors]
        for path, error in known:
            if error["type"] == "extra_forbidden":
                self.note_meant(path)
        for path, error in known:
            if error["type"] != "too_short" and not self.was_reported(path, error):
                self.diagnostics.append(diagnose(self.model, self.node, error))
        parts = {self.mend(path, error["type"]) for path, error in known} - {()}
        for part in sorted(parts, key=sort_key, reverse=True):
            if not any(part[:end] in parts for end in range(len(part))):
                self.remove(part)

    def note_meant(self, path: Path) -> None:
        """Count the field that a misspelt name is meant for as one that failed: it is no lack."""
        holder = find(self.node, path[:-1])
        meant = meant_field(str(path[-1]), sorted(fields_at(self.model, path[:-1])))
        if isinstance(holder, Mapping) and meant and meant not in holder.entries:
            self.failed.add((holder.span, meant))

    def mend(self, path: Path, kind: str) -> Path:
        """Mend a fault where the rest can then be checked.

        Returns:
            The smallest part that has to be removed, or nothing where the fault is mended.
        """
        if kind in {"missing", "missing-field"}:
            return self.fill_in(path[:-1], str(path[-1]))
        if kind in MENDED_BY:
            return self.fill_in(path, MENDED_BY[kind][0])
        single = find(self.node, path)
        if (
            kind == "tuple_type"
            and isinstance(single, Scalar)
            and takes_texts(self.model, path)
            and not self.is_unclear(single.text, path)
            and (items := items_of(single, short=takes_short(self.model, path)))
        ):
            self.node = replaced(self.node, path, single.as_list(items))
            self.note_failed(path)
            return ()
        return self.existing(path)

    def is_unclear(self, text: str, path: Path) -> bool:
        """Whether a text where a list of ids belongs does not tell what stands in that."""
        is_none = text.strip().casefold() in NOTHING
        return is_none or (takes_ids(self.model, path) and bool(ids_in(text)))

    def fill_in(self, path: Path, field: str) -> Path:
        """Give a mapping a field that it lacks, or have it removed where nothing can stand in."""
        mapping = find(self.node, path)
        value = (
            stand_in_inside(field, self.model, self.node, path)
            if path
            else stand_in(field, self.id)
        )
        if mapping is None or value is None or field in self.stand_ins.get(mapping.span, {}):
            return self.existing(path)
        self.stand_ins.setdefault(mapping.span, {})[field] = value
        return ()

    def existing(self, path: Path) -> Path:
        """Shorten a path to what is there."""
        while path and find(self.node, path) is None:
            path = path[:-1]
        if not path:
            raise LookupError(self.whole.span)  # else the same would be tried for ever
        return path

    def was_reported(self, path: Path, error: ErrorDetails) -> bool:
        """Whether a field is missing only because what stood there, or beside it, was reported."""
        lacking = error.get("ctx", {}).get("field")
        fields = MENDED_BY.get(error["type"], (lacking,) if lacking else ())
        holder = path[:-1] if lacking else path
        missing = [(holder, field) for field in fields] or [(path[:-1], str(path[-1]))]
        if cause := CAUSED_BY.get(error["type"]):
            missing.append((path[:-1], cause))
        return any(
            (parent.span, field) in self.failed
            for holder, field in missing
            if (parent := find(self.node, holder))
        )

    def remove(self, path: Path) -> None:
        """Take a part out of the tree."""
        self.note_failed(path)
        self.node = without(self.node, path)

    def note_failed(self, path: Path) -> None:
        """Remember that not all of the field that a part stands in is as it was written."""
        if holder := holder_of(self.node, path):
            self.failed.add(holder)

    def remove_empty_values(self) -> None:
        """Report every field and item that holds nothing, and go on without it."""
        for path in sorted(empty_paths(self.node), key=sort_key, reverse=True):
            is_said = isinstance(find(self.node, path), Sequence) and says_none(self.model, path)
            if is_said or not is_read(self.model, path):
                continue
            kind = kind_of_nothing(find(self.node, path))
            empty: ErrorDetails = {"type": kind, "loc": path, "msg": "", "input": None}
            self.diagnostics.append(diagnose(self.model, self.node, empty))
            self.remove(path)


def holder_of(node: Node, path: Path) -> tuple[Span, str] | None:
    """Give the mapping and its field that a part stands in, in a list or not."""
    for end in range(len(path), 0, -1):
        parent = find(node, path[: end - 1])
        if isinstance(parent, Mapping):
            return parent.span, str(path[end - 1])
    return None


def sort_key(path: Path) -> list[tuple[bool, str, int]]:
    """Order paths so that indexes count as numbers."""
    return [(True, "", step) if isinstance(step, int) else (False, step, 0) for step in path]
