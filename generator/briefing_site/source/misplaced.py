"""Files where no record is looked for: takes the briefings folder, gives a finding for each.

A record that is named or put otherwise than records are would be left out in silence, and its
author would wait for a page that never comes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.source.rules import misplaced_file
from briefing_site.source.span import start_of

FOLDERS = {"actors": "actor", "issues": "issue"}
YEAR = re.compile(r"\d{4}")
SUFFIXES = (".yaml", ".yml")
DATED = re.compile(r"\d{4}-\d{2}-\d{2}-")
ALMOST = re.compile(r"(.+?)\.(?:ya?ml\b.*|y[aml]{1,4}\d?)", re.IGNORECASE)
"""`x.yaml.txt`, `x.yml.bak`, `x.YAML`, `x.yalm`."""

PLAIN = ("", ".txt", ".json")
"""What a text editor or a download may have made of a record's ending."""

NO_RECORD = re.compile(
    r"(readme|licen[cs]e|copying|notice)\b.*|.*~|.*\.sw[a-p]|#.*#|\d{4,5}", re.IGNORECASE
)
"""What may stand beside records, and copies that an editor makes while one writes."""

COPY = re.compile(r"\.(bak|old|orig|rej|tmp\w*)", re.IGNORECASE)
"""How the name of a copy ends that an editor or Git leaves beside a record."""

BESIDE = ("mkdocs.yml", ".git")
"""What tells that the folder around the briefings is their repository, and no one's home."""


def kind_of(inside: PurePosixPath) -> str | None:
    """Tell from its folder what a file holds."""
    match inside.parts:
        case (folder, _) if folder in FOLDERS:
            return FOLDERS[folder]
        case (folder, _) if YEAR.fullmatch(folder):
            return "briefing"
    return None


def cure_for(folder: str, inside: PurePosixPath) -> str:
    """Say where a misplaced file belongs, as far as its name and its folder tell."""
    if DATED.match(inside.name):
        return f"move it to {folder}/{inside.name[:4]}/"
    if inside.parent.name in FOLDERS or YEAR.fullmatch(inside.parent.name):
        return f"move it to {folder}/{inside.parent.name}/"
    return f"move it to {folder}/actors/ or {folder}/issues/"


def right_name(inside: PurePosixPath) -> str | None:
    """Give the name under which a file would be read, if it looks like a record's."""
    if inside.suffix in SUFFIXES or NO_RECORD.fullmatch(inside.name):
        return None
    if almost := ALMOST.fullmatch(inside.name):
        return f"{almost[1]}.yaml"
    return f"{inside.stem}.yaml" if kind_of(inside) and inside.suffix in PLAIN else None


def misnamed(folder: Path) -> Iterator[Diagnostic]:
    """Find files in the briefings folder that look like records and are not named as such."""
    for inside in visible_files(folder, folder, but=SUFFIXES):
        name = right_name(inside) if inside.parts[0] != "snapshots" else None
        if name and not is_copy(folder / inside, name):
            yield misplaced_file.fault(
                start_of(f"{folder.name}/{inside}"),
                f'name it "{name}"',
                "no record is looked for under this name",
            )


def is_copy(path: Path, name: str) -> bool:
    """Tell whether a file is what it says, a copy, and the record itself is beside it."""
    return bool(COPY.fullmatch(path.suffix)) and path.with_name(name).exists()


def outside(folder: Path) -> Iterator[Diagnostic]:
    """Find records in the repository beside the briefings folder, and in its docs."""
    root = folder.parent
    if not any((root / name).exists() for name in BESIDE):
        return
    for place in (root, root / "docs"):
        for inside in records_in(place, root):
            yield misplaced_file.fault(
                start_of(str(inside)),
                cure_for(folder.name, inside),
                f'no record is looked for outside of "{folder.name}/"',
            )


def records_in(place: Path, root: Path) -> Iterator[PurePosixPath]:
    """Give the files right in a folder, and in those called like ours, that are records."""
    if not place.is_dir():
        return
    for entry in sorted(place.iterdir()):
        if entry.is_dir() and (entry.name in FOLDERS or YEAR.fullmatch(entry.name)):
            found = visible_files(entry, root)
            yield from (inside for inside in found if inside.suffix.lower() in SUFFIXES)
        elif DATED.match(entry.name) and entry.suffix.lower() in SUFFIXES and entry.is_file():
            yield PurePosixPath(entry.relative_to(root).as_posix())


def visible_files(folder: Path, root: Path, but: tuple[str, ...] = ()) -> Iterator[PurePosixPath]:
    """Give the files below a folder by their paths from another, hidden ones left out.

    Args:
        folder: The folder.
        root: The other.
        but: How names end of files that are left out, too.
    """
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = PurePosixPath(Path(parent).relative_to(root).as_posix())
        shown = [name for name in names if not name.startswith(".") and not name.endswith(but)]
        yield from (inside / name for name in sorted(shown))
