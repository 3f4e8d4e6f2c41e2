"""Writing files: takes texts by path, leaves them on the disk whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile

from generator.cli.faults import UsageFault
from generator.diagnostics.wording import counted

LIST = ".written-by-briefings"
"""Names, one a line, the files of a folder that are ours to replace and to remove."""


def write(path: Path, text: str) -> None:
    """Write a file so that nobody ever sees half of it; one that is the same stays untouched."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write the bytes of a file, all of them or none."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        try:
            file.write(content)
            file.close()
            Path(file.name).chmod(0o666 & ~umask())
            os.replace(file.name, path)  # noqa: PTH105 - tests make it fail
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def replace_all(texts: Mapping[Path, str | None]) -> None:
    """Write and remove files, all of them or none.

    If anything fails, or the command is stopped, each file that was replaced or removed gets
    back what it held.

    Args:
        texts: What each file should hold, `None` for one that should go.
    """
    before = {path: path.read_bytes() if path.is_file() else None for path in texts}
    done: list[Path] = []
    try:
        for path, text in texts.items():
            done.append(path)
            if text is None:
                path.unlink()
            else:
                write(path, text)
    except BaseException:
        for path in done:
            put_back(path, before[path])
        raise


def put_back(path: Path, content: bytes | None) -> None:
    """Make a file hold again what it held, or be gone where there was none."""
    if content is None:
        path.unlink(missing_ok=True)
    else:
        write_bytes(path, content)


def umask() -> int:
    """Give the permissions that new files lack, which can only be read by setting them."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def write_tree(folder: Path, texts: Mapping[str, str]) -> None:
    """Make a folder hold these files, remove what an earlier run wrote, and touch nothing else.

    Args:
        folder: Where they go; it may hold files of its own under other names.
        texts: Each file's text by its path in the folder, with forward slashes.

    Raises:
        UsageFault: A file of that name is there which no earlier run wrote.
    """
    ours = written_before(folder)
    refuse_foreign(folder, set(texts) - ours)
    write_list(folder, ours | set(texts))  # first, so that a run cut short leaves none unlisted
    for path, text in texts.items():
        write(folder / path, text)
    for path in sorted(ours - set(texts)):
        remove(folder, path)
    write_list(folder, set(texts))


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
