"""Writing a folder of files: takes files by path, and touches none that is not its own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from briefing_site.cli.faults import UsageFault
from briefing_site.diagnostics.wording import counted
from briefing_site.source.alone import alone_in
from briefing_site.source.writing import write, write_bytes

LIST = ".written-by-briefings"
"""Names, one a line, the files of a folder that are ours to replace and to remove."""

NOTHING: Mapping[str, bytes] = MappingProxyType({})


def write_tree(
    folder: Path, made: Mapping[str, bytes], begun: Mapping[str, bytes] = NOTHING
) -> None:
    """Make a folder hold these files, remove what an earlier run wrote, and touch nothing else.

    Args:
        folder: Where they go; it may hold files of its own under other names.
        made: What is in each file, by its path in the folder, with forward slashes.
        begun: Likewise of those that are written where there is none yet, and then left alone:
            whoever has the folder changes them.

    Raises:
        UsageFault: A file of that name is there which no earlier run wrote, or what should be a
            folder is a file or leads elsewhere.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with alone_in(folder):
        refuse_blocked(folder, {*made, *begun, *written_before(folder)})
        write_files(folder, made)
        for path, content in begun.items():
            if not os.path.lexists(folder / path):
                write_bytes(folder / path, content)


def write_files(folder: Path, made: Mapping[str, bytes]) -> None:
    """Do so in a folder that nobody else writes in meanwhile."""
    ours = written_before(folder)
    refuse_foreign(folder, set(made) - ours)
    write_list(folder, ours | set(made))  # first, so that a run cut short leaves none unlisted
    for path, content in made.items():
        write_bytes(folder / path, content)
    for path in sorted(ours - set(made)):
        remove(folder, path)
    write_list(folder, set(made))


def written_before(folder: Path) -> set[str]:
    """Read which files an earlier run wrote, none of them outside the folder."""
    try:
        names = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except OSError:
        return set()
    return {name for name in names if name and is_inside(name)}


def is_inside(name: str) -> bool:
    """Whether a listed path stays in its folder."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def refuse_foreign(folder: Path, new: set[str]) -> None:
    """Stop before anything is written where that would replace somebody's file."""
    foreign = sorted(path for path in new if os.path.lexists(folder / path))
    if foreign:
        message = (
            f'"{folder}" holds {counted(len(foreign), "file")} that this command '
            f'would replace but did not write, such as "{foreign[0]}"'
        )
        raise UsageFault(message, "name a new or an empty folder")


def refuse_blocked(folder: Path, paths: set[str]) -> None:
    """Stop where a folder is none of ours: a link would have files elsewhere replaced, or removed.

    The list of our own files is a file, too, that anybody may have written.
    """
    above = {one for path in paths for one in PurePosixPath(path).parents[:-1]}
    for one in sorted(above):
        place = folder / one
        if place.is_symlink() or (place.exists() and not place.is_dir()):
            message = f'"{place}" is no folder'
            raise UsageFault(message, "take it away, or name a new or an empty folder")


def write_list(folder: Path, paths: set[str]) -> None:
    """Note which files are ours."""
    write(folder / LIST, "".join(f"{path}\n" for path in sorted(paths)))


def remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty."""
    (folder / path).unlink(missing_ok=True)
    for above in PurePosixPath(path).parents[:-1]:
        if not (folder / above).is_dir() or any((folder / above).iterdir()):
            return
        (folder / above).rmdir()
