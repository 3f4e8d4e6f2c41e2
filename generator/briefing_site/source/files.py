"""From folders to text: takes the briefings folder, gives its records' files in sorted order.

Only ordinary files are read, up to a bound, as strict UTF-8; nothing follows a link.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.frozen import frozen
from briefing_site.source.characters import FORBIDDEN, LIKE_LETTERS
from briefing_site.source.misplaced import SUFFIXES, cure_for, kind_of, misnamed, outside
from briefing_site.source.rules import (
    byte_order_mark,
    file_too_large,
    forbidden_character,
    invalid_utf8,
    misplaced_file,
    unreadable_file,
)
from briefing_site.source.span import start_of
from briefing_site.source.text import SourceText

LARGEST = 1024 * 1024
"""Bytes of a file that are read at most: 1 MiB."""

BOM = "\ufeff"

NOTHING: Mapping[Path, str | None] = {}
"""No plan: files are read as they are."""


@frozen
class RecordFile:
    """A file that should hold a record.

    Attributes:
        kind: `actor`, `issue` or `briefing`.
        id: The file's stem.
        shown: The path as messages and links show it, with forward slashes.
        path: Where it is on this machine.
        planned: What it will hold, where that is to be read and not what it holds.
    """

    kind: str
    id: str
    shown: str
    path: Path
    planned: str | None = None


def discover(
    folder: Path, planned: Mapping[Path, str | None] = NOTHING
) -> tuple[list[RecordFile], list[Diagnostic]]:
    """Find every record's file below a folder, in sorted order.

    Args:
        folder: The briefings folder. Its own name starts every path that is shown.
        planned: What files will hold, `None` for one that goes, where that is to be read.

    Returns:
        The files, and a finding for each that stands where no record is looked for, or that
        cannot be looked into.
    """
    files: list[RecordFile] = []
    paths, diagnostics = yaml_files(folder)
    diagnostics += [*misnamed(folder), *outside(folder)]
    if planned:
        gone = {path for path, text in planned.items() if text is None}
        paths = sorted({*paths, *planned} - gone, key=Path.as_posix)
    for path in paths:
        if file := file_at(path, folder, planned.get(path)):
            files.append(file)
        else:
            inside = inside_of(path, folder)
            start = start_of(f"{folder.name}/{inside}")
            diagnostics.append(misplaced_file.fault(start, cure_for(folder.name, inside)))
    return files, diagnostics


def inside_of(path: Path, folder: Path) -> PurePosixPath:
    """Give the path of a file from a folder on, as text."""
    return PurePosixPath(legible(path.relative_to(folder).as_posix()))


def file_at(path: Path, folder: Path, planned: str | None = None) -> RecordFile | None:
    """Give the record's file that stands at a path in the briefings folder, if one may there."""
    inside = inside_of(path, folder)
    kind = kind_of(inside)
    shown = f"{folder.name}/{inside}"
    return RecordFile(kind, inside.stem, shown, path, planned) if kind else None


def yaml_files(folder: Path) -> tuple[list[Path], list[Diagnostic]]:
    """List the YAML files below a folder by their path, hidden ones left out.

    Returns:
        The files, and a finding for each folder that cannot be listed, is a link or is called as a
        file is.
    """
    found: list[Path] = []
    entered: list[Path] = []
    refused: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        within = Path(parent)
        entered += (within / name for name in folders)
        visible = (within / name for name in names if not name.startswith("."))
        found += [path for path in visible if path.suffix.lower() in SUFFIXES]
    found.sort(key=Path.as_posix)
    unread = [unlistable(folder, error) for error in refused]
    return found, [*unread, *(one for path in entered for one in no_plain_folder(folder, path))]


def no_plain_folder(folder: Path, path: Path) -> Iterator[Diagnostic]:
    """Say of a link to a folder that it is not followed, and of a file's name that it is none."""
    start = start_of(f"{folder.name}/{legible(path.relative_to(folder).as_posix())}")
    if path.is_symlink():
        yield unreadable_file.fault(start, "it is a symbolic link")
    elif path.suffix.lower() in SUFFIXES:
        yield unreadable_file.fault(start, "it is a folder")


def unlistable(folder: Path, error: OSError) -> Diagnostic:
    """Say that a folder cannot be listed, so that its records are not missed in silence."""
    inside = PurePosixPath(folder.name, inside_of(Path(error.filename), folder))
    start = start_of(str(inside))
    if isinstance(error, FileNotFoundError):
        return unreadable_file.no_folder(start)
    return unreadable_file.closed(start, reason(error))


def legible(name: str) -> str:
    """Give a file's name as text, also where the system holds bytes that are none."""
    return os.fsencode(name).decode("utf-8", "replace")


def reason(error: OSError) -> str:
    """Say in the system's words, in lower case, why something could not be read."""
    return (error.strerror or "unknown reason").lower()


def read(file: RecordFile) -> tuple[SourceText | None, list[Diagnostic]]:
    """Read one file as text.

    Returns:
        The text, or `None` where it cannot be used, and the findings.
    """
    content, refused = read_bytes(file)
    if content is None:
        return None, refused
    try:
        characters = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [undecodable(file.shown, content, error.start)]
    text = SourceText(file.shown, characters.removeprefix(BOM))
    hides = not text.is_printable or any(sign in content for sign in LIKE_LETTERS)
    return checked(text, characters, hides=hides)


def read_bytes(file: RecordFile) -> tuple[bytes | None, list[Diagnostic]]:
    """Read an ordinary file of acceptable size, or say why not."""
    start = start_of(file.shown)
    if file.planned is not None:
        return file.planned.encode(), []
    try:
        found = file.path.lstat()
        if not stat.S_ISREG(found.st_mode):
            what = "a symbolic link" if stat.S_ISLNK(found.st_mode) else "no ordinary file"
            return None, [unreadable_file.fault(start, f"it is {what}")]
        if found.st_size > LARGEST:
            return None, [file_too_large.fault(start, found.st_size, LARGEST)]
        return file.path.read_bytes(), []
    except (FileNotFoundError, NotADirectoryError):
        return None, [unreadable_file.fault(start, "it is no ordinary file")]
    except OSError as error:
        return None, [unreadable_file.fault(start, reason(error))]


def undecodable(shown: str, content: bytes, offset: int) -> Diagnostic:
    """Point at the first byte that is not UTF-8."""
    before = SourceText(shown, content[:offset].decode("utf-8"))
    end = len(before.text)
    return invalid_utf8.fault(before.span(end, end), content[offset])


def checked(
    text: SourceText, characters: str, *, hides: bool
) -> tuple[SourceText | None, list[Diagnostic]]:
    """Look for marks and, where it may have some, characters that must not be in a record."""
    diagnostics = []
    if characters.startswith(BOM):
        diagnostics.append(byte_order_mark.fault(start_of(text.path)))
    if not hides:
        return text, diagnostics
    found = [
        forbidden_character.fault(text.span(match.start(), match.end()), match[0])
        for match in FORBIDDEN.finditer(text.text)
    ]
    return (None if found else text), [*diagnostics, *found[:MOST_REPEATED]]


MOST_REPEATED = 10
"""Findings of one kind after which a file's further ones add nothing."""
