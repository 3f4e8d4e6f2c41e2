"""Words in quotation marks: takes a passage, gives its words and their translations as blocks."""

from __future__ import annotations

from briefing_site.document.nodes import Block, BlockQuote, Blocks, Division
from briefing_site.document.runs import Part, blocks, division, paragraph, span
from briefing_site.interface import _
from briefing_site.knowledge.entities import Passage, Translation
from briefing_site.naming.terms import language_word
from briefing_site.naming.typeset import set_text
from briefing_site.naming.wording import paragraphs
from briefing_site.pages.library import Library
from briefing_site.pages.parts.phrases import say


def words(library: Library, passage: Passage) -> Blocks:
    """Show the words, in other languages as well where they are."""
    return blocks(
        quote(library, passage),
        *(translation(library, passage, one) for one in passage.translations),
    )


def quote(library: Library, passage: Passage) -> Blocks:
    """Show the words in their own language; nothing where none are on record."""
    return in_quotes(library, passage, passage.record.quote) if passage.record.quote else ()


def in_quotes(library: Library, passage: Passage, text: str) -> Blocks:
    """Show words of a passage, or all of them, as a quotation.

    Words that begin in mid-sentence stand in the sentence of the writer's that leads in to them.
    """
    lead_in, lang = (
        set_text(passage.record.lead_in or ""),
        passage.lang or library.settings.language,
    )
    if not lead_in:
        return (division(quoted(text), lang=lang, dir="auto"),)
    first, *rest = (span(part, lang=lang, dir="auto") for part in in_marks(text))
    return (BlockQuote((paragraph(lead_in, " ", first), *map(paragraph, rest))),)


def translation(library: Library, passage: Passage, translated: Translation) -> Division:
    """Show the words in another language, and who put them into it."""
    return in_translation(library, passage, translated, translated.text)


def in_translation(
    library: Library, passage: Passage, translated: Translation, text: str
) -> Division:
    """Show words of a translation, or all of them, and whose it is, which the site says."""
    lang = translated.lang or library.settings.language
    return division(
        division(quoted(text), lang=lang, dir="auto"),
        paragraph(translated_by(library, passage, translated)),
        class_="brf-translation",
    )


def translated_by(library: Library, passage: Passage, translated: Translation) -> Part:
    """Say from which language words were translated, and by whom, or that both are authentic."""
    if translated.is_authentic and translated.lang:
        other = language_word(translated.lang)
        return say("The text in {language}, equally authentic.", language=other)
    language = language_word(passage.lang or library.settings.language)
    if not translated.by:
        return say("Translated from {language}.", language=language)
    return say(
        "Translated from {language} by {translator}.", language=language, translator=translated.by
    )


def quoted(words: str) -> BlockQuote[Block]:
    """Show words as a quotation, in their paragraphs."""
    return BlockQuote(tuple(map(paragraph, in_marks(words))))


def in_marks(words: str) -> tuple[str, ...]:
    """Put words into quotation marks: before the first of their paragraphs, behind the last."""
    return paragraphs(_("“{words}”", words="\n\n".join(paragraphs(words))))
