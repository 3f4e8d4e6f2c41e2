"""The ids that editors offer, kept fresh: takes what was read, gives a new `ids.json`.

Only where there is one: a repository without it has editors that know the fields alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefing_site.model.schema import IDS_FILE
from briefing_site.pipeline import Outcome
from briefing_site.source.writing import write


@dataclass(slots=True)
class EditorIds:
    """Follows the content while `serve` runs."""

    _known: Outcome | None = field(default=None, init=False)

    def follow(self, outcome: Outcome, folder: Path) -> None:
        """Name what there is now in the file of ids; what was read once is written once.

        Args:
            outcome: What was read.
            folder: Where the schemas are. Nothing may watch it for changes to build anew.
        """
        if outcome is not self._known and (folder / IDS_FILE).is_file():
            from briefing_site.exports.ids import ids_text  # noqa: PLC0415 - brings babel

            write(folder / IDS_FILE, ids_text(outcome.world))
            self._known = outcome
