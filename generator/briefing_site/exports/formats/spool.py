"""Formats made once: takes the library, gives their files in a folder of their own.

Pages tell how large these files are before they are written, and each record is made once for all
formats. A line is written as soon as it is made, so that a large site takes little more memory
than a small one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from briefing_site.exports.formats.akoma_ntoso import AkomaNtoso
from briefing_site.exports.formats.format import Format, Site
from briefing_site.exports.formats.ftm.files import EntityLines, StatementLines
from briefing_site.exports.formats.plover.files import Counts, EventLines
from briefing_site.exports.formats.stix.bundle import Stix
from briefing_site.exports.own_folder import own_folder
from briefing_site.pages import export_paths
from briefing_site.pages.library import Library
from briefing_site.published.kinds import kinds
from briefing_site.settings import OtherFormat

FORMATS: dict[str, tuple[OtherFormat, Callable[[Site], Format]]] = {
    export_paths.STIX_FILE: (OtherFormat.STIX, Stix),
    export_paths.FTM_FILE: (OtherFormat.FTM, EntityLines),
    export_paths.FTM_STATEMENTS_FILE: (OtherFormat.FTM, StatementLines),
    export_paths.PLOVER_FILE: (OtherFormat.PLOVER, EventLines),
    export_paths.PLOVER_COUNTS_FILE: (OtherFormat.PLOVER, Counts),
    export_paths.AKN_FILE: (OtherFormat.AKN, AkomaNtoso),
}
"""What writes the file at each path, and what a site asks for it by."""


class Spool:
    """The files of the formats that a site is to have, there for as long as this is.

    Attributes:
        folder: Where they are, each below the name of its file.
        entries: How many entries each has, by its path.
    """

    def __init__(self, library: Library) -> None:
        self.folder = own_folder(self)
        self.entries: dict[str, int] = {}
        if wanted := dict.fromkeys(paths(library)):
            self._write(library, [*wanted])

    def _write(self, library: Library, wanted: list[str]) -> None:
        """Write all files at once, a record at a time."""
        site = Site(library)
        with ExitStack() as open_:
            writers = []
            for path in wanted:
                file = open_.enter_context(self.file(path).open("w", encoding="utf-8", newline=""))
                writers.append((path, file, FORMATS[path][1](site)))
            for path, file, one in writers:
                self.entries[path] = 0
                file.writelines(f"{line}\n" for line in one.begin())
            for described in kinds():
                if described.within:
                    continue
                for record in described.records(library):
                    for path, file, one in writers:
                        if lines := [*one.add(described.kind, record)]:
                            file.write("\n".join([*lines, ""]))
                            self.entries[path] += len(lines)
            for _, file, one in writers:
                file.writelines(f"{line}\n" for line in one.end())

    def file(self, path: str) -> Path:
        """Give where the file is that a site has at a path."""
        return self.folder / path.rpartition("/")[2]


def paths(library: Library) -> Iterator[str]:
    """Name the files that a site is to have."""
    wanted = library.settings.formats
    return (path for path, (name, _) in FORMATS.items() if name in wanted)


def spool_of(library: Library) -> Spool:
    """Give the files of a library, made once."""
    return library.once(spooled, "")


def spooled(library: Library, _all: str) -> Spool:
    """Make the files of a library."""
    return Spool(library)
