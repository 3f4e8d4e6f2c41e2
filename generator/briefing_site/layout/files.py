"""The layout of files on disk: takes a record's file, gives its text before and after."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.layout.layout import laid_out
from briefing_site.source.compose import compose
from briefing_site.source.files import RecordFile, read
from briefing_site.source.text import SourceText


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A file with its canonical text.

    Attributes:
        file: Which file.
        before: What it holds; `None` where it cannot be read.
        after: What it should hold; `None` where what it holds is no YAML of ours.
        diagnostics: What keeps it from being laid out.
    """

    file: RecordFile
    before: SourceText | None
    after: str | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_changed(self) -> bool:
        """Whether the file should hold something else."""
        return self.before is not None and self.after not in (None, self.before.text)

    def is_as_read(self) -> bool:
        """Whether the file still holds what was read."""
        now, _ = read(self.file)
        return now is not None and self.before is not None and now.text == self.before.text


def lay_out(file: RecordFile) -> LaidOut:
    """Read a file and put it in order; one that no parser understands stays as it is."""
    text, found = read(file)
    if text is None or found:
        return LaidOut(file, text, None, tuple(found))
    _, found = compose(text)
    after = None if found else laid_out(text, file.kind)
    return LaidOut(file, text, after, tuple(found))
