"""Quotes against earlier ones: takes a rewording, gives its words with what went and what came."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_site.document.nodes import Block, BlockQuote, Blocks, Division, Inlines, Place
from briefing_site.document.runs import Part, bullets, division, link, paragraph, run, small, span
from briefing_site.interface import _
from briefing_site.knowledge.differences import Change, Passage
from briefing_site.knowledge.entities import Statement
from briefing_site.knowledge.series import Rewording, Step
from briefing_site.pages import links
from briefing_site.pages.library import Library
from briefing_site.pages.parts.linking import to_statement
from briefing_site.pages.parts.phrases import say
from briefing_site.pages.parts.statements import quoted
from briefing_site.pages.parts.texts import marks
from briefing_site.pages.parts.times import on_day


def requoted(library: Library, rewording: Rewording, step: Step) -> Division:
    """Show a quote with the words that it changed."""
    part = rewording.part
    words: BlockQuote[Block] = BlockQuote((paragraph(reworded(rewording.passages)),))
    told = (to_statement(library, part), marks(library, part.uses), against(rewording, step))
    return division(
        division(words, lang=part.record.lang or library.settings.language, dir="auto"),
        division(paragraph(*told), class_="brf-quote__source"),
        class_="brf-quote",
    )


def reworded(passages: Sequence[Passage]) -> Inlines:
    """Show words with those that went struck through, and those that came underlined."""
    row = [part for passage in passages for part in (" " * passage.spaced, changed(passage))]
    return run(*row[1:])


def changed(passage: Passage) -> Part:
    """Show words in a row by what became of them."""
    match passage.change:
        case Change.SAME:
            return passage.text
        case Change.GONE:
            return span(passage.text, name="del")
        case Change.NEW:
            return span(passage.text, name="ins")


def against(rewording: Rewording, step: Step) -> Part:
    """Say which earlier quote a quote is set against, if anything was quoted before."""
    before = rewording.before
    if before:
        place = Place(links.statement(before.ref))
        words = link(place, _("the words"))
        date = on_day(before.date)
        return run(" · ", say("against {words} of {date}", words=words, date=date))
    return run(" · ", _("nothing like it is quoted before")) if step.before else ""


def unmatched(library: Library, step: Step) -> Blocks:
    """List what the joint statement before is quoted with, and none of this one's takes up."""
    if not step.unmatched:
        return ()
    told = _("Quoted from the one before, with nothing like it here:")
    return (paragraph(told), bullets(earlier_quote(library, one) for one in step.unmatched))


def earlier_quote(library: Library, said: Statement) -> Inlines:
    """Show a quote of the joint statement before."""
    words = quoted(said.record.quote or "", said.record.lang or library.settings.language)
    return run(words, " ", small(to_statement(library, said)))
