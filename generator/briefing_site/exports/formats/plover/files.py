"""Both files of PLOVER: takes published records, gives events, and the count of what is none.

`data/briefings.plover.jsonl` has an event a line. `data/briefings.plover.counts.json` says how many
there are, and of what is left out how much and why.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from briefing_site.exports.file import as_json
from briefing_site.exports.formats.format import Format, MadeOnce, Site
from briefing_site.exports.formats.plover.coding import Coded, Coder, coding
from briefing_site.published.fields import Kind


def coded(site: Site) -> MadeOnce[Coded]:
    """Give what each record is coded as, made once for both files."""
    code = coding(Coder(site))
    return MadeOnce(lambda kind, record: code[kind](record) if kind in code else ())


class EventLines(Format):
    """Writes the events."""

    def __init__(self, site: Site) -> None:
        self._coded = site.shared(coded)

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Write the events of a record."""
        for one in self._coded.of(kind, record):
            if not isinstance(one, str):
                yield as_json(one)


class Counts(Format):
    """Writes how many events there are, and why what is none is none."""

    def __init__(self, site: Site) -> None:
        self._coded = site.shared(coded)
        self._events: Counter[str] = Counter()
        self._left_out: Counter[str] = Counter()

    def add(self, kind: Kind, record: Any) -> Iterator[str]:  # noqa: ANN401 - of any kind
        """Count what a record is coded as."""
        for one in self._coded.of(kind, record):
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
