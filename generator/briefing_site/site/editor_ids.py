"""The ids that editors offer, kept fresh: takes what was read, gives the schemas that name them.

Only where there are schemas that stand alone: a repository without them has no editors in mind.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefing_site.exports.workspace import WORKSPACE, workspace_text
from briefing_site.model.schema import WITH_IDS
from briefing_site.pipeline import Outcome
from briefing_site.source.writing import write

STANDING_ALONE = "briefing.json"
"""The schema that every folder of schemas has."""


@dataclass(slots=True)
class EditorIds:
    """Follows the content while `serve` runs."""

    _known: Outcome | None = field(default=None, init=False)

    def follow(self, outcome: Outcome, folder: Path) -> None:
        """Name what there is now beside the schemas; what was read once is written once.

        Args:
            outcome: What was read.
            folder: Where the schemas are. Nothing may watch it for changes to build anew.
        """
        if outcome is self._known or not (folder / STANDING_ALONE).is_file():
            return
        write_beside(folder, outcome)
        self._known = outcome


def write_beside(folder: Path, outcome: Outcome) -> list[Path]:
    """Write the schemas that name the ids of what was read, and the workspace that names them.

    Args:
        folder: Where the schemas that stand alone are.
        outcome: What was read.

    Returns:
        The files.
    """
    from briefing_site.exports.ids import schemas_with_ids  # noqa: PLC0415 - brings babel

    schemas = schemas_with_ids(outcome.world)
    texts = {folder / WITH_IDS / name: text for name, text in schemas.items()}
    texts[folder.parent / WORKSPACE] = workspace_text(folder.name)
    for path, text in texts.items():
        write(path, text)
    return list(texts)
