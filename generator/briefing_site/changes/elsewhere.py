"""What is not compared: takes two states of a repository, gives the other files that changed.

What readers see comes from more than records: from hand-written pages, settings, templates, code. A
report that is silent about those would be taken for a promise, so they are named, by kind. And a
record that stands where nobody reads it is no page: that is said first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from briefing_site.changes.file_change import Elsewhere, NotCompared
from briefing_site.changes.revisions import SNAPSHOTS
from briefing_site.source.misplaced import SUFFIXES, kind_of, right_name

SETTING = re.compile(
    r"\.[^/]+|(?:mkdocs[^/]*|requirements[^/]*|package[^/]*)\.(?:ya?ml|txt|in|json)"
    r"|[^/]+\.(?:toml|cfg|ini|lock)|(?:\.[^/]+|schema)/.+",
    re.IGNORECASE,
)

CODE = re.compile(
    r"(?:[^/]+/)*(?:Makefile|Dockerfile|[^/]+\.(?:py|pyi|sh|js|mjs|ts|css|html?|j2|jinja))"
    r"|(?:generator|tests|tools|benchmarks|src|scripts|hooks|overrides|theme)/.+",
    re.IGNORECASE,
)


def not_compared(
    paths: Iterable[PurePosixPath], briefings: PurePosixPath
) -> tuple[NotCompared, ...]:
    """Sort files by what they are; records that are compared are left out.

    Args:
        paths: Files that changed, relative to the repository.
        briefings: The briefings folder, likewise.
    """
    found: dict[Elsewhere, list[str]] = {kind: [] for kind in Elsewhere}
    for path in sorted(paths):
        if kind := kind_of_file(path, briefings):
            found[kind].append(str(path))
    return tuple(NotCompared(kind, tuple(names)) for kind, names in found.items() if names)


def kind_of_file(path: PurePosixPath, briefings: PurePosixPath) -> Elsewhere | None:
    """Tell what a file is; nothing where it holds a record that is compared."""
    if briefings in path.parents:
        return kind_inside(path.relative_to(briefings))
    site = briefings.parent
    return kind_beside(path.relative_to(site) if path.is_relative_to(site) else path)


def kind_inside(inside: PurePosixPath) -> Elsewhere | None:
    """Tell what a file in the briefings folder is."""
    if is_read(inside):
        return None
    if len(inside.parts) > 1 and inside.parts[0] == SNAPSHOTS:
        return Elsewhere.COPY
    return Elsewhere.UNREAD if looks_like_a_record(inside) else Elsewhere.OTHER


def is_read(inside: PurePosixPath) -> bool:
    """Whether a file in the briefings folder is looked into for a record."""
    is_hidden = any(part.startswith(".") for part in inside.parts)
    return not is_hidden and inside.suffix.lower() in SUFFIXES and kind_of(inside) is not None


def looks_like_a_record(path: PurePosixPath) -> bool:
    """Whether a file is called as a record's is, or almost so, as `x.yaml.txt` is."""
    return path.suffix.lower() in SUFFIXES or right_name(path) is not None


def kind_beside(beside: PurePosixPath) -> Elsewhere:
    """Tell what a file of the rest of the repository is."""
    name = str(beside)
    if name.startswith(".github/"):
        return Elsewhere.WORKFLOW
    for kind, pattern in ((Elsewhere.SETTING, SETTING), (Elsewhere.CODE, CODE)):
        if pattern.fullmatch(name):
            return kind
    if looks_like_a_record(beside):
        return Elsewhere.UNREAD
    return Elsewhere.PAGE if beside.parts[0] == "docs" else Elsewhere.OTHER
