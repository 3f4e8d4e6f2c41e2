"""What a reader cites: takes a briefing or a statement, gives its `Reference`.

Every form of citation, on the page and in a file beside it, is written from this alone.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from briefing_site.frozen import frozen
from briefing_site.knowledge.entities import Statement, Vote
from briefing_site.model.briefing import Briefing
from briefing_site.model.person_names import PersonName
from briefing_site.naming.typeset import title_of
from briefing_site.naming.votes import dated_vote
from briefing_site.naming.wording import capital, one_line
from briefing_site.pages import links
from briefing_site.pages.known_dates import KnownDate, exact, in_chicago
from briefing_site.pages.library import Library

UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters and what is no character at all."""


Author = str | PersonName
"""A name that stands as it is, or one in two parts."""


@frozen
class Reference:
    """A page of the site as a work that is cited.

    Attributes:
        key: What citing programs call it: ASCII letters, digits, hyphens and colons.
        path: The page's path, from which its address and its files follow.
        title: On one line, as are the site's name and the authors.
        authors: Names as the record gives them; a person's in two parts where it tells them apart.
        site: The site's name.
        issued: The day of the page's last change of substance: which version was cited; nothing
            where the record does not say.
        address: The page's permanent address, or nothing where the site has none.
        status: `superseded` or `retracted`, or nothing.
        said: Of words and votes, when they were said or cast; the authors are then who did that.
        setting: In which office, or in which whole, it was said.
        told_when: The date in words, where its parts do not say all that is known of it.
        found_in: Where it is quoted.
        has_files: Whether files for citing programs stand beside it.
        version: Of words and votes, what the version is called that is cited.
        how_issued: Then what the day is to that version: `of` its first day, else `as updated`.
        found_at: Of words and votes, the sources that they are found in, each with its address on
            the web and that of its copy: for files alone.
    """

    key: str
    path: str
    title: str
    authors: tuple[Author, ...]
    site: str
    issued: dt.date | None
    address: str
    status: str
    said: KnownDate | None = None
    setting: str = ""
    told_when: str = ""
    found_in: str = ""
    has_files: bool = True
    version: str = ""
    how_issued: str = "of"
    found_at: tuple[str, ...] = ()

    @property
    def date(self) -> KnownDate:
        """The date of the work: of words or a vote their own, of another page that of the page."""
        if self.said is not None:
            return self.said
        return exact(self.issued) if self.issued else KnownDate(())

    @property
    def names(self) -> tuple[str, ...]:
        """The authors as they are called, for what has no place for the parts of a name."""
        return tuple(map(str, self.authors))

    @property
    def detail(self) -> str:
        """What is known of words and votes besides, their date in words among it."""
        return capital_first(self.setting, self.told_when, self.found_in)

    @property
    def page(self) -> str:
        """The site as the place where words or a vote are found, with the version and its date."""
        day = day_in_chicago(self.issued) if self.issued else ""
        version = f"version {self.version}" if self.version else ""
        if version and day:
            link = " of " if self.how_issued == "of" else f", {self.how_issued} "
            return f"{self.site}, {version}{link}{day}"
        return ", ".join(filter(None, (self.site, version or day)))


def capital_first(*parts: str) -> str:
    """Put what is known in a row, with a capital at its beginning."""
    return capital("; ".join(filter(None, parts)))


@lru_cache(maxsize=4096)
def day_in_chicago(day: dt.date) -> str:
    """Write a day as Chicago does; of a briefing's statements, all have one."""
    return in_chicago(exact(day))


def reference_to_briefing(library: Library, briefing: Briefing) -> Reference:
    """Say how a briefing is cited."""
    return reference(library, briefing, links.briefing(briefing.id), title_of(briefing))


def reference_to_statement(library: Library, said: Statement) -> Reference:
    """Say how a statement's page is cited."""
    name = library.dated_name_of(said)
    return reference(library, said.briefing, links.statement(said.ref), name)


def reference_to_vote(library: Library, vote: Vote) -> Reference:
    """Say how a vote's page is cited."""
    return reference(library, vote.briefing, links.vote(vote.ref), dated_vote(vote))


def reference(library: Library, briefing: Briefing, path: str, title: str) -> Reference:
    """Say how a page that was made from a briefing is cited."""
    settings = library.settings
    return Reference(
        key=key_of(path),
        path=path,
        title=on_one_line(title),
        authors=tuple(on_one_line(author) for author in briefing.authors),
        site=on_one_line(settings.site_name),
        issued=briefing.changed,
        address=library.addresses.published(path),
        status=briefing.status.value if briefing.is_withdrawn else "",
    )


def reference_to_list(
    library: Library, path: str, title: str, changed: dt.date | None
) -> Reference:
    """Say how a page is cited that shows what many briefings hold, by its last change."""
    return Reference(
        key=key_of(path),
        path=path,
        title=on_one_line(title),
        authors=(),
        site=on_one_line(library.settings.site_name),
        issued=changed,
        address=library.addresses.published(path),
        status="",
        has_files=False,
    )


def key_of(path: str) -> str:
    """Give what citing programs call a page by."""
    return links.folder(path).strip("/").partition("/")[2].replace("/", ":")


@lru_cache(maxsize=4096)  # who spoke, who wrote and what the site is called stand in most of them
def on_one_line(text: str) -> str:
    """Put a text on one line, without the characters that no XML and no RIS may hold."""
    return one_line(UNWRITABLE.sub(" ", text))
