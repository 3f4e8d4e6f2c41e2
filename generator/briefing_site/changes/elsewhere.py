"""What is not compared: takes two states of a repository, gives the other files that changed.

What readers see comes from more than records: from hand-written pages, settings, templates, code. A
report that is silent about those would be taken for a promise, so they are named, by kind. And a
record that stands where nobody reads it is no page: that is said first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from briefing_site.changes.file_change import Elsewhere, NotCompared
from briefing_site.changes.objects import FOLDER, Entry, Store, bounded
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


def changed_files(store: Store, before: str, after: str) -> set[PurePosixPath]:
    """Give the files that differ between two trees; what is the same in both is not gone through.

    Raises:
        Refused: There is too much, or something cannot be read.
    """
    found: set[PurePosixPath] = set()
    level: list[tuple[PurePosixPath, tuple[str, ...]]] = [(PurePosixPath(), (before, after))]
    number = 0
    while level:
        trees = store.trees({id_ for _, ids in level for id_ in ids})
        below: list[tuple[PurePosixPath, tuple[str, ...]]] = []
        for folder, ids in level:
            number += sum(len(trees[id_]) for id_ in ids)
            bounded(number, folder)
            for name, entries in differing([trees[id_] for id_ in ids]):
                folders = tuple(one.id for one in entries if one.mode == FOLDER)
                below += [(folder / name, folders)] if folders else []
                found |= {folder / name} if len(folders) < len(entries) else set()
        level = below
    return found


def differing(trees: list[tuple[Entry, ...]]) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Go through the names in one tree, or in two, that do not mean the same in both."""
    named: dict[str, list[Entry]] = {}
    for entry in (entry for tree in trees for entry in tree):
        named.setdefault(entry.name, []).append(entry)
    for name, entries in named.items():
        if len(trees) == 1 or len(entries) == 1 or entries[0] != entries[1]:
            yield name, tuple(entries)
