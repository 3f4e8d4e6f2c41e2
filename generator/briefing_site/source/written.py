"""The hand-written part of a site: takes the folder of its pages, gives what must not be in it.

What stands there is published as it is, by MkDocs and not by us. So nothing there may lead out of
the folder, and nothing may run in a reader's browser: a change of words needs no look at code.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefing_site.diagnostics.diagnostic import Diagnostic
from briefing_site.source.active import Active, in_markdown
from briefing_site.source.drawing import NotLegibleError, in_drawing
from briefing_site.source.files import legible, reason, undecodable
from briefing_site.source.rules import active_file, active_markup, link_outside, unreadable_file
from briefing_site.source.span import start_of
from briefing_site.source.text import SourceText

PAGES = frozenset({".markdown", ".md", ".mdown", ".mkd", ".mkdn"})
DRAWING = ".svg"
"""A file of XML, in which a browser runs scripts where there are any."""

# fmt: off
QUIET = frozenset(
    {
        # images
        ".avif", ".bmp", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp",
        # sound and films
        ".aac", ".flac", ".m4a", ".m4v", ".mov", ".mp3", ".mp4", ".oga", ".ogg", ".ogv", ".opus",
        ".srt", ".vtt", ".wav", ".weba", ".webm",
        # documents and archives
        ".7z", ".doc", ".docx", ".epub", ".odp", ".ods", ".odt", ".pdf", ".ppt",
        ".pptx", ".rtf", ".tar", ".tgz", ".xls", ".xlsx", ".zip",
        # data and words
        ".bib", ".csv", ".geojson", ".ics", ".json", ".jsonl", ".log", ".ndjson", ".parquet",
        ".ris", ".tsv", ".txt", ".webmanifest", ".yaml", ".yml",
        # what pages look like
        ".css", ".eot", ".otf", ".ttf", ".woff", ".woff2",
    }
)
"""Files that no browser and no server runs; whatever is not listed here may be one that does."""
# fmt: on

BY_NAME = frozenset({"CNAME"})
"""Files without an ending that hosts of sites read."""

THEME = Path(__file__).parents[1] / "theme"


@dataclass(slots=True)
class Written:
    """What is wrong with the hand-written part of a site.

    Attributes:
        diagnostics: The findings.
        sources: The text of every file that has one, by the path that is shown.
        refused: The files that must not be published.
    """

    diagnostics: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, SourceText] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)

    def refuse(self, path: Path, found: Diagnostic) -> None:
        """Keep a finding and the file that it is about."""
        self.diagnostics.append(found)
        self.refused.add(path)


def check_written(folder: Path) -> Written:
    """Look through the folder of a site's pages, images and other files."""
    written = Written()
    if folder.is_symlink() and not is_inside(folder, folder.parent):
        target = str(folder.readlink())
        written.refuse(folder, link_outside.fault(start_of(folder.name), target))
        return written
    check_links(folder, written)
    for path in entries(folder):
        if path not in written.refused:
            judge(path, shown_in(folder, path), written)
            if (THEME / path.relative_to(folder)).is_file():
                written.refuse(path, active_file.of_theme(start_of(shown_in(folder, path))))
    return written


def check_links(folder: Path, written: Written) -> None:
    """Refuse each link below a folder that leads out of it or to no file, and what is none."""
    for path in entries(folder):
        if found := misnamed(folder, path) or misled(folder, path):
            written.refuse(path, found)


def shown_in(folder: Path, path: Path) -> str:
    """Give the path of a file as messages show it."""
    return f"{folder.name}/{legible(path.relative_to(folder).as_posix())}"


def is_text(path: Path) -> bool:
    """Tell whether a path is made of characters, which its bytes need not be."""
    return legible(str(path)) == str(path)


def misnamed(folder: Path, path: Path) -> Diagnostic | None:
    """Say of a name that no address could hold it."""
    if is_text(path.relative_to(folder)):
        return None
    return unreadable_file.misnamed(start_of(shown_in(folder, path)))


def entries(folder: Path) -> Iterator[Path]:
    """Give every file below a folder and every link to one, those that are hidden left out."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in sorted([*names, *links]):
            if not name.startswith("."):
                yield Path(parent, name)


def misled(folder: Path, path: Path) -> Diagnostic | None:
    """Say where a link leads that must not stand there, or that something is no file at all."""
    shown = shown_in(folder, path)
    if not path.is_symlink():
        # To read a pipe is to wait for ever.
        why = "it is no ordinary file"
        return None if path.is_file() else unreadable_file.fault(start_of(shown), why)
    target = legible(str(path.readlink()))
    if not is_inside(path, folder):
        return link_outside.fault(start_of(shown), target)
    if not path.is_file():
        what = "a folder" if path.is_dir() else "no file"
        return link_outside.fault(start_of(shown), target, what)
    return None


def is_inside(path: Path, folder: Path) -> bool:
    """Tell whether what a path leads to is in a folder; links that go around in circles are."""
    # `Path.resolve` fails on such before Python 3.13.
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def judge(path: Path, shown: str, written: Written) -> None:
    """Look at one file by what its name says that it holds."""
    suffix = path.suffix.lower()
    if suffix in PAGES:
        look_into(path, shown, in_markdown, written)
    elif suffix == DRAWING:
        look_into(path, shown, in_drawing, written)
    elif suffix not in QUIET and path.name not in BY_NAME:
        written.refuse(path, active_file.fault(start_of(shown), suffix))


def look_into(
    path: Path, shown: str, finder: Callable[[str], Iterator[Active]], written: Written
) -> None:
    """Look for what does something in a file of text."""
    try:
        content = path.read_bytes()
    except OSError as error:
        written.refuse(path, unreadable_file.fault(start_of(shown), reason(error)))
        return
    try:
        text = SourceText(shown, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        written.refuse(path, undecodable(shown, content, error.start))
        return
    keep(path, text, finder, written)


def keep(
    path: Path, text: SourceText, finder: Callable[[str], Iterator[Active]], written: Written
) -> None:
    """Keep what a file of text does, at its place."""
    try:
        for found in finder(text.text):
            span = text.span(found.start, found.end)
            written.refuse(path, active_markup.fault(span, found.words))
            written.sources[text.path] = text
    except NotLegibleError as error:
        span = text.span(error.start, error.start)
        written.refuse(path, active_file.illegible(span, error.why))
        written.sources[text.path] = text
