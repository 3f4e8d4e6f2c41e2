"""What a run is told from outside: takes nothing, gives `Settings`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from pathlib import Path

from briefing_site.frozen import frozen

_drafts_wanted: ContextVar[bool] = ContextVar("drafts_wanted", default=False)


@contextmanager
def showing_drafts(*, drafts: bool) -> Iterator[None]:
    """Show drafts, too, in all that is built meanwhile, whatever mkdocs.yml says."""
    token = _drafts_wanted.set(drafts)
    try:
        yield
    finally:
        _drafts_wanted.reset(token)


def drafts_are_wanted() -> bool:
    """Whether a command asked for drafts."""
    return _drafts_wanted.get()


class OtherFormat(StrEnum):
    """A format of another field that a site may have all of the record in."""

    STIX = "stix"
    FTM = "ftm"
    PLOVER = "plover"
    AKN = "akn"


class History(StrEnum):
    """What the pages of records tell of how they changed, from the repository's commits.

    Attributes:
        NONE: Nothing.
        KEPT: What builds before this one kept: nothing is read for it.
        WHOLE: All.
    """

    NONE = "none"
    KEPT = "kept"
    WHOLE = "whole"


@frozen
class Settings:
    """Where things are, and what is wanted.

    Attributes:
        briefings: The folder of the YAML files.
        snapshots: The folder of the sources' copies; `snapshots/` in the briefings folder
            where none is named.
        docs: The folder of the hand-written pages and the images.
        drafts: Whether drafts are built too.
        site_name: The site's name, for citations.
        site_url: The site's address with a slash at its end, or nothing.
        directory_urls: Whether a page is a folder's, as MkDocs' `use_directory_urls` says.
        folder: Where on the site all of this is, with a slash at its end; nothing for its root.
        language: The tag of the language that the site speaks.
        written: The paths of the hand-written pages; nothing where any may be there.
        today: The day on which it is checked; nothing where what is said must not depend on it.
        has_all_feeds: Whether each actor, issue and tag has feeds of its own beside the site's.
        has_tables: Whether all of the record is there as tables, too.
        has_api: Whether programs can ask for all of the record, too.
        has_parquet: Whether these tables are there as Parquet, too.
        has_database: Whether all of the record is there as a database, too.
        has_rdf: Whether all of the record is there as linked data, too.
        formats: The formats of other fields that all of the record is there in, too.
        has_linked: Whether pages say what they are about as linked data.
        has_llms: Whether programs that read are told what to read first.
        has_markdown: Whether plain Markdown stands beside each page.
        has_cards: Whether statements, votes and positions have cards to embed elsewhere.
        history: What the pages of records tell of how they changed.
        repo_url: The repository's address, or nothing.
        cache: Where is kept what a build can take from the ones before, or nothing.
        terms: Under which terms the site may be used, in its words; nothing where there are none.
    """

    briefings: Path = Path("briefings")
    snapshots: Path | None = None
    docs: Path = Path("docs")
    drafts: bool = False
    site_name: str = "Briefings"
    site_url: str = ""
    directory_urls: bool = True
    folder: str = ""
    language: str = "en"
    written: frozenset[str] | None = None
    today: dt.date | None = None
    has_all_feeds: bool = True
    has_tables: bool = True
    has_api: bool = True
    has_parquet: bool = False
    has_database: bool = True
    has_rdf: bool = True
    formats: frozenset[OtherFormat] = frozenset()
    has_linked: bool = True
    has_llms: bool = True
    has_markdown: bool = False
    has_cards: bool = False
    history: History = History.NONE
    repo_url: str = ""
    cache: Path | None = None
    terms: str = ""

    @property
    def snapshots_folder(self) -> Path:
        """Where the sources' copies are looked for."""
        return self.snapshots or self.briefings / "snapshots"

    def has_written(self, path: str) -> bool:
        """Whether a hand-written page may be linked to."""
        return self.written is None or path in self.written
