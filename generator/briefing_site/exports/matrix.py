"""What the table of positions loads: takes the library, gives heads, and positions in parts.

Each file is one JSON object, written without white space. `data/matrix.json` comes with the page:

- `updated`, `stances`, `kinds`, `blocs`: as in `data/positions.json`.
- `actors`: likewise, of those who took a position.
- `issues`: likewise, each with `part`, the number of the part that its positions are in, left out
  where it has none and only narrower issues have.
- `known`: the first day of which `data/known.json` tells, left out where there is no such file.
- `compare`: where the page to compare actors is.
- `first`: the day of the oldest position.
- `begin`: the issue that the table begins with; empty where that is every issue.

`data/matrix/{part}.json` has the positions on some issues: `positions`, as in
`data/positions.json`. A subject, which is an issue that is no part of another with all that is
within it, stands in one part, but for one that is larger than a part may be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from briefing_site.exports.file import ExportedFile
from briefing_site.exports.known import known_since
from briefing_site.exports.positions import Json, compact, heads_of, written
from briefing_site.pages import bounds, links
from briefing_site.pages.library import Library
from briefing_site.pages.matrix import screenful

MOST_IN_PART = 90_000
"""Characters of positions in one part: with the heads, a table then brings less than 200 kB."""

Parts = dict[str, int]
"""The part that each issue is in."""


def matrix_files(library: Library) -> Iterator[ExportedFile]:
    """Make the file of heads, and the parts."""
    texts = by_issue(library)
    parts = parted(library, texts)
    yield ExportedFile(links.MATRIX_FILE, compact(heads(library, parts)))
    for part in sorted(set(parts.values())):
        positions = ",".join(text for id_, text in texts.items() if parts[id_] == part)
        yield ExportedFile(links.matrix_part_file(part), f'{{"positions":[{positions}]}}\n')


def matrix_file(library: Library, path: str) -> ExportedFile | None:
    """Make the file at a path; nothing where there is none."""
    if path != links.MATRIX_FILE and PurePosixPath(path).parent.name != "matrix":
        return None
    return next((file for file in matrix_files(library) if file.path == path), None)


def by_issue(library: Library) -> dict[str, str]:
    """Write the positions on each issue, oldest first."""
    texts: dict[str, list[str]] = {}
    for position, text in library.once(written, ""):
        texts.setdefault(position.issue.id, []).append(text)
    return {id_: ",".join(some) for id_, some in texts.items()}


def parted(library: Library, texts: Mapping[str, str]) -> Parts:
    """Put issues into parts, those of one subject together as far as that goes."""
    parts: Parts = {}
    part, size = 0, 0
    for ids in subjects(library, texts).values():
        whole = sum(len(texts[id_]) for id_ in ids)
        for place, id_ in enumerate(ids):
            wanted = whole if place == 0 and whole <= MOST_IN_PART else len(texts[id_])
            if size and size + wanted > MOST_IN_PART:
                part, size = part + 1, 0
            parts[id_] = part
            size += len(texts[id_])
    return parts


def subjects(library: Library, texts: Mapping[str, str]) -> dict[str, list[str]]:
    """Give the issues with positions of each subject, in the order of ids."""
    found: dict[str, list[str]] = {}
    for id_ in sorted(texts):
        found.setdefault(library.kb.issue_and_wider(id_)[-1], []).append(id_)
    return found


def heads(library: Library, parts: Parts) -> Json:
    """Gather what the table needs before it has any position."""
    content = heads_of(library)
    positions = [position for position, _text in library.once(written, "")]
    placed = {actor.id for position in positions for actor in position.actors}
    issues: list[Json] = content["issues"]  # type: ignore[assignment] # as they are made
    actors: list[Json] = content["actors"]  # type: ignore[assignment] # likewise
    return content | {
        "actors": [actor for actor in actors if actor["id"] in placed],
        "issues": [issue | in_part(parts, str(issue["id"])) for issue in issues],
        "first": min((one.date for one in positions), default=library.newest).isoformat(),
        "begin": beginning(library, parts),
        "compare": library.addresses.page(links.COMPARE),
        **known_since(library),
    }


def in_part(parts: Parts, id_: str) -> Json:
    """Say in which part an issue's positions are, if it has any."""
    return {"part": parts[id_]} if id_ in parts else {}


def beginning(library: Library, parts: Parts) -> str:
    """Begin with everything where a screen and a part hold it, else with what fills most of one.

    One issue alone is begun with only where everything would be much to load.
    """
    is_light = len({*parts.values()}) == 1
    if len(parts) <= bounds.COLUMNS and is_light:
        return ""
    wider = {id_ for issue in parts for id_ in library.kb.issue_and_wider(issue)}
    within = {id_: below(library, parts, id_) for id_ in sorted(wider)}
    light = {id_: ids for id_, ids in within.items() if len({parts[one] for one in ids}) == 1}
    fullest = max(light, key=lambda id_: filled(library, light[id_]), default="")
    return "" if is_light and len(within.get(fullest, ())) <= 1 else fullest


def below(library: Library, parts: Parts, id_: str) -> list[str]:
    """Give the issues with positions that are an issue or within it."""
    return [issue for issue in parts if id_ in library.kb.issue_and_wider(issue)]


def filled(library: Library, ids: list[str]) -> int:
    """Count the cells of a screen that the table of some issues takes."""
    placed = {
        actor.id
        for position, _text in library.once(written, "")
        if position.issue.id in ids
        for actor in position.actors
    }
    return screenful(len(ids), len(placed))
