"""How words and votes are cited: takes a statement, a passage or a vote, gives its `Reference`.

What is cited is what was said: its author is who spoke, its date that of speaking as far as it is
known. Then stand the office, where it is quoted, this site and the day of the page. The words
around them are English, as those of the styles are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypedDict

from briefing_site.interface import citing
from briefing_site.knowledge.entities import Passage, Source, Statement, Use, Vote
from briefing_site.knowledge.provenance import by_source
from briefing_site.model.actor import Actor
from briefing_site.model.edtf import EdtfDate
from briefing_site.model.person_names import PersonName
from briefing_site.model.source import SourceRecord
from briefing_site.model.vocabularies import SourceKind
from briefing_site.naming import dates
from briefing_site.naming.actors import cited_name, name_on
from briefing_site.naming.offices import offices_name
from briefing_site.naming.quotation_marks import nested
from briefing_site.naming.sources import places, publisher_of
from briefing_site.naming.typeset import set_text
from briefing_site.naming.votes import result_words, vote_name
from briefing_site.naming.wording import shortened
from briefing_site.pages import links
from briefing_site.pages.known_dates import KnownDate
from briefing_site.pages.library import Library
from briefing_site.pages.references import Author, Reference, on_one_line, reference
from briefing_site.versions.version import Version, Versioned

LONGEST = 300
"""Characters of the words that a citation quotes."""


def cite_statement(library: Library, said: Statement) -> Reference:
    """Say how a statement is cited: by the document's own name, else by its first words."""
    first = said.passages[0]
    title = said.record.title or words_of(library, first)
    page = cite_words(library, said, links.statement(said.ref), title)
    found = found_words(library, first, said.uses)
    return replace(page, found_in=found, found_at=addresses_of(said.uses))


def cite_passage(library: Library, passage: Passage) -> Reference:
    """Say how a passage is cited: by its words, at its place on the page of the whole."""
    path = links.passage_files(passage)
    part = cite_words(library, passage.statement, path, words_of(library, passage))
    return replace(
        part,
        setting=in_a_row((in_whole(passage), part.setting)),
        found_in=found_words(library, passage, passage.uses),
        found_at=addresses_of(passage.uses),
        address=version_address(library, links.passage(passage), passage.statement),
    )


def cite_words(library: Library, said: Statement, path: str, title: str) -> Reference:
    """Say how a statement or a part of it is cited: as the words of those who spoke."""
    who = (said.under,) if said.under else said.by
    return replace(
        reference(library, said.briefing, path, title),
        authors=tuple(author(actor, said.when) for actor in who),
        said=KnownDate.of(said.when),
        setting=in_a_row(offices(library, said)),
        told_when=in_a_row(told_when(said.when)),
        **of_version(library, (links.statement(said.ref), ""), said),
    )


def cite_vote(library: Library, vote: Vote) -> Reference:
    """Say how a vote is cited: as an act of the body that took it."""
    page = reference(library, vote.briefing, links.vote(vote.ref), vote_name(vote))
    return replace(
        page,
        authors=(author(vote.body, vote.when),),
        said=KnownDate.of(vote.when),
        setting=on_one_line(result_words(vote)),
        told_when=in_a_row(told_when(vote.when)),
        found_in=in_a_row(documents(library, vote)),
        found_at=addresses_of(vote.uses),
        **of_version(library, (page.path, ""), vote),
    )


class OfVersion(TypedDict):
    """What a citation says of the version that is cited."""

    version: str
    issued: dt.date | None
    how_issued: str
    address: str


def of_version(library: Library, place: tuple[str, str], record: Versioned) -> OfVersion:
    """Say of a citation which version is cited, of what day it is, and where it can be held to.

    The day is the first on which it was shown. Where that is not known, another takes its place: on
    which the record says that it was changed, which is called that.
    """
    version = library.version_of(record)
    how = "of" if version.since else how_changed(version)
    return OfVersion(
        version=version.name,
        issued=version.since or version.day,
        how_issued=how,
        address=version_address(library, place, record),
    )


def how_changed(version: Version) -> str:
    """Say what was done on the day that the record tells of a version, as citations do."""
    if version.is_corrected:
        return "as corrected"
    return "as recorded" if version.is_first else "as updated"


def version_address(library: Library, place: tuple[str, str], record: Versioned) -> str:
    """Give the address at which a page says whether it still is as it was cited."""
    return library.addresses.published_version(place, library.version_of(record).name)


