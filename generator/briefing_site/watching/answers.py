"""Answers that are kept: takes a folder, gives what was found at an address some days before.

Each is a file, written whole or not at all, which says the day. What kept a server from answering
is kept never: that is asked again. A file that cannot be read is none.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from briefing_site.frozen import frozen
from briefing_site.source.writing import write
from briefing_site.watching.visit import Hop, Read, State, Visit

VERSION = 1
LASTING = frozenset({State.THERE, State.GONE, State.LOST, State.REFUSED})


@frozen
class Answers:
    """The answers in one folder.

    Attributes:
        folder: Where they are; it may not exist. Without one, none is taken and none is kept.
        today: The day.
        days: For how many days an answer is taken instead of asking; with 0 for none.
    """

    folder: Path | None
    today: dt.date
    days: int

    def fresh(self, url: str, *, reads: bool) -> Visit | None:
        """Give what was found at an address, unless it is too old or says too little."""
        visit = self.known(url)
        if visit is None or (reads and visit.state is State.THERE and visit.read is None):
            return None
        age = (self.today - dt.date.fromisoformat(visit.asked)).days
        return replace(visit, is_kept=True) if 0 <= age < self.days else None

    def known(self, url: str) -> Visit | None:
        """Give what was found at an address, however long ago."""
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            if path := self._path(url):
                visit = visit_of(json.loads(path.read_text("utf-8")))
                return visit if visit.url == url else None
        return None

    def keep(self, visit: Visit) -> Visit:
        """Keep what was found today, and give it with the day."""
        dated = replace(visit, asked=self.today.isoformat())
        path = self._path(visit.url)
        if path and visit.state in LASTING:
            write(path, json.dumps({"version": VERSION} | asdict(dated)) + "\n")
        return dated

    def _path(self, url: str) -> Path | None:
        name = f"{hashlib.sha256(url.encode()).hexdigest()}.json"
        return self.folder / name if self.folder else None


def visit_of(kept: Any) -> Visit:  # noqa: ANN401 - whatever a file holds
    """Read what is kept.

    Raises:
        ValueError, TypeError, KeyError: It is not in the form that is written here.
    """
    if not isinstance(kept, dict) or kept.pop("version") != VERSION:
        raise ValueError
    read = kept.pop("read")
    visit = Visit(
        **kept
        | {
            "state": State(kept["state"]),
            "hops": tuple(Hop(**hop) for hop in kept["hops"]),
            "read": Read(**read | {"texts": tuple(map(str, read["texts"]))}) if read else None,
        }
    )
    dt.date.fromisoformat(visit.asked)
    return visit
