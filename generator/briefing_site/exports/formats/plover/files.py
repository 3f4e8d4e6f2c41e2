"""Both files of PLOVER: takes published records, gives events, and the count of what is none.

`data/briefings.plover.jsonl` has an event a line. `data/briefings.plover.counts.json` says how many
there are, and of what is left out how much and why.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from briefing_site.exports.formats.format import Site
from briefing_site.exports.formats.plover.coding import Coded, Coder, coding
from briefing_site.published.fields import Kind


class Made:
    """What the record that is written just then is coded as, made once for both files."""

    def __init__(self, site: Site) -> None:
        self._coding = coding(Coder(site))
        self._last: tuple[object, list[Coded]] = (None, [])

    def of(self, kind: Kind, record: Any) -> list[Coded]:  # noqa: ANN401 - of any kind
        """Give what a record is coded as."""
        if self._last[0] is not record:
            code = self._coding.get(kind)
            self._last = (record, [*code(record)] if code else [])
        return self._last[1]


class Coding:
    """Codes records."""

    def __init__(self, site: Site) -> None:
        self._made = site.shared(Made)

    def begin(self) -> Iterator[str]:
        """Nothing stands before the first."""
        yield from ()

    def end(self) -> Iterator[str]:
        """Nothing stands behind the last."""
        yield from ()


class EventLines(Coding):
    """Writes the events."""

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Write the events of a record."""
        for one in self._made.of(kind, record):
            if not isinstance(one, str):
                yield json.dumps(one, ensure_ascii=False, separators=(",", ":"))


class Counts(Coding):
    """Writes how many events there are, and why what is none is none."""

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        self._events: Counter[str] = Counter()
        self._left_out: Counter[str] = Counter()

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Count what a record is coded as."""
        for one in self._made.of(kind, record):
            if isinstance(one, str):
                self._left_out[one] += 1
            else:
                self._events.update(one["event"])
        yield from ()

    def end(self) -> Iterator[str]:
        """Write the counts."""
        told = {
            "events": dict(sorted(self._events.items())),
            "left_out": dict(sorted(self._left_out.items())),
        }
        yield json.dumps(told, ensure_ascii=False, indent=1)
