"""Images of the repository: takes the folder of hand-written pages, gives whether one is there."""

from __future__ import annotations

from pathlib import Path


def has_image(folder: Path, address: str) -> bool:
    """Whether an address is the path of an ordinary file below a folder."""
    path = Path(address)
    if path.is_absolute() or ".." in path.parts:
        return False
    return (folder / path).is_file()
