"""The index of a site's search: takes the site's folder, gives what its pieces hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

PIECE = re.compile(r'takeFound\("([\w-]+)",(.*)\)\n', re.DOTALL)


def piece(text: str) -> tuple[str, Any]:
    """Read a piece: its name, and what it hands over."""
    found = PIECE.fullmatch(text)
    assert found
    return found[1], json.loads(found[2])


def pieces(texts: Iterable[str]) -> dict[str, Any]:
    """Read pieces, by their names; the stemmer alone is no JSON."""
    return dict(piece(text) for text in texts if not text.startswith('takeFound("stemmer"'))


def index_of(site: Path) -> dict[str, Any]:
    """Read the index of a built site."""
    return pieces(path.read_text("utf-8") for path in sorted(site.glob("search/**/*.js")))


def rows_of(site: Path) -> list[tuple[str, str, str]]:
    """Give the address, the title and the words of each thing that a site can find."""
    index = index_of(site)
    kinds = [kind for kind, *_ in index["head"]["kinds"]]
    blocks = {kind: [name for name in index if name.startswith(f"{kind}-")] for kind in kinds}
    ordered = (sorted(names, key=lambda name: int(name.split("-")[1])) for names in blocks.values())
    return [(*row,) for names in ordered for name in names for row in index[name]]
