"""What would be written: takes edits by file, gives a `Plan` that is shown and carried out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from briefing_site.diagnostics.refused import Refused
from briefing_site.editing.edits import Edit, edited
from briefing_site.frozen import frozen
from briefing_site.layout.layout import laid_out
from briefing_site.pipeline import Outcome
from briefing_site.source.alone import alone_in
from briefing_site.source.files import BOM
from briefing_site.source.misplaced import kind_of
from briefing_site.source.text import SourceText
from briefing_site.source.writing import content_of, replace_all


@frozen
class FileChange:
    """What becomes of one file; its paths are those that are shown.

    Attributes:
        before: Its path now.
        after: Its path then; `None` where the file goes.
        old: What it holds.
        new: What it will hold.
        places: How many references in it change.
    """

    before: str
    after: str | None
    old: str
    new: str
    places: int = 0


@frozen
class Plan:
    """A change of several files that is carried out as a whole or not at all.

    Attributes:
        changes: In the order of paths.
        notes: What whoever asked for it should know.
        home: The file of the record that it is about, by the path that is shown.
    """

    changes: tuple[FileChange, ...]
    notes: tuple[str, ...] = ()
    home: str = ""

    def texts(self, folder: Path) -> dict[Path, str | None]:
        """Give what each file will hold, `None` for one that goes, in the order of writing.

        A record comes to its new place first and goes from its old one last, so that it is
        always somewhere. A file that stays is written after those that name its record: until
        then the record has its old id, by which the same command, told again, goes on.

        Args:
            folder: The briefings folder.
        """
        order = sorted(self.changes, key=lambda one: (one.before == one.after, self.is_home(one)))
        written = {one.after: one.new for one in order if one.after is not None}
        gone = [one.before for one in self.changes if one.after != one.before]
        return {on_disk(folder, shown): written.get(shown) for shown in (*written, *gone)}

    def is_home(self, change: FileChange) -> bool:
        """Whether a file is that of the record that the plan is about."""
        return change.before == self.home

    def carry_out(self, folder: Path) -> None:
        """Write all of it, or nothing.

        Args:
            folder: The briefings folder.

        Raises:
            Refused: A file is not as it was when the plan was made.
        """
        with alone_in(folder):
            for one in self.changes:
                refuse_changed(folder, one)
            replace_all(self.texts(folder))


def refuse_changed(folder: Path, planned: FileChange) -> None:
    """Refuse to write over what somebody else has written since the file was read."""
    places = {planned.before: planned.old}
    if planned.after not in (None, planned.before) and is_there(folder, planned.after or ""):
        places[planned.after or ""] = planned.new
    for shown, expected in places.items():
        if text_of(on_disk(folder, shown)) != expected:
            message = f"{shown} was changed by another program meanwhile"
            raise Refused(message, "nothing was written; run this again")


def is_there(folder: Path, shown: str) -> bool:
    """Whether a file is there."""
    return on_disk(folder, shown).exists()


def text_of(path: Path) -> str:
    """Give what a file holds, as it is read; nothing where there is none."""
    return (content_of(path) or b"").decode("utf-8", "replace").removeprefix(BOM)


def on_disk(folder: Path, shown: str) -> Path:
    """Give where a file is of which the shown path is known."""
    return folder.joinpath(*PurePosixPath(shown).parts[1:])


def in_one_layout(text: SourceText, new: str) -> str:
    """Put what a file will hold into the one layout, if it is in it now."""
    kind = kind_of(PurePosixPath(*PurePosixPath(text.path).parts[1:])) or ""
    if laid_out(text, kind) == text.text:
        return laid_out(SourceText(text.path, new), kind)
    return new


def changes_of(
    outcome: Outcome, edits: Mapping[str, list[Edit]], moved: Mapping[str, str | None]
) -> tuple[FileChange, ...]:
    """Give what becomes of every file that has edits or moves.

    Args:
        outcome: What was read.
        edits: By the path that is shown.
        moved: Where files go that do not stay, `None` where they are removed.
    """
    found = []
    for path in sorted({*edits, *moved}):
        text = outcome.sources[path]
        here = edits.get(path, [])
        new = in_one_layout(text, edited(text.text, here)) if here else text.text
        found.append(FileChange(path, moved.get(path, path), text.text, new, len(set(here))))
    return tuple(found)
