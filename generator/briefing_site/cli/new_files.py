"""Files of a new folder: takes what they hold by path, writes all of them or none.

What is there already is never replaced.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from briefing_site.cli.faults import UsageFault
from briefing_site.diagnostics.wording import counted
from briefing_site.interruption import held_back
from briefing_site.source.writing import write_bytes


def create(folder: Path, contents: Mapping[str, str | bytes]) -> list[str]:
    """Write each file that is not there yet.

    Args:
        folder: Where they go; it need not be there.
        contents: What each file holds, by its path in the folder, with forward slashes.

    Returns:
        The paths that were written.

    Raises:
        UsageFault: Something else stands where a file should go; nothing is written then.
    """
    files = {path: in_bytes(content) for path, content in contents.items()}
    refuse_others(folder, files)
    new = [path for path in files if not (folder / path).exists()]
    missing = [one for one in folders(folder, new) if not one.exists()]
    try:
        for path in new:
            write_bytes(folder / path, files[path])
    except BaseException:  # Ctrl-C too
        with held_back():
            take_back(folder, new, missing)
        raise
    return new


def in_bytes(content: str | bytes) -> bytes:
    """Give what a file holds as it is written."""
    return content.encode() if isinstance(content, str) else content


def refuse_others(folder: Path, files: Mapping[str, bytes]) -> None:
    """Stop where something stands in a file's way, and name it."""
    others = sorted({place for path in files for place in in_the_way(folder, path, files[path])})
    if others:
        more = f" and {counted(len(others) - 1, 'other file')}" if others[1:] else ""
        message = f'"{others[0]}"{more} would be replaced; nothing was written'
        raise UsageFault(message, "name a new or an empty folder, or move that away")


def in_the_way(folder: Path, path: str, content: bytes) -> Iterator[str]:
    """Give what is not the file that should be there, or not a folder on the way to it."""
    for above in (folder, *(folder / one for one in reversed(PurePosixPath(path).parents[:-1]))):
        if os.path.lexists(above) and not above.is_dir():
            yield above.as_posix()
            return
    place = folder / path
    if os.path.lexists(place) and not holds(place, content):
        yield place.as_posix()


def holds(place: Path, content: bytes) -> bool:
    """Whether a file is there that holds this."""
    return place.is_file() and place.read_bytes() == content


def folders(folder: Path, paths: list[str]) -> list[Path]:
    """List the folders that hold some files, each after the one that it is in."""
    inside = {folder / one for path in paths for one in PurePosixPath(path).parents}
    return [*reversed(folder.parents), *sorted(inside)]


def take_back(folder: Path, new: list[str], missing: list[Path]) -> None:
    """Remove what this run wrote, and the folders that it made, unless they hold more by now."""
    for path in new:
        (folder / path).unlink(missing_ok=True)
    for one in reversed(missing):
        if one.is_dir() and not any(one.iterdir()):
            one.rmdir()
