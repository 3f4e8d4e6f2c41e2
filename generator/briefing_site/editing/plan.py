"""What would be written: takes edits by file, gives a `Plan` that is shown and carried out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing_site.editing.edits import Edit, edited
from briefing_site.layout.layout import laid_out
from briefing_site.pipeline import Outcome
from briefing_site.source.files import kind_of
from briefing_site.source.text import SourceText


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Plan:
    """A change of several files that is carried out as a whole or not at all.

    Attributes:
        changes: In the order of paths.
        notes: What whoever asked for it should know.
    """

    changes: tuple[FileChange, ...]
    notes: tuple[str, ...] = ()

    def texts(self, folder: Path) -> dict[Path, str | None]:
        """Give what each file will hold, `None` for one that goes.

        Args:
            folder: The briefings folder.
        """
        found: dict[Path, str | None] = {
            on_disk(folder, one.before): None for one in self.changes if one.after != one.before
        }
        for one in self.changes:
            if one.after is not None:
                found[on_disk(folder, one.after)] = one.new
        return found


def on_disk(folder: Path, shown: str) -> Path:
    """Give where a file is of which the shown path is known."""
    return folder.joinpath(*PurePosixPath(shown).parts[1:])


def changed(text: SourceText, edits: Iterable[Edit]) -> str:
    """Carry out edits; a file that was in the one layout is put into it again."""
    new = edited(text.text, edits)
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
        new = changed(text, here) if here else text.text
        found.append(FileChange(path, moved.get(path, path), text.text, new, len(set(here))))
    return tuple(found)
