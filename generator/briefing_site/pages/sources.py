"""Sources as pages show them: takes sources and citations, gives views for lists and footnotes."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_site.document.write_markdown import BlockWriter
from briefing_site.knowledge.entities import Source
from briefing_site.pages import dates, links
from briefing_site.pages.desk import Desk, LinkView
from briefing_site.pages.markdown import Markdown
from briefing_site.pages.terms import credibility, language_word, reliability, source_kind


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in a list.

    Attributes:
        anchor: Its place on the page.
        by: Author and publisher.
        published: In words, as `accessed` is.
        grade: The Admiralty code spelled out, the code in brackets behind it.
        kind: What it is, in words.
        based_on: The sources that it repeats.
        resting: How many statements, positions, events and assessments rest on it.
    """

    anchor: str
    title: str
    url: str | None
    archive_url: str | None
    by: str
    published: str
    accessed: str
    language: str
    kind: str
    licence: str | None
    grade: str
    note: Markdown
    based_on: tuple[LinkView, ...]
    resting: int


FootnoteView = Markdown
"""A footnote as it stands in the page's text."""


def source_view(desk: Desk, source: Source) -> SourceView:
    """Show a source in the list of its briefing."""
    record = source.record
    return SourceView(
        anchor=links.source_anchor(record.id),
        title=record.title,
        url=record.url,
        archive_url=record.archive_url,
        by=byline(source),
        published=dates.day(record.published) if record.published else "",
        accessed=dates.day(record.accessed) if record.accessed else "",
        language=language_word(record.lang) if record.lang else "",
        kind=source_kind(record.kind) if record.kind else "",
        licence=record.licence,
        grade=grade_in_words(record.grade),
        note=desk.line(record.note, source.briefing.id),
        based_on=tuple(desk.source(other) for other in source.based_on),
        resting=len(desk.library.resting[source.ref]),
    )


def footnotes(desk: Desk) -> tuple[FootnoteView, ...]:
    """Show every source that a page's texts and cards have cited."""
    return tuple(map(Markdown, BlockWriter(desk.lines).notes()))


def byline(source: Source) -> str:
    """Name author and publisher, as far as they are known."""
    return ", ".join(filter(None, (source.record.author, source.record.publisher)))


def grade_in_words(grade: str | None) -> str:
    """Spell out an Admiralty code: `usually reliable source, probably true (B2)`."""
    if not grade:
        return ""
    return f"{reliability(grade[0])}, {credibility(grade[1])} ({grade})"
