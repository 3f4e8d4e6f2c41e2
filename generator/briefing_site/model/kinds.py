"""The kind of a record by its fields: takes a tree and the kind that its folder says.

Gives a finding where the fields say another kind: read as what it is not, every line of it
would be wrong.
"""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.model.classes import MODELS
from briefing_site.source.files import RecordFile
from briefing_site.source.misplaced import FOLDERS
from briefing_site.source.nodes import Mapping, Node
from briefing_site.source.rules import misplaced_file
from briefing_site.source.span import start_of

PLACES = {"actor": "the actors", "issue": "the issues", "briefing": "the briefings of a year"}


@cache
def needed(kind: str) -> frozenset[str]:
    """Give the fields that every record of a kind has."""
    fields = MODELS[kind].model_fields.items()
    return frozenset(field.alias or name for name, field in fields if field.is_required())


def other_kind(kind: str, keys: frozenset[str]) -> str | None:
    """Give the kind that a record is of by its fields, if it has none that its own kind needs."""
    others = (one for one in MODELS if needed(one) <= keys)
    return None if keys & needed(kind) - SHARED else next((o for o in others if o != kind), None)


SHARED = frozenset({"title"})
"""What issues and briefings both have."""


def misplaced(file: RecordFile, node: Node) -> Diagnostic | None:
    """Say that a record stands among those of another kind, if it does."""
    keys = frozenset(key for key, _ in node) if isinstance(node, Mapping) else frozenset[str]()
    meant = other_kind(file.kind, keys)
    if meant is None:
        return None
    article = "an" if meant in ("actor", "issue") else "a"
    message = f"{article} {meant} stands among {PLACES[file.kind]}"
    return misplaced_file.fault(start_of(file.shown), f"move it to {home(file, meant)}", message)


def home(file: RecordFile, kind: str) -> str:
    """Give the folder that a record of a kind belongs into."""
    folder = PurePosixPath(file.shown).parts[0]
    folders = {meant: name for name, meant in FOLDERS.items()}
    year = file.id[:4] if file.id[:4].isdecimal() else "<year>"
    return f"{folder}/{folders.get(kind, year)}/"
