"""A snapshot whose name is that of no copy, where others are at hand.

Copies of sources lie on the machine of whoever keeps them, and where there are none, quotes count
as unchecked. But where a copy is there whose name is the same but for a slip, or one of the same
record's other sources, a name without a file is a mistake, and nobody would notice that its quotes
are held to nothing. A name with another number is that of another text.

Bad:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
        snapshot: relase.txt
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
    # briefings/snapshots/release.txt
    We intend to implement a limited resumption.

Good:
    # briefings/2022/2022-06-08-arctic-resumption.yaml
    title: Arctic Council work resumes in part
    date: 2022-06-08
    summary: Projects without Russia go on.
    sources:
      - id: release
        title: Joint Statement on Limited Resumption of Arctic Council Cooperation
        url: https://www.state.gov/joint-statement/
        snapshot: release.txt
    statements:
      - id: resumption
        by: [norway]
        act: declare
        quote: We intend to implement a limited resumption.
        sources: [release]
    # briefings/snapshots/release.txt
    We intend to implement a limited resumption.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath

from briefing_site.diagnostics.diagnostic import Diagnostic, Hint
from briefing_site.diagnostics.wording import quoted, whole
from briefing_site.knowledge.world import World
from briefing_site.model.record import NamedRecord, Record
from briefing_site.model.source import SourceRecord, VersionRecord

NUMBER = re.compile(r"\d+")

MOST_SLIPS = 2
"""How many letters are wrong, missing, too many or swapped in a name that was meant."""


def check(world: World) -> Iterator[Diagnostic]:
    """Find names of copies that are not there."""
    there = world.snapshots.names
    named = named_copies(world) if there else ()
    unnamed = there - {name for _, _, name in named}
    kept = {top.id for top, _, name in named if world.snapshots.is_there(name)}
    for top, record, name in named:
        if not world.snapshots.is_there(name):
            yield from missing(record, name, unnamed, is_kept=top.id in kept)


def named_copies(world: World) -> tuple[tuple[NamedRecord, Record, str], ...]:
    """Give each name of a copy, with the source that has it and the record of the file."""
    models: tuple[type[SourceRecord | VersionRecord], ...] = (SourceRecord, VersionRecord)
    return tuple((top, one, one.snapshot) for top, one in world.of(*models) if one.snapshot)


def missing(
    record: Record, name: str, unnamed: AbstractSet[str], *, is_kept: bool
) -> Iterator[Diagnostic]:
    """Word that a copy is missing, if it should be there.

    Args:
        record: The source, or a version of it.
        name: The name of its copy.
        unnamed: The copies that no source names.
        is_kept: Whether a copy of the same record's other sources is there.
    """
    meant = slip_of(name, unnamed)
    if meant or is_kept:
        yield Diagnostic(
            "snapshot-not-at-hand",
            record.at("snapshot"),
            f"among the copies of sources there is no {quoted(name)}",
            Hint(f"did you mean {whole(meant)}?" if meant else "put it there, or mend its name"),
        )


def slip_of(name: str, others: Iterable[str]) -> str | None:
    """Give the name that was meant, if one differs by its folder, its suffix or a few letters."""
    from rapidfuzz import process  # noqa: PLC0415 - only where something is wrong
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

    numbers, stem = NUMBER.findall(name), PurePosixPath(name).stem
    stems = {
        one: PurePosixPath(one).stem for one in sorted(others) if NUMBER.findall(one) == numbers
    }
    found = process.extractOne(stem, stems, scorer=OSA.distance, score_cutoff=MOST_SLIPS)
    return found[2] if found else None
