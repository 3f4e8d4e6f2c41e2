"""One file read as far as it goes: takes a file, gives its record, what it declares, its faults."""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.knowledge.records import (
    Declaration,
    Records,
    declared_by_file,
    declared_parts,
    parts_in,
)
from briefing_site.model.in_full import record_in_full
from briefing_site.model.record import NamedRecord
from briefing_site.source.barrier import barrier
from briefing_site.source.files import RecordFile, read
from briefing_site.source.parts import Part
from briefing_site.source.text import SourceText
from briefing_site.source.values import values_of


class FileReading:
    """What reading one file gave; whatever is wrong with it keeps no other from being read.

    Attributes:
        file: The file.
        declarations: What it declares, in the order of its lines; first that it stands for a
            record.
        record: Its record, as far as it could be decoded.
        diagnostics: What is wrong with it.
        source: Its text, if that could be read.
    """

    def __init__(self, file: RecordFile) -> None:
        self.file = file
        self.declarations: list[Declaration] = [declared_by_file(file.kind, file.id, file.shown)]
        self.record: NamedRecord | None = None
        self.diagnostics: list[Diagnostic] = []
        self.source: SourceText | None = None
        with barrier(file.shown, self.diagnostics):
            self._read()

    def _read(self) -> None:
        """Read the file's record, and note what is wrong with it."""
        self.source, found = read(self.file)
        self.diagnostics += found
        if self.source is not None and not self._read_in_full(self.source):
            self._read_nodes(self.source)

    def _read_in_full(self, source: SourceText) -> bool:
        """Read a record in which nothing is wrong, and tell whether it was one."""
        given = values_of(source)
        if given is None:
            return False
        self.record = record_in_full(self.file.kind, self.file.id, given, Part(source))
        if self.record is None:
            return False
        self.declarations += parts_in(self.record)
        return True

    def _read_nodes(self, source: SourceText) -> None:
        """Read a record as far as it goes."""
        # Where nothing is wrong, nothing of this and no YAML library need be loaded.
        from briefing_site.model.decode import decode  # noqa: PLC0415
        from briefing_site.model.kinds import misplaced  # noqa: PLC0415
        from briefing_site.source.compose import compose  # noqa: PLC0415

        node, found = compose(source)
        self.diagnostics += found
        if node is None:
            return
        if wrong := misplaced(self.file, node):
            self.diagnostics.append(wrong)
            return
        if self.file.kind != "issue":
            self.declarations += declared_parts(self.file.id, node)
        decoded = decode(self.file.kind, self.file.id, node)
        self.diagnostics += decoded.diagnostics
        self.record = decoded.record

    def add_to(self, records: Records) -> None:
        """Add what it declares and its record to those of the files before it."""
        for declared in self.declarations:
            records.declare(declared)
        if self.record:
            records.add(self.record)
