"""Quotes against earlier ones: takes a rewording, gives its words with what went and what came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_site.document.nodes import BlockQuote, Division, Inlines
from briefing_site.document.runs import DOT, Part, division, link, paragraph, run, span
from briefing_site.interface import _
from briefing_site.knowledge.differences import Change, Stretch
from briefing_site.knowledge.series import Rewording
from briefing_site.naming.typeset import set_text
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import statement_place, to_statement
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.quotations import translation
from briefing_site.pages.parts.texts import marks
from briefing_site.pages.parts.times import dated_in_sentence


def requoted(library: Library, rewording: Rewording) -> Division:
    """Show a quote with the words that it changed."""
    part = rewording.part
    quote = say("“{words}”", words=reworded(rewording.stretches))
    words = span(quote, lang=part.lang or library.settings.language, dir="auto")
    before = f"{set_text(part.record.lead_in)} " if part.record.lead_in else ""
    return division(
        BlockQuote((paragraph(before, words),)),
        *(translation(library, part, translated) for translated in part.translations),
        division(paragraph(*whence(library, rewording)), class_="brf-quote__source"),
        class_="brf-quote",
    )


def whence(library: Library, rewording: Rewording) -> Iterator[Part]:
    """Say which statement a quote is of, in which sources, and what it is set against."""
    yield to_statement(library, rewording.part)
    yield marks(library, rewording.part.uses)
    yield against(rewording)


def reworded(stretches: Sequence[Stretch]) -> Inlines:
    """Show words with those that went struck through, and those that came underlined."""
    row = [part for stretch in stretches for part in (" " * stretch.spaced, changed(stretch))]
    return run(*row[1:])


def changed(stretch: Stretch) -> Part:
    """Show words in a row by what became of them."""
    match stretch.change:
        case Change.SAME:
            return stretch.text
        case Change.GONE:
            return span(stretch.text, name="del")
        case Change.NEW:
            return span(stretch.text, name="ins")


def against(rewording: Rewording) -> Part:
    """Say which earlier quote a quote is set against, if anything was quoted before."""
    before = rewording.before
    if before:
        place = statement_place(before)
        words = link(place, _("the words"))
        date = dated_in_sentence(before.when)
        return run(DOT, say("against {words} of {date}", words=words, date=date))
    return ""
