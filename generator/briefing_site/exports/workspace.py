"""What editors are told of a repository: takes where the schemas are, gives the settings.

Visual Studio Code reads `.vscode/settings.json`, which is under version control and names the
schemas that stand alone. It cannot be told to take others where they exist: a schema that is
named and missing marks every record. So there is a workspace beside it, made with the schemas
that know the ids and ignored by Git as they are, which names those; the editor offers to open it.
"""

from __future__ import annotations

import json
from typing import Any

from briefing_site.model.schema import WITH_IDS

WORKSPACE = "briefings.code-workspace"
"""The file's name, at the root of the repository."""

PLACES = {
    "actor": "briefings/actors/*.{yaml,yml}",
    "issue": "briefings/issues/*.{yaml,yml}",
    "briefing": "briefings/[0-9][0-9][0-9][0-9]/*.{yaml,yml}",
}
"""Where the records of each kind are."""


def editor_settings(schemas: str) -> dict[str, Any]:
    """Give an editor's settings.

    Args:
        schemas: The folder of the schemas from the root of the repository.
    """
    return {
        "yaml.schemas": {f"./{schemas}/{kind}.json": place for kind, place in PLACES.items()},
        "yaml.customTags": ["!ENV scalar", "!ENV sequence"],
        "yaml.completion": True,
        "yaml.hover": True,
        "yaml.validate": True,
        "yaml.format.enable": False,
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
        },
    }


def workspace_text(schemas: str) -> str:
    """Write the workspace whose editors know the ids.

    Args:
        schemas: The folder of the schemas that stand alone, from the root of the repository.
    """
    settings = editor_settings(f"{schemas}/{WITH_IDS}")
    return json.dumps({"folders": [{"path": "."}], "settings": settings}, indent=2) + "\n"
