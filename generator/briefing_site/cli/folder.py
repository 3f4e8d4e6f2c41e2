"""The briefings folder and paths in it: takes what was typed, gives folders and a selection."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from briefing_site.cli.faults import UsageFault
from briefing_site.frozen import frozen

briefings_option = click.option(
    "--briefings",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("briefings"),
    show_default=True,
    metavar="DIR",
    help="The folder that holds actors/, issues/ and the years.",
)

snapshots_option = click.option(
    "--snapshots",
    type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
    metavar="DIR",
    help="The folder of the sources' plain-text copies, to which quotes are held; "
    "by default snapshots/ in the briefings folder.",
)


def open_folder(folder: Path) -> Path:
    """Make sure that a briefings folder is there and can be listed.

    Returns:
        Its full path, so that it has a name to show even where `.` was typed.
    """
    hint = "run this beside the briefings folder, or name it with --briefings DIR"
    if not folder.exists():
        message = f'the briefings folder "{folder}" does not exist'
        raise UsageFault(message, hint)
    if not folder.is_dir():
        message = f'"{folder}" is a file, not the briefings folder'
        raise UsageFault(message, hint)
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        message = f'the briefings folder "{folder}" cannot be read: {reason}'
        raise UsageFault(message, "ask whoever owns it to let you read it") from error
    return absolute(folder)


@frozen
class Selection:
    """The part of the briefings folder that findings are shown of.

    Attributes:
        paths: Files and folders as findings show them; none means everything.
    """

    paths: tuple[str, ...]

    def __contains__(self, shown: str) -> bool:
        """Whether a file, by the path that is shown, belongs to it."""
        return not self.paths or any(
            shown == path or shown.startswith(f"{path}/") for path in self.paths
        )


def select(folder: Path, paths: Sequence[Path]) -> Selection:
    """Find typed paths in the briefings folder.

    Args:
        folder: The folder, as `open_folder` gives it.
        paths: What was typed.
    """
    return Selection(tuple(shown_path(folder, path) for path in paths))


def shown_path(folder: Path, path: Path) -> str:
    """Give one typed path as findings show it."""
    if not os.path.lexists(path):
        message = f'"{path}" does not exist'
        raise UsageFault(message, "give files or folders inside the briefings folder")
    full = absolute(path)
    if not full.is_relative_to(folder):
        message = f'"{path}" is not in the briefings folder "{folder.name}"'
        raise UsageFault(message, "name that folder with --briefings DIR")
    return (Path(folder.name) / full.relative_to(folder)).as_posix()


def absolute(path: Path) -> Path:
    """Give a path in full, without `.` and `..`, under the name by which it was reached."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` would replace a link's name


def shortest(path: Path) -> str:
    """Give a path from here, where that is the shorter one."""
    try:
        return min(str(path), os.path.relpath(path), key=len)
    except ValueError:  # on another drive of Windows
        return str(path)
