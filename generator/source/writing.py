"""From text to file: takes a path and a text, leaves the file whole or as it was."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write(path: Path, text: str) -> None:
    """Write a file so that nobody ever sees half of it; one that is the same stays untouched."""
    content = text.encode()
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


def umask() -> int:
    """Give the permissions that new files lack, which can only be read by setting them."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
