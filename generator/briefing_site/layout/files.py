"""The layout of files on disk: takes a record's file, gives its text before and after."""

from __future__ import annotations

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.frozen import frozen
from briefing_site.layout.layout import laid_out
from briefing_site.model.classes import MODELS
from briefing_site.model.decode import no_mapping
from briefing_site.model.faults import word
from briefing_site.model.swallowed import swallowed
from briefing_site.source.barrier import barrier
from briefing_site.source.compose import compose
from briefing_site.source.files import RecordFile, read
from briefing_site.source.nodes import Mapping
from briefing_site.source.text import SourceText


@frozen
class LaidOut:
    """A file with its canonical text.

    Attributes:
        file: Which file.
        before: What it holds; `None` where it cannot be read.
        after: What it should hold; `None` where what it holds is no YAML of ours.
        diagnostics: What keeps it from being laid out.
        has_mark: Whether a byte order mark stands before what it holds.
    """

    file: RecordFile
    before: SourceText | None
    after: str | None
    diagnostics: tuple[Diagnostic, ...]
    has_mark: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether the file should hold something else."""
        if self.before is None or self.after is None:
            return False
        return self.has_mark or self.after != self.before.text

    def is_as_read(self) -> bool:
        """Whether the file still holds what was read."""
        now, _ = read(self.file)
        return now is not None and self.before is not None and now.text == self.before.text


def lay_out(file: RecordFile) -> LaidOut:
    """Read a file and put it in order; one that no parser understands stays as it is."""
    text, found = read(file)
    wrong = [one for one in found if one.slug != "byte-order-mark"]
    after = None
    if text is not None and not wrong:
        with barrier(file.shown, wrong):
            after = in_order(text, file.kind, wrong)
    return LaidOut(file, text, after, tuple(wrong), has_mark=len(wrong) != len(found))


def in_order(text: SourceText, kind: str, wrong: list[Diagnostic]) -> str | None:
    """Give a text in order, or nothing where something is wrong with it, which is added."""
    node, found = compose(text)
    wrong += found
    if node is not None and not isinstance(node, Mapping):
        wrong.append(no_mapping(node))
    elif node is not None:
        wrong += [word(one.fault) for one in swallowed(MODELS[kind], node)]
    return None if wrong else laid_out(text, kind)
