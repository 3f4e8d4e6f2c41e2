"""The one way through the rooms: takes settings, gives knowledge, findings and pages.

What makes pages and files is imported as they are made: to check, none of it need be installed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_site.diagnostics.diagnostic import Diagnostic, in_order
from briefing_site.diagnostics.severity import Severity
from briefing_site.frozen import frozen
from briefing_site.garbage import garbage_left
from briefing_site.knowledge import rules
from briefing_site.knowledge.base import KnowledgeBase
from briefing_site.knowledge.file_reading import FileReading
from briefing_site.knowledge.records import Records
from briefing_site.knowledge.resolve import resolve
from briefing_site.knowledge.world import World
from briefing_site.model.vocabularies import Status
from briefing_site.progress import note, step, tracking
from briefing_site.settings import Settings
from briefing_site.source.barrier import failed_at, place_of
from briefing_site.source.files import NOTHING, RecordFile, discover
from briefing_site.source.snapshots import Snapshots
from briefing_site.source.text import SourceText
from briefing_site.source.written import check_written

if TYPE_CHECKING:
    from briefing_site.exports.file import ExportedFile
    from briefing_site.pages.library import Library
    from briefing_site.pages.past import Past
    from briefing_site.render import RenderedPage


@frozen(eq=False, slots=False)
class Outcome:
    """What reading a folder of briefings gave.

    Attributes:
        kb: The knowledge base that pages are made from.
        world: Everything that was checked, drafts among it.
        diagnostics: Every finding, sorted by place.
        sources: The text of every file that could be read, by the path that is shown.
    """

    kb: KnowledgeBase
    world: World
    diagnostics: tuple[Diagnostic, ...]
    sources: dict[str, SourceText]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that keep a briefing from being published."""
        return tuple(found for found in self.diagnostics if found.severity is Severity.ERROR)


@garbage_left()
def read_site(
    settings: Settings,
    planned: Mapping[Path, str | None] = NOTHING,
    gone: Callable[[], Iterable[str]] = tuple,
) -> Outcome:
    """Read, decode, resolve and check a folder of briefings.

    Args:
        settings: Where everything is.
        planned: What files will hold, `None` for one that goes: they are read as if they did.
        gone: Gives the paths, as they are shown, of files that were there before. It is asked
            where something is named that no file defines.
    """
    reading = Reading()
    note(f"briefings: {settings.briefings}")
    files, unread = discover(settings.briefings, planned)
    for file in tracking("reading files", files):
        reading.take_in(file)
    with step("resolving references"):
        everything = reading.resolved(drafts=True)
    note(f"copies of sources: {settings.snapshots_folder}")
    snapshots = Snapshots(settings.snapshots_folder)
    world = World(
        *(reading.records, everything, snapshots, settings.docs, reading.sources),
        today=settings.today,
        gone=gone,
    )
    return Outcome(
        kb=reading.built(everything, settings),
        world=world,
        diagnostics=in_order([*unread, *reading.diagnostics, *rules.check(world)]),
        sources=reading.sources,
    )


def read_whole(settings: Settings, gone: Callable[[], Iterable[str]] = tuple) -> Outcome:
    """Read and check a folder of briefings, and look through what is written by hand beside it."""
    outcome = read_site(settings, gone=gone)
    written = check_written(settings.docs)
    if not written.diagnostics:
        return outcome
    return replace(
        outcome,
        diagnostics=in_order([*outcome.diagnostics, *written.diagnostics]),
        sources=outcome.sources | written.sources,
    )


def read_folder(
    folder: Path, snapshots: Path | None = None, planned: Mapping[Path, str | None] = NOTHING
) -> Outcome:
    """Read a folder of briefings where no site's settings say where the rest is.

    Args:
        folder: Its full path; the images that texts show are in the `docs/` beside it.
        snapshots: The folder of the sources' copies, if it is another than usual.
        planned: What files will hold, as for `read_site`.
    """
    return read_site(settings_of(folder, snapshots), planned)


