"""From texts to files: takes paths and texts, leaves each file whole or as it was."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from briefing_site.interruption import held_back


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
    except BaseException:  # Ctrl-C too
        with held_back():
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