def documents(library: Library, vote: Vote) -> Iterator[str]:
    """Say where the text stands that was voted on, and where the vote is recorded.

    A resolution or a draft holds what was voted on, but not who voted how.
    """
    texts = [use for use in vote.uses if use.source.record.kind is SourceKind.LEGAL]
    yield found_in(library, texts, "text in")
    yield found_in(library, (use for use in vote.uses if use not in texts), "recorded in")


def words_of(library: Library, passage: Passage) -> str:
    """Quote a passage in its own language, else give what is written of it, and say so.

    A style may put a title into quotation marks: without the brackets a summary would be taken
    for the speaker's words.
    """
    record = passage.record
    if record.quote:
        words = f"“{shortened(nested(record.quote, outside=1), LONGEST)}”"
        return f"{set_text(record.lead_in)} {words}" if record.lead_in else words
    summary = library.words(passage.record.summary, passage.briefing.id)
    return f"[Paraphrase: {shortened(summary, LONGEST).rstrip('.')}]"


def in_whole(passage: Passage) -> str:
    """Name the document that a passage is taken from, unless its source is called so."""
    title = passage.statement.record.title
    if not title or title in {use.source.record.title for use in passage.uses}:
        return ""
    return f"in {quoted(title)}"


def author(actor: Actor, when: EdtfDate) -> Author:
    """Name who spoke as an author, on one line."""
    name = cited_name(actor, when)
    if isinstance(name, PersonName):
        return replace(name, family=on_one_line(name.family), given=on_one_line(name.given))
    return on_one_line(name)


def found_words(library: Library, passage: Passage, uses: Iterable[Use]) -> str:
    """Say where words are quoted, or reported where they are not."""
    how = "quoted in" if passage.record.quote else "reported in"
    return on_one_line(found_in(library, uses, how))


def offices(library: Library, said: Statement) -> Iterator[str]:
    """Say in which offices, and for whom, those spoke of whom that is known."""
    for one in said.speakers:
        behind = one.on_behalf_of
        is_told = behind and any(role.of == behind.id for role in one.offices)
        parts = [offices_name(one.offices, library.kb.actors, said.when)]
        parts += [f"on behalf of: {name_on(behind, said.when)}"] if behind and not is_told else []
        if words := ", ".join(filter(None, parts)):
            yield words if len(said.speakers) == 1 else f"{name_on(one.actor, said.when)}, {words}"


def told_when(when: EdtfDate) -> Iterator[str]:
    """Put the date into words where its parts do not say all that is known of it."""
    if when.note or when.is_of_source or "/" in when.text or not KnownDate.of(when).parts:
        yield in_style(when)


def in_style(date: EdtfDate) -> str:
    """Write a date as the styles write theirs: in English, the month before the day."""
    with citing():
        return dates.edtf(date)


def found_in(library: Library, uses: Iterable[Use], how: str) -> str:
    """Say in which sources it is found, and where in each."""
    found = " and in ".join(place_in(library, used[0].source, used) for used in by_source(uses))
    return f"{how} {found}" if found else ""


def addresses_of(uses: Iterable[Use]) -> tuple[str, ...]:
    """Say where each source can be read, and where a copy of it is."""
    records = [used[0].source.record for used in by_source(uses)]
    return tuple(on_one_line(address_in(one)) for one in records if one.url or one.archive_url)


def address_in(record: SourceRecord) -> str:
    """Say where a source can be read, as files for citing programs do."""
    copy = f"archived copy: {record.archive_url}" if record.archive_url else ""
    return f"Source: {record.title}: {', '.join(filter(None, (record.url, copy)))}"


def place_in(library: Library, source: Source, uses: Iterable[Use]) -> str:
    """Name a source, its number, publisher and date, and the places in it."""
    rest = (library.once(told_of, source), places(use.locator for use in uses))
    known = ", ".join(filter(None, rest))
    return f"{quoted(source.record.title, ',')} {known}" if known else quoted(source.record.title)


def told_of(_library: Library, source: Source) -> str:
    """Give a source's number, publisher and date."""
    published = source.published
    parts = (source.record.symbol, publisher_of(source), in_style(published) if published else "")
    return ", ".join(filter(None, parts))


def quoted(title: str, stop: str = "") -> str:
    """Put a title into quotation marks, what stops it within them."""
    stop = "" if title.endswith(("?", "!")) else stop
    return f"“{nested(title, outside=1)}{stop}”"


def in_a_row(parts: Iterable[str]) -> str:
    """Put what is known on one line."""
    return on_one_line("; ".join(filter(None, parts)))