def settings_of(folder: Path, snapshots: Path | None = None) -> Settings:
    """Say where the rest is of a folder of briefings, as `read_folder` takes it to be."""
    return Settings(folder, snapshots, docs=folder.parent / "docs")


@garbage_left()
def render_pages(
    kb: KnowledgeBase,
    settings: Settings,
    past: Past | None = None,
    *,
    is_linked: bool = False,
    as_shown: Callable[[str], str] = str,
) -> list[RenderedPage]:
    """Render every page of the site, in the order of their paths.

    Args:
        kb: What pages are made from.
        settings: How the site is.
        past: What is told of how it became so.
        is_linked: Whether front matter has what a page is about as linked data.
        as_shown: Writes a text of front matter, where templates escape nothing.
    """
    from briefing_site.exports.linked.on_pages import linked_on  # noqa: PLC0415
    from briefing_site.exports.plain_pages import plain_writer  # noqa: PLC0415
    from briefing_site.exports.sizes import measured  # noqa: PLC0415
    from briefing_site.interface import speaking  # noqa: PLC0415
    from briefing_site.pages.past import NO_PAST  # noqa: PLC0415
    from briefing_site.pages.site import planned_pages  # noqa: PLC0415
    from briefing_site.render import render  # noqa: PLC0415

    with speaking(settings.language):
        library = measured(kb, settings, past or NO_PAST)
        plain = plain_writer(library)
        rendered = (
            render(one.build(), plain, linked_on(library, one.path) if is_linked else "", as_shown)
            for one in planned_pages(library)
        )
        return sorted(tracking("rendering pages", rendered), key=lambda page: page.path)


def build_files(library: Library) -> Iterator[ExportedFile]:
    """Make every file that the published site has beside its pages."""
    from briefing_site.exports.everything import export_all  # noqa: PLC0415
    from briefing_site.interface import speaking  # noqa: PLC0415

    with speaking(library.settings.language):
        yield from tracking("making files", export_all(library))


def export_files(
    kb: KnowledgeBase, settings: Settings, past: Past | None = None
) -> list[ExportedFile]:
    """Make every file that the published site has beside its pages, in the order of paths."""
    from briefing_site.pages.library import Library  # noqa: PLC0415
    from briefing_site.pages.past import NO_PAST  # noqa: PLC0415

    library = Library(kb, settings, past=past or NO_PAST)
    return sorted(build_files(library), key=lambda file: file.path)


class Reading:
    """The records of all files read so far."""

    def __init__(self) -> None:
        self.records = Records()
        self.diagnostics: list[Diagnostic] = []
        self.sources: dict[str, SourceText] = {}

    def take_in(self, file: RecordFile) -> None:
        """Read one file as far as it goes, and let none keep the others from being read."""
        self.add(FileReading(file))

    def add(self, found: FileReading) -> None:
        """Add what reading a file gave."""
        found.add_to(self.records)
        self.diagnostics += found.diagnostics
        if found.source:
            self.sources[found.file.shown] = found.source

    def resolved(self, *, drafts: bool) -> KnowledgeBase:
        """Resolve every reference, without the records at which the program fails."""
        while True:
            try:
                return resolve(self.records, drafts=drafts)
            except Exception as error:
                path = place_of(error)
                if path is None or not self.records.remove(path):
                    raise
                self.diagnostics.append(failed_at(path, error))

    def built(self, everything: KnowledgeBase, settings: Settings) -> KnowledgeBase:
        """Give what pages are made from: of drafts nothing, unless they are wanted."""
        is_whole = settings.drafts or not holds_drafts(everything)
        return everything if is_whole else self.resolved(drafts=False)


def holds_drafts(kb: KnowledgeBase) -> bool:
    """Whether any briefing is a draft."""
    return any(one.status is Status.DRAFT for one in kb.briefings.values())
